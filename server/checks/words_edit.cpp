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

    // a fact that was written by itself, in a panel
    {"edit.fact-empty",
     "Hier steht noch keine Angabe. Schreiben Sie ein Stichwort und was dazugehört; hier passt zum Beispiel "
     "{examples}.",
     "There is no fact here yet. Write a keyword and what belongs to it; {examples} would fit here, for instance."},
    {"edit.fact-not-a-fact",
     "Mit {found} beginnt keine Angabe. Schreiben Sie zuerst das Stichwort; hier passt zum Beispiel {examples}.",
     "No fact begins with {found}. Write the keyword first; {examples} would fit here, for instance."},
    {"edit.fact-not-here", "Die Angabe {fact} gibt es bei {statement} nicht. Hier passt zum Beispiel {examples}.",
     "There is no fact {fact} for {statement}. {examples} would fit here, for instance."},
    {"edit.fact-no-more", "Bei {statement} lassen sich keine weiteren Angaben ergänzen.",
     "No more facts can be added to {statement}."},
    {"edit.fact-own-line", "Mit {found} beginnt eine eigene Zeile, keine Angabe. Bitte ergänzen Sie sie im Text.",
     "{found} begins a line of its own, no fact. Please add it in the text."},
    {"edit.fact-several",
     "Das ist mehr als eine Angabe. Bitte ergänzen Sie jede für sich; mehrere Namen trennt ein Komma.",
     "This is more than one fact. Please add each by itself; several names are separated by commas."},
    {"edit.fact-one-line", "Eine Angabe steht in einer Zeile. Bitte streichen Sie den Zeilenumbruch.",
     "A fact stands on one line. Please remove the line break."},
    {"edit.fact-sign",
     "In dieser Angabe steht ein unsichtbares Zeichen, das in Texten nicht vorkommt. Bitte tippen Sie sie neu.",
     "An invisible sign stands in this fact that does not occur in texts. Please type the fact again."},
    {"edit.fact-too-long", "Eine Angabe hat höchstens {limit:Zeichen|Zeichen}. Bitte kürzen Sie sie.",
     "A fact has at most {limit:character|characters}. Please make it shorter."},
    {"edit.fact-comment",
     "Mit „//“ beginnt ein Kommentar; er gehört nicht zur Angabe. Bitte streichen Sie ihn, oder schreiben Sie eine "
     "Notiz: „notiz \"…\"“.",
     "A comment begins with “//” and is no part of the fact. Please remove it, or write a note: “note \"…\"”."},
    {"edit.fact-braces",
     "Geschweifte Klammern gehören nicht zu einer Angabe. Bitte streichen Sie sie; freier Text steht in "
     "Anführungszeichen.",
     "Braces are no part of a fact. Please remove them; free text stands in quotes."},
    {"edit.fact-twice",
     "Die Angabe {fact} gibt es hier schon, und mehr als eine ist nicht möglich. Bitte ändern Sie diese.",
     "The fact {fact} is here already, and there cannot be more than one. Please change that one."},
    {"edit.fact-way-there",
     "Wie es hier weitergeht, ist schon gesagt. Bitte ändern Sie das, oder streichen Sie es zuerst.",
     "How it goes on from here is said already. Please change that, or remove it first."},
    {"edit.fact-other-place",
     "Die Angabe {fact} kann nicht dort stehen, wo jetzt {old} steht. Bitte streichen Sie erst die alte Angabe, und "
     "ergänzen Sie dann die neue.",
     "The fact {fact} cannot stand where {old} stands now. Please remove the old fact first, and then add the new "
     "one."},
    {"edit.fact-needed", "Ohne diese Angabe wäre hier nichts gesagt. Bitte ändern Sie sie, oder löschen Sie das Ganze.",
     "Without this fact nothing would be said here. Please change it, or delete the whole."},
    {"edit.fact-gone",
     "Diese Angabe gibt es nicht mehr; der Text hat sich inzwischen geändert. Bitte wählen Sie die Stelle noch einmal "
     "aus.",
     "This fact is no longer there; the text has changed meanwhile. Please select the place again."},
});

}  // namespace

std::span<const Words> editWords() { return kWords; }

}  // namespace dienstweg
