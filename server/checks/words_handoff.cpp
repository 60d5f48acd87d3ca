// The sentences of group H: handoffs.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"H201", "Hier handelt {next}, den Vorgang hat aber {holder}. Niemand übergibt ihn.",
     "{next} acts here, but {holder} has the case. Nobody hands it over."},
    {"H201.help",
     "Schreiben Sie vor diese Zeile, wie der Vorgang zu {next:raw} kommt: „übergabe … an {next:raw} per … frist …“. "
     "Arbeitet hier doch {holder:raw}, dann schreiben Sie „durch {holder:raw}“.",
     "Say before this line how the case gets to {next:raw}: “handoff … to {next:raw} via … deadline …”. If it is "
     "{holder:raw} who works here, write “by {holder:raw}”."},
    {"H201.why",
     "Wo eine Übergabe nicht beschrieben ist, bleibt der Vorgang liegen: Die eine Stelle wartet, die andere weiß "
     "nichts.",
     "Where no handoff is described the case gets stuck: one side waits, the other does not know."},
    {"H201.way",
     "Auf diesem Weg bleibt der Vorgang bei {holder}. Danach handelt aber {next}, und niemand übergibt ihn.",
     "On this way the case stays with {holder}. Next, however, {next} acts, and nobody hands it over."},
    {"H201.way.help", "Ergänzen Sie hier „übergabe … an {next:raw}“, oder führen Sie diesen Weg zu einem eigenen Ende.",
     "Add “handoff … to {next:raw}” here, or lead this way to an end of its own."},
    {"H201.loop",
     "Am Ende eines Durchgangs hat {holder} den Vorgang; am Anfang hatte ihn {next}. Für das nächste Stück fehlt die "
     "Rückgabe.",
     "At the end of a round {holder} has the case; at its beginning it was {next}. Nothing gives it back for the next "
     "item."},
    {"H201.loop.help", "Übergeben Sie am Ende der Klammern zurück: „übergabe … an {next:raw}“.",
     "Hand it back at the end of the braces: “handoff … to {next:raw}”."},
    {"H201.next", "hier handelt {next}", "{next} acts here"},
    {"H201.received", "hier bekommt {holder} den Vorgang", "{holder} gets the case here"},
    {"H201.worked", "hier arbeitet {holder} zuletzt daran", "{holder} last works on it here"},

    {"H202", "Übergeben wurde an {holder}, hier handelt aber {next}.",
     "The case was handed to {holder}, but {next} acts here."},
    {"H202.help",
     "Eine der beiden Angaben stimmt nicht: Übergeben Sie an {next:raw}, oder lassen Sie {holder:raw} handeln. Gibt "
     "{holder:raw} "
     "den Vorgang weiter, beschreiben Sie, was dort geschieht, und übergeben Sie dann.",
     "One of the two is not right: hand over to {next:raw}, or let {holder:raw} act. If {holder:raw} passes the case "
     "on, "
     "say what is done there, and then hand over."},
    {"H202.why", "Wer den Vorgang bekommt, muss auch der sein, der daran arbeitet; sonst wird der Vorgang gesucht.",
     "Whoever gets the case must be the one who works on it; otherwise somebody will look for it."},
    {"H202.way", "Auf diesem Weg wurde an {holder} übergeben, danach handelt aber {next}.",
     "On this way the case was handed to {holder}, but {next} acts next."},

    {"H203", "Diese Übergabe sagt nicht, wer den Vorgang bekommt.", "This handoff does not say who gets the case."},
    {"H203.help", "Nennen Sie die empfangende Rolle: „an Steueramt.Sachbearbeitung“.",
     "Name the receiving role: “to Finance.Clerk”."},
    {"H203.why", "Eine Übergabe, die niemandem gilt, lässt den Vorgang liegen: Danach ist niemand zuständig.",
     "A handoff to nobody leaves the case lying: nobody is responsible afterwards."},
    {"H203.trigger", "Es ist nicht gesagt, bei wem {object} eingeht.", "It is not said who receives {object}."},
    {"H203.trigger.help", "Nennen Sie die Rolle, die den Vorgang annimmt: „auslöser … an Bürgerbüro.Sachbearbeitung“.",
     "Name the role that takes the case in: “trigger … to Office.Clerk”."},
    {"H203.anytime", "Es ist nicht gesagt, wer den Vorgang übernimmt, wenn {object} eintritt.",
     "It is not said who takes the case when {object} comes."},
    {"H203.anytime.help", "Nennen Sie die Rolle: „jederzeit auf … an Bauaufsicht.Sachbearbeitung { … }“.",
     "Name the role: “anytime on … to Permits.Clerk { … }”."},

    {"H203.send", "Es ist nicht gesagt, an wen hier versandt wird.", "It is not said to whom this is sent."},
    {"H203.send.help", "Nennen Sie, wer es bekommt: „an Halter“.", "Name who gets it: “to Owner”."},
    {"H203.request", "Bei {statement} ist nicht gesagt, wer gefragt wird.",
     "It is not said who is asked in {statement}."},
    {"H203.request.help", "Nennen Sie die beteiligte Rolle oder Stelle: „von Rechtsamt.Sachbearbeitung“.",
     "Name the role or party that is asked: “from Legal.Clerk”."},

    {"H204", "Was hier übergeben wird, ist nicht gesagt.", "What is handed over here is not said."},
    {"H204.help", "Nennen Sie die Dokumente direkt hinter „übergabe“: „übergabe Anmeldung, Prüfvermerk an …“.",
     "Name the documents right after “handoff”: “handoff Application, Note to …”."},
    {"H204.why", "Die empfangende Stelle kann nur prüfen, ob alles da ist, wenn feststeht, was dazugehört.",
     "The receiver can only check that everything is there if it is clear what belongs to it."},

    {"H205", "Auf welchem Weg {receiver} den Vorgang bekommt, ist nicht gesagt.",
     "How {receiver} gets the case is not said."},
    {"H205.help", "Ergänzen Sie den Kanal oder das System: „per E-Akte“, „per Hauspost“.",
     "Add the channel or system: “via CaseFile”, “via InternalMail”."},
    {"H205.why", "Ist der Weg nicht vereinbart, sucht jede Seite an einer anderen Stelle.",
     "If the way is not agreed, each side looks in a different place."},

    {"H206", "Bis wann {receiver} den Vorgang bekommt, ist nicht gesagt.",
     "By when {receiver} gets the case is not said."},
    {"H206.help", "Ergänzen Sie eine Frist: „frist 2 Arbeitstage“.", "Add a deadline: “deadline 2 workdays”."},
    {"H206.why", "Liegezeiten entstehen zwischen den Stellen. Ohne Frist bemerkt sie niemand.",
     "Idle time builds up between units. Without a deadline nobody notices."},

    {"H207", "Es ist nicht gesagt, woran man erkennt, dass {receiver} den Vorgang angenommen hat.",
     "Nothing says how one can tell that {receiver} has accepted the case."},
    {"H207.help", "Ergänzen Sie eine Bestätigung: „bestätigung \"Eingang in der E-Akte\"“.",
     "Add a confirmation: “confirmation \"entry in the case file\"”."},
    {"H207.why",
     "Zwischen zwei Ämtern oder Abteilungen gilt ein Vorgang erst dann als übergeben, wenn der Eingang erkennbar ist.",
     "Between two offices or departments a case counts as handed over only when its arrival can be seen."},

    {"H208", "Es ist nicht gesagt, unter welcher Voraussetzung {receiver} den Vorgang annimmt.",
     "Nothing says on what condition {receiver} accepts the case."},
    {"H208.help", "Ergänzen Sie, was erfüllt sein muss: „voraussetzung \"vollständig und lesbar\"“.",
     "Add what must be met: “condition \"complete and legible\"”."},
    {"H208.why",
     "Rückfragen zwischen Ämtern oder Abteilungen entstehen meist, weil nicht vereinbart ist, was „fertig“ heißt.",
     "Most queries between offices or departments arise because it is not agreed what “done” means."},

    {"H209", "Eine Voraussetzung ist genannt, aber nicht, was geschieht, wenn sie nicht erfüllt ist.",
     "A condition is stated, but not what happens when it is not met."},
    {"H209.help", "Ergänzen Sie den Rückweg: „abgelehnt zurück zu …“.", "Add the way back: “refused back to …”."},
    {"H209.why", "Ein abgelehnter Vorgang ohne Rückweg liegt zwischen zwei Stellen, und keine fühlt sich zuständig.",
     "A refused case without a way back lies between two units, and neither feels responsible."},

    {"H210", "Eine Frist ist genannt, aber nicht, was geschieht, wenn sie verstreicht.",
     "A deadline is stated, but not what happens when it passes."},
    {"H210.help", "Ergänzen Sie, wer dann benachrichtigt wird: „verspätet an Steueramt.Leitung“.",
     "Add who is told then: “late to Finance.Head”."},
    {"H210.why", "Eine Frist, deren Ablauf niemand bemerkt, ist keine.",
     "A deadline whose passing nobody notices is none."},

    {"H211", "{receiver} hat den Vorgang schon.", "{receiver} already has the case."},
    {"H211.help",
     "Streichen Sie diese Übergabe, oder nennen Sie eine andere Rolle. Soll in derselben Rolle eine andere Person "
     "weitermachen, schreiben Sie „andere person als …“ dazu.",
     "Remove this handoff, or name another role. If another person in the same role is to go on, add “other person "
     "than "
     "…”."},
    {"H211.why", "Eine Übergabe an sich selbst verdeckt, dass in Wahrheit niemand übernimmt.",
     "A handoff to oneself hides that in truth nobody takes over."},

    {"H212", "{holder} gibt den Vorgang weiter, ohne etwas damit getan zu haben.",
     "{holder} passes the case on without having done anything with it."},
    {"H212.help",
     "Übergeben Sie gleich an die nächste Stelle, oder beschreiben Sie, was {holder:raw} tut. Geht der Vorgang dort "
     "nur durch, schreiben Sie „über {holder:raw}“.",
     "Hand over to the next one directly, or say what {holder:raw} does. If the case only passes through there, write "
     "“through {holder:raw}”."},
    {"H212.why", "Jede Zwischenstation kostet Liegezeit. Eine, die nichts tut, kostet sie umsonst.",
     "Every stop costs idle time. One that does nothing costs it for nothing."},

    {"H213", "{from} übergibt an {to}, und das auf demselben Weg schon zum {times:raw}. Mal.",
     "{from} hands the case to {to} {times:raw} times on the same way."},
    {"H213.help", "Lässt sich zusammenfassen, was {to:raw} mehrmals tut? Dann genügt eine Übergabe.",
     "Can what {to:raw} does several times be done at once? Then one handoff is enough."},
    {"H213.why", "Das Hin und Her zwischen zwei Stellen ist eine der häufigsten Ursachen langer Durchlaufzeiten.",
     "Going back and forth between the same two is one of the most frequent causes of long lead times."},
    {"H213.before", "hier schon einmal", "here before"},

    {"H214", "Der Vorgang selbst wird an {receiver} nach außen übergeben, danach geht es aber im Haus weiter: {next}.",
     "The case itself is handed out of the organisation to {receiver}, but work goes on inside: {next}."},
    {"H214.help",
     "Wird nur etwas verschickt und bleibt der Vorgang im Haus, schreiben Sie „versand … an {receiver:raw}“. Wird eine "
     "Stellungnahme eingeholt, schreiben Sie „beteiligung … von {receiver:raw}“.",
     "If something is only sent while the case stays here, write “send … to {receiver:raw}”. If an answer is asked "
     "for, write “consult … from {receiver:raw}”."},
    {"H214.why", "Für das, was im Haus geschieht, kann niemand außerhalb zuständig sein.",
     "Nobody outside can be responsible for what is done inside."},
    {"H214.filed", "Der Vorgang selbst wird an {receiver} nach außen übergeben und dann doch im Haus abgelegt.",
     "The case itself is handed out of the organisation to {receiver} and filed inside all the same."},
    {"H214.filed.help",
     "Wird nur etwas verschickt und bleibt der Vorgang im Haus, schreiben Sie „versand … an {receiver:raw}“. Ist er "
     "wirklich abgegeben, etwa an die zuständige Behörde, streichen Sie am Ende die „ablage“.",
     "If something is only sent while the case stays here, write “send … to {receiver:raw}”. If it is really given "
     "away, for instance to the authority in charge, remove “file” at the end."},
    {"H214.file", "hier wird er abgelegt", "it is filed here"},
    {"H214.next", "hier geht es weiter", "it goes on here"},

    {"H215",
     "Hier treffen Wege zusammen, auf denen der Vorgang bei verschiedenen Rollen liegt ({holders}), und {statement} "
     "nennt niemanden.",
     "Ways meet here on which different roles have the case ({holders}), and {statement} names nobody."},
    {"H215.help", "Sagen Sie, wer hier handelt: „durch …“, und übergeben Sie auf den anderen Wegen vorher dorthin.",
     "Say who acts here: “by …”, and hand over to that role on the other ways before."},
    {"H215.why", "Je nachdem, welchen Weg der Vorgang nahm, wäre jemand anderes zuständig; das weiß im Alltag niemand.",
     "Depending on the way the case took somebody else would be responsible; nobody knows that in daily work."},
    {"H215.way", "auf diesem Weg liegt er bei {holder}", "on this way {holder} has it"},

    {"H216", "Die Zweige von {statement} treffen sich wieder, aber niemand ist genannt, der weitermacht.",
     "The branches of {statement} come together again, but nobody is named who goes on."},
    {"H216.help", "Ergänzen Sie hinter der Bezeichnung, wer weitermacht: „zusammen durch Bauaufsicht.Sachbearbeitung“.",
     "Add behind its label who goes on: “joined by Permits.Clerk”."},
    {"H216.why", "Nach parallelen Beteiligungen wartet sonst jede Stelle auf die andere.",
     "After parallel work each side otherwise waits for the other."},
    {"H216.branch", "dieser Zweig endet hier", "this branch ends here"},

    {"H217", "Übergeben wird an {receiver} als Ganzes. Wer dort den Vorgang annimmt, ist nicht gesagt.",
     "The case is handed to {receiver} as a whole. Who takes it there is not said."},
    {"H217.help", "Nennen Sie eine Rolle der Einheit: „an {role:raw}“.", "Name a role of the unit: “to {role:raw}”."},
    {"H217.why", "Was an alle geht, nimmt oft keiner.", "What goes to everybody is often taken by nobody."},

    {"H218", "Hier übergibt {next}, den Vorgang hat aber {holder}.",
     "{next} hands over here, but {holder} has the case."},
    {"H218.help",
     "Nennen Sie hinter „von“ die Stelle, die den Vorgang hat, oder beschreiben Sie vorher, wie er zu {next:raw} "
     "kommt.",
     "Name the one who has the case after “from”, or say before how it gets to {next:raw}."},
    {"H218.why", "Übergeben kann nur, wer einen Vorgang hat.", "Only whoever has a case can hand it over."},
    {"H218.way", "Auf diesem Weg hat {holder} den Vorgang; übergeben soll ihn aber {next}.",
     "On this way {holder} has the case; but {next} is to hand it over."},

    {"H219", "Bei {statement} wird jemand beteiligt, aber die Antwort wird nirgends verwendet.",
     "Somebody is consulted in {statement}, but the answer is used nowhere."},
    {"H219.help",
     "Sagen Sie, was zurückkommt („erzeugt Stellungnahme“) und wo es gebraucht wird („braucht Stellungnahme“). Soll "
     "jemand nur davon wissen, genügt „informiert …“.",
     "Say what comes back (“produces Statement”) and where it is needed (“needs Statement”). If somebody is only to "
     "know, “informs …” is enough."},
    {"H219.why", "Beteiligungen kosten Wochen. Eine, deren Ergebnis niemand braucht, kann entfallen.",
     "Consultations take weeks. One whose result nobody needs can be left out."},
    {"H219.unused", "{document} kommt bei {statement} zurück, wird danach aber nirgends verwendet.",
     "{document} comes back from {statement}, but is used nowhere afterwards."},

    {"H220.unknown", "Einen Prozess {process} gibt es nicht.", "There is no process {process}."},
    {"H220.unknown.help",
     "Prüfen Sie die Schreibweise, oder beschreiben Sie den Prozess: „prozess {process:raw} { … }“.",
     "Check the spelling, or describe the process: “process {process:raw} { … }”."},
    {"H220.handoff", "Der Prozess {process} beginnt mit {wanted}; das wird hier nicht übergeben.",
     "The process {process} begins with {wanted}; that is not handed over here."},
    {"H220.handoff.help", "Übergeben Sie, was dort den Prozess auslöst, oder ergänzen Sie dort einen Auslöser.",
     "Hand over what triggers that process, or add a trigger there."},
    {"H220.call-documents",
     "Der Prozess {process} braucht zu Beginn {wanted}; das liegt hier noch nicht auf jedem Weg vor.",
     "The process {process} needs {wanted} to begin; that is not there yet on every way."},
    {"H220.call-documents.help",
     "Lassen Sie das Dokument vorher entstehen („erzeugt …“), oder ändern Sie den Auslöser des Prozesses.",
     "Have the document produced before (“produces …”), or change the trigger of that process."},
    {"H220.call-produces", "Der Prozess {process} erzeugt nicht, was hier von ihm erwartet wird: {documents}.",
     "The process {process} does not produce what is expected of it here: {documents}."},
    {"H220.call-produces.help", "Ergänzen Sie im aufgerufenen Prozess „erzeugt …“, oder streichen Sie es hier.",
     "Add “produces …” in the called process, or remove it here."},
    {"H220.call-branch", "Der Prozess {process} hat kein Ende {branch}.", "The process {process} has no end {branch}."},
    {"H220.call-branch.help",
     "Geben Sie dem Zweig den Namen oder die Bezeichnung eines Endes des aufgerufenen Prozesses.",
     "Give the branch the name or the label of an end of the called process."},
    {"H220.why", "Zwei Prozesse passen nur zusammen, wenn der eine liefert, was der andere erwartet.",
     "Two processes fit only if one delivers what the other expects."},
    {"H220.process", "dieser Prozess", "this process"},
    {"H220.trigger", "das löst ihn aus", "this triggers it"},

    {"H221", "{statement} hat keine Frist: Auf die Antwort wird unbegrenzt gewartet.",
     "{statement} has no deadline: the answer is waited for without end."},
    {"H221.help",
     "Ergänzen Sie eine Frist und was danach gilt: „frist 1 Monat ab Ersuchen“ und „verspätet gilt als \"keine "
     "Bedenken\"“.",
     "Add a deadline and what holds afterwards: “deadline 1 month after Request” and “late counts as \"no "
     "objections\"”."},
    {"H221.why", "Worauf ohne Frist gewartet wird, das hält den Vorgang auf, ohne dass es auffällt.",
     "What is waited for without a deadline holds up the case unnoticed."},
    {"H221.wait", "Hier wird ohne Frist gewartet.", "This waits without a deadline."},
    {"H221.wait.help",
     "Ergänzen Sie, bis wann gewartet wird und was dann geschieht. In den Klammern: „frist 14 Tage ab Nachforderung { "
     "… }“; in derselben Zeile: „frist 14 Tage verspätet gilt als \"keine Antwort\"“.",
     "Add until when it waits, and what happens then. In the braces: “deadline 14 days after Request { … }”; on the "
     "same line: “deadline 14 days late counts as \"no answer\"”."},

    {"H222", "{statement} hat eine Frist, aber nicht, was gilt, wenn keine Antwort kommt.",
     "{statement} has a deadline, but not what holds when no answer comes."},
    {"H222.help",
     "Ergänzen Sie, was Schweigen bedeutet oder wer dann benachrichtigt wird: „verspätet gilt als \"keine Bedenken\"“ "
     "oder „verspätet an …“.",
     "Add what silence means or who is told then: “late counts as \"no objections\"” or “late to …”."},
    {"H222.why", "Nach der Frist muss der Vorgang weitergehen können, auch wenn niemand antwortet.",
     "After the deadline the case must be able to go on even if nobody answers."},
    {"H222.wait", "Die Frist dieses Wartens ist genannt, aber nicht, was geschieht, wenn sie verstreicht.",
     "The deadline of this wait is stated, but not what happens when it passes."},
    {"H222.wait.help",
     "Schreiben Sie die Frist in die Klammern des Wartens und dahinter, was dann geschieht: „frist 14 Tage { … }“.",
     "Write the deadline into the braces of the wait and after it what happens then: “deadline 14 days { … }”."},

    {"H223", "Nichts löst den Prozess {process} aus.", "Nothing triggers the process {process}."},
    {"H223.help",
     "Ergänzen Sie, was ihn auslöst und bei wem es eingeht: „auslöser Antrag von Antragsteller an …“ oder „auslöser "
     "\"jährlich am 15. Mai\" an …“.",
     "Add what triggers it and who receives that: “trigger Application from Applicant to …”, or “trigger \"every year "
     "on 15 May\" to …”."},
    {"H223.why", "Ein Prozess ohne Auslöser beginnt nie, und niemand weiß, wer ihn anstößt.",
     "A process without a trigger never begins, and nobody knows who sets it off."},
    {"H223.no-source", "Woher {object} kommt, ist nicht gesagt, und im Haus liefert es kein anderer Prozess.",
     "Where {object} comes from is not said, and no other process inside delivers it."},
    {"H223.no-source.help", "Nennen Sie, von wem es kommt: „auslöser … von Antragsteller an …“.",
     "Name who it comes from: “trigger … from Applicant to …”."},
    {"H223.no-trigger", "Der Prozess {process} hat keinen Auslöser, der diese Übergabe annimmt.",
     "The process {process} has no trigger that takes this handoff."},
    {"H223.no-trigger.help", "Ergänzen Sie dort „auslöser … an …“.", "Add “trigger … to …” there."},

    {"H224", "{statement} kommt nach der Freigabe desselben Dokuments.",
     "{statement} comes after the approval of the same document."},
    {"H224.help", "Setzen Sie die Mitzeichnung vor die Freigabe.", "Put the co-signing before the approval."},
    {"H224.why", "Wer nach der Freigabe mitzeichnet, kann nichts mehr bewirken, steht aber für sein Fachgebiet ein.",
     "Whoever co-signs after the approval can change nothing any more, but answers for its own area."},
    {"H224.approval", "hier wird freigegeben", "it is approved here"},

    {"H225", "{receiver} bekommt den Vorgang, und dann endet der Prozess: Niemand tut etwas damit.",
     "{receiver} gets the case, and then the process ends: nobody does anything with it."},
    {"H225.help",
     "Beschreiben Sie, was {receiver:raw} tut; oder ergänzen Sie eine „bestätigung“ der Annahme oder am Ende eine "
     "„ablage“.",
     "Say what {receiver:raw} does; or add a “confirmation” of receipt or, at the end, a “file”."},
    {"H225.why", "Eine Übergabe ins Leere sieht nach Erledigung aus und ist keine.",
     "A handoff into nothing looks like completion and is none."},
    {"H225.end", "hier endet der Prozess", "the process ends here"},

    {"H226",
     "Tritt {event} ein, endet der Vorgang. {roles} {count:=arbeitet|arbeiten} vielleicht gerade daran und "
     "{count:=erfährt|erfahren} "
     "nichts davon.",
     "When {event} comes the case ends. {roles} may be working on it and {count:=is|are} not told."},
    {"H226.help", "Ergänzen Sie hinter dem Ereignis, wer davon erfährt: „informiert …“.",
     "Add behind the event who is told: “informs …”."},
    {"H226.why", "Wer von einer Rücknahme nichts weiß, arbeitet weiter an einem Vorgang, den es nicht mehr gibt.",
     "Whoever does not know of a withdrawal goes on working on a case that no longer exists."},

    {"H227", "{document} liegt im System {system}; dass {receiver} dieses System nutzt, ist nicht gesagt.",
     "{document} lies in the system {system}; that {receiver} uses this system is not said."},
    {"H227.help", "Ergänzen Sie bei der Rolle „system {system:raw}“, oder übergeben Sie auf einem anderen Weg.",
     "Add “system {system:raw}” to the role, or hand over in another way."},
    {"H227.why", "Was man nicht öffnen kann, hat man nicht bekommen.", "What cannot be opened has not been received."},
    {"H227.role", "die Rolle", "the role"},
    {"H227.document", "das Dokument", "the document"},

    {"H228", "Wird abgelehnt, geht es zurück zu {goal} und wieder hierher, ohne dass ein Ende abzusehen ist.",
     "When refused it goes back to {goal} and here again, with no end in sight."},
    {"H228.help",
     "Ergänzen Sie eine Frist und wer nach ihrem Ablauf entscheidet: „frist 5 Arbeitstage“, „verspätet an …“.",
     "Add a deadline and who decides when it passes: “deadline 5 workdays”, “late to …”."},
    {"H228.why", "Sind sich zwei Stellen nicht einig, muss eine dritte entscheiden können.",
     "When two units disagree, a third must be able to decide."},

    {"H229", "Ein mitgezeichnetes Dokument wird hier geändert, ohne noch einmal mitgezeichnet zu werden ({statement}).",
     "A co-signed document is changed here without being co-signed again ({statement})."},
    {"H229.help",
     "Ändern Sie das Dokument vor der Mitzeichnung, oder führen Sie den Weg danach zu ihr zurück: „weiter mit …“.",
     "Change the document before the co-signing, or lead the way back to it afterwards: “continue with …”."},
    {"H229.why", "Mitgezeichnet gilt nur, was unverändert bleibt.", "Only what stays unchanged counts as co-signed."},
    {"H229.cosign", "hier wurde mitgezeichnet", "it was co-signed here"},

    {"H230", "Übergeben wird an mehrere: {receivers}. Den Vorgang kann nur eine Rolle haben.",
     "The case is handed to several: {receivers}. Only one role can have it."},
    {"H230.help",
     "Nennen Sie eine Rolle hinter „an“ und die anderen hinter „informiert“; arbeiten alle zugleich daran, schreiben "
     "Sie „parallel“.",
     "Name one role after “to” and the others after “informs”; if all work on it at once, write “parallel”."},
    {"H230.why", "Was mehrere zugleich bekommen, erledigt jeder oder keiner.",
     "What several get at once is done by each or by none."},

    {"H231", "Hier wird gewartet, aber es ist nicht gesagt, worauf.", "This waits, but it is not said for what."},
    {"H231.help",
     "Nennen Sie, was eintreffen soll: „auf Nachreichung von Halter“. Soll nur Zeit vergehen, genügt „warten 14 Tage“.",
     "Name what is to arrive: “for MissingPapers from Owner”. If only time is to pass, “wait 14 days” is enough."},
    {"H231.why", "Worauf niemand wartet, das bemerkt auch niemand, wenn es eintrifft.",
     "What nobody waits for nobody notices when it comes."},

    {"fix.send-instead", "an {receiver:raw} nur versenden, der Vorgang bleibt hier",
     "only send it to {receiver:raw}, the case stays here"},
    {"fix.insert-handoff", "eine Übergabe an {receiver:raw} einfügen", "insert a handoff to {receiver:raw}"},
});

}  // namespace

std::span<const Words> handoffWords() { return kWords; }

}  // namespace dienstweg
