// E-mail addresses that belong to an office and not to a person: "info@…", "steueramt@…".
#pragma once

#include <string_view>

namespace dienstweg {

/// Is what stands before the "@" a task, an office or a service? "poststelle", "buergerbuero.nord", "no-reply"; not
/// "meier", "anna.meier".
bool isFunctionalMailbox(std::string_view localPart);

}  // namespace dienstweg
