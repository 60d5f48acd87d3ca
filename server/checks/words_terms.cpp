// Single words that messages are made with: the kinds of what stands in a file.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"term.file", "Datei", "file"},
    {"term.organisation", "Organisation", "organisation"},
    {"term.unit", "Einheit", "unit"},
    {"term.role", "Rolle", "role"},
    {"term.committee", "Gremium", "committee"},
    {"term.external", "externe Stelle", "external party"},
    {"term.separation", "Funktionstrennung", "separation of duties"},
    {"term.document", "Dokument", "document"},
    {"term.system", "System", "system"},
    {"term.channel", "Kanal", "channel"},
    {"term.law", "Gesetz", "law"},
    {"term.calendar", "Kalender", "calendar"},
    {"term.holiday", "Feiertag", "holiday"},
    {"term.process", "Prozess", "process"},
    {"term.trigger", "Auslöser", "trigger"},
    {"term.result", "Ergebnis", "result"},
    {"term.step", "Schritt", "step"},
    {"term.check", "Prüfung", "check"},
    {"term.verification", "Feststellung", "verification"},
    {"term.approval", "Freigabe", "approval"},
    {"term.order", "Anordnung", "order"},
    {"term.payment", "Zahlung", "payment"},
    {"term.decision", "Entscheidung", "decision"},
    {"term.handoff", "Übergabe", "handoff"},
    {"term.send", "Versand", "sending"},
    {"term.consult", "Beteiligung", "consultation"},
    {"term.cosign", "Mitzeichnung", "co-signing"},
    {"term.wait", "Warten", "wait"},
    {"term.parallel", "paralleler Abschnitt", "parallel block"},
    {"term.for-each", "Wiederholung für jedes Stück", "block for each item"},
    {"term.call", "Aufruf", "call"},
    {"term.subprocess", "Teilprozess", "sub-process"},
    {"term.section", "Abschnitt einer Zuständigkeit", "section of a responsibility"},
    {"term.group", "Gruppe", "group"},
    {"term.anytime", "jederzeit mögliches Ereignis", "event at any time"},
    {"term.meanwhile", "begleitendes Ereignis", "accompanying event"},
    {"term.event", "Ereignis", "event"},
    {"term.merge", "Zusammenführung", "merge"},
    {"term.jump", "Sprung", "jump"},
    {"term.end", "Ende", "end"},
    {"term.branch", "Zweig", "branch"},
    {"term.otherwise", "Sonst-Zweig", "otherwise branch"},
    {"term.parallel-branch", "paralleler Zweig", "parallel branch"},
    {"term.refused", "Ablehnung", "refusal"},
    {"term.late", "Verspätung", "lateness"},
    {"term.arrival", "Eingang", "arrival"},
    {"term.passing", "Fristablauf", "end of a deadline"},
    {"term.receiver", "die empfangende Stelle", "the receiver"},
    {"term.on-paper", "auf Papier", "on paper"},
    {"term.digitally", "digital", "digitally"},
});

}  // namespace

std::span<const Words> termWords() { return kWords; }

}  // namespace dienstweg
