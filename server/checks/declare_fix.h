// A line that declares what a name stands for, where such lines stand.
#pragma once

#include <optional>
#include <string_view>

#include "checks/finding.h"
#include "model/model.h"

namespace dienstweg {

/// May a name that is looked for as `target` be one that is declared like this? (`per EAkte` may be a system.)
bool declares(DeclarationKind kind, Target target);

/// A document, system, channel, law or calendar: at the end of the file where the others of its kind stand; of the
/// file that names it if there are none.
Fix declareItem(const Model& model, const Use& use, Target target);
/// `Steueramt.Prüfung`, where there is a unit Steueramt: a line for the role in it. Nothing where there is no such
/// unit.
std::optional<Fix> declareInUnit(const Model& model, std::string_view path);

}  // namespace dienstweg
