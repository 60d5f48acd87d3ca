// What an editor offers to rewrite, and why it cannot be done at a place.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"refactor.assign", "Zuständig machen: {role:raw}", "Make responsible: {role:raw}"},
    {"refactor.hand-over", "Hier an {receiver:raw} übergeben", "Hand over to {receiver:raw} here"},
    {"refactor.declare-role", "{name:raw} als Rolle eintragen", "Declare {name:raw} as a role"},
    {"refactor.declare-external", "{name:raw} als Stelle außerhalb des Hauses eintragen",
     "Declare {name:raw} as an external party"},
    {"refactor.declare-document", "{name:raw} als Dokument eintragen", "Declare {name:raw} as a document"},
    {"refactor.declare-system", "{name:raw} als System eintragen", "Declare {name:raw} as a system"},
    {"refactor.declare-channel", "{name:raw} als Kanal eintragen", "Declare {name:raw} as a channel"},
    {"refactor.declare-law", "{name:raw} als Gesetz eintragen", "Declare {name:raw} as a law"},
    {"refactor.declare-calendar", "{name:raw} als Kalender eintragen", "Declare {name:raw} as a calendar"},
    {"refactor.section", "In einem Abschnitt zusammenfassen: zuständig {role:raw}",
     "Put into one section: responsible {role:raw}"},
    {"refactor.section-foreign", "Bei {title} ist nicht {role:raw} zuständig.",
     "{role:raw} is not responsible for {title}."},
    {"refactor.dissolve", "Abschnitt auflösen: zuständig {role:raw}", "Dissolve the section: responsible {role:raw}"},
    {"refactor.dissolve-comment",
     "Bei dem Abschnitt selbst steht ein Kommentar, der danach nirgends mehr hingehörte. Bitte setzen Sie ihn vorher "
     "zu einer der Zeilen.",
     "A comment stands with the section itself and would belong nowhere afterwards. Please put it with one of the "
     "lines first."},
    {"refactor.dissolve-loop", "Wer am Ende von {title} den Vorgang hat, sagt nur dieser Abschnitt.",
     "Only this section says who has the case at the end of {title}."},
    {"refactor.braces", "Angaben in Klammern schreiben, eine je Zeile", "Write the facts in braces, one a line"},
    {"refactor.on-line", "Angaben in eine Zeile schreiben", "Write the facts on one line"},
    {"refactor.line-too-long", "Die Zeile würde länger als 120 Zeichen.",
     "The line would be longer than 120 characters."},
    {"refactor.to-english", "Stichwörter der Datei auf Englisch schreiben", "Write the file’s keywords in English"},
    {"refactor.to-german", "Stichwörter der Datei auf Deutsch schreiben", "Write the file’s keywords in German"},
    {"refactor.extract", "Als Teilprozess zusammenfassen", "Put into a sub-process"},
    {"refactor.extract-end",
     "Das Ende {title} beendet den ganzen Prozess; in einem Teilprozess würde es nur diesen beenden.",
     "The end {title} ends the whole process; in a sub-process it would end only that one."},
    {"refactor.extract-jump",
     "Ein Sprung führt in die ausgewählten Zeilen hinein oder aus ihnen hinaus. Ein Teilprozess beginnt mit seiner "
     "ersten Zeile und geht hinter seiner letzten weiter.",
     "A jump leads into the selected lines or out of them. A sub-process begins with its first line and goes on behind "
     "its last."},
    {"refactor.extract-anytime",
     "Was jederzeit geschehen kann, gilt für den ganzen Prozess; in einem Teilprozess würde es nur für diesen gelten.",
     "What may happen at any time holds for the whole process; in a sub-process it would hold only for that one."},
    {"refactor.extract-nothing", "Hinter den ausgewählten Zeilen geht es nicht weiter.",
     "Nothing goes on behind the selected lines."},
});

}  // namespace

std::span<const Words> refactoringWords() { return kWords; }

}  // namespace dienstweg
