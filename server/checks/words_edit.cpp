// Why an edit is not made: what the edit engine answers, for those who offer corrections and changes in a diagram.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"edit.not-here", "Das kann an dieser Stelle nicht stehen.", "That cannot stand at this place."},
    {"edit.broken-region",
     "Diese Stelle konnte nicht gelesen werden. Bitte beheben Sie erst den Fehler im Text; danach ist die Änderung "
     "möglich.",
     "This place could not be read. Please mend the mistake in the text first, then the change can be made."},
    {"edit.cannot-be-said",
     "Durch diese Änderung bekäme der Text daneben einen anderen Sinn; sie unterbleibt deshalb. Bitte ändern Sie die "
     "Stelle von Hand.",
     "This change would make the text beside it read differently, so it is not made. Please change the place by hand."},
    {"edit.comment-in-the-way",
     "Durch diese Änderung geriete ein Kommentar zu einer anderen Stelle. Bitte setzen Sie ihn vorher in eine eigene "
     "Zeile.",
     "This change would move a comment to something else. Please put it on a line of its own first."},
    {"edit.comment-on-line",
     "Mitten in einer Zeile ist kein Platz für einen Kommentar. Schreiben Sie die Angabe in die Klammern.",
     "There is no room for a comment in the middle of a line. Write the fact into the braces."},
    {"edit.last-value", "Das ist der einzige Wert dieser Angabe. Streichen Sie die ganze Angabe mit ihrem Stichwort.",
     "This is the only value of this fact. Remove the whole fact together with its keyword."},
    {"edit.not-a-name",
     "Das ist kein Name. Ein Name ist ein einziges Wort aus Buchstaben, Ziffern, „_“ und „-“, beginnt mit einem "
     "Buchstaben und ist keines der "
     "kleinen Wörter wie „an“ oder „von“.",
     "That is not a name. A name is a single word of letters, digits, “_” and “-”, begins with a letter and is none of "
     "the little words such "
     "as “to” or “from”."},
});

}  // namespace

std::span<const Words> editWords() { return kWords; }

}  // namespace dienstweg
