// dienstweg.toml in an editor: what is offered and shown at each place.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include <doctest/doctest.h>

#include "example_model.h"
#include "features/settings_completion.h"
#include "features/settings_hover.h"
#include "features/settings_place.h"
#include "workspace/settings_file.h"

namespace dienstweg {
namespace {

const Model& model() {
    static const Model made = testing::modelOf(
        "einheit Bauamt {\n  rolle Leitung\n}\nrolle Kasse\nkanal Post\nsystem EAkte\ndokument Antrag\n");
    return made;
}

/// The text without its mark ‸, and where that was.
struct Marked {
    Text text;
    std::uint32_t place = 0;
};
Marked marked(std::string text) {
    const std::size_t at = text.find("‸");
    text.erase(at, std::string_view("‸").size());
    return {Text::make(std::move(text)).value(), static_cast<std::uint32_t>(at)};
}

std::vector<std::string> offered(const std::string& text) {
    const Marked at = marked(text);
    std::vector<std::string> labels;
    for (const SettingsCandidate& candidate :
         settingsCompletion(model(), at.text, at.place, Language::german).candidates) {
        labels.push_back(candidate.label);
    }
    return labels;
}

/// The text after the first that is offered was chosen.
std::string chosen(const std::string& text, std::string_view label) {
    const Marked at = marked(text);
    const SettingsCompletion found = settingsCompletion(model(), at.text, at.place, Language::german);
    const auto candidate = std::ranges::find(found.candidates, label, &SettingsCandidate::label);
    REQUIRE(candidate != found.candidates.end());
    return applyEdits(at.text.bytes(), {{found.replaces, candidate->insert}});
}

std::string shown(const std::string& text) {
    const Marked at = marked(text);
    const auto hover = settingsHover(model(), at.text, at.place, Language::german);
    return hover ? std::string(at.text.slice(hover->span)) + ": " + hover->markdown : std::string();
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_CASE("settings offer what may stand at the place") {
    CHECK(offered("‸") == Texts{"language"});
    CHECK(offered("[‸]") == Texts{"rules", "limits", "handoff", "house"});
    CHECK(offered("[ho‸") == Texts{"rules", "limits", "handoff", "house"});
    CHECK(offered("[house.‸]") == Texts{"units", "channels", "names"});
    CHECK(offered("[house.units.‸]") == Texts{"Bauamt"});
    CHECK(offered("[house.channels.\"‸\"]") == Texts{"Post", "EAkte"});
    CHECK(offered("language = ‸\n") == Texts{"de", "en"});
    CHECK(offered("language = \"‸\n[rules]\n") == Texts{"de", "en"});
    CHECK(offered("[rules]\nH206 = \"‸\"") == Texts{"error", "warning", "info", "hint", "off"});
    CHECK(offered("[limits]\n‸") == Texts{"steps", "consulted", "ping-pong"});
    CHECK(offered("[limits]\nsteps = ‸") == Texts{"50"});
    CHECK(offered("[handoff]\nrequire = [\"object\",\n  ‸\n]").size() == 6);
    CHECK(offered("[house]\n‸") == Texts{"require", "separate"});
    CHECK(offered("[house]\nseparate = [[\"Kasse\", \"‸\"]]") == Texts{"Bauamt", "Bauamt.Leitung", "Kasse"});
    CHECK(offered("[house.names]\n‸").size() == 9);
    const Texts facts = offered("[house.units.\"Bauamt\"]\nrequire = [\"‸\"]");
    CHECK(std::ranges::find(facts, "übergabe.frist") != facts.end());
    const Texts rules = offered("language = \"de\"\n[rules]\nH‸");
    CHECK(std::ranges::find(rules, "H206") != rules.end());
}

TEST_CASE("settings offer nothing in comments and behind what is finished") {
    CHECK(offered("# ‸").empty());
    CHECK(offered("[rules] ‸").empty());
    CHECK(offered("[rules]\nH206 = \"off\" # ‸aus").empty());
    CHECK(offered("[unbekannt]\n‸").empty());
}

TEST_CASE("what was begun is replaced, and quotes are written once") {
    CHECK(chosen("[rules]\nH206 = ‸", "off") == "[rules]\nH206 = \"off\"");
    CHECK(chosen("[rules]\nH206 = \"w‸\"", "warning") == "[rules]\nH206 = \"warning\"");
    CHECK(chosen("[li‸]", "limits") == "[limits]");
    CHECK(chosen("[house.units.‸]", "Bauamt") == "[house.units.\"Bauamt\"]");
    CHECK(chosen("[rules]\nH20‸", "H206") == "[rules]\nH206 = ");
}

TEST_CASE("settings say what they are for") {
    CHECK(shown("[‸limits]") == "limits: `limits` – Ab welcher Anzahl eine Regel etwas meldet.");
    CHECK(shown("[limits]\nst‸eps = 3").starts_with("steps: `steps` – Elemente eines Prozesses (F309)"));
    CHECK(shown("[rules]\nH206‸ = \"off\"").starts_with("H206: **H206** – "));
    CHECK(shown("[rules]\nH206 = \"o‸ff\"") == "off: Aus: Die Regel wird nicht geprüft.");
    CHECK(shown("[house.units.\"Bau‸amt\"]").starts_with("Bauamt: **Bauamt** – Einheit"));
    CHECK(shown("[house]\nseparate = [[\"Kas‸se\"]]").starts_with("Kasse: **Kasse** – Rolle"));
    CHECK(shown("# lim‸its").empty());
    CHECK(shown("‸").empty());
}

TEST_CASE("everything that is offered is a setting that the reader understands") {
    for (const std::string_view heading : {"rules", "limits", "handoff", "house"}) {
        const std::string head = "[" + std::string(heading) + "]\n";
        for (const std::string& key : offered(head + "‸")) {
            const Texts values = offered(head + key + " = ‸");
            const bool list = heading == "handoff" || heading == "house";
            for (const std::string& value : values) {
                const bool quoted = heading != "limits";
                std::string written = quoted ? "\"" + value + "\"" : value;
                written = key == "separate" ? "[[" + written + ", \"Kasse\"]]" : list ? "[" + written + "]" : written;
                CAPTURE(key);
                CAPTURE(value);
                const Text text = Text::make(head + key + " = " + written + "\n").value();
                CHECK(readSettings(text, 0).findings.empty());
            }
            CHECK_FALSE(values.empty());
        }
    }
}

TEST_CASE("every place of every half-written settings file has an answer") {
    const std::string whole =
        "language = \"de\" # Kommentar\n[rules]\nH206 = 'off'\n[house.units.\"Bau amt\"]\nrequire = [ \"a.b\",\n]\n"
        "text = \"\"\"\nlang\"\"\"\n[[x]]\n\"ä\\\"\" = 1.5\n";
    for (std::size_t length = 0; length <= whole.size(); ++length) {
        const auto text = Text::make(whole.substr(0, length));
        if (!text) {
            continue;  // cut within a letter
        }
        for (std::uint32_t place = 0; place <= text->size(); ++place) {
            const SettingsPlace at = settingsPlace(text->bytes(), place);
            REQUIRE(at.word.begin <= at.word.end);
            REQUIRE(at.word.end <= text->size());
            const SettingsCompletion found = settingsCompletion(model(), *text, place, Language::english);
            REQUIRE(found.replaces.begin <= place);
            REQUIRE(found.replaces.end <= text->size());
            settingsHover(model(), *text, place, Language::english);
        }
    }
}

}  // namespace dienstweg
