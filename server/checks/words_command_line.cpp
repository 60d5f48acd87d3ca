// Help: what the program can do, command by command, and what its options mean. How it is laid out, and which options a
// command has, is told in commands/command_table.cpp and commands/help.cpp.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr std::string_view kCheckMoreGerman =
    R"(Dateien eines Ordners mit einer Datei dienstweg.toml gehören zusammen und werden zusammen gelesen; gemeldet wird, was
die genannten Pfade betrifft. Ohne Pfad wird der Ordner geprüft, in dem Sie sind. Was .gitignore ausnimmt, wird nicht
durchsucht.

--fix behebt, was nur auf eine Weise gemeint sein kann: einen Tippfehler in einem Stichwort, eine fehlende Klammer, was
doppelt dasteht. Alles andere bleibt ein Vorschlag. Geändert werden nur Dateien, die Sie nennen (oder deren Ordner),
und nur, wenn danach kein neuer Fehler da ist. Gemeldet wird, was übrig bleibt. --fix-dry-run ändert nichts und zeigt
die Änderungen; der Rückgabewert ist dann der von check ohne --fix. Für Text von der Standardeingabe gibt es nur
--fix-dry-run.

Rückgabewert: 0 nichts zu beanstanden, 1 Befunde, 2 die Prüfung selbst ist gescheitert

Beispiele:
  dienstweg check
  dienstweg check prozesse/ --fail-on error
  dienstweg check hundesteuer.weg --format json --language de
  dienstweg check --fix prozesse/
  dienstweg check --stdin-filename prozesse/neu.weg < entwurf.txt
)";

constexpr std::string_view kCheckMoreEnglish =
    R"(Files of a folder with a file dienstweg.toml belong together and are read together; what concerns the named paths is
reported. Without a path the folder you are in is checked. What .gitignore leaves out is not searched.

--fix corrects what can only be meant one way: a slip in a keyword, a missing brace, what is said twice. Everything else
stays a proposal. Only files that you name (or whose folder) are changed, and only if no new error is there afterwards.
What is left is reported. --fix-dry-run changes nothing and shows the changes; the exit status then is that of check
without --fix. For text from standard input there is only --fix-dry-run.

Exit status: 0 nothing to report, 1 findings, 2 the run itself failed

Examples:
  dienstweg check
  dienstweg check processes/ --fail-on error
  dienstweg check dog-tax.weg --format json --language en
  dienstweg check --fix processes/
  dienstweg check --stdin-filename processes/new.weg < draft.txt
)";

constexpr std::string_view kExplainMoreGerman =
    R"(Zu jeder Regel: was sie findet, warum das wichtig ist, ein Beispiel, dasselbe verbessert, die Quelle. Wird keine Regel
genannt, werden alle aufgezählt.

Rückgabewert: 0; 2, wenn es eine der Regeln nicht gibt

Beispiele:
  dienstweg explain
  dienstweg explain H201
  dienstweg explain undeclared-handoff no-deadline
)";

constexpr std::string_view kExplainMoreEnglish =
    R"(For each rule: what it finds, why that matters, an example, the same put right, the source. Without an operand all rules
are named.

Exit status: 0, or 2 if there is no such rule

Examples:
  dienstweg explain
  dienstweg explain H201
  dienstweg explain undeclared-handoff no-deadline
)";

constexpr std::string_view kInitMoreGerman =
    R"(Legt in ORDNER (sonst hier) einen kleinen Arbeitsbereich an: Einstellungen, eine Organisation und einen ersten Prozess,
an dem nichts zu beanstanden ist. Was die Optionen offenlassen, wird am Bildschirm erfragt. Vorhandene Dateien
werden nie überschrieben.

Rückgabewert: 0 angelegt, 2 gescheitert

Beispiele:
  dienstweg init
  dienstweg init rathaus --organisation "Stadt Hagen" --unit Bürgerbüro --next-unit Steueramt --process "Hund anmelden"
)";

constexpr std::string_view kInitMoreEnglish =
    R"(Creates a small workspace in FOLDER (else here): settings, an organisation and a first process that checks clean. At a
terminal you are asked for what the options leave open. Existing files are never overwritten.

Exit status: 0 created, 2 failed

Examples:
  dienstweg init
  dienstweg init clinic --organisation "St. Mary's" --unit Admission --next-unit Ward --process "Admit a patient"
)";

