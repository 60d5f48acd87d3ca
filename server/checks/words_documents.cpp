// The sentences of group D: documents, systems, channels.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"D401.document", "Ein Dokument {name} ist nirgends eingetragen.", "A document {name} is declared nowhere."},
    {"D401.document.help", "Tragen Sie es ein, in einer eigenen Zeile außerhalb des Prozesses: „dokument {name:raw}“.",
     "Declare it, on a line of its own outside the process: “document {name:raw}”."},
    {"D401.document-near", "Ein Dokument {name} ist nirgends eingetragen. Meinten Sie {near}?",
     "A document {name} is declared nowhere. Did you mean {near}?"},
    {"D401.document-near.help", "Ist es ein anderes, tragen Sie es ein: „dokument {name:raw}“.",
     "If it is another one, declare it: “document {name:raw}”."},
    {"D401.system", "Ein System {name} ist nirgends eingetragen.", "A system {name} is declared nowhere."},
    {"D401.system.help", "Tragen Sie es ein, in einer eigenen Zeile außerhalb des Prozesses: „system {name:raw}“.",
     "Declare it, on a line of its own outside the process: “system {name:raw}”."},
    {"D401.system-near", "Ein System {name} ist nirgends eingetragen. Meinten Sie {near}?",
     "A system {name} is declared nowhere. Did you mean {near}?"},
    {"D401.system-near.help", "Ist es ein anderes, tragen Sie es ein: „system {name:raw}“.",
     "If it is another one, declare it: “system {name:raw}”."},
    {"D401.channel", "Ein Kanal oder System {name} ist nirgends eingetragen.",
     "A channel or system {name} is declared nowhere."},
    {"D401.channel.help",
     "Ergänzen Sie den Eintrag, in einer eigenen Zeile außerhalb des Prozesses: „kanal {name:raw}“ oder „system "
     "{name:raw}“.",
     "Declare it, on a line of its own outside the process: “channel {name:raw}” or “system {name:raw}”."},
    {"D401.channel-near", "Ein Kanal oder System {name} ist nirgends eingetragen. Meinten Sie {near}?",
     "A channel or system {name} is declared nowhere. Did you mean {near}?"},
    {"D401.channel-near.help",
     "Ist etwas anderes gemeint, ergänzen Sie den Eintrag: „kanal {name:raw}“ oder „system {name:raw}“.",
     "If it is another one, declare it: “channel {name:raw}” or “system {name:raw}”."},
    {"D401.calendar", "Ein Kalender {name} ist nirgends eingetragen.", "A calendar {name} is declared nowhere."},
    {"D401.calendar.help", "Tragen Sie ihn ein, in einer eigenen Zeile außerhalb des Prozesses: „kalender {name:raw}“.",
     "Declare it, on a line of its own outside the process: “calendar {name:raw}”."},
    {"D401.calendar-near", "Ein Kalender {name} ist nirgends eingetragen. Meinten Sie {near}?",
     "A calendar {name} is declared nowhere. Did you mean {near}?"},
    {"D401.calendar-near.help", "Ist es ein anderer, tragen Sie ihn ein: „kalender {name:raw}“.",
     "If it is another one, declare it: “calendar {name:raw}”."},
    {"D401.why",
     "Was unter zwei Namen geführt wird, lässt sich nicht verfolgen: Niemand sieht, woher es kommt und wer es braucht.",
     "What goes by two names cannot be followed: nobody sees where it comes from and who needs it."},
    {"D401.again", "auch hier", "here too"},

    {"D402", "{title} braucht {document}, aber das ist vorher weder entstanden noch eingegangen.",
     "{title} needs {document}, but that has neither been produced nor received before."},
    {"D402.help",
     "Sagen Sie, woher es kommt: wer es erstellt („erzeugt {document:raw}“) oder womit es eingeht („auslöser "
     "{document:raw} von …“, „warten auf {document:raw} von …“); oder streichen Sie es hier.",
     "Say where it comes from: who makes it (“produces {document:raw}”) or with what it arrives (“trigger "
     "{document:raw} from …”, “wait for {document:raw} from …”); or remove it here."},
    {"D402.some", "{title} braucht {document}, aber das liegt hier nicht auf jedem Weg vor.",
     "{title} needs {document}, but that is not there on every way."},
    {"D402.some.help",
     "Sehen Sie nach, auf welchem Weg hierher „erzeugt {document:raw}“ fehlt oder erst später kommt, und ergänzen Sie "
     "es dort; oder führen Sie diesen Weg an "
     "dieser Zeile vorbei.",
     "Find the way here on which “produces {document:raw}” is missing or comes later, and add it there; or lead that "
     "way past this line."},
    {"D402.why", "Wem ein nötiges Dokument fehlt, der fragt nach, wartet oder entscheidet ohne es.",
     "Whoever lacks a document that is needed asks for it, waits, or decides without it."},
    {"D402.made", "hier entsteht es", "it is produced here"},

    {"D403", "{document} entsteht hier, aber niemand braucht oder bekommt es, und nirgends wird es abgelegt.",
     "{document} is made here, but nobody needs or gets it, and it is filed nowhere."},
    {"D403.help",
     "Sagen Sie, wer damit arbeitet („braucht {document:raw}“), wer es bekommt („versand {document:raw} an …“) oder wo "
     "es bleibt: am Ende „ablage …“, beim Dokument „system …“. Braucht es niemand, streichen Sie es.",
     "Say who works with it (“needs {document:raw}”), who gets it (“send {document:raw} to …”) or where it stays: "
     "“file …” at the end, “system …” at the document. If nobody needs it, remove it."},
    {"D403.why", "Dokumente, die niemand liest, kosten nur die Zeit, sie zu schreiben.",
     "Documents that nobody reads only cost the time to write them."},
    {"D403.again", "auch hier entsteht es", "it is made here too"},

    {"D404", "Übergeben wird {document}, aber das liegt hier nicht vor.",
     "{document} is handed over, but it is not there."},
    {"D404.help",
     "Sagen Sie, wo es entsteht („erzeugt {document:raw}“) oder eingeht („auslöser {document:raw} von …“), oder nehmen "
     "Sie es aus der Übergabe heraus.",
     "Say where it is produced (“produces {document:raw}”) or received (“trigger {document:raw} from …”), or take it "
     "out of the handoff."},
    {"D404.some", "Übergeben wird {document}, aber das liegt hier nicht auf jedem Weg vor.",
     "{document} is handed over, but it is not there on every way."},
    {"D404.some.help",
     "Sehen Sie nach, auf welchem Weg hierher „erzeugt {document:raw}“ fehlt oder erst später kommt, und ergänzen Sie "
     "es dort.",
     "Find the way here on which “produces {document:raw}” is missing or comes later, and add it there."},
    {"D404.send", "Versandt wird {document}, aber das hat vorher niemand erstellt.",
     "{document} is sent, but nobody has made it before."},
    {"D404.send.help", "Ergänzen Sie den Schritt, in dem es entsteht: „schritt \"…\" … erzeugt {document:raw}“.",
     "Add the step in which it is made: “step \"…\" … produces {document:raw}”."},
    {"D404.send-some", "Versandt wird {document}, aber das liegt hier nicht auf jedem Weg vor.",
     "{document} is sent, but it is not there on every way."},
    {"D404.send-some.help",
     "Sehen Sie nach, auf welchem Weg hierher „erzeugt {document:raw}“ fehlt oder erst später kommt, und ergänzen Sie "
     "es dort.",
     "Find the way here on which “produces {document:raw}” is missing or comes later, and add it there."},
    {"D404.why", "Die empfangende Stelle bekäme einen Vorgang, in dem etwas fehlt, und schickte ihn zurück.",
     "The receiver would get a case in which something is missing, and send it back."},

    {"D405",
     "Medienbruch: {documents} {count:=liegt|liegen} bis hierher {from} vor und {count:=geht|gehen} {to} weiter.",
     "Media break: {documents} {count:=is|are} there {from} up to here and {count:=continues|continue} {to}."},
    {"D405.arrives",
     "Medienbruch: {documents} {count:=kommt|kommen} {from} an, {count:=wird|werden} aber {to} geführt.",
     "Media break: {documents} {count:=arrives|arrive} {from} but {count:=is|are} kept {to}."},
    {"D405.changed",
     "Medienbruch: {documents} {count:=liegt|liegen} bis hierher {from} vor und {count:=wird|werden} {to} "
     "weiterbearbeitet.",
     "Media break: {documents} {count:=is|are} there {from} up to here and {count:=is|are} worked on {to}."},
    {"D405.filed",
     "Medienbruch: {documents} {count:=liegt|liegen} bis hierher {from} vor und {count:=wird|werden} {to} abgelegt.",
     "Media break: {documents} {count:=is|are} there {from} up to here and {count:=is|are} filed {to}."},
    {"D405.kept", "Medienbruch: {document} gibt es {from}, das zugehörige System führt es aber {to}.",
     "Media break: {document} exists {from}, but the system that holds it keeps it {to}."},
    {"D405.help",
     "Lässt sich der Weg so wählen, dass das Medium gleich bleibt? Dann nennen Sie hier den anderen Kanal oder das "
     "andere System. Stimmt eine Angabe nicht, berichtigen Sie „papier“ und „digital“ bei den Einträgen.",
     "Can the way be chosen so that the medium stays the same? Then name the other channel or system here. If a fact "
     "is wrong, correct “paper” and “digital” where these are declared."},
    {"D405.why",
     "Jeder Medienbruch heißt ausdrucken, einscannen oder abtippen: Das kostet Zeit, bringt Fehler, und am Ende gibt "
     "es zwei Fassungen.",
     "Every media break means printing, scanning or typing again: that takes time, brings errors, and in the end there "
     "are two versions."},
    {"D405.origin", "so liegt es von hier an vor", "this is how it is there from here on"},
    {"D405.again", "auch hier wechselt es", "it changes here too"},

    {"D406.both", "{title}: Dieselben Angaben werden von Hand in {systems} eingegeben.",
     "{title}: the same data are typed into {systems} by hand."},
    {"D406.held", "{document} liegt schon in {holder} vor und wird hier von Hand in {system} eingegeben.",
     "{document} is already in {holder} and is typed into {system} by hand here."},
    {"D406.again",
     "{document} ist schon in {holder} eingegeben und wird hier von Hand ein zweites Mal in {system} "
     "eingegeben.",
     "{document} has already been typed into {holder} and is typed into {system} by hand a second time here."},
    {"D406.help",
     "Geben Sie die Angaben einmal ein und lassen Sie sie übernehmen: „automatisch“, wenn eine Schnittstelle das tut. "
     "Wird hier nichts eingegeben, sagen Sie im Schritt, was geschieht.",
     "Enter the data once and have them taken over: “automatic” if an interface does it. If nothing is entered here, "
     "say in the step what happens."},
    {"D406.why",
     "Was zweimal eingegeben wird, kostet doppelte Zeit, und bald stimmen die beiden Bestände nicht mehr überein.",
     "What is entered twice takes twice the time, and soon the two records no longer agree."},
    {"D406.first", "hier zuerst", "here first"},

    {"D407", "Dieses Ende sagt nicht, wo der Vorgang abgelegt wird; ein anderes Ende dieses Prozesses sagt es.",
     "This end does not say where the case is filed; another end of this process does."},
    {"D407.help",
     "Sagen Sie, wo er bleibt: „ablage {where:raw}“; oder wann er wieder vorgelegt wird: „wiedervorlage …“.",
     "Say where it stays: “file {where:raw}”; or when it is looked at again: “review-due …”."},
    {"D407.why",
     "Was nicht zu den Akten kommt, findet später niemand: bei der Rückfrage, beim Widerspruch, bei der Prüfung.",
     "What is not filed cannot be found later: when somebody asks, appeals or audits."},
    {"D407.other", "hier wird abgelegt", "it is filed here"},

    {"D408", "Das Ergebnis {result} verspricht {document}, aber das entsteht in diesem Prozess nirgends.",
     "The result {result} promises {document}, but nothing in this process produces it."},
    {"D408.help", "Schreiben Sie „erzeugt {document:raw}“ an den Schritt, in dem es entsteht.",
     "Write “produces {document:raw}” at the step in which it is made."},
    {"D408.some", "Hier endet der Prozess mit {result}, aber {document} liegt nicht auf jedem Weg hierher vor.",
     "The process ends with {result} here, but {document} is not there on every way that leads here."},
    {"D408.some.help",
     "Sehen Sie nach, auf welchem Weg hierher „erzeugt {document:raw}“ fehlt, und ergänzen Sie es dort; oder lassen "
     "Sie "
     "diesen Weg mit einem eigenen „ende \"…\"“ aufhören.",
     "Find the way here on which “produces {document:raw}” is missing, and add it there; or let that way stop with an "
     "“end \"…\"” of its own."},
    {"D408.why", "Wer auf das Ergebnis wartet, geht leer aus, obwohl der Vorgang als erledigt gilt.",
     "Whoever waits for the result gets nothing, although the case counts as done."},
    {"D408.promise", "hier wird es versprochen", "it is promised here"},

    {"D409.document", "Das Dokument {name} ist eingetragen, kommt aber nirgends vor.",
     "The document {name} is declared but used nowhere."},
    {"D409.system", "Das System {name} ist eingetragen, kommt aber nirgends vor.",
     "The system {name} is declared but used nowhere."},
    {"D409.channel", "Der Kanal {name} ist eingetragen, kommt aber nirgends vor.",
     "The channel {name} is declared but used nowhere."},
    {"D409.law", "Das Gesetz {name} ist eingetragen, aber nirgends angeführt.",
     "The law {name} is declared but cited nowhere."},
    {"D409.calendar", "Der Kalender {name} ist eingetragen, kommt aber nirgends vor.",
     "The calendar {name} is declared but used nowhere."},
    {"D409.help", "Streichen Sie den Eintrag, oder nennen Sie {name} dort, wo es hingehört.",
     "Remove it, or name {name} where it belongs."},
    {"D409.fix", "Eintrag {name} streichen", "Remove the declaration {name}"},
    {"D409.why",
     "Wer die Liste liest, sucht vergeblich, wo das gebraucht wird; oft ist es ein Rest von früher oder an einer "
     "Stelle vergessen.",
     "Whoever reads the list looks in vain for where it is used; often it is left over, or was forgotten somewhere."},

    {"D410", "{documents} {count:=liegt|liegen} {from} vor und {count:=geht|gehen} {to} nach außen.",
     "{documents} {count:=is|are} there {from} and {count:=goes|go} outside {to}."},
    {"D410.help",
     "Gibt es einen Weg, auf dem das Medium gleich bleibt, etwa ein Portal oder De-Mail? Dann bieten Sie ihn an: „per "
     "…“.",
     "Is there a way on which the medium stays the same, such as a portal? Then offer it: “via …”."},
    {"D410.why",
     "Wer digital beantragt hat, erwartet die Antwort digital; und was gedruckt hinausgeht, tippt die andere Seite oft "
     "wieder ab.",
     "Whoever applied digitally expects a digital answer; and what goes out printed is often typed in again on the "
     "other "
     "side."},
});

}  // namespace

std::span<const Words> documentWords() { return kWords; }

}  // namespace dienstweg
