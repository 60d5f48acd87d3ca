// The sentences of group S: syntax, unreadable text, silencing, settings.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"S002.not-utf8",
     "Diese Datei ist nicht als UTF-8 gespeichert: In Zeile {line} steht ein Zeichen, das nicht zu lesen ist.",
     "This file is not saved as UTF-8: a character in line {line} cannot be read."},
    {"S002.not-utf8.help",
     "Speichern Sie die Datei in Ihrem Textprogramm mit der Kodierung „UTF-8“. Bis dahin kann niemand sagen, welche "
     "Umlaute gemeint sind; die Datei wird deshalb nicht geprüft.",
     "Save the file with the encoding “UTF-8” in your editor. Until then nobody can tell which letters are meant, so "
     "the file is not checked."},
    {"S002.nul-byte", "In Zeile {line} steht ein Null-Zeichen.", "There is a NUL character in line {line}."},
    {"S002.nul-byte.help",
     "Null-Zeichen kommen in Texten nicht vor; vermutlich ist die Datei kein Text oder in UTF-16 gespeichert. "
     "Speichern "
     "Sie sie mit der Kodierung „UTF-8“. Bis dahin wird sie nicht geprüft.",
     "Text has no NUL characters; the file probably is not text, or is saved as UTF-16. Save it with the encoding "
     "“UTF-8”. Until then it is not checked."},
    {"S002.too-large", "Diese Datei ist zu groß: {size:Byte|Byte}, gelesen werden höchstens {limit:Byte|Byte}.",
     "This file is too large: {size:byte|bytes}, at most {limit:byte|bytes} are read."},
    {"S002.too-large.help",
     "Verteilen Sie die Prozesse auf mehrere Dateien; Dateien eines Ordners werden zusammen gelesen. Diese Datei wird "
     "nicht geprüft.",
     "Put the processes into several files; files of one folder are read together. This file is not checked."},

    {"S001.unknown-word-near", "Das Wort {word} gibt es hier nicht. Gemeint ist wohl {near}; so wird es gelesen.",
     "There is no word {word} here. It probably means {near} and is read like that."},
    {"S001.unknown-word-near.help",
     "Schreiben Sie „{near:raw}“. Gehört {word} zu einem Text, stellen Sie diesen in Anführungszeichen.",
     "Write “{near:raw}”. If {word} belongs to a text, put the text in quotes."},
    {"S001.unknown-word", "{found} ist an dieser Stelle nicht zu verstehen.", "{found} cannot be understood here."},
    {"S001.unknown-word.help",
     "Eine Zeile beginnt mit einem Wort wie „schritt“, „prüfung“, „entscheidung“ oder „übergabe“. Bezeichnungen stehen "
     "in Anführungszeichen: „schritt \"Antrag prüfen\"“. Namen enthalten keine Leerzeichen.",
     "A line begins with a word like “step”, “check”, “decision” or “handoff”. Labels stand in quotes: “step \"Check "
     "application\"”. Names have no blanks."},
    {"S001.label-unquoted", "Die Bezeichnung {text} steht nicht in Anführungszeichen.",
     "The label {text} does not stand in quotes."},
    {"S001.label-unquoted.help", "Setzen Sie sie in Anführungszeichen: „{keyword:raw} \"{text:raw}\"“.",
     "Put it in quotes: “{keyword:raw} \"{text:raw}\"”."},
    {"S001.name-of-words", "{text} ist kein Name: Namen bestehen aus einem Wort.",
     "{text} is no name: names are one word."},
    {"S001.name-of-words.help",
     "Einheit und Rolle verbindet ein Punkt („Steueramt.Leitung“), mehrere Namen trennt ein Komma. Ein Name aus "
     "mehreren Wörtern bekommt Bindestriche: „{name:raw}“; freier Text steht in Anführungszeichen.",
     "Unit and role are joined by a dot (“Finance.Head”), several names are separated by commas. A name of several "
     "words is written with hyphens: “{name:raw}”; free text stands in quotes."},
    {"S001.dot-missing", "Zwischen Einheit und Rolle gehört ein Punkt: {dotted}.",
     "A dot belongs between unit and role: {dotted}."},
    {"S001.dot-missing.help",
     "Schreiben Sie „{dotted:raw}“. Namen stehen ohne Anführungszeichen und enthalten keine Leerzeichen.",
     "Write “{dotted:raw}”. Names stand without quotes and have no blanks."},
    {"S001.condition-word", "Das Wort {found} gibt es hier nicht; verschiedene Fälle stehen in einer Entscheidung.",
     "There is no word {found} here; different cases stand in a decision."},
    {"S001.condition-word.help",
     "Stellen Sie die Frage und in ihre Klammern die Antworten: „entscheidung \"Liegt der Beleg vor?\" { … }“, und "
     "darin "
     "„wenn \"nein\" { … }“.",
     "Ask the question and put the answers in its braces: “decision \"Is the receipt there?\" { … }”, and inside it "
     "“when "
     "\"no\" { … }”."},
    {"S001.time-of-what", "Wofür {time} gilt, ist nicht gesagt.", "What {time} applies to is not said."},
    {"S001.time-of-what.help",
     "Schreiben Sie davor, worum es geht: „dauer {time:raw}“ für die Bearbeitungszeit, „frist {time:raw}“ für den "
     "spätesten Zeitpunkt, „liegezeit {time:raw}“ für die Zeit, in der nichts geschieht.",
     "Say before it what it is: “takes {time:raw}” for working time, “deadline {time:raw}” for when it is due, “idle "
     "{time:raw}” for the time in which nothing happens."},
    {"S001.case-without-braces", "Hinter {case} gehört {found} in geschweifte Klammern.",
     "After {case}, {found} belongs in braces."},
    {"S001.case-without-braces.help",
     "Was in diesem Fall geschieht, steht in seinen Klammern: „{case:raw} \"…\" { … }“.",
     "What happens in this case stands in its braces: “{case:raw} \"…\" { … }”."},
    {"S001.result-without-as", "Vor {name}, dem Namen eines Ergebnisses, fehlt „als“.",
     "“as” is missing before {name}, the name of a result."},
    {"S001.result-without-as.help", "Schreiben Sie „ende als {name:raw}“.", "Write “end as {name:raw}”."},
    {"S001.outside-case", "{found} gehört zu keinem Fall dieser Entscheidung.",
     "{found} belongs to no case of this decision."},
    {"S001.outside-case.help",
     "Jeder Fall beginnt mit „wenn“ und der Antwort; was dann geschieht, steht in seinen Klammern: „wenn \"ja\" { … "
     "}“.",
     "Each case begins with “when” and the answer; what happens then stands in its braces: “when \"yes\" { … }”."},
    {"S001.outside-branch", "{found} gehört zu keinem Zweig dieses parallelen Abschnitts.",
     "{found} belongs to no branch of this parallel block."},
    {"S001.outside-branch.help", "Was gleichzeitig läuft, steht jeweils in einem eigenen Zweig: „zweig \"…\" { … }“.",
     "What runs at the same time stands in a branch of its own each: “branch \"…\" { … }”."},
    {"S001.outside.also", "auch hier", "here too"},
    {"S001.decision", "diese Entscheidung", "this decision"},
    {"S001.name-quoted", "{text} steht in Anführungszeichen; hierher gehört ein Name.",
     "{text} stands in quotes; a name belongs here."},
    {"S001.name-quoted.help",
     "Lassen Sie die Anführungszeichen weg: „{name:raw}“. Namen bestehen aus einem Wort; in Anführungszeichen stehen "
     "nur "
     "Bezeichnungen und freie Texte.",
     "Leave out the quotes: “{name:raw}”. Names are one word; only labels and free texts stand in quotes."},
    {"S001.name-late", "Der Name {name} steht zu weit hinten.", "The name {name} stands too far back."},
    {"S001.name-late.help", "Er gehört direkt hinter die Bezeichnung: „schritt \"…\" als {name:raw} durch …“.",
     "It belongs right behind the label: “step \"…\" as {name:raw} by …”."},
    {"S001.name-missing", "Hinter {after} fehlt ein Name.", "A name is missing after {after}."},
    {"S001.name-missing.help",
     "Ergänzen Sie in derselben Zeile, wer oder was gemeint ist, zum Beispiel „durch Steueramt.Sachbearbeitung“ oder "
     "„braucht Antrag“. Namen stehen ohne Anführungszeichen und enthalten keine Leerzeichen.",
     "Add on the same line who or what is meant, for instance “by Finance.Clerk” or “needs Application”. Names stand "
     "without quotes and have no blanks."},
    {"S001.text-missing", "Hinter {after} fehlt ein Text in Anführungszeichen.",
     "A text in quotes is missing after {after}."},
    {"S001.text-missing.help", "Schreiben Sie ihn dahinter, zum Beispiel „voraussetzung \"vollständig und lesbar\"“.",
     "Write it behind, for instance “condition \"complete and legible\"”."},
    {"S001.date-missing", "Hinter {after} fehlt ein Datum.", "A date is missing after {after}."},
    {"S001.date-missing.help", "Schreiben Sie es als 2026-03-01 oder 01.03.2026.",
     "Write it as 2026-03-01 or 01.03.2026."},
    {"S001.number-missing", "Hinter {after} fehlt eine Zahl.", "A number is missing after {after}."},
    {"S001.number-missing.help", "Schreiben Sie sie in Ziffern, zum Beispiel „anzahl 3“ oder „dauer 15 min“.",
     "Write it in digits, for instance “count 3” or “takes 15 min”."},
    {"S001.block-missing", "Hinter {after} fehlen geschweifte Klammern mit dem, was dazugehört.",
     "After {after}, braces with what belongs to it are missing."},
    {"S001.block-missing.help",
     "Öffnen Sie am Ende der Zeile eine Klammer und schließen Sie sie nach dem letzten Schritt: { … }",
     "Open a brace at the end of the line and close it after the last step: { … }"},
    {"S001.unit-missing", "Hinter {after} ist nicht gesagt, ob Minuten, Stunden oder Tage gemeint sind.",
     "After {after} it is not said whether minutes, hours or days are meant."},
    {"S001.unit-missing.help", "Schreiben Sie zum Beispiel „15 min“, „2 Stunden“, „3 Arbeitstage“ oder „1 Monat“.",
     "Write for instance “15 min”, “2 hours”, “3 workdays” or “1 month”."},
    {"S001.branch-outside-decision", "{found} steht außerhalb einer Entscheidung.",
     "{found} stands outside a decision."},
    {"S001.branch-outside-decision.help",
     "Die Fälle stehen in den Klammern der Frage: „entscheidung \"Ist der Antrag vollständig?\" { … }“, und darin "
     "„wenn \"ja\" { … }“.",
     "The cases stand in the braces of the question: “decision \"Is the application complete?\" { … }”, and inside it "
     "“when \"yes\" { … "
     "}”."},
    {"S001.branch-outside-parallel", "{found} steht außerhalb eines parallelen Abschnitts.",
     "{found} stands outside a parallel block."},
    {"S001.branch-outside-parallel.help",
     "Was gleichzeitig läuft, steht in den Klammern von „parallel \"…\" zusammen durch … { … }“, jedes in einem „zweig "
     "\"…\" { … }“.",
     "What runs at the same time stands in the braces of “parallel \"…\" joined by … { … }”, each in a “branch \"…\" { "
     "… }”."},
    {"S001.ends-early", "Hier ist der Text zu Ende, aber hinter {after} fehlt noch etwas.",
     "The text ends here, but something is missing after {after}."},
    {"S001.ends-early.help", "Schreiben Sie die letzte Zeile zu Ende, oder streichen Sie ihren Anfang.",
     "Finish the last line, or remove its beginning."},
    {"S001.fact-after-statements", "{found} gehört an den Anfang des Prozesses, vor den ersten Schritt.",
     "{found} belongs at the beginning of the process, before the first step."},
    {"S001.fact-after-statements.help",
     "Verschieben Sie die Zeile nach oben, zu „verantwortlich“, „auslöser“ und „ergebnis“. Was nur für einen einzelnen "
     "Schritt gilt, steht in dessen Zeile oder Klammern.",
     "Move the line up, to “owner”, “trigger” and “result”. What concerns a single step stands on its line or in its "
     "braces."},
    {"S001.unit-without-number", "Vor {found} fehlt eine Zahl.", "A number is missing before {found}."},
    {"S001.unit-without-number.help", "Schreiben Sie zum Beispiel „dauer 2 Stunden“ oder „frist 3 Arbeitstage“.",
     "Write for instance “takes 2 hours” or “deadline 3 workdays”."},
    {"S001.misplaced", "{found} passt an dieser Stelle nicht.", "{found} does not fit here."},
    {"S001.misplaced.help",
     "Vielleicht fehlt davor ein Wort, oder eine Klammer ist zu viel oder zu wenig. Jede Angabe beginnt mit ihrem "
     "Stichwort: „durch“, „braucht“, "
     "„frist“ …",
     "Perhaps a word is missing before it, or there is a brace too many or too few. Each fact begins with its keyword: "
     "“by”, “needs”, "
     "“deadline” …"},
    {"S001.range-reversed", "Diese Spanne beginnt mit der größeren Zahl.", "This range begins with the larger number."},
    {"S001.range-reversed.help", "Schreiben Sie die kleinere zuerst: „10..20 min“.",
     "Write the smaller one first: “10..20 min”."},
    {"S001.number-ambiguous", "{number:raw} kann {whole:raw} heißen oder eine Zahl mit Nachkommastellen.",
     "{number:raw} may mean {whole:raw} or a number with decimals."},
    {"S001.number-ambiguous.help",
     "Sind Tausender gemeint, schreiben Sie {whole:raw}. Sind Nachkommastellen gemeint, schreiben Sie höchstens zwei.",
     "If thousands are meant, write {whole:raw}. If decimals are meant, write two at most."},
    {"S001.no-such-day", "Den Tag {date:raw} gibt es nicht.", "There is no day {date:raw}."},
    {"S001.no-such-day.help", "Prüfen Sie Tag und Monat; geschrieben wird 2026-03-01 oder 01.03.2026.",
     "Check day and month; it is written as 2026-03-01 or 01.03.2026."},
    {"S001.clause-misplaced", "{clause} gibt es bei {statement} nicht.", "There is no {clause} for {statement}."},
    {"S001.clause-misplaced.help",
     "Eine Angabe gehört zu dem, was in derselben Zeile links von ihr steht; in Klammern gehört sie zu dem, was vor "
     "den Klammern steht. Setzen Sie sie dorthin, oder streichen Sie sie.",
     "A fact belongs to what stands to its left on the same line; in braces it belongs to what stands before the "
     "braces. Put it where it belongs, or remove it."},
    {"S001.clause-twice", "{clause} steht hier zum zweiten Mal.", "{clause} stands here for the second time."},
    {"S001.clause-twice.help", "Behalten Sie eine der beiden Angaben. Mehrere Namen stehen mit Komma hintereinander.",
     "Keep one of the two. Several names follow one another, separated by commas."},
    {"S001.quote-unclosed", "Dieser Text hat kein schließendes Anführungszeichen.", "This text has no closing quote."},
    {"S001.quote-unclosed.help", "Setzen Sie es dorthin, wo der Text endet. Ein Text steht in einer Zeile.",
     "Put it where the text ends. A text stands on one line."},
    {"S001.unknown-sign", "Das Zeichen {sign} hat hier keine Bedeutung.", "The sign {sign} has no meaning here."},
    {"S001.unknown-sign.help",
     "Streichen Sie es. Gehört es zu einer Bezeichnung, stellen Sie diese in Anführungszeichen.",
     "Remove it. If it belongs to a label, put the label in quotes."},
    {"S001.brace-superfluous", "Zu dieser schließenden Klammer gibt es keine öffnende.",
     "There is no opening brace for this closing one."},
    {"S001.brace-superfluous.help", "Streichen Sie sie, oder ergänzen Sie weiter oben die öffnende.",
     "Remove it, or add the opening one further up."},
    {"S001.brace-unclosed", "Diese Klammer wird nicht geschlossen.", "This brace is never closed."},
    {"S001.brace-unclosed.help",
     "Setzen Sie die schließende Klammer hinter das Letzte, was dazugehört. Bis dahin richtet sich die Prüfung nach "
     "der Einrückung.",
     "Put the closing brace after the last thing that belongs inside. Until then the check goes by the indentation."},
    {"S001.why",
     "Was nicht gelesen werden kann, wird auch nicht geprüft. Alles andere in der Datei wird trotzdem gelesen.",
     "What cannot be read is not checked. Everything else in the file is read all the same."},

    {"S002.too-deep",
     "Die Klammern sind mehr als {limit}-mal ineinander verschachtelt; was tiefer liegt, wird nicht gelesen.",
     "The braces are nested more than {limit} deep; what lies deeper is not read."},
    {"S002.too-deep.help", "Machen Sie aus dem Inneren einen eigenen Prozess und rufen Sie ihn auf: „aufruf …“.",
     "Make the inner part a process of its own and call it: “call …”."},
    {"S002.why", "Was nicht gelesen werden kann, wird auch nicht geprüft.", "What cannot be read is not checked."},

    {"S003.needless", "Für {codes} ist hier keine Ausnahme nötig: Es gibt nichts zu melden.",
     "No exception for {codes} is needed here: there is nothing to report."},
    {"S003.needless.help", "Streichen Sie die Ausnahme; sie verdeckt sonst den nächsten Fehler an dieser Stelle.",
     "Remove the exception; it would hide the next fault in this place."},
    {"S003.elsewhere", "Die Ausnahme für {codes} steht nicht dort, wo etwas gemeldet wird.",
     "The exception for {codes} does not stand where something is reported."},
    {"S003.elsewhere.help",
     "Schreiben Sie sie an das Ende der Zeile, in der gemeldet wird, oder in eine eigene Zeile darüber.",
     "Write it at the end of the line in which it is reported, or on a line of its own above."},
    {"S003.found", "{code:raw} wird hier gemeldet", "{code:raw} is reported here"},
    {"S003.no-reason", "Zu dieser Ausnahme fehlt der Grund; sie gilt deshalb nicht.",
     "This exception gives no reason; so it does not apply."},
    {"S003.no-reason.help",
     "Schreiben Sie dazu, warum die Regel hier nicht gelten soll: „// ausnahme {codes:raw}: Die Frist regelt die "
     "Dienstanweisung.“",
     "Add why the rule shall not apply here: “// exception {codes:raw}: The service instruction sets the deadline.”"},
    {"S003.unknown", "Eine Regel {code} gibt es nicht; die Ausnahme bewirkt nichts.",
     "There is no rule {code}; the exception has no effect."},
    {"S003.unknown.help",
     "Regeln werden mit ihrer Kennung (zum Beispiel H201) oder ihrem Namen (undeclared-handoff) genannt; beides steht "
     "vor jedem Befund.",
     "Rules are named by their code (for instance H201) or their name (undeclared-handoff), as shown with every "
     "finding."},
    {"S003.unknown-near", "Eine Regel {code} gibt es nicht. Meinten Sie {near}?",
     "There is no rule {code}. Did you mean {near}?"},
    {"S003.unknown-near.help", "Schreiben Sie „{near:raw}“, oder streichen Sie die Ausnahme.",
     "Write “{near:raw}”, or remove the exception."},
    {"S003.no-exception", "Für {code} sind keine Ausnahmen möglich.", "No exception to {code} is possible."},
    {"S003.no-exception.help",
     "Hier geht es um die Datei selbst; das lässt sich nur beheben, denn was nicht gelesen wird, wird auch nicht "
     "geprüft. Streichen Sie die Ausnahme.",
     "This concerns the file itself and can only be mended: what is not read is not checked. Remove the exception."},
    {"S003.why",
     "Wer den Prozess später liest, muss sehen, warum hier von der Regel abgewichen wird. Eine Ausnahme, die nichts "
     "mehr entschuldigt, verdeckt den nächsten Fehler.",
     "Whoever reads the process later must see why it departs from the rule here. An exception that excuses nothing "
     "any more hides the next fault."},

    {"S005.direction", "Hier steht ein unsichtbares Zeichen, das die Schreibrichtung ändert.",
     "There is an invisible sign here that changes the direction of writing."},
    {"S005.direction.help", "Streichen Sie es. Es lässt den Text anders aussehen, als er gelesen wird.",
     "Remove it. It makes the text look other than it is read."},
    {"S005.look-alike", "{name} mischt Buchstaben verschiedener Schriften, die gleich aussehen.",
     "{name} mixes letters of different scripts that look alike."},
    {"S005.look-alike.help", "Schreiben Sie das Wort neu; vermutlich stammt ein Buchstabe aus einem kopierten Text.",
     "Type the word again; one letter probably comes from a copied text."},
    {"S005.why", "Zwei Namen, die gleich aussehen und doch verschieden sind, täuschen jeden, der den Text liest.",
     "Two names that look the same and are different deceive everybody who reads the text."},

    {"fix.replace", "{text} schreiben", "write {text}"},
    {"fix.insert", "{text} einfügen", "insert {text}"},
    {"fix.strike-out", "{text} streichen", "remove {text}"},
    {"fix.strike-out-this", "streichen", "remove it"},

    {"S004.why", "Eine Einstellung, die nicht verstanden wird, gilt nicht; geprüft wird dann anders als gewollt.",
     "A setting that is not understood does not apply; then the check is not the one that was meant."},
    {"S004.syntax", "Diese Einstellungen können nicht gelesen werden: {detail:raw}",
     "These settings cannot be read: {detail:raw}"},
    {"S004.syntax.help",
     "Jede Zeile hat die Form „schlüssel = wert“, Texte stehen in \"…\", Abschnitte in [ ]. Bis der Fehler behoben "
     "ist, "
     "gelten die Voreinstellungen.",
     "Each line has the form “key = value”, texts stand in \"…\", sections in [ ]. Until this is mended, the defaults "
     "apply."},
    {"S004.unknown-key", "Eine Einstellung {key} gibt es hier nicht.", "There is no setting {key} here."},
    {"S004.unknown-key.help", "Hier kann stehen: {known}.", "This can stand here: {known}."},
    {"S004.unknown-key-near", "Eine Einstellung {key} gibt es hier nicht. Meinten Sie {near}?",
     "There is no setting {key} here. Did you mean {near}?"},
    {"S004.unknown-key-near.help", "Hier kann stehen: {known}.", "This can stand here: {known}."},
    {"S004.unknown-rule", "Eine Regel {key} gibt es nicht.", "There is no rule {key}."},
    {"S004.unknown-rule.help",
     "Regeln werden mit ihrer Kennung (zum Beispiel H201) oder ihrem Namen (undeclared-handoff) genannt; beides steht "
     "vor jedem Befund.",
     "Rules are named by their code (for instance H201) or their name (undeclared-handoff), as shown with every "
     "finding."},
    {"S004.unknown-rule-near", "Eine Regel {key} gibt es nicht. Meinten Sie {near}?",
     "There is no rule {key}. Did you mean {near}?"},
    {"S004.unknown-rule-near.help",
     "Regeln werden mit ihrer Kennung (zum Beispiel H201) oder ihrem Namen (undeclared-handoff) genannt; beides steht "
     "vor jedem Befund.",
     "Rules are named by their code (for instance H201) or their name (undeclared-handoff), as shown with every "
     "finding."},
    {"S004.rule-twice", "Die Regel {rule} wird hier ein zweites Mal eingestellt.",
     "The rule {rule} is set here a second time."},
    {"S004.rule-twice.first", "zuerst hier", "first here"},
    {"S004.rule-twice.help", "Behalten Sie eine der beiden Zeilen; es gilt die erste.",
     "Keep one of the two lines; the first applies."},
    {"S004.wrong-type", "{key} erwartet {expected}.", "{key} expects {expected}."},
    {"S004.out-of-range", "{key} muss zwischen {least} und {most} liegen; hier steht {value}.",
     "{key} must lie between {least} and {most}; here it is {value}."},
    {"S004.not-one-of", "{value} ist kein möglicher Wert von {key}.", "{value} is not a possible value of {key}."},
    {"S004.not-one-of.help", "Möglich sind: {known}.", "Possible values: {known}."},
    {"S004.not-one-of-near", "{value} ist kein möglicher Wert von {key}. Meinten Sie {near}?",
     "{value} is not a possible value of {key}. Did you mean {near}?"},
    {"S004.not-one-of-near.help", "Möglich sind: {known}.", "Possible values: {known}."},
    {"S004.replace", "{value} schreiben", "write {value}"},
    {"term.table", "einen Abschnitt in [ ]", "a section in [ ]"},
    {"term.list", "eine Liste von Texten in [ ]", "a list of texts in [ ]"},
    {"term.text", "einen Text in \"…\"", "a text in \"…\""},
    {"term.whole-number", "eine ganze Zahl", "a whole number"},
});

}  // namespace

std::span<const Words> fileWords() { return kWords; }

}  // namespace dienstweg