constexpr std::string_view kCompletionsMoreGerman =
    R"(So wird sie eingerichtet:
  bash   source <(dienstweg completions bash)      in ~/.bashrc
  zsh    source <(dienstweg completions zsh)       in ~/.zshrc, nach compinit
  fish   dienstweg completions fish | source       in ~/.config/fish/config.fish
)";

constexpr std::string_view kCompletionsMoreEnglish =
    R"(How to set it up:
  bash   source <(dienstweg completions bash)      in ~/.bashrc
  zsh    source <(dienstweg completions zsh)       in ~/.zshrc, after compinit
  fish   dienstweg completions fish | source       in ~/.config/fish/config.fish
)";

constexpr std::string_view kFmtMoreGerman =
    R"(Geändert wird nur, wie der Text aussieht, nie, was er sagt: Einrückung, Ausrichtung, Leerzeilen, die Schreibweise von
Stichwörtern, Zahlen und Daten. Kommentare, Namen und Bezeichnungen bleiben. Eine Datei, die nicht ganz gelesen werden
kann, bleibt, wie sie ist. Ohne Pfad wird der Ordner bearbeitet, in dem Sie sind. Was .gitignore ausnimmt, wird nicht
durchsucht. Der Pfad - steht für die Standardeingabe; ihr Text geht an die Standardausgabe.

Rückgabewert: 0 erledigt, 1 mit --check oder --diff: Dateien würden sich ändern, 2 gescheitert

Beispiele:
  dienstweg fmt
  dienstweg fmt prozesse/ --check
  dienstweg fmt hundesteuer.weg --diff
  dienstweg fmt hundesteuer.weg --language en
  dienstweg fmt - < entwurf.txt
)";

constexpr std::string_view kFmtMoreEnglish =
    R"(Only what the text looks like is changed, never what it says: indentation, alignment, blank lines, the spelling of
keywords, numbers and dates. Comments, names and labels stay. A file that cannot be read in full stays as it is. Without a
path the folder you are in is formatted. What .gitignore leaves out is not searched. The path - stands for standard input;
its text goes to standard output.

Exit status: 0 done, 1 with --check or --diff: files would change, 2 failed

Examples:
  dienstweg fmt
  dienstweg fmt processes/ --check
  dienstweg fmt dog-tax.weg --diff
  dienstweg fmt dog-tax.weg --language de
  dienstweg fmt - < draft.txt
)";

constexpr std::string_view kLspMoreGerman =
    R"(Ein Editor startet diesen Befehl selbst; wie man ihn dazu bringt, steht in docs/editors.md. Einstellungen stehen in
dienstweg.toml.

Mit --listen oder --websocket bedient er mehrere Editoren zugleich, bis er beendet wird; mit Port 0 sucht er sich einen
freien. Wo er zu finden ist, steht dann in einer Zeile auf der Standardfehlerausgabe. Über einen WebSocket kommt nur
herein, wer das Token nennt; eine Seite in einem Browser nur dann, wenn auch ihre Herkunft mit --allow-origin genannt
ist. Ein eigenes Token steht am besten in der Umgebungsvariablen DIENSTWEG_TOKEN: Den Aufruf sieht jeder auf diesem
Rechner.

Rückgabewert: 0 ordentlich beendet, 1 sonst; 2, wenn unter der Adresse niemand bedient werden kann

Beispiele:
  dienstweg lsp --stdio
  dienstweg lsp --listen 127.0.0.1:4000
  dienstweg lsp --websocket 127.0.0.1:0 --allow-origin http://localhost:5173
)";
constexpr std::string_view kLspMoreEnglish =
    R"(An editor starts this command by itself; docs/editors.md says how to make it do so. Settings stand in
dienstweg.toml.

With --listen or --websocket it serves several editors at a time until it is ended; with port 0 it takes one that is free.
Where it is to be found is then told in a line on standard error. Over a WebSocket only those come in who name the token,
and a page in a browser only if its origin, too, is named with --allow-origin. A token of your own is best put into the
environment variable DIENSTWEG_TOKEN: everybody on this machine can see the command line.

Exit status: 0 ended in good order, 1 otherwise; 2 if nobody can be served at the address

Examples:
  dienstweg lsp --stdio
  dienstweg lsp --listen 127.0.0.1:4000
  dienstweg lsp --websocket 127.0.0.1:0 --allow-origin http://localhost:5173
)";

