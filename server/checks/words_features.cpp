// What the editor is told besides findings: why a name is not changed.
#include <array>

#include "checks/words.h"

namespace dienstweg {

namespace {

constexpr auto kWords = std::to_array<Words>({
    {"rename.no-name",
     "Hier steht kein Name, der sich ändern lässt. Setzen Sie die Schreibmarke in den Namen einer Rolle, einer "
     "Einheit, "
     "eines Dokuments oder Prozesses oder hinter „als“ in den Namen einer Zeile.",
     "No name stands here that could be changed. Place the cursor in the name of a role, a unit, a document or a "
     "process, or behind “as” in the name of a line."},
    {"rename.unknown",
     "Der Name {name} ist nirgends eingetragen und lässt sich deshalb nicht überall zugleich ändern. Bitte tragen Sie "
     "ihn erst ein, oder berichtigen Sie ihn von Hand.",
     "The name {name} is not declared anywhere, so it cannot be changed everywhere at once. Please declare it first, "
     "or correct it by hand."},
    {"rename.ambiguous",
     "Der Name {name} kann mehreres bedeuten: {candidates}. Bitte schreiben Sie erst die Einheit davor, mit einem "
     "Punkt dazwischen.",
     "The name {name} may mean several things: {candidates}. Please write the unit before it first, with a dot between "
     "them."},
    {"rename.only-label",
     "Eingetragen ist hier nur die Bezeichnung {name} in Anführungszeichen, aber kein Name ({kind:raw}). Bitte "
     "schreiben "
     "Sie erst einen Namen davor.",
     "Only the label {name} in quotes is declared, but no name ({kind:raw}). Please write a name before it first."},
    {"rename.taken",
     "Der Name {name} ist an dieser Stelle schon vergeben ({kind:raw}). Bitte wählen Sie einen anderen, damit klar "
     "bleibt, wer oder was gemeint ist.",
     "The name {name} is already taken at this place ({kind:raw}). Please choose another one, so that it stays clear "
     "who or what is meant."},
    {"rename.changes-meaning",
     "Mit dem Namen {name} wäre in Zeile {line} von {file} nicht mehr dasselbe gemeint wie jetzt. Bitte wählen Sie "
     "einen anderen Namen.",
     "With the name {name}, line {line} of {file} would no longer mean what it means now. Please choose another name."},
    {"rename.changes-settings",
     "Mit dem Namen {name} wäre in den Einstellungen (dienstweg.toml) nicht mehr dasselbe gemeint wie jetzt. Bitte "
     "wählen "
     "Sie einen anderen Namen.",
     "With the name {name}, the settings (dienstweg.toml) would no longer mean what they mean now. Please choose "
     "another "
     "name."},
});

}  // namespace

std::span<const Words> featureWords() { return kWords; }

}  // namespace dienstweg
