// A renaming goes through the rules of the house in dienstweg.toml as well.
#include <string>
#include <vector>

#include <doctest/doctest.h>

#include "features/rename.h"
#include "features/workspaces.h"
#include "workspace/settings_file.h"

using namespace dienstweg;

namespace {

constexpr std::string_view kHouse = R"(organisation Stadt {
  einheit Amt { rolle Leitung rolle Dienst }
  einheit Kasse { rolle Leitung }
}
kanal Post
system E-Akte
)";

constexpr const char* kSettings = R"([house]
separate = [["Amt.Leitung", "Kasse", 'Dienst', "Niemand"]]
[house.units.Amt]
require = ["handoff.deadline"]
[house.channels."E-Akte"]
require = ["handoff.deadline"]
)";

/// The settings after the renaming of what stands at `what`, or the key of the refusal.
std::string settingsAfter(std::string_view what, std::string_view name) {
    const Text settings = Text::make(kSettings).value();
    const Model model = testing::modelOf({std::string(kHouse)});
    const auto house = readSettings(settings, 1).settings.house;
    const auto edits = rename(model, 0, static_cast<std::uint32_t>(kHouse.find(what)), name, house);
    if (!edits) {
        return std::string(edits.error().key);
    }
    std::vector<TextEdit> ofSettings;
    for (const FileEdit& edit : *edits) {
        if (edit.file == 1) {
            ofSettings.push_back(edit.edit);
        }
    }
    return applyEdits(settings.bytes(), ofSettings);
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
    return text.replace(text.find(what), what.size(), by);
}

}  // namespace

TEST_CASE("the settings name the thing as it is called now") {
    const std::string once = replaced(kSettings, "\"Amt.", "\"Büro.");
    CHECK(settingsAfter("Amt", "Büro") == replaced(once, "units.Amt", "units.\"Büro\""));
    CHECK(settingsAfter("Leitung", "Chefin") == replaced(kSettings, "Amt.Leitung", "Amt.Chefin"));
    CHECK(settingsAfter("Dienst", "Fachdienst") == replaced(kSettings, "'Dienst'", "\"Fachdienst\""));
    CHECK(settingsAfter("E-Akte", "DMS") == replaced(kSettings, "E-Akte", "DMS"));
    CHECK(settingsAfter("Post", "Briefpost") == kSettings);
}

TEST_CASE("a name that would give the settings another meaning is refused") {
    CHECK(settingsAfter("Stadt", "Niemand") == "rename.changes-settings");
}