constexpr auto kWords = std::to_array<Words>({
    {"help.program", "dienstweg: prüft, wer wofür zuständig ist und ob jede Übergabe klar ist",
     "dienstweg: checks who is responsible for what, and whether every handoff is clear"},
    {"help.usage", "Aufruf:", "Usage:"},
    {"help.command", "BEFEHL", "COMMAND"},
    {"help.commands", "Befehle:", "Commands:"},
    {"help.options", "Optionen:", "Options:"},
    {"help.any-options", " [Optionen]", " [OPTIONS]"},
    {"help.more", "Mehr zu einem Befehl: dienstweg check --help\n", "More about a command: dienstweg check --help\n"},
    {"operand.path", "PFAD", "PATH"},
    {"operand.rule", "REGEL", "RULE"},
    {"operand.folder", "ORDNER", "FOLDER"},
    {"value.date", "DATUM", "DATE"},
    {"value.file", "DATEI", "FILE"},

    {"command.check", "Dateien (.weg) und Ordner prüfen", "check files (.weg) and folders"},
    {"command.check.more", kCheckMoreGerman, kCheckMoreEnglish},
    {"command.fmt", "Dateien (.weg) und Ordner einheitlich schreiben", "lay out files (.weg) and folders in one way"},
    {"command.fmt.more", kFmtMoreGerman, kFmtMoreEnglish},
    {"command.explain", "eine Regel erklären", "explain a rule"},
    {"command.explain.more", kExplainMoreGerman, kExplainMoreEnglish},
    {"command.init", "einen ersten Arbeitsbereich anlegen", "create a first workspace"},
    {"command.init.more", kInitMoreGerman, kInitMoreEnglish},
    {"command.lsp", "Editoren bedienen (Language Server Protocol)", "serve editors (Language Server Protocol)"},
    {"command.lsp.more", kLspMoreGerman, kLspMoreEnglish},
    {"command.completions", "Ergänzung der Eingabe für bash, zsh oder fish ausgeben",
     "print what makes bash, zsh or fish complete"},
    {"command.completions.more", kCompletionsMoreGerman, kCompletionsMoreEnglish},

    {"option.format", "Ausgabe zum Lesen (Voreinstellung) oder für Programme",
     "output to read (default) or for programs"},
    {"option.fail-on", "ab welchem Schweregrad der Rückgabewert 1 ist (Voreinstellung: warning)",
     "from which severity on the exit status is 1 (default: warning)"},
    {"option.language", "Sprache der Ausgabe; sonst nach den Einstellungen, sonst nach dem System",
     "language of the output; else that of the settings, else that of the system"},
    {"option.color", "Farben; auto (Voreinstellung): nur am Bildschirm und ohne NO_COLOR",
     "colours; auto (default): only on a terminal and without NO_COLOR"},
    {"option.today", "so prüfen, als wäre heute dieser Tag (2026-03-01 oder 01.03.2026)",
     "check as if today were this day (2026-03-01 or 01.03.2026)"},
    {"option.stdin-filename", "den Text von der Standardeingabe lesen, als stünde er in DATEI",
     "read the text from standard input as if it stood in FILE"},
    {"option.fix", "eindeutige Fehler in den genannten Dateien selbst beheben",
     "correct by itself what is unambiguous in the named files"},
    {"option.fix-dry-run", "nur zeigen, was --fix ändern würde", "only show what --fix would change"},
    {"option.lsp", "statt zu prüfen den Sprachserver an jeder Stelle der Dateien alles fragen (für Fehlermeldungen)",
     "instead of checking, ask the language server everything at every place of the files (for bug reports)"},
    {"option.quiet", "nur die Befunde, keine Zusammenfassung", "only the findings, no summary"},
    {"option.organisation", "wie die Organisation heißt", "what the organisation is called"},
    {"option.unit", "die Einheit (Amt, Abteilung, Station), bei der Anträge eingehen",
     "the unit (office, department, ward) that takes applications in"},
    {"option.next-unit", "die Einheit, an die sie übergibt", "the unit to which it hands over"},
    {"option.process", "wie der erste Prozess heißt", "what the first process is called"},
    {"option.stdio", "über Standardeingabe und -ausgabe (Voreinstellung)", "on standard input and output (default)"},
    {"option.listen", "über TCP, unter dieser Adresse", "over TCP, at this address"},
    {"option.websocket", "über WebSockets, unter dieser Adresse", "over WebSockets, at this address"},
    {"option.token", "was ein Editor wissen muss, um bedient zu werden; sonst DIENSTWEG_TOKEN",
     "what an editor must know to be served; else DIENSTWEG_TOKEN"},
    {"option.allow-origin", "Seiten dieser Herkunft dürfen den WebSocket benutzen; mehrfach möglich",
     "pages of this origin may use the WebSocket; may be repeated"},
    {"option.allow-remote", "auch von anderen Rechnern aus; nur mit Token",
     "from other machines, too; only with a token"},
    {"value.listen", "ADRESSE:PORT", "ADDRESS:PORT"},
    {"value.websocket", "ADRESSE:PORT", "ADDRESS:PORT"},
    {"value.token", "TEXT", "TEXT"},
    {"value.allow-origin", "URL", "URL"},
    {"option.yes", "nichts fragen; was nicht genannt ist, wird als Beispiel eingesetzt",
     "ask nothing; what is not said is filled in as an example"},
    {"option.init.language", "Sprache der Dateien und der Meldungen; sonst die des Systems",
     "language of files and messages; else that of the system"},
    {"value.organisation", "NAME", "NAME"},
    {"value.unit", "NAME", "NAME"},
    {"value.next-unit", "NAME", "NAME"},
    {"value.process", "NAME", "NAME"},
    {"option.check", "nichts ändern; die Dateien nennen, die sich ändern würden",
     "change nothing; name the files that would change"},
    {"option.diff", "nichts ändern; die Unterschiede zeigen", "change nothing; show the differences"},
    {"option.fmt.language", "Stichwörter in dieser Sprache schreiben; sonst in der, die in der Datei überwiegt",
     "write keywords in this language; else in the one that prevails in the file"},
    {"option.fmt.stdin-filename", "den Text von der Standardeingabe lesen, als stünde er in DATEI, und ausgeben",
     "read the text from standard input as if it stood in FILE, and print it"},
    {"option.fmt.quiet", "keine Zusammenfassung", "no summary"},
    {"option.help", "diese Hilfe", "this help"},
    {"option.version", "die Version", "the version"},

    {"init.organisation", "Wie heißt Ihre Organisation? [{proposed:raw}]",
     "What is your organisation called? [{proposed:raw}]"},
    {"init.unit", "Bei welcher Einheit (Amt, Abteilung, Station) gehen Anträge ein? [{proposed:raw}]",
     "Which unit (office, department, ward) takes applications in? [{proposed:raw}]"},
    {"init.next-unit", "An welche Einheit übergibt sie? [{proposed:raw}]",
     "To which unit does it hand over? [{proposed:raw}]"},
    {"init.process", "Wie heißt der erste Prozess? [{proposed:raw}]",
     "What is the first process called? [{proposed:raw}]"},
    {"init.given-up", "Abgebrochen; es wurde nichts geschrieben.", "Given up; nothing was written."},
    {"init.no-name", "Aus {answer} wird kein Name: Er braucht mindestens einen Buchstaben.",
     "{answer} makes no name: it needs at least one letter."},
    {"init.same-unit", "Die beiden Einheiten heißen gleich ({unit}); für eine Übergabe braucht es zwei verschiedene.",
     "Both units have the same name ({unit}); a handoff needs two."},
    {"init.unclear", "Diese Namen wären zu beanstanden; bitte wählen Sie andere. {finding:raw}",
     "With these names something would be reported; please choose others. {finding:raw}"},
    {"init.exists", "{path:raw} gibt es schon. Es wurde nichts geschrieben.",
     "{path:raw} exists already. Nothing was written."},
    {"init.not-written", "{path:raw} konnte nicht geschrieben werden. Es wurde nichts angelegt.",
     "{path:raw} could not be written. Nothing was created."},
    {"init.next", "Als Nächstes: dienstweg check {folder:raw}", "Next: dienstweg check {folder:raw}"},

    {"explain.rules", "Alle Regeln; mehr zu einer: dienstweg explain H201",
     "All rules; for more about one: dienstweg explain H201"},
});

}  // namespace

std::span<const Words> commandLineWords() { return kWords; }

}  // namespace dienstweg
