// The sentences of group F: flow.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"F301", "Diese Zeile wird nie erreicht: {title}.", "This line is never reached: {title}."},
    {"F301.help",
     "Führen Sie einen Weg hierher (geben Sie der Zeile einen Namen und schreiben Sie an anderer Stelle „weiter mit "
     "…“), oder "
     "streichen Sie, was niemand erreicht.",
     "Lead a way here (give the line a name and write “continue with …” elsewhere), or remove what nobody reaches."},
    {"F301.why",
     "Was nie erreicht wird, wird nie getan. Oft ist der Weg dorthin verloren gegangen und der Schritt keineswegs "
     "überflüssig.",
     "What is never reached is never done. Often it is the way to it that was lost, and the step is needed."},
    {"F301.end", "davor endet der Prozess", "the process ends before it"},
    {"F301.jump", "davor geht es anderswo weiter", "before it the way goes on elsewhere"},
    {"F301.all", "alle Wege von hier führen anderswohin", "all ways from here lead elsewhere"},

    {"F302", "Nach {title} ist nicht gesagt, wie es weitergeht oder endet.",
     "After {title} it is not said how things go on or end."},
    {"F302.help",
     "Schließen Sie den Weg ab: „ende \"Antrag ist erledigt\"“ oder „ende als …“ mit dem Namen eines Ergebnisses; oder "
     "führen Sie ihn "
     "weiter: „weiter mit …“.",
     "Close the way: “end \"The application is settled\"” or “end as …” with the name of a result; or lead it on: "
     "“continue with …”."},
    {"F302.why", "Ein Vorgang ohne Ende wird nie abgeschlossen, und niemand legt ihn zu den Akten.",
     "A case without an end is never closed, and nobody files it."},
    {"F302.empty", "Der Prozess {process} hat noch keine Schritte und kein Ende.",
     "The process {process} has no steps and no end yet."},
    {"F302.empty.help", "Schreiben Sie in die Klammern, was nacheinander geschieht, und zuletzt „ende“.",
     "Write into the braces what happens one after the other, and “end” last."},
    {"F302.event",
     "Dieses Ereignis unterbricht den Prozess, aber danach ist nicht gesagt, wie er endet oder weitergeht.",
     "This event interrupts the process, but afterwards it is not said how it ends or goes on."},
    {"F302.event.help",
     "Ergänzen Sie in den Klammern des Ereignisses „ende \"…\"“ oder „weiter mit …“. Läuft der Prozess daneben weiter, "
     "schreiben Sie „nebenher“ statt „jederzeit“.",
     "Add “end \"…\"” or “continue with …” in the braces of the event. If the process goes on beside it, write "
     "“meanwhile” instead of “anytime”."},
    {"F302.way", "auch dieser Weg endet so", "this way ends like that too"},

    {"F303", "Diese Schleife hört nie auf: Von {title} an führt kein Weg zu einem Ende.",
     "This loop never stops: from {title} on no way leads to an end."},
    {"F303.help",
     "Ergänzen Sie einen Ausgang: eine Entscheidung mit einem Zweig, der weiterführt, oder eine Frist mit „ende …“.",
     "Add a way out: a decision with a branch that leads on, or a deadline with “end …”."},
    {"F303.why", "Ein Vorgang, der nicht enden kann, bleibt für immer offen.",
     "A case that cannot end stays open for ever."},
    {"F303.goal", "hierher geht es immer wieder zurück", "it always comes back here"},

    {"F304", "{title} hat nur den einen Ausgang {branch}.", "{title} has only the one way out {branch}."},
    {"F304.help",
     "Ergänzen Sie, was sonst gilt: „wenn \"nein\" { … }“ oder „sonst { … }“. Gibt es nichts zu entscheiden, genügt "
     "ein Schritt.",
     "Add what holds otherwise: “when \"no\" { … }” or “otherwise { … }”. If there is nothing to decide, a step is "
     "enough."},
    {"F304.why", "Eine Entscheidung mit einem Ausgang ist keine; meist wurde der andere Fall im Gespräch vergessen.",
     "A decision with one way out is none; mostly the other case was forgotten in the interview."},
    {"F304.none", "{title} nennt keine Antworten, zwischen denen zu entscheiden ist.",
     "{title} names no answers to decide between."},
    {"F304.only", "der einzige Ausgang", "the only way out"},

    {"F305", "Dieser Zweig sagt nicht, wann er gilt.", "This branch does not say when it applies."},
    {"F305.help",
     "Schreiben Sie die Antwort dahinter: „wenn \"vollständig\"“. Gilt er in allen übrigen Fällen, schreiben Sie "
     "„sonst“.",
     "Write the answer behind it: “when \"complete\"”. If it applies in all other cases, write “otherwise”."},
    {"F305.why", "Wer entscheidet, muss jeden Fall genau einem Weg zuordnen können.",
     "Whoever decides must be able to assign each case to exactly one way."},
    {"F305.same", "{branch} steht bei zwei Zweigen derselben Entscheidung.",
     "{branch} stands at two branches of the same decision."},
    {"F305.same.help", "Sagen Sie, worin sich die beiden unterscheiden, oder fassen Sie sie zusammen.",
     "Say in what the two differ, or make one of them."},
    {"F305.otherwise", "Diese Entscheidung hat zweimal „sonst“.", "This decision has “otherwise” twice."},
    {"F305.otherwise.help", "Sagen Sie bei einem davon, wann er gilt: „wenn \"…\"“.",
     "Say of one of them when it applies: “when \"…\"”."},
    {"F305.first", "zuerst hier", "first here"},

    {"F306", "Die Anteile der Zweige von {title} ergeben zusammen {sum} %.",
     "The shares of the branches of {title} add up to {sum} %."},
    {"F306.help",
     "Alle Anteile einer Entscheidung ergeben zusammen 100 %. Kennen Sie einen nicht, lassen Sie ihn bei diesem Zweig "
     "weg.",
     "All shares of a decision add up to 100 %. If you do not know one, leave it out at that branch."},
    {"F306.why",
     "Aus den Anteilen werden Fallzahlen, Kosten und Durchlaufzeiten gerechnet; stimmen sie nicht, stimmt nichts "
     "davon.",
     "Volumes, costs and lead times are computed from the shares; if they are wrong, none of that is right."},
    {"F306.nothing-left", "Für {branch} bleibt nichts übrig: Die anderen Anteile ergeben schon 100 %.",
     "Nothing is left for {branch}: the other shares already add up to 100 %."},
    {"F306.nothing-left.help", "Geben Sie auch diesem Zweig einen Anteil, und verringern Sie die anderen.",
     "Give this branch a share too, and lower the others."},
    {"F306.share", "dieser Anteil", "this share"},

    {"F307.out",
     "Dieser Sprung verlässt einen parallelen Zweig und führt zu {title}; die anderen Zweige laufen weiter und warten "
     "am Ende vergeblich auf diesen.",
     "This jump leaves a parallel branch and leads to {title}; the other branches go on and wait for this one in "
     "vain."},
    {"F307.out.help",
     "Beenden Sie erst alle Zweige („zusammen durch …“) und entscheiden Sie danach, ob zurückgesprungen wird; oder "
     "führen Sie den Sprung zu einer "
     "Zeile desselben Zweigs.",
     "End all branches first (“joined by …”) and decide afterwards whether to jump back; or lead the jump to a line of "
     "the same branch."},
    {"F307.into",
     "Dieser Sprung führt mitten in einen parallelen Zweig ({title}); die anderen Zweige beginnen nie, und am Ende "
     "wird vergeblich auf sie gewartet.",
     "This jump leads into the middle of a parallel branch ({title}); the other branches never begin and are waited "
     "for in vain."},
    {"F307.into.help", "Springen Sie vor den parallelen Abschnitt, sodass alle Zweige beginnen.",
     "Jump to before the parallel block, so that all branches begin."},
    {"F307.across",
     "Dieser Sprung führt von einem parallelen Zweig in einen anderen ({title}); der eine bleibt unfertig, der andere "
     "läuft doppelt.",
     "This jump leads from one parallel branch into another ({title}); the one stays unfinished, the other runs "
     "twice."},
    {"F307.across.help",
     "Bleiben Sie in demselben Zweig. Hängt die Arbeit des einen von der des anderen ab, gehört beides in einen Zweig.",
     "Stay in the same branch. If the work of one depends on that of the other, both belong in one branch."},
    {"F307.why",
     "Parallele Zweige beginnen gemeinsam und enden gemeinsam; sonst wartet der Vorgang auf etwas, das nie kommt.",
     "Parallel branches begin together and end together; otherwise the case waits for something that never comes."},
    {"F307.block", "dieser parallele Abschnitt", "this parallel block"},
    {"F307.goal", "das Ziel des Sprungs", "the goal of the jump"},

    {"F308", "Eine Zeile mit dem Namen {goal} gibt es in diesem Prozess nicht.",
     "There is no line with the name {goal} in this process."},
    {"F308.help", "Geben Sie der Zeile, die gemeint ist, diesen Namen: „schritt \"…\" als {goal:raw}“.",
     "Give the line that is meant this name: “step \"…\" as {goal:raw}”."},
    {"F308.why", "Wohin es weitergeht, muss jeder finden können, der den Prozess liest.",
     "Everybody who reads the process must be able to find where it goes on."},
    {"F308.near", "Eine Zeile mit dem Namen {goal} gibt es in diesem Prozess nicht. Meinten Sie {near}?",
     "There is no line with the name {goal} in this process. Did you mean {near}?"},
    {"F308.near.help", "Schreiben Sie den Namen, der hinter „als“ steht, nicht die Bezeichnung in Anführungszeichen.",
     "Write the name that stands after “as”, not the label in quotes."},
    {"F308.unnamed", "Keine Zeile heißt {goal}. {title} könnte gemeint sein, hat aber keinen Namen.",
     "No line is named {goal}. {title} may be meant, but has no name."},
    {"F308.unnamed.help", "Geben Sie ihr den Namen hinter der Bezeichnung: „… \"{title:raw}\" als {goal:raw}“.",
     "Give it the name behind its label: “… \"{title:raw}\" as {goal:raw}”."},
    {"F308.person", "„andere person als {goal:raw}“: Eine Zeile mit diesem Namen gibt es in diesem Prozess nicht.",
     "“other person than {goal:raw}”: there is no line with that name in this process."},
    {"F308.person-near",
     "„andere person als {goal:raw}“: Eine Zeile mit diesem Namen gibt es in diesem Prozess nicht. Meinten Sie {near}?",
     "“other person than {goal:raw}”: there is no line with that name in this process. Did you mean {near}?"},
    {"F308.again", "auch hier", "here too"},
    {"F308.meant", "diese?", "this one?"},

    {"F309",
     "Der Prozess {process} hat {count:Element|Elemente}; bei mehr als {limit} ist er kaum noch zu überblicken.",
     "The process {process} has {count:element|elements}; beyond {limit} it can hardly be taken in."},
    {"F309.help",
     "Lösen Sie zusammengehörige Schritte heraus: in einen „teilprozess \"…\" { … }“ oder in einen eigenen Prozess mit "
     "„aufruf …“. Die Grenze "
     "steht in dienstweg.toml.",
     "Take out steps that belong together: into a “subprocess \"…\" { … }”, or into a process of its own with “call "
     "…”. The limit stands in "
     "dienstweg.toml."},
    {"F309.why",
     "Ein Modell mit mehr als 50 Elementen enthält eher Fehler als keine (Mendling, Reijers, van der Aalst 2010).",
     "A model of more than 50 elements is likelier to have errors than none (Mendling, Reijers, van der Aalst 2010)."},

    {"F310", "Bei {title} können mehrere Zweige zugleich gelten.", "Several branches of {title} may apply at once."},
    {"F310.help",
     "Fragen Sie lieber nacheinander: für jeden Zweig eine Entscheidung mit „ja“ und „nein“. Gelten immer alle Zweige, "
     "schreiben Sie „parallel“.",
     "Rather ask one after the other: a decision with “yes” and “no” for each branch. If all always apply, write "
     "“parallel”."},
    {"F310.why", "Bei „mehrfach“ ist beim Lesen nicht zu erkennen, worauf am Ende gewartet wird.",
     "With “inclusive” one cannot tell from reading what is waited for in the end."},

    {"F311", "{role} erledigt {title} auf demselben Weg zum zweiten Mal.",
     "{role} does {title} for the second time on the same way."},
    {"F311.help",
     "Streichen Sie eines von beiden, oder sagen Sie, was beim zweiten Mal anders ist. Soll eine andere Person noch "
     "einmal hinsehen, schreiben Sie „andere person als …“ dazu.",
     "Remove one of the two, or say what is different the second time. If another person is to look again, add “other "
     "person than …”."},
    {"F311.why", "Doppelarbeit entsteht oft, weil eine Stelle der anderen nicht traut oder nichts von ihr weiß.",
     "Work is often done twice because one side does not trust the other, or does not know of it."},
    {"F311.first", "das erste Mal", "the first time"},

    {"F312", "Diese Prozesse rufen einander im Kreis auf: {processes}.",
     "These processes call one another in a circle: {processes}."},
    {"F312.help",
     "Ein Aufruf wartet, bis der andere Prozess fertig ist. Soll der Vorgang dorthin gehen, schreiben Sie „übergabe … "
     "an …“.",
     "A call waits until the other process is done. If the case is to move there, write “handoff … to …”."},
    {"F312.why", "Prozesse, die im Kreis aufeinander warten, werden nie fertig.",
     "Processes that wait for one another in a circle never finish."},
    {"F312.itself", "Der Prozess {process} ruft sich selbst auf.", "The process {process} calls itself."},
    {"F312.itself.help", "Soll von vorn begonnen werden, schreiben Sie „weiter mit …“ und den Namen der ersten Zeile.",
     "If it is to begin again, write “continue with …” and the name of the first line."},
    {"F312.call", "{from} ruft {to} auf", "{from} calls {to}"},
});

}  // namespace

std::span<const Words> flowWords() { return kWords; }

}  // namespace dienstweg
