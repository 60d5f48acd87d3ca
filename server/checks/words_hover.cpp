// What an editor shows beside the text: pages about roles, documents, statements; hints; placeholders of snippets.
// Names come in Markdown already, so they are always raw.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"hover.label", " „{label:raw}“", " “{label:raw}”"},
    {"hover.more", " und {count:weitere|weitere}", " and {count:other|others}"},
    {"hover.unknown", "„{name:raw}“ ist nirgends eingetragen.", "“{name:raw}” is not declared anywhere."},
    {"hover.ambiguous", "„{name:raw}“ gibt es mehrmals. Nennen Sie die Einheit dazu.",
     "There are several “{name:raw}”. Name the unit too."},

    {"hover.unit", "Einheit: {unit:raw}", "Unit: {unit:raw}"},
    {"hover.part-of", "Gehört zu: {unit:raw}", "Part of: {unit:raw}"},
    {"hover.members", "Darin: {names:raw}", "In it: {names:raw}"},
    {"hover.deputy", "Vertretung: {names:raw}", "Deputy: {names:raw}"},
    {"hover.no-deputy", "Eine Vertretung ist nicht genannt.", "No deputy is named."},
    {"hover.may", "Befugt: {names:raw}", "May: {names:raw}"},
    {"hover.work", "Zuständig in {steps:Schritt|Schritten}, in {processes:Prozess|Prozessen}",
     "Responsible in {steps:step|steps}, in {processes:process|processes}"},
    {"hover.no-work", "Für keinen Schritt zuständig", "Responsible for no step"},
    {"hover.named-in", "Genannt in: {names:raw}", "Named in: {names:raw}"},
    {"hover.named-nowhere", "In keinem Prozess genannt", "Named in no process"},

    {"hover.notice", "Ein Bescheid", "An administrative act"},
    {"hover.paper", "Auf Papier", "On paper"},
    {"hover.digital", "Digital", "Digital"},
    {"hover.held-by", "Liegt in: {names:raw}", "Held by: {names:raw}"},
    {"hover.arrives", "Geht ein in: {names:raw}", "Comes in with: {names:raw}"},
    {"hover.made", "Entsteht bei: {names:raw}", "Made by: {names:raw}"},
    {"hover.needed", "Gebraucht bei: {names:raw}", "Needed by: {names:raw}"},
    {"hover.goes", "Geht weiter mit: {names:raw}", "Goes on with: {names:raw}"},
    {"hover.source", "Fundstelle: {source:raw}", "Source: {source:raw}"},
    {"hover.changed", "Zuletzt geändert: {day:raw}", "Last changed: {day:raw}"},
    {"hover.repealed", "Aufgehoben seit: {day:raw}", "Repealed since: {day:raw}"},

    {"hover.owner", "Verantwortlich: {name:raw}", "Owner: {name:raw}"},
    {"hover.triggers", "Beginnt mit: {names:raw}", "Starts with: {names:raw}"},
    {"hover.results", "Ergebnis: {names:raw}", "Result: {names:raw}"},
    {"hover.size", "{steps:Schritt|Schritte}, {handoffs:Übergabe|Übergaben}",
     "{steps:step|steps}, {handoffs:handoff|handoffs}"},
    {"hover.called-from", "Aufgerufen von: {names:raw}", "Called from: {names:raw}"},

    {"hover.responsible", "Zuständig: {name:raw}", "Responsible: {name:raw}"},
    {"hover.case-with", "Der Vorgang liegt bei: {names:raw}", "The case is with: {names:raw}"},
    {"hover.case-from", "Er kommt von: {names:raw}", "It comes from: {names:raw}"},
    {"hover.hands-to", "Er geht danach an: {names:raw}", "It goes on to: {names:raw}"},
    {"hover.needs", "Braucht: {names:raw}", "Needs: {names:raw}"},
    {"hover.produces", "Erzeugt: {names:raw}", "Produces: {names:raw}"},
    {"hover.unreachable", "Kein Weg führt hierher.", "No way leads here."},
    {"hover.from", "Von: {names:raw}", "From: {names:raw}"},
    {"hover.to", "An: {names:raw}", "To: {names:raw}"},
    {"hover.via", "Weg: {names:raw}", "Via: {names:raw}"},
    {"hover.deadline", "Frist: {names:raw}", "Deadline: {names:raw}"},
    {"hover.condition", "Voraussetzung: {names:raw}", "Condition: {names:raw}"},
    {"hover.confirmation", "Bestätigung: {names:raw}", "Confirmation: {names:raw}"},

    {"hint.holder", "bei {names:raw}", "with {names:raw}"},
    {"hint.share", "{share:raw} % aller Vorgänge", "{share:raw} % of all cases"},
    {"hint.lead-time", "bis hier {time:raw}", "{time:raw} so far"},
    {"hint.minutes", "{count:raw} min", "{count:raw} min"},
    {"hint.hours", "{count:raw} Std.", "{count:raw} h"},
    {"hint.days", "{count:Tag|Tage}", "{count:day|days}"},

    {"lens.handoffs", "{count:Übergabe|Übergaben}", "{count:handoff|handoffs}"},
    {"lens.media-breaks", "{count:Medienbruch|Medienbrüche}", "{count:media break|media breaks}"},
    {"lens.lead-time", "Durchlaufzeit {time:raw}", "lead time {time:raw}"},
    {"lens.called-from", "aufgerufen von {count:Stelle|Stellen}", "called from {count:place|places}"},

    // What stands in a new statement until somebody writes something better.
    {"snippet.what", "Was wird getan?", "What is done?"},
    {"snippet.question", "Wie lautet die Frage?", "What is the question?"},
    {"snippet.yes", "ja", "yes"},
    {"snippet.no", "nein", "no"},
    {"snippet.role", "Rolle", "Role"},
    {"snippet.receiver", "Empfang", "Receiver"},
    {"snippet.asked", "Beteiligte", "Asked"},
    {"snippet.document", "Dokument", "Document"},
    {"snippet.answer", "Antwort", "Answer"},
    {"snippet.channel", "Kanal", "Channel"},
    {"snippet.condition", "Was muss erfüllt sein?", "What must hold?"},
    {"snippet.confirmation", "Woran ist der Empfang zu erkennen?", "How is the receipt seen?"},
    {"snippet.goal", "Ziel", "Goal"},
    {"snippet.reason", "Wie ist es ausgegangen?", "How did it turn out?"},
    {"snippet.result", "Ergebnis", "Result"},
    {"snippet.process", "Prozess", "Process"},
    {"snippet.name", "Name", "Name"},
    {"snippet.label", "Bezeichnung", "Label"},
    {"snippet.unit", "Einheit", "Unit"},
    {"snippet.each", "Stelle", "Item"},
    {"snippet.branch", "Zweig", "Branch"},
});

}  // namespace

std::span<const Words> hoverWords() { return kWords; }

}  // namespace dienstweg
