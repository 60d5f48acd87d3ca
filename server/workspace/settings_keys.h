// The words of `dienstweg.toml`: what the reader knows is what an editor offers.
#pragma once

#include <array>
#include <string_view>

#include "checks/settings.h"
#include "syntax/kinds.h"

namespace dienstweg::settings_keys {

/// [limits]
struct NamedLimit {
    std::string_view key;
    int Limits::* value;
    int least;
    int most;
};
inline constexpr auto kLimits = std::to_array<NamedLimit>({
    {"steps", &Limits::steps, 1, 10'000},
    {"consulted", &Limits::consulted, 1, 1'000},
    {"ping-pong", &Limits::pingPong, 2, 1'000},
});

/// [handoff] require
struct NamedFact {
    std::string_view key;
    bool HandoffFacts::* value;
};
inline constexpr auto kFacts = std::to_array<NamedFact>({
    {"object", &HandoffFacts::object},
    {"channel", &HandoffFacts::channel},
    {"deadline", &HandoffFacts::deadline},
    {"confirmation", &HandoffFacts::confirmation},
    {"condition", &HandoffFacts::condition},
    {"escalation", &HandoffFacts::escalation},
});

inline constexpr auto kSections = std::to_array<std::string_view>({"language", "rules", "limits", "handoff", "house"});
inline constexpr auto kHandoffKeys = std::to_array<std::string_view>({"require"});
inline constexpr auto kLanguages = std::to_array<std::string_view>({"de", "en"});
/// In the order of `Severity`.
inline constexpr auto kSeverities = std::to_array<std::string_view>({"error", "warning", "info", "hint", "off"});

/// Headings below [house].
inline constexpr auto kHouseSections = std::to_array<std::string_view>({"units", "channels", "names"});
/// [house.names]
inline constexpr auto kNamedKinds = std::to_array<ItemKind>({
    ItemKind::unit,
    ItemKind::role,
    ItemKind::committee,
    ItemKind::external,
    ItemKind::document,
    ItemKind::system,
    ItemKind::channel,
    ItemKind::law,
    ItemKind::process,
});

}  // namespace dienstweg::settings_keys
