// The sentences of group N: names and labels.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"N701", "{title} sagt nicht, was jemand tut.", "{title} does not say what somebody does."},
    {"N701.help", "Nennen Sie die Sache und die Tätigkeit: „Antrag prüfen“ statt „Antragsprüfung“.",
     "Name what is done and with what: “Check the application” instead of “Application check”."},
    {"N701.empty", "{verb} passt auf jede Arbeit und sagt nicht, was hier geschieht.",
     "{verb} fits any work and does not say what happens here."},
    {"N701.empty.help",
     "Schreiben Sie, was wirklich getan wird: zum Beispiel prüfen, erfassen, anfordern, berechnen, entscheiden, "
     "bekannt geben oder ablegen.",
     "Write what is really done: for instance check, record, request, calculate, decide, notify or file."},
    {"N701.why",
     "Wer neu ist, liest nur die Bezeichnung. Sagt sie nicht, was zu tun ist, macht es jeder anders oder niemand.",
     "Whoever is new reads the label alone. If it does not say what to do, everybody does it another way, or nobody "
     "does."},

    {"N702.party", "{name} gibt es hier zweimal.", "{name} is declared twice here."},
    {"N702.document", "Das Dokument {name} ist zweimal eingetragen.", "The document {name} is declared twice."},
    {"N702.system", "{name} ist zweimal als System oder Kanal eingetragen.",
     "{name} is declared twice as a system or channel."},
    {"N702.law", "Das Gesetz {name} ist zweimal eingetragen.", "The law {name} is declared twice."},
    {"N702.calendar", "Der Kalender {name} ist zweimal eingetragen.", "The calendar {name} is declared twice."},
    {"N702.process", "Einen Prozess {name} gibt es schon.", "There already is a process {name}."},
    {"N702.process-party",
     "{name} heißt auch eine Rolle oder Einheit; bei „an {name:raw}“ wäre unklar, wer oder was gemeint ist.",
     "A role or unit is named {name} too; with “to {name:raw}” it would be unclear who or what is meant."},
    {"N702.statement", "Der Name {name} ist in diesem Prozess schon vergeben.",
     "The name {name} is already taken in this process."},
    {"N702.help",
     "Geben Sie einem der beiden einen anderen Namen, oder streichen Sie einen Eintrag, wenn dasselbe gemeint ist.",
     "Give one of the two another name, or remove one if the same is meant."},
    {"N702.why", "Wo ein Name zweierlei meint, versteht jeder etwas anderes.",
     "Where a name means two things, everybody understands something else."},
    {"N702.first", "zuerst hier: {name}", "first here: {name}"},

    {"N703.case", "{name} und {other} unterscheiden sich nur in der Groß- und Kleinschreibung.",
     "{name} and {other} differ in upper and lower case alone."},
    {"N703.umlaut", "{name} und {other} unterscheiden sich nur in den Umlauten.",
     "{name} and {other} differ in their umlauts alone."},
    {"N703.letter", "{name} und {other} unterscheiden sich nur in einem Buchstaben.",
     "{name} and {other} differ in one letter alone."},
    {"N703.help",
     "Ist dasselbe gemeint, behalten Sie einen der beiden Namen und verwenden Sie ihn überall. Sind es zwei Dinge, "
     "geben Sie einem von beiden einen Namen, der sich deutlich unterscheidet.",
     "If the same is meant, keep one of the two names and use it everywhere. If they are two things, give one a name "
     "that is clearly another."},
    {"N703.why", "Wer liest, hält beide für dasselbe; wer schreibt, nimmt leicht das falsche, und niemand bemerkt es.",
     "Readers take the two for the same; writers easily use the wrong one, and nobody notices."},
    {"N703.other", "hier: {other}", "here: {other}"},

    {"N704", "Was die Abkürzung {word} bedeutet, steht nirgends.",
     "What the abbreviation {word} means stands nowhere."},
    {"N704.help",
     "Schreiben Sie es einmal aus, mit der Abkürzung in Klammern dahinter, zum Beispiel „Elektronische Akte (EAF)“.",
     "Spell it out once, with the abbreviation in brackets behind, for instance “Electronic File (ELF)”."},
    {"N704.name", "Was die Abkürzung {word} bedeutet, steht nirgends.",
     "What the abbreviation {word} means stands nowhere."},
    {"N704.name.help",
     "Schreiben Sie es beim Eintragen aus, in Anführungszeichen hinter dem Namen: „{keyword:raw} {name:raw} \"…\"“.",
     "Spell it out where it is declared, in quotes behind the name: “{keyword:raw} {name:raw} \"…\"”."},
    {"N704.why", "Eine Abkürzung kennt man in der eigenen Einheit. Wer neu ist oder aus einer anderen kommt, rät.",
     "An abbreviation is known in one's own unit. Whoever is new, or from another, guesses."},
});

}  // namespace

std::span<const Words> nameWords() { return kWords; }

}  // namespace dienstweg
