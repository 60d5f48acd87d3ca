// The sentences of group S: syntax, unreadable text, silencing, settings.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"S002.not-utf8", "Diese Datei ist kein Text in UTF-8: In Zeile {line} steht ein Byte, das nicht passt.",
     "This file is not text in UTF-8: a byte in line {line} does not fit."},
    {"S002.not-utf8.help",
     "Speichern Sie die Datei im Editor mit der Kodierung „UTF-8“. Bis dahin kann niemand sagen, welche Umlaute "
     "gemeint sind; die Datei wird deshalb nicht geprüft.",
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
     "Verteilen Sie die Prozesse auf mehrere Dateien; Dateien eines Ordners kennen einander ohne weiteres. Diese Datei "
     "wird nicht geprüft.",
     "Put the processes into several files; files of one folder know each other without more ado. This file is not "
     "checked."},

    {"S004.syntax", "Diese Einstellungen können nicht gelesen werden: {detail:raw}",
     "These settings cannot be read: {detail:raw}"},
    {"S004.syntax.help",
     "Jede Zeile hat die Form „schlüssel = wert“, Texte stehen in \"…\", Abschnitte in [ ]. Bis der Fehler behoben "
     "ist, "
     "gelten die Voreinstellungen.",
     "Each line has the form “key = value”, texts stand in \"…\", sections in [ ]. Until this is mended, the defaults "
     "apply."},
    {"S004.unknown-key", "Eine Einstellung {key} gibt es hier nicht.", "There is no setting {key} here."},
    {"S004.unknown-key.help", "Hier kann stehen: {known}.", "What can stand here: {known}."},
    {"S004.unknown-key-near", "Eine Einstellung {key} gibt es hier nicht. Meinten Sie {near}?",
     "There is no setting {key} here. Did you mean {near}?"},
    {"S004.unknown-key-near.help", "Hier kann stehen: {known}.", "What can stand here: {known}."},
    {"S004.unknown-rule", "Eine Regel {key} gibt es nicht.", "There is no rule {key}."},
    {"S004.unknown-rule.help",
     "Regeln werden mit ihrer Kennung (zum Beispiel H201) oder ihrem Namen (undeclared-handoff) genannt, wie sie vor "
     "jedem Hinweis stehen.",
     "Rules are named by their code (for instance H201) or their name (undeclared-handoff), as shown with every "
     "finding."},
    {"S004.unknown-rule-near", "Eine Regel {key} gibt es nicht. Meinten Sie {near}?",
     "There is no rule {key}. Did you mean {near}?"},
    {"S004.unknown-rule-near.help",
     "Regeln werden mit ihrer Kennung (zum Beispiel H201) oder ihrem Namen (undeclared-handoff) genannt, wie sie vor "
     "jedem Hinweis stehen.",
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
    {"S004.not-one-of.help", "Möglich sind: {known}.", "Possible are: {known}."},
    {"S004.not-one-of-near", "{value} ist kein möglicher Wert von {key}. Meinten Sie {near}?",
     "{value} is not a possible value of {key}. Did you mean {near}?"},
    {"S004.not-one-of-near.help", "Möglich sind: {known}.", "Possible are: {known}."},
    {"S004.replace", "{value} schreiben", "write {value}"},
    {"term.table", "einen Abschnitt in [ ]", "a section in [ ]"},
    {"term.list", "eine Liste von Texten in [ ]", "a list of texts in [ ]"},
    {"term.text", "einen Text in \"…\"", "a text in \"…\""},
    {"term.whole-number", "eine ganze Zahl", "a whole number"},
});

}  // namespace

std::span<const Words> fileWords() { return kWords; }

}  // namespace dienstweg
