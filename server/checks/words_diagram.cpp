// What an editor's diagram says: what its elements are, and why an edit in it is not made.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"diagram.statement", "{kind} {title}, zuständig: {role:raw}", "{kind} {title}, responsible: {role:raw}"},
    {"diagram.named", "{kind} {title}", "{kind} {title}"},
    {"diagram.way", "Weg nach {title}", "Way on from {title}"},
    {"diagram.handoff", "Übergabe {object}", "Handoff {object}"},
    {"diagram.handoff-channel", "per {value:raw}", "via {value:raw}"},
    {"diagram.handoff-deadline", "Frist {value:raw}", "deadline {value:raw}"},
    {"diagram.handoff-confirmed", "wird bestätigt", "is confirmed"},
    {"diagram.handoff-media-break", "Medienbruch", "media break"},

    // What is put in, to be overwritten.
    {"diagram.new-step", "Neuer Schritt", "New step"},
    {"diagram.new-check", "Neue Prüfung", "New check"},
    {"diagram.new-verification", "Neue Feststellung", "New verification"},
    {"diagram.new-approval", "Neue Freigabe", "New approval"},
    {"diagram.new-order", "Neue Anordnung", "New order"},
    {"diagram.new-payment", "Neue Zahlung", "New payment"},
    {"diagram.new-decision", "Neue Frage?", "New question?"},
    {"diagram.new-yes", "ja", "yes"},
    {"diagram.new-no", "nein", "no"},
    {"diagram.new-parallel", "Gleichzeitig", "At the same time"},
    {"diagram.new-branch", "Zweig", "Branch"},
    {"diagram.new-handoff", "Vorgang", "Case"},
    {"diagram.new-send", "Neues Schreiben", "New letter"},
    {"diagram.new-consult", "Stellungnahme einholen", "Ask for an opinion"},
    {"diagram.new-cosign", "Mitzeichnung einholen", "Ask for co-signature"},
    {"diagram.new-subprocess", "Neuer Teilprozess", "New sub-process"},
    {"diagram.new-event", "Neues Ereignis", "New event"},
    {"diagram.new-end", "Neues Ende", "New end"},

    // Why an edit is not made.
    {"diagram.unknown-element",
     "Dieses Element gibt es im Text nicht mehr. Bitte wählen Sie es im Bild noch einmal aus.",
     "This element is not in the text any more. Please choose it in the picture again."},
    {"diagram.stale",
     "Der Text hat sich inzwischen geändert, und es ist nicht sicher, was gemeint war. Bitte versuchen Sie es noch "
     "einmal.",
     "The text has changed meanwhile, and it is not certain what was meant. Please try again."},
    {"diagram.broken",
     "Ein Teil des Textes kann gerade nicht gelesen werden. Bitte beheben Sie erst den Fehler im Text; danach ist die "
     "Änderung im Bild möglich.",
     "A part of the text cannot be read at the moment. Please mend the mistake in the text first; then the picture can "
     "be changed."},
    {"diagram.other-ways",
     "An dieser Stelle würde sich auch ein anderer Weg ändern. Bitte wählen Sie eine andere Stelle, oder ändern Sie "
     "den "
     "Text von Hand.",
     "At this place another way would change, too. Please choose another place, or change the text by hand."},
    {"diagram.way-of-gateway",
     "Diese Linie gehört zu mehreren Wegen. Bitte wählen Sie einen der Wege, die hier zusammenlaufen.",
     "This line belongs to several ways. Please choose one of the ways that meet here."},
    {"diagram.way-of-trigger",
     "Dieser Weg beginnt mitten im Prozess. Bitte wählen Sie den Schritt, vor dem etwas stehen soll.",
     "This way begins in the middle of the process. Please choose the step before which something is to stand."},
    {"diagram.way-ends", "Hier endet der Weg; dahinter kann nichts geschehen.",
     "The way ends here; nothing can happen behind it."},
    {"diagram.unreached", "Danach käme niemand mehr zu {title}. Bitte verschieben oder löschen Sie das zuerst.",
     "Nothing would lead to {title} any more. Please move or delete that first."},
    {"diagram.goal-lost", "Ein Sprung hätte danach kein Ziel mehr.", "A jump would have no goal any more."},
    {"diagram.nothing-before", "Davor kann nichts stehen.", "Nothing can stand before it."},
    {"diagram.append-on-way", "Bitte wählen Sie die Linie, auf der etwas geschehen soll.",
     "Please choose the line on which something is to happen."},
    {"diagram.not-insertable", "Das kann hier nicht eingefügt werden.", "That cannot be put in here."},
    {"diagram.not-copied", "Das kann nicht kopiert werden; bitte kopieren Sie den Schritt, zu dem es gehört.",
     "That cannot be copied; please copy the step that it belongs to."},
    {"diagram.not-pasted",
     "Was kopiert wurde, ist kein Stück eines Prozesses. Bitte kopieren Sie Schritte eines Diagramms oder ganze Zeilen "
     "eines Prozesses.",
     "What was copied is no part of a process. Please copy steps of a diagram, or whole lines of a process."},
    {"diagram.not-moved", "Das kann nicht verschoben werden; bitte verschieben Sie den Schritt, zu dem es gehört.",
     "That cannot be moved; please move the step that it belongs to."},
    {"diagram.into-itself", "Etwas kann nicht in sich selbst verschoben werden.",
     "Something cannot be moved into itself."},
    {"diagram.not-removable",
     "Das kann hier nicht gelöscht werden. Eine Linie folgt aus der Reihenfolge der Schritte; ziehen Sie ihr Ende zu "
     "einem anderen Schritt.",
     "That cannot be deleted here. A line follows from the order of the steps; drag its end to another step."},
    {"diagram.work-within",
     "In {title} steht noch {within}. Wählen Sie das mit aus, wenn es auch gelöscht werden soll.",
     "{within} still stands in {title}. Choose it, too, if it is to be deleted as well."},
    {"diagram.still-named", "{title} wird noch genannt, und zwar bei {by}. Bitte ändern Sie das zuerst.",
     "{title} is still named at {by}. Please change that first."},
    {"diagram.no-goal", "Dorthin kann kein Weg führen.", "No way can lead there."},
    {"diagram.across-branches", "In einen Zweig, der gleichzeitig läuft, führt kein Weg hinein und keiner hinaus.",
     "No way leads into a branch that runs at the same time, or out of it."},
    {"diagram.not-redirected", "Dieser Weg kann nicht dorthin führen, ohne dass sich ein anderer ändert.",
     "This way cannot lead there without changing another one."},
    {"diagram.no-words", "Das hat keine eigenen Worte; es heißt wie das, worum es geht.",
     "This has no words of its own; it is called after what it is about."},
    {"diagram.words-missing", "Bitte geben Sie einen Namen ein.", "Please enter a name."},
    {"diagram.not-a-role",
     "Zuständig kann nur eine Rolle oder ein Gremium sein. Bitte wählen Sie eine Bahn, die eine Rolle zeigt.",
     "Only a role or a committee can be responsible. Please choose a lane that shows a role."},
    {"diagram.role-not-named",
     "Diese Rolle kann im Text nicht eindeutig genannt werden. Bitte geben Sie ihr einen eigenen Namen.",
     "This role cannot be named unambiguously in the text. Please give it a name of its own."},
    {"diagram.not-assigned",
     "{title} gehört zu dem, der den Vorgang gerade hat, und nennt niemanden selbst. Verschieben Sie den Schritt davor "
     "oder fügen Sie eine Übergabe ein.",
     "{title} belongs to whoever has the case and names nobody itself. Move the step before it, or put in a handoff."},
    {"diagram.lane-needs-unit", "Bitte wählen Sie erst eine Bahn der Einheit, in der die neue Rolle stehen soll.",
     "Please choose a lane of the unit first in which the new role is to be."},
    {"diagram.lane-elsewhere",
     "Diese Bahnen gehören zu verschiedenen Einheiten oder stehen in verschiedenen Dateien; sie können nicht tauschen.",
     "These lanes belong to different units or stand in different files; they cannot change places."},
    {"diagram.role-there", "Die Rolle {role:raw} gibt es schon.", "The role {role:raw} is there already."},
    {"diagram.fix-gone", "Diese Korrektur passt nicht mehr zum Text. Bitte sehen Sie den Befund noch einmal an.",
     "This correction does not fit the text any more. Please look at the finding again."},
});

}  // namespace

std::span<const Words> diagramWords() { return kWords; }

}  // namespace dienstweg
