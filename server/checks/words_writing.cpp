// What is said where files are changed: why one is not written, what the formatter did.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"format.not-the-same", "Dieser Text lässt sich nicht einheitlich schreiben, ohne dass sich sein Sinn ändert.",
     "This text cannot be written in another way without a change of what it says."},
    {"fmt.changed", "{count:Datei|Dateien} neu geschrieben, {same} unverändert",
     "{count:file|files} laid out anew, {same} unchanged"},
    {"fmt.would-change", "{count:Datei|Dateien} zu ändern, {same} unverändert",
     "{count:file|files} to change, {same} unchanged"},
    {"failure.fmt-unreadable",
     "{path:raw}:{line}:{column}: {reason:raw} Der Text bleibt, wie er ist, bis diese Stelle in Ordnung gebracht ist; "
     "„dienstweg check“ sagt, wie.",
     "{path:raw}:{line}:{column}: {reason:raw} The text stays as it is until this place is mended; “dienstweg check” "
     "says how."},
    {"failure.fmt-unsafe", "{path:raw}: {reason:raw} Der Text bleibt, wie er ist.",
     "{path:raw}: {reason:raw} The text stays as it is."},
    {"failure.fmt-nothing", "Hier gibt es nichts zu schreiben: keine Datei mit der Endung .weg in {paths}.",
     "There is nothing to lay out: no file ending in .weg in {paths}."},
    {"failure.fmt-standard-input", "Die Standardeingabe kann nicht zusammen mit anderen Pfaden bearbeitet werden.",
     "Standard input cannot be laid out together with other paths."},
    {"fmt.standard-input", "Standardeingabe", "standard input"},

    {"failure.write-missing", "{path:raw}: Diese Datei gibt es nicht mehr.",
     "{path:raw}: This file is no longer there."},
    {"failure.write-no-file", "{path:raw}: Das ist keine gewöhnliche Datei; sie bleibt, wie sie ist.",
     "{path:raw}: This is no ordinary file; it stays as it is."},
    {"failure.write-several-names",
     "{path:raw}: Diese Datei ist unter mehreren Namen gespeichert (feste Verknüpfungen). Würde sie sicher ersetzt, "
     "stünde unter den anderen Namen noch der alte Text; sie bleibt deshalb, wie sie ist. Verwenden Sie statt der "
     "festen Verknüpfungen symbolische oder eine Kopie.",
     "{path:raw}: This file is stored under several names (hard links). If it were replaced safely, the other names "
     "would keep the old text, so it stays as it is. Put symbolic links or a copy in place of the hard links."},
    {"failure.write-changed",
     "{path:raw}: Diese Datei wurde inzwischen von anderer Seite geändert; sie bleibt, wie sie jetzt ist. Rufen Sie "
     "den Befehl noch einmal auf.",
     "{path:raw}: This file has been changed by someone else meanwhile; it stays as it is now. Give the command once "
     "more."},
    {"failure.write-protected-file", "{path:raw}: Diese Datei ist schreibgeschützt; sie bleibt, wie sie ist.",
     "{path:raw}: This file is write-protected; it stays as it is."},
    {"failure.write-protected-folder",
     "{path:raw}: In diesem Ordner darf nichts geschrieben werden; die Datei bleibt, wie sie ist.",
     "{path:raw}: Nothing may be written in this folder; the file stays as it is."},
    {"failure.write-no-space",
     "{path:raw}: Der Speicherplatz reicht nicht aus; die Datei bleibt, wie sie ist. Schaffen Sie Platz und rufen Sie "
     "den Befehl noch einmal auf.",
     "{path:raw}: There is not enough space to write; the file stays as it is. Make room and give the command once "
     "more."},
    {"failure.write-failed", "{path:raw}: Das Schreiben ist gescheitert; die Datei bleibt, wie sie ist.",
     "{path:raw}: Writing failed; the file stays as it is."},
});

}  // namespace

std::span<const Words> writingWords() { return kWords; }

}  // namespace dienstweg
