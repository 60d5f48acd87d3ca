// The sentences of group L: law and currency.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"L501", "{title} erzeugt den Bescheid {document}, aber nirgends steht, auf welcher Rechtsgrundlage.",
     "{title} produces the notice {document}, but nothing says on which legal basis."},
    {"L501.decision",
     "Aus {title} geht der Bescheid {document} hervor, aber nirgends steht, auf welcher Rechtsgrundlage entschieden "
     "wird.",
     "{title} leads to the notice {document}, but nothing says on which legal basis it is decided."},
    {"L501.help", "Nennen Sie sie an der Entscheidung, am Schritt oder für den ganzen Prozess: „gemäß GESETZ \"§ …\"“.",
     "Name it at the decision, at the step or for the whole process: “under LAW \"section …\"”."},
    {"L501.why",
     "Ein Bescheid greift in Rechte ein und braucht eine gesetzliche Grundlage; wer ihn schreibt, prüft oder anficht, "
     "muss sie kennen.",
     "A notice touches rights and needs a basis in law; whoever writes, checks or challenges it must know it."},
    {"L501.notice", "hier entsteht der Bescheid", "the notice is made here"},

    {"L502", "Ein Gesetz {name} ist nirgends eingetragen.", "A law {name} is declared nowhere."},
    {"L502.help", "Tragen Sie es ein, in einer eigenen Zeile außerhalb des Prozesses: „gesetz {name:raw}“.",
     "Declare it, on a line of its own outside the process: “law {name:raw}”."},
    {"L502.near", "Ein Gesetz {name} ist nirgends eingetragen. Meinten Sie {near}?",
     "A law {name} is declared nowhere. Did you mean {near}?"},
    {"L502.near.help", "Ist es ein anderes, tragen Sie es ein: „gesetz {name:raw}“.",
     "If it is another one, declare it: “law {name:raw}”."},
    {"L502.why",
     "Dasselbe Gesetz unter zwei Namen lässt sich nicht verfolgen: Ändert es sich, findet niemand alle Prozesse, die "
     "darauf beruhen.",
     "The same law under two names cannot be followed: when it changes, nobody finds all the processes that rest on "
     "it."},

    {"L503", "Beim Bescheid {name} fehlt die Angabe, dass er eine Begründung und eine Rechtsbehelfsbelehrung enthält.",
     "Nothing says that the notice {name} gives reasons and instructs on appeal."},
    {"L503.help", "Enthält er beides, schreiben Sie dahinter „begründung rechtsbehelf“; sonst ergänzen Sie das Muster.",
     "If it does both, write “reasons appeal” behind it; if not, complete the template."},
    {"L503.reasons", "Beim Bescheid {name} fehlt die Angabe, dass er eine Begründung enthält.",
     "Nothing says that the notice {name} gives reasons."},
    {"L503.reasons.help", "Enthält er eine, schreiben Sie dahinter „begründung“; sonst ergänzen Sie das Muster.",
     "If it does, write “reasons” behind it; if not, complete the template."},
    {"L503.appeal", "Beim Bescheid {name} fehlt die Angabe, dass er eine Rechtsbehelfsbelehrung enthält.",
     "Nothing says that the notice {name} instructs on appeal."},
    {"L503.appeal.help", "Enthält er eine, schreiben Sie dahinter „rechtsbehelf“; sonst ergänzen Sie das Muster.",
     "If it does, write “appeal” behind it; if not, complete the template."},
    {"L503.why",
     "Ein schriftlicher Bescheid ist zu begründen (§ 39 VwVfG) und mit einer Rechtsbehelfsbelehrung zu versehen "
     "(§ 37 Abs. 6 VwVfG). Fehlt diese, läuft statt der Frist von einem Monat eine von einem Jahr (§ 58 Abs. 2 VwGO).",
     "A written notice must give reasons (section 39 VwVfG) and instruct on appeal (section 37 (6) VwVfG). Without the "
     "instruction the time to appeal is a year instead of a month (section 58 (2) VwGO)."},

    {"L505", "Dieser Prozess war bis zum {due:date} zu überprüfen.", "This process was to be reviewed by {due:date}."},
    {"L505.help",
     "Sehen Sie nach, ob er noch so abläuft, und schreiben Sie dann „geprüft {today:raw}“. Trägt die Wiedervorlage ein "
     "Datum, setzen Sie auch dieses neu.",
     "See whether it still runs like this; then write “reviewed {today:raw}”. If the review has a date, set that anew "
     "as well."},
    {"L505.why", "Eine Beschreibung, die niemand überprüft, gilt bald nicht mehr, und niemand weiß, seit wann.",
     "A description that nobody reviews soon no longer holds, and nobody knows since when."},
    {"L505.reviewed", "zuletzt geprüft", "last reviewed"},

    {"L506", "{title} erzeugt {document}, ohne dass vorher jemand angehört wird.",
     "{title} produces {document}, and nobody is heard before."},
    {"L506.help",
     "Geben Sie vorher Gelegenheit zur Äußerung: „versand Anhörung an …“ und ein „warten“ mit Frist. Ist eine Anhörung "
     "hier entbehrlich (§ 28 Abs. 2 VwVfG, zum Beispiel Ablehnung nach den eigenen Angaben), lassen Sie es so.",
     "Give an opportunity to comment before: “send Hearing to …” and a “wait” with a deadline. If no hearing is needed "
     "here (section 28 (2) VwVfG, for instance a refusal on the applicant's own statements), leave it."},
    {"L506.why",
     "Vor einem Bescheid, der in Rechte eingreift, sind die Beteiligten anzuhören (§ 28 Abs. 1 VwVfG); sonst ist er "
     "anfechtbar, bis die Anhörung nachgeholt ist.",
     "Before a notice that interferes with rights those concerned must be heard (section 28 (1) VwVfG); otherwise it "
     "can be challenged until that is made good."},

    {"L507", "{law} wurde am {date:date} geändert, der Prozess aber zuletzt am {reviewed:date} geprüft.",
     "{law} was changed on {date:date}, but the process was last reviewed on {reviewed:date}."},
    {"L507.help",
     "Sehen Sie nach, was die Änderung für diesen Prozess bedeutet, und setzen Sie dann „geprüft“ auf den Tag, an dem "
     "Sie es getan haben.",
     "See what the change means for this process; then set “reviewed” to the day on which you did."},
    {"L507.repealed-since",
     "{law} wurde am {date:date} aufgehoben, der Prozess aber zuletzt am {reviewed:date} geprüft.",
     "{law} was repealed on {date:date}, but the process was last reviewed on {reviewed:date}."},
    {"L507.repealed-since.help",
     "Nennen Sie das Gesetz, das an seine Stelle getreten ist; gilt es für diese Fälle fort, setzen Sie „geprüft“ auf "
     "den Tag, an dem Sie das festgestellt haben.",
     "Name the law that has taken its place; if it goes on for these cases, set “reviewed” to the day on which you "
     "found out."},
    {"L507.repealed", "{law} ist seit dem {date:date} aufgehoben.", "{law} has been repealed since {date:date}."},
    {"L507.repealed.help",
     "Nennen Sie das Gesetz, das an seine Stelle getreten ist; gilt es für diese Fälle fort, halten Sie mit „geprüft“ "
     "fest, wann Sie das festgestellt haben.",
     "Name the law that has taken its place; if it goes on for these cases, say with “reviewed” when you found out."},
    {"L507.why", "Wer nach altem Recht arbeitet, entscheidet falsch, ohne es zu merken.",
     "Whoever works by old law decides wrongly without noticing."},
    {"L507.law", "so ist es eingetragen", "so it is declared"},
});

}  // namespace

std::span<const Words> lawWords() { return kWords; }

}  // namespace dienstweg
