// The sentences of group R: responsibility.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"R101", "Für {title} ist niemand zuständig.", "Nobody is responsible for {title}."},
    {"R101.help",
     "Nennen Sie die Rolle, die es erledigt und dafür einsteht: „durch {role:raw}“. Erledigt sie mehrere Schritte, "
     "schreiben Sie einmal „zuständig {role:raw} { … }“ darum herum; tut es ein System allein, schreiben Sie "
     "„automatisch“.",
     "Name the role that does it and answers for it: “by {role:raw}”. If it does several steps, put “responsible "
     "{role:raw} { … }” around them once; if a system does it alone, write “automatic”."},
    {"R101.why", "Was niemandem zugewiesen ist, bleibt liegen, oder zwei erledigen es, und keiner weiß vom anderen.",
     "What is assigned to nobody is left undone, or two people do it and do not know of each other."},
    {"R101.person", "Für {title} ist keine Rolle zuständig; {name} ist eine Person.",
     "No role is responsible for {title}; {name} is a person."},
    {"R101.person.help",
     "Nennen Sie hinter der Bezeichnung die Rolle: „durch {role:raw}“, und lassen Sie den Namen der Person weg: "
     "Personen wechseln, die Aufgabe bleibt.",
     "Name the role behind the label: “by {role:raw}”, and leave out the person's name: people change, the task "
     "stays."},
    {"R101.vague", "Für {title} ist niemand Bestimmtes zuständig; {name} ist keine Rolle.",
     "Nobody in particular is responsible for {title}; {name} is not a role."},
    {"R101.vague.help",
     "Nennen Sie hinter der Bezeichnung, welche Rolle es erledigt und dafür einsteht: „durch {role:raw}“, und "
     "streichen Sie {name} in der Bezeichnung.",
     "Name behind the label which role does it and answers for it: “by {role:raw}”, and remove {name} from the label."},

    {"R102", "Für {title} sind mehrere zuständig: {roles}.", "Several are responsible for {title}: {roles}."},
    {"R102.help",
     "Eine Rolle steht dafür ein, die anderen wirken mit: „durch {first:raw} mit {second:raw}“. Tut jede etwas "
     "Eigenes, machen Sie zwei Schritte daraus.",
     "One role answers for it, the others take part: “by {first:raw} with {second:raw}”. If each does something of its "
     "own, make it two steps."},
    {"R102.why",
     "Sind zwei für dasselbe zuständig, ist es im Zweifel keiner: Jeder darf annehmen, der andere habe es getan.",
     "If two are responsible for the same thing, nobody is: each may assume that the other has done it."},
    {"R102.section", "Dieser Abschnitt nennt mehrere Zuständige: {roles}.",
     "This section names several as responsible: {roles}."},
    {"R102.section.help",
     "Ein Abschnitt gehört einer Rolle. Bilden Sie für jede einen eigenen, mit einer Übergabe dazwischen; wer nur "
     "mitwirkt, steht beim Schritt hinter „mit“.",
     "A section belongs to one role. Make one for each, with a handoff between them; whoever only takes part is named "
     "in the step after “with”."},
    {"R102.owner", "Der Prozess hat mehrere Verantwortliche: {roles}.", "The process has several owners: {roles}."},
    {"R102.owner.help",
     "Nennen Sie die eine Rolle, die für den Prozess als Ganzes einsteht: „verantwortlich {first:raw}“. Welche Einheit "
     "den Vorgang führt, sagt „federführend“.",
     "Name the one role that answers for the process as a whole: “owner {first:raw}”. Which unit leads is said by "
     "“lead”."},
    {"R102.first", "zuerst genannt", "named first"},
    {"R102.joint", "{first} ist zuständig, {second} wirkt mit", "{first} is responsible, {second} takes part"},

    {"R103", "Eine Rolle oder Stelle {name} gibt es hier nicht.", "There is no role or party {name} here."},
    {"R103.help",
     "Tragen Sie sie in der Organisation ein: in ihrer Einheit „rolle {last:raw}“, oder, wenn sie nicht zum Haus "
     "gehört, „extern "
     "{last:raw}“.",
     "Add it to the organisation: in its unit “role {last:raw}” or, if it does not belong to the organisation, "
     "“external "
     "{last:raw}”."},
    {"R103.why",
     "Nur wer in der Organisation eingetragen ist, hat eine Vertretung, eine Einheit und Befugnisse; ein Tippfehler "
     "schafft eine Stelle, die es nicht gibt.",
     "Only a role declared in the organisation has a deputy, a unit and powers; a misspelling makes up a party that "
     "does not exist."},
    {"R103.near", "Eine Rolle oder Stelle {name} gibt es hier nicht. Meinten Sie {near}?",
     "There is no role or party {name} here. Did you mean {near}?"},
    {"R103.near.help",
     "Prüfen Sie die Schreibweise. Fehlt die Rolle noch, tragen Sie sie in ihrer Einheit ein: „rolle {last:raw}“.",
     "Check the spelling. If the role is still missing, add it to its unit: “role {last:raw}”."},
    {"R103.elsewhere", "{name} gibt es hier nicht, wohl aber {meanings}.",
     "There is no {name} here, but there is {meanings}."},
    {"R103.elsewhere.help", "Nennen Sie die Rolle mit ihrer Einheit, zum Beispiel „{role:raw}“.",
     "Name the role together with its unit, for instance “{role:raw}”."},
    {"R103.ambiguous", "{name} gibt es mehrfach: {meanings}.", "There is more than one {name}: {meanings}."},
    {"R103.ambiguous.help", "Schreiben Sie die Einheit davor, damit klar ist, wer gemeint ist.",
     "Write the unit before it, so that it is clear who is meant."},
    {"R103.automatic", "{name} ist keine Rolle. Was ein System allein tut, heißt „automatisch“.",
     "{name} is no role: what a system does alone is “automatic”."},
    {"R103.automatic.help",
     "Schreiben Sie „automatisch“ und „system …“ statt „durch {name:raw}“. Bedient es jemand, nennen Sie dessen Rolle "
     "hinter „durch“ und das System hinter „system“.",
     "Write “automatic” and “system …” instead of “by {name:raw}”. If somebody operates it, name that role after “by” "
     "and "
     "the system after “system”."},
    {"R103.thing", "{name} ist als {kind} eingetragen; hierher gehört eine Rolle oder Stelle.",
     "{name} is declared as a {kind}; a role or party belongs here."},
    {"R103.thing.help",
     "Nennen Sie, wer etwas tut oder bekommt. Der Weg, auf dem etwas geht, steht hinter „per“: „per {name:raw}“.",
     "Name who does or gets something. The way on which something goes stands after “via”: “via {name:raw}”."},
    {"R103.again", "auch hier", "here too"},

    {"R104", "{unit} ist eine Einheit. Welche Rolle darin gemeint ist, ist nicht gesagt.",
     "{unit} is a unit. Which role in it is meant is not said."},
    {"R104.help", "Nennen Sie die Rolle, zum Beispiel „{role:raw}“.", "Name the role, for instance “{role:raw}”."},
    {"R104.why",
     "Für eine ganze Einheit steht im Alltag niemand ein; erst eine Rolle hat jemanden, den man fragen kann.",
     "In daily work nobody answers for a whole unit; only a role has somebody whom one can ask."},
    {"R104.declared", "hier ist die Einheit eingetragen", "the unit is declared here"},

    {"R105", "{name} ist eine Person; hierher gehört eine Rolle.", "{name} is a person; a role belongs here."},
    {"R105.help", "Nennen Sie die Rolle, die diese Person innehat: „{role:raw}“.",
     "Name the role that this person holds: “{role:raw}”."},
    {"R105.why",
     "Personen wechseln, werden krank und gehen in Rente; die Aufgabe bleibt. Und Namen gehören nicht ohne Not in eine "
     "Prozessbeschreibung.",
     "People change, fall ill and retire; the task stays. And names do not belong in a description of a process "
     "without need."},
    {"R105.label", "Die Bezeichnung nennt {name}, eine Person.", "The label names {name}, a person."},
    {"R105.label.help",
     "Beschreiben Sie nur, was getan wird („Antrag prüfen“). Wer es tut, steht als Rolle hinter „durch“.",
     "Only say what is done (“Check application”). Who does it stands after “by”, as a role."},
    {"R105.mentioned", "Die Bezeichnung nennt {name}, eine Person.", "The label names {name}, a person."},
    {"R105.mentioned.help",
     "Nennen Sie die Rolle oder Stelle, um die es geht, und nicht, wer sie zurzeit innehat: „Antrag der Leitung "
     "vorlegen“.",
     "Name the role or party concerned, not who holds it at present: “Submit the application to the head”."},
    {"R105.address", "Die Bezeichnung nennt die Adresse oder Rufnummer einer Person: {name}.",
     "The label gives the address or number of a person: {name}."},
    {"R105.address.help",
     "Nennen Sie die Rolle oder Stelle, die etwas bekommt oder gefragt wird („versand … an …“). Adressen und "
     "Rufnummern gehören ins Verzeichnis; ein Funktionspostfach wie „steueramt@…“ dürfen Sie nennen.",
     "Name the role or party that gets something or is asked (“send … to …”). Addresses and numbers belong in the "
     "directory; a shared mailbox like “tax-office@…” may be named."},
    {"R105.office", "{name} ist eine Anrede; hierher gehört der Name einer Rolle.",
     "{name} is a form of address; the name of a role belongs here."},
    {"R105.office.help",
     "Gemeint ist das Amt: Nennen Sie die Rolle, ohne Anrede und in einem Wort, zum Beispiel „{role:raw}“. Gibt es sie "
     "noch nicht, tragen Sie sie in ihrer Einheit ein: „rolle …“.",
     "It is the office that is meant: name the role, without a form of address and in one word, for instance "
     "“{role:raw}”. If it is not there yet, add it to its unit: “role …”."},
    {"R105.declared-office", "{name} ist eine Anrede und kein Name einer Rolle.",
     "{name} is a form of address and no name of a role."},
    {"R105.declared-office.help",
     "Lassen Sie die Anrede weg; der Name einer Rolle ist ein Wort: „rolle Sachbearbeitung“.",
     "Leave out the form of address; the name of a role is one word: “role Clerk”."},
    {"R105.declared", "Diese Rolle trägt den Namen oder die Anschrift einer Person: {name}.",
     "This role bears the name or address of a person: {name}."},
    {"R105.declared.help",
     "Nennen Sie die Rolle nach ihrer Aufgabe: „rolle Sachbearbeitung“. Wer sie innehat, steht im "
     "Geschäftsverteilungsplan.",
     "Name the role after its task: “role Clerk”. Who holds it is written in the allocation of duties."},

    {"R106", "Mit {name} ist niemand Bestimmtes gemeint.", "{name} means nobody in particular."},
    {"R106.help",
     "Nennen Sie die eine Rolle, die dafür einsteht: „{role:raw}“. Wer sonst mitwirkt, steht hinter „mit“.",
     "Name the one role that answers for it: “{role:raw}”. Whoever else takes part stands after “with”."},
    {"R106.why", "Was alle tun sollen, tut oft niemand, und keiner kann sagen, wer zu fragen ist.",
     "What everybody is to do is often done by nobody, and no one can say who is to be asked."},
    {"R106.involved", "Mit {name} ist niemand Bestimmtes gemeint.", "{name} means nobody in particular."},
    {"R106.involved.help", "Nennen Sie jede Rolle oder Stelle, die gemeint ist, durch Komma getrennt: „{role:raw}, …“.",
     "Name each role or party that is meant, separated by commas: “{role:raw}, …”."},
    {"R106.label", "Mit {name} in der Bezeichnung ist niemand Bestimmtes gemeint.",
     "{name} in the label means nobody in particular."},
    {"R106.label.help",
     "Beschreiben Sie nur, was getan wird („Antrag prüfen“). Wer es tut, steht als Rolle hinter „durch“.",
     "Only say what is done (“Check application”). Who does it stands after “by”, as a role."},
    {"R106.declared", "{name} benennt keine Rolle: Damit kann jeder gemeint sein.",
     "{name} does not name a role: anybody may be meant."},
    {"R106.declared.help", "Nennen Sie die Rolle nach ihrer Aufgabe: „rolle Sachbearbeitung“, „rolle Teamleitung“.",
     "Name the role after its task: “role Clerk”, “role TeamLead”."},

    {"R107", "{party} gehört nicht zum Haus und kann für {title} nicht zuständig sein.",
     "{party} does not belong to the organisation and cannot be responsible for {title}."},
    {"R107.help",
     "Nennen Sie die Rolle im Haus, die dafür einsteht: „durch {role:raw}“. Wird {party:raw} nur gefragt, schreiben "
     "Sie „beteiligung … von {party:raw}“; wird auf etwas gewartet, „warten auf … von {party:raw}“.",
     "Name the role inside that answers for it: “by {role:raw}”. If {party:raw} is only asked, write “consult … from "
     "{party:raw}”; if something is waited for, “wait for … from {party:raw}”."},
    {"R107.why", "Prüfen, entscheiden, anordnen und zahlen sind Aufgaben, für die das Haus einstehen muss.",
     "To check, decide, order and pay are tasks for which the organisation itself must answer."},
    {"R107.declared", "hier als extern eingetragen", "declared as external here"},

    {"R108", "Für den Prozess {process} als Ganzes ist niemand verantwortlich.",
     "The process {process} as a whole has no owner."},
    {"R108.help", "Ergänzen Sie am Anfang des Prozesses die Rolle, die für ihn einsteht: „verantwortlich {role:raw}“.",
     "Add the role that answers for it at the beginning of the process: “owner {role:raw}”."},
    {"R108.why",
     "Ohne Prozessverantwortung entscheidet niemand, wenn sich Stellen nicht einig sind, und niemand hält die "
     "Beschreibung aktuell.",
     "Without an owner nobody decides when units disagree, and nobody keeps the description up to date."},

    {"R109", "{party} gehört nicht zum Haus und kann den Prozess {process} nicht verantworten.",
     "{party} does not belong to the organisation and cannot own the process {process}."},
    {"R109.help", "Nennen Sie eine Rolle im Haus: „verantwortlich {role:raw}“.",
     "Name a role inside: “owner {role:raw}”."},
    {"R109.why", "Über Abläufe im Haus kann nur entscheiden, wer dort dazu befugt ist.",
     "Only those who have authority inside can decide how things are done there."},

    {"R110", "Die Rolle {role} ist mit einer Person besetzt und hat keine Vertretung.",
     "{role} is held by one person and has no deputy."},
    {"R110.help", "Nennen Sie hinter der Rolle, wer sie vertritt: „vertretung {deputy:raw}“.",
     "Name who stands in for it behind the role: “deputy {deputy:raw}”."},
    {"R110.why", "Bei Urlaub oder Krankheit bleibt sonst alles liegen, was bei dieser Rolle eingeht.",
     "Otherwise all that reaches this role is left undone in holidays and illness."},
    {"R110.unknown",
     "Die Rolle {role} hat keine Vertretung, und es ist nicht gesagt, mit wie vielen Personen sie besetzt ist.",
     "{role} has no deputy, and it is not said how many people hold it."},
    {"R110.unknown.help",
     "Nennen Sie hinter der Rolle, wer sie vertritt: „vertretung {deputy:raw}“, oder, wenn mehrere sie innehaben und "
     "sich "
     "gegenseitig vertreten, ihre Zahl: „anzahl 3“.",
     "Name who stands in for it behind the role: “deputy {deputy:raw}” or, if several hold it and stand in for one "
     "another, how many: "
     "“count 3”."},

    {"R111", "{role} vertritt sich selbst.", "{role} is its own deputy."},
    {"R111.help",
     "Nennen Sie eine andere Rolle. Vertreten sich mehrere Personen derselben Rolle gegenseitig, genügt ihre Zahl: "
     "„anzahl 3“.",
     "Name another role. If several people in the same role stand in for one another, how many they are is enough: "
     "“count 3”."},
    {"R111.why", "Fällt die Rolle aus, fällt ihre Vertretung mit ihr aus.",
     "When the role is away, its deputy is away with it."},
    {"R111.unknown", "Als Vertretung ist {name} genannt; eine solche Rolle gibt es nicht.",
     "{name} is named as the deputy; there is no such role."},
    {"R111.unknown.help",
     "Prüfen Sie die Schreibweise, oder tragen Sie die Rolle in ihrer Einheit ein: „rolle {last:raw}“.",
     "Check the spelling, or add the role to its unit: “role {last:raw}”."},
    {"R111.near", "Als Vertretung ist {name} genannt; eine solche Rolle gibt es nicht. Meinten Sie {near}?",
     "{name} is named as the deputy; there is no such role. Did you mean {near}?"},
    {"R111.near.help",
     "Prüfen Sie die Schreibweise, oder tragen Sie die Rolle in ihrer Einheit ein: „rolle {last:raw}“.",
     "Check the spelling, or add the role to its unit: “role {last:raw}”."},

    {"R112", "{role} wird nur von {deputies} vertreten; das schließt die Funktionstrennung aus.",
     "Only {deputies} may stand in for {role}; the separation of duties forbids that."},
    {"R112.help", "Nennen Sie eine Vertretung, die nicht selbst eine der getrennten Aufgaben hat.",
     "Name a deputy who does not have one of the separate duties."},
    {"R112.why", "Im Vertretungsfall lägen sonst beide Aufgaben in einer Hand, und gerade dann sieht niemand hin.",
     "Otherwise both duties would lie in one hand whenever the deputy steps in, and just then nobody looks."},
    {"R112.separation", "hier ist die Trennung vorgeschrieben", "the separation is laid down here"},

    {"R113", "{role} gehört zu keiner Einheit.", "{role} belongs to no unit."},
    {"R113.help",
     "Schreiben Sie „rolle {role:raw}“ in die Klammern ihrer Einheit. Wer nicht zum Haus gehört, wird als „extern“ "
     "eingetragen.",
     "Write “role {role:raw}” into the braces of its unit. Whoever does not belong to the organisation is declared as "
     "“external”."},
    {"R113.why",
     "Ohne Einheit ist nicht zu erkennen, wo die Aufgabe liegt und welche Übergaben von einer Einheit zur anderen "
     "gehen.",
     "Without a unit one cannot see where the task lies and which handoffs go from one unit to another."},

    {"R114", "{name} ist eingetragen, kommt aber in keinem Prozess vor.",
     "{name} is declared but appears in no process."},
    {"R114.help", "Streichen Sie den Eintrag, oder nennen Sie {name:raw} dort, wo etwas zu tun ist.",
     "Remove the declaration, or name {name:raw} where there is something to do."},
    {"R114.why",
     "Einträge ohne Aufgabe sind oft Reste einer alten Organisation oder ein Zeichen, dass ein Schritt fehlt.",
     "Declarations without a task are often left over from an old organisation, or a sign that a step is missing."},

    {"R115.approval", "{role} ist zu dieser Freigabe nicht befugt: {title}.",
     "{role} approves {title} without the power to do so."},
    {"R115.approval.help",
     "Nennen Sie eine Rolle, die freigeben darf, oder ergänzen Sie bei dieser Rolle „befugt freigeben“.",
     "Name a role that may approve, or add “may approve” to this one."},
    {"R115.decision", "{role} ist zu dieser Entscheidung nicht befugt: {title}.",
     "{role} decides {title} without the power to do so."},
    {"R115.decision.help",
     "Nennen Sie eine Rolle, die entscheiden darf, oder ergänzen Sie bei dieser Rolle „befugt entscheiden“.",
     "Name a role that may decide, or add “may decide” to this one."},
    {"R115.order", "{role} ist zu dieser Anordnung nicht befugt: {title}.",
     "{role} orders {title} without the power to do so."},
    {"R115.order.help",
     "Nennen Sie eine Rolle, die anordnen darf, oder ergänzen Sie bei dieser Rolle „befugt anordnen“.",
     "Name a role that may order, or add “may order” to this one."},
    {"R115.why", "Was ohne Befugnis entschieden oder gezeichnet wurde, kann angefochten werden und ist zu wiederholen.",
     "What was decided or signed without authority can be challenged and has to be done again."},
    {"R115.declared", "dazu ist {role} befugt", "this is what {role} may do"},
    {"R115.nothing", "hier ist keine Befugnis genannt", "no power is named here"},

    {"R116", "{role} gibt frei, was {role} selbst erstellt hat ({own}).", "{role} approves its own work ({own})."},
    {"R116.help",
     "Vier-Augen-Prinzip: Lassen Sie eine andere Rolle freigeben, oder sagen Sie, dass es eine andere Person derselben "
     "Rolle tut: „andere "
     "person als {name:raw}“ ({name:raw} ist der Name hinter „als“ bei {own}).",
     "Four eyes: have another role approve, or say that another person of the same role does it: “other person than "
     "{name:raw}” "
     "({name:raw} is the name after “as” of {own})."},
    {"R116.why",
     "Wer die eigene Arbeit freigibt, übersieht denselben Fehler zweimal; das Vier-Augen-Prinzip steht dann nur auf "
     "dem Papier.",
     "Whoever approves their own work overlooks the same mistake twice; four eyes then exist on paper only."},
    {"R116.verification", "{role} stellt fest ({title}), was {role} selbst erstellt hat ({own}).",
     "{role} verifies ({title}) what it has made itself ({own})."},
    {"R116.verification.help",
     "Vier-Augen-Prinzip: Lassen Sie eine andere Rolle feststellen, oder sagen Sie, dass es eine andere Person "
     "derselben Rolle tut: „andere person als {name:raw}“ ({name:raw} ist der Name hinter „als“ bei {own}).",
     "Four eyes: have another role verify, or say that another person of the same role does it: “other person than "
     "{name:raw}” ({name:raw} is the name after “as” of {own})."},
    {"R116.own", "hier arbeitet {role} selbst daran", "{role} works on it here"},

    {"R117.order", "{role} zahlt ({title}), was {role} selbst angeordnet hat ({other}).",
     "{role} pays ({title}) what it ordered itself ({other})."},
    {"R117.order.help",
     "Anordnung und Zahlung gehören in verschiedene Hände: Lassen Sie die Kasse zahlen, „durch "
     "Stadtkasse.Buchhaltung“.",
     "Order and payment belong in different hands: have the cashier's office pay, “by Treasury.Accountant”."},
    {"R117.verification", "{role} zahlt ({title}), was {role} selbst festgestellt hat ({other}).",
     "{role} pays ({title}) what it verified itself ({other})."},
    {"R117.verification.help",
     "Feststellung und Zahlung gehören in verschiedene Hände: Lassen Sie die Kasse zahlen, „durch "
     "Stadtkasse.Buchhaltung“.",
     "Verification and payment belong in different hands: have the cashier's office pay, “by Treasury.Accountant”."},
    {"R117.deputy",
     "{role} wird nur von {deputy} vertreten; im Vertretungsfall lägen {title} und {other} in einer Hand.",
     "Only {deputy} stands in for {role}; then {title} and {other} would lie in one hand."},
    {"R117.deputy.help", "Nennen Sie eine Vertretung, die keine der beiden Aufgaben hat.",
     "Name a deputy who has neither of the two duties."},
    {"R117.performer",
     "Zuständig für {title} ist {other}, ausführen soll es {role}; die beiden trennt die Funktionstrennung.",
     "{other} is responsible for {title} and {role} is to do it; a separation of duties keeps the two apart."},
    {"R117.performer.help", "Lassen Sie jemanden ausführen, der keine der getrennten Aufgaben hat.",
     "Have it done by somebody who has none of the separate duties."},
    {"R117.why",
     "Feststellung, Anordnung und Zahlung müssen in verschiedenen Händen liegen (§ 31 KomHVO NRW, § 42 KomHKVO); sonst "
     "bleiben Fehler und "
     "Missbrauch unbemerkt.",
     "Verification, order and payment must lie in different hands (in Germany by budget law); otherwise mistakes and "
     "abuse go "
     "unnoticed."},
    {"R117.other", "die andere Aufgabe, in derselben Hand", "the other duty, in the same hand"},
    {"R117.entitling", "die eine Aufgabe", "the one duty"},
    {"R117.paying", "die andere Aufgabe", "the other duty"},

    {"R118",
     "Am Prozess {process} arbeiten {units}; verantwortlich ist {owner}, und welche Einheit federführend ist, ist "
     "nicht gesagt.",
     "{units} work on the process {process}; its owner is {owner}, and which unit leads is not said."},
    {"R118.help", "Ergänzen Sie am Anfang des Prozesses „federführend {unit:raw}“.",
     "Add “lead {unit:raw}” at the beginning of the process."},
    {"R118.why",
     "Sind mehrere Ämter oder Abteilungen beteiligt, muss eine Einheit den Vorgang zusammenhalten und nach außen "
     "Auskunft geben.",
     "Where several offices or departments are involved, one unit must hold the case together and answer questions "
     "from outside."},
    {"R118.works", "hier arbeitet {unit}", "{unit} works here"},

    {"R119",
     "Der Prozess {process} holt von {count:Stelle|Stellen} eine Stellungnahme oder Mitzeichnung ein; mehr als {limit} "
     "sollten es nicht sein.",
     "{count:party is|parties are} consulted or co-sign in the process {process}; it should not be more than {limit}."},
    {"R119.help",
     "Wer muss wirklich gefragt werden, und wem genügt „informiert …“? Die Grenze steht in dienstweg.toml.",
     "Who really has to be asked, and for whom is “informs …” enough? The limit stands in dienstweg.toml."},
    {"R119.why",
     "Jede Beteiligung verlängert die Durchlaufzeit, und je mehr gefragt werden, desto weniger fühlt sich jeder "
     "Einzelne verantwortlich.",
     "Every consultation takes time, and the more are asked, the less each of them feels responsible."},

    {"R120", "{role} ist an {title} doppelt beteiligt.", "{role} has two parts in {title}."},
    {"R120.help", "Nennen Sie jede Rolle nur einmal: Wer es tut, muss nicht mitwirken oder informiert werden.",
     "Name each role only once: whoever does it need not take part or be informed."},
    {"R120.why", "Eine doppelt genannte Rolle verdeckt meist eine vergessene: Gemeint war jemand anderes.",
     "A role named twice mostly hides one that was forgotten: somebody else was meant."},
    {"R120.asks-itself", "{role} fragt bei {title} sich selbst.", "In {title} {role} asks itself."},
    {"R120.asks-itself.help",
     "Nennen Sie hinter „von“ die Stelle, deren Beitrag gebraucht wird; prüft {role:raw} selbst, schreiben Sie "
     "stattdessen „prüfung …“.",
     "Name the party whose contribution is needed after “from”; if {role:raw} checks it alone, write “check …” "
     "instead."},
    {"R120.receives", "{role} soll {title} zweimal bekommen.", "{role} is to get {title} twice."},
    {"R120.receives.help", "Streichen Sie die zweite Nennung, oder nennen Sie, wer es außerdem bekommt.",
     "Remove the second mention, or name who else gets it."},
    {"R120.informed", "{role} bekommt {title} und soll noch eigens informiert werden.",
     "{role} gets {title} and is to be informed besides."},
    {"R120.informed.help", "Nennen Sie jede Rolle nur einmal: Wer etwas bekommt, weiß davon.",
     "Name each role only once: whoever gets something knows of it."},
    {"R120.sends-itself", "{role} schickt {title} an sich selbst.", "{role} sends {title} to itself."},
    {"R120.sends-itself.help",
     "Nennen Sie hinter „an“, wer es bekommt. Soll es nur zu den Akten oder später wieder vorgelegt werden, ist das "
     "ein "
     "Schritt: „schritt \"…\" … ablage …“.",
     "Name who gets it after “to”. If it only goes to the files or is to be looked at again later, that is a step: "
     "“step \"…\" … file …”."},
    {"R120.first", "zuerst hier", "first here"},
    {"R120.section", "schon durch den Abschnitt zuständig", "already responsible by the section"},
});

}  // namespace

std::span<const Words> responsibilityWords() { return kWords; }

}  // namespace dienstweg
