// The sentences of group V: what the house demands, and what is wrong with how the settings say so.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"V801", "Bei {title} fehlt {word}; eine Hausregel verlangt es.", "{title} lacks {word}; a house rule demands it."},
    {"V801.help", "Ergänzen Sie „{word:raw} …“ in dieser Zeile oder in ihren Klammern.",
     "Add “{word:raw} …” on this line or in its braces."},
    {"V801.label", "Bei {title} fehlt die Bezeichnung; eine Hausregel verlangt sie.",
     "{title} lacks a label; a house rule demands it."},
    {"V801.label.help", "Schreiben Sie in Anführungszeichen dahinter, was gemeint ist.",
     "Write what is meant behind it, in quotes."},
    {"V801.object", "Bei {title} ist nicht gesagt, worum es geht; eine Hausregel verlangt es.",
     "{title} does not say what it is about; a house rule demands it."},
    {"V801.object.help", "Nennen Sie direkt dahinter das Dokument, zum Beispiel „{title:raw} Antrag …“.",
     "Name the document right behind it, for instance “{title:raw} Application …”."},
    {"V801.why", "Ihre Organisation hat festgelegt, dass diese Angabe in keinem Prozess fehlen soll.",
     "Your organisation has decided that this fact shall be missing in no process."},
    {"V801.demanded", "diese Hausregel verlangt es", "this house rule demands it"},
    {"V801.demanded-of", "diese Hausregel für {scope} verlangt es", "this house rule for {scope} demands it"},

    {"V802", "{role} und {other} arbeiten am selben Vorgang; eine Hausregel trennt die beiden.",
     "{role} and {other} work on the same case; a house rule keeps them apart."},
    {"V802.help",
     "Geben Sie {title} oder {earlier} einer Rolle, die von der anderen unabhängig ist, oder ändern Sie die Hausregel.",
     "Give {title} or {earlier} to a role that is independent of the other, or change the house rule."},
    {"V802.why", "Ihre Organisation hat festgelegt, dass diese Aufgaben nicht zusammentreffen dürfen.",
     "Your organisation has decided that these duties must not meet."},
    {"V802.other", "hier arbeitet die andere", "the other works here"},
    {"V802.demanded", "diese Hausregel trennt die beiden", "this house rule keeps them apart"},

    {"V803", "Der Name {name} entspricht nicht der Hausregel; verlangt ist {patterns}.",
     "The name {name} does not fit the house rule; demanded is {patterns}."},
    {"V803.help", "Ändern Sie den Namen überall, wo er steht. Im Muster steht * für beliebige Zeichen und ? für eines.",
     "Change the name wherever it stands. In the pattern * stands for any characters and ? for one."},
    {"V803.why", "Ihre Organisation hat festgelegt, wie Namen gebildet werden, damit man sie wiedererkennt.",
     "Your organisation has decided how names are made, so that people recognise them."},
    {"V803.demanded", "diese Hausregel verlangt es", "this house rule demands it"},

    {"S004.fact-form", "Bei {value} fehlt, wozu die Angabe gehört.", "{value} does not say what the fact belongs to."},
    {"S004.fact-form.help",
     "Schreiben Sie zum Beispiel „übergabe.frist“, „schritt.dauer“ oder „prozess.wiedervorlage“.",
     "Write for instance “handoff.deadline”, “step.takes” or “process.review-due”."},
    {"S004.fact-item", "Zu {item} gibt es keine Angaben.", "{item} has no facts."},
    {"S004.fact-item.help",
     "Vor dem Punkt steht ein Wort der Sprache wie „übergabe“, „schritt“, „prozess“ oder „rolle“; „arbeit“ meint "
     "Schritt, Prüfung, Feststellung, Freigabe, Anordnung und Zahlung.",
     "Before the dot stands a word of the language like “handoff”, “step”, “process” or “role”; “work” means step, "
     "check, verification, approval, order and payment."},
    {"S004.fact-item-near", "Zu {item} gibt es keine Angaben. Meinten Sie {near}?",
     "{item} has no facts. Did you mean {near}?"},
    {"S004.fact-item-near.help", "Schreiben Sie „{near:raw}“ vor den Punkt.", "Write “{near:raw}” before the dot."},
    {"S004.fact-unknown", "Bei {item} gibt es keine Angabe {word}.", "{item} has no fact {word}."},
    {"S004.fact-unknown.help", "Möglich sind: {known}.", "Its facts are: {known}."},
    {"S004.fact-unknown-near", "Bei {item} gibt es keine Angabe {word}. Meinten Sie {near}?",
     "{item} has no fact {word}. Did you mean {near}?"},
    {"S004.fact-unknown-near.help", "Möglich sind: {known}.", "Its facts are: {known}."},
    {"S004.fact-without-channel",
     "{item} geht über keinen Kanal; die Hausregel eines Kanals kann dafür nichts verlangen.",
     "{item} goes over no channel; a house rule of a channel cannot demand anything of it."},
    {"S004.fact-without-channel.help", "Schreiben Sie es unter [house], wenn es für alle gelten soll.",
     "Write it under [house] if it shall apply to all."},
    {"S004.fact-without-unit",
     "{item} gehört zu keiner Einheit; die Hausregel einer Einheit kann dafür nichts verlangen.",
     "{item} belongs to no unit; a house rule of a unit cannot demand anything of it."},
    {"S004.fact-without-unit.help", "Schreiben Sie es unter [house], wenn es für alle gelten soll.",
     "Write it under [house] if it shall apply to all."},
    {"S004.separate-few", "Hier müssen mindestens zwei Rollen oder Einheiten stehen.",
     "At least two roles or units must stand here."},
    {"S004.separate-few.help", "Schreiben Sie zum Beispiel: separate = [[\"Kämmerei.Leitung\", \"Kasse.Buchhaltung\"]]",
     "Write for instance: separate = [[\"Finance.Head\", \"Treasury.Accountant\"]]"},
    {"S004.pattern", "{pattern} ist kein gültiges Muster.", "{pattern} is not a valid pattern."},
    {"S004.pattern.help",
     "Im Muster steht * für beliebige Zeichen, ? für eines, [A-Z] für eines von diesen: „DOK-*“. Eine eckige Klammer "
     "muss geschlossen sein.",
     "In a pattern * stands for any characters, ? for one, [A-Z] for one of these: “DOC-*”. A bracket must be closed."},
    {"S004.no-unit", "Eine Einheit {name} ist nirgends eingetragen.", "A unit {name} is declared nowhere."},
    {"S004.no-unit.help", "Schreiben Sie den Namen so, wie er hinter „einheit“ steht.",
     "Write it as it stands behind “unit”."},
    {"S004.no-unit-near", "Eine Einheit {name} ist nirgends eingetragen. Meinten Sie {near}?",
     "A unit {name} is declared nowhere. Did you mean {near}?"},
    {"S004.no-unit-near.help", "Schreiben Sie den Namen so, wie er hinter „einheit“ steht.",
     "Write it as it stands behind “unit”."},
    {"S004.no-channel", "Ein Kanal oder System {name} ist nirgends eingetragen.",
     "A channel or system {name} is declared nowhere."},
    {"S004.no-channel.help", "Schreiben Sie den Namen so, wie er hinter „kanal“ oder „system“ steht.",
     "Write it as it stands behind “channel” or “system”."},
    {"S004.no-channel-near", "Ein Kanal oder System {name} ist nirgends eingetragen. Meinten Sie {near}?",
     "A channel or system {name} is declared nowhere. Did you mean {near}?"},
    {"S004.no-channel-near.help", "Schreiben Sie den Namen so, wie er hinter „kanal“ oder „system“ steht.",
     "Write it as it stands behind “channel” or “system”."},
    {"S004.no-role", "Eine Rolle oder Einheit {name} ist nirgends eingetragen.",
     "A role or unit {name} is declared nowhere."},
    {"S004.no-role.help", "Schreiben Sie sie mit ihrer Einheit davor: „Kasse.Buchhaltung“.",
     "Write it with its unit before it: “Treasury.Accountant”."},
    {"S004.no-role-near", "Eine Rolle oder Einheit {name} ist nirgends eingetragen. Meinten Sie {near}?",
     "A role or unit {name} is declared nowhere. Did you mean {near}?"},
    {"S004.no-role-near.help", "Schreiben Sie sie mit ihrer Einheit davor: „Kasse.Buchhaltung“.",
     "Write it with its unit before it: “Treasury.Accountant”."},
    {"S004.role-ambiguous", "Mehrere Rollen heißen {name}.", "Several roles are named {name}."},
    {"S004.role-ambiguous.help", "Schreiben Sie die Einheit davor: „Kasse.Buchhaltung“.",
     "Write the unit before it: “Treasury.Accountant”."},
    {"term.list-of-lists", "eine Liste von Listen: [[\"…\", \"…\"]]", "a list of lists: [[\"…\", \"…\"]]"},
});

}  // namespace

std::span<const Words> houseWords() { return kWords; }

}  // namespace dienstweg
