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
     "Tragen Sie es ein, in einer eigenen Zeile außerhalb des Prozesses: „kanal {name:raw}“ oder „system {name:raw}“.",
     "Declare it, on a line of its own outside the process: “channel {name:raw}” or “system {name:raw}”."},
    {"D401.channel-near", "Ein Kanal oder System {name} ist nirgends eingetragen. Meinten Sie {near}?",
     "A channel or system {name} is declared nowhere. Did you mean {near}?"},
    {"D401.channel-near.help", "Ist es ein anderer, tragen Sie ihn ein: „kanal {name:raw}“ oder „system {name:raw}“.",
     "If it is another one, declare it: “channel {name:raw}” or “system {name:raw}”."},
    {"D401.why",
     "Dasselbe Dokument unter zwei Namen lässt sich nicht verfolgen: Niemand sieht, woher es kommt und wer es braucht.",
     "The same document under two names cannot be followed: nobody sees where it comes from and who needs it."},
    {"D401.again", "auch hier", "here too"},

    {"D402", "{title} braucht {document}, aber das entsteht oder kommt vorher nirgends.",
     "{title} needs {document}, but that is neither produced nor received before."},
    {"D402.help",
     "Sagen Sie, woher es kommt: wer es erstellt („erzeugt {document:raw}“), womit es eingeht („auslöser "
     "{document:raw} von …“, „auf {document:raw} von …“), "
     "oder streichen Sie es hier.",
     "Say where it comes from: who makes it (“produces {document:raw}”), with what it arrives (“trigger {document:raw} "
     "from …”, “for {document:raw} "
     "from …”), or remove it here."},
    {"D402.some", "{title} braucht {document}, aber das liegt hier nicht auf jedem Weg vor.",
     "{title} needs {document}, but that is not there on every way."},
    {"D402.some.help",
     "Sehen Sie nach, auf welchem Weg hierher „erzeugt {document:raw}“ fehlt oder erst später kommt, und ergänzen Sie "
     "es dort; oder führen Sie diesen Weg an "
     "dieser Zeile vorbei.",
     "Find the way here on which “produces {document:raw}” is missing or comes later, and add it there; or lead that "
     "way past this line."},
    {"D402.why", "Wer ohne die nötige Unterlage dasteht, fragt nach, wartet oder entscheidet ohne sie.",
     "Who stands there without the document needed asks for it, waits, or decides without it."},
    {"D402.made", "hier entsteht es", "it is produced here"},

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
    {"D404.send.help", "Ein Bescheid entsteht in einem eigenen Schritt: „schritt \"…\" … erzeugt {document:raw}“.",
     "A notice is made in a step of its own: “step \"…\" … produces {document:raw}”."},
    {"D404.send-some", "Versandt wird {document}, aber das liegt hier nicht auf jedem Weg vor.",
     "{document} is sent, but it is not there on every way."},
    {"D404.send-some.help",
     "Sehen Sie nach, auf welchem Weg hierher „erzeugt {document:raw}“ fehlt oder erst später kommt, und ergänzen Sie "
     "es dort.",
     "Find the way here on which “produces {document:raw}” is missing or comes later, and add it there."},
    {"D404.why", "Die empfangende Stelle bekäme einen Vorgang, in dem etwas fehlt, und schickte ihn zurück.",
     "The receiver would get a case in which something is missing, and send it back."},
});

}  // namespace

std::span<const Words> documentWords() { return kWords; }

}  // namespace dienstweg
