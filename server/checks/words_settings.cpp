// What each setting of dienstweg.toml is for, as an editor shows it while somebody writes the file.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"settings.language", "In welcher Sprache die Meldungen geschrieben sind: `de` oder `en`.",
     "The language in which messages are written: `de` or `en`."},
    {"settings.language.de", "Deutsch", "German"},
    {"settings.language.en", "Englisch", "English"},

    {"settings.rules",
     "Wie schwer eine Regel wiegt. Links steht ihr Code oder ihr Name, rechts `error`, `warning`, `info`, `hint` oder "
     "`off`.",
     "How serious a rule is. Its code or its name stands on the left, `error`, `warning`, `info`, `hint` or `off` on "
     "the "
     "right."},
    {"settings.severity.error", "Fehler: Die Prüfung gilt als nicht bestanden.", "Error: the check counts as failed."},
    {"settings.severity.warning", "Warnung: Hier ist vermutlich etwas unklar.",
     "Warning: something is probably unclear here."},
    {"settings.severity.info", "Hinweis: Das sollten Sie wissen.", "Info: something to know."},
    {"settings.severity.hint", "Tipp: Das ließe sich besser schreiben.",
     "Hint: this could be written in a better way."},
    {"settings.severity.off", "Aus: Die Regel wird nicht geprüft.", "Off: the rule is not checked."},

    {"settings.limits", "Ab welcher Anzahl eine Regel etwas meldet.", "From which number on a rule says something."},
    {"settings.limits.steps", "Elemente eines Prozesses (F309), von 1 bis 10 000. Ohne Angabe gilt 50.",
     "Elements of one process (F309), from 1 to 10 000. Without it 50 counts."},
    {"settings.limits.consulted",
     "Rollen, die an einem Prozess beteiligt werden oder mitzeichnen (R119), von 1 bis 1 000. Ohne Angabe gilt 5.",
     "Roles that are consulted or co-sign in one process (R119), from 1 to 1 000. Without it 5 counts."},
    {"settings.limits.ping-pong",
     "Die wievielte Übergabe zwischen denselben beiden Rollen auf einem Weg zu viel ist (H213), von 2 bis 1 000. Ohne "
     "Angabe gilt 2.",
     "Which handoff between the same two roles on one way is too many (H213), from 2 to 1 000. Without it 2 counts."},

    {"settings.handoff", "Was bei einer Übergabe gesagt sein muss.", "What a handoff has to say."},
    {"settings.handoff.require", "Diese Angaben muss eine Übergabe haben. Ohne diese Zeile sind es alle sechs.",
     "A handoff has to have these facts. Without this line it is all six."},
    {"settings.fact.object", "Was übergeben wird", "What is handed over"},
    {"settings.fact.channel", "Auf welchem Weg (`per`)", "By which way (`via`)"},
    {"settings.fact.deadline", "Bis wann (`frist`)", "Until when (`deadline`)"},
    {"settings.fact.confirmation", "Woran man sieht, dass es angekommen ist (`bestätigung`)",
     "How one sees that it has arrived (`confirmation`)"},
    {"settings.fact.condition", "Was vorher erfüllt sein muss (`voraussetzung`)",
     "What has to be fulfilled before (`condition`)"},
    {"settings.fact.escalation", "Wer es erfährt, wenn es zu spät ist (`verspätet`)",
     "Who is told when it is late (`late`)"},

    {"settings.house", "Was Ihre Organisation für sich festgelegt hat.",
     "What your organisation has decided for itself."},
    {"settings.house.require",
     "Angaben, die nicht fehlen dürfen (V801), zum Beispiel `\"schritt.dauer\"` oder `\"prozess.wiedervorlage\"`.",
     "Facts that must not be missing (V801), for instance `\"step.takes\"` or `\"process.review-due\"`."},
    {"settings.house.separate",
     "Rollen, die nicht am selben Vorgang arbeiten dürfen (V802): eine Liste von Listen mit je zwei oder mehr Namen.",
     "Roles that must not work on the same case (V802): a list of lists, each with two or more names."},
    {"settings.house.units", "Was nur für die Arbeit einer Einheit gilt: `[house.units.\"Bauamt\"]`.",
     "What counts for the work of one unit alone: `[house.units.\"Planning\"]`."},
    {"settings.house.channels", "Was nur für einen Weg gilt: `[house.channels.\"Post\"]`.",
     "What counts for one channel alone: `[house.channels.\"Mail\"]`."},
    {"settings.house.names",
     "Wie etwas heißen muss (V803): links, was benannt wird, rechts ein Muster oder mehrere. `*` steht für beliebige "
     "Zeichen, `?` für eines.",
     "What names have to look like (V803): on the left what is named, on the right a pattern or several. `*` stands "
     "for "
     "any characters, `?` for one."},
});

}  // namespace

std::span<const Words> settingsWords() { return kWords; }

}  // namespace dienstweg
