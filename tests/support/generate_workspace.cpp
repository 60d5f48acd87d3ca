#include "support/generate_workspace.h"

#include <array>
#include <string_view>

namespace dienstweg::testing {
namespace {

constexpr auto kUnits = std::to_array<std::string_view>({"Amt", "Kasse", "Büro", "Prüfung"});
constexpr auto kRoles = std::to_array<std::string_view>({"Leitung", "Dienst", "Annahme", "Prüfung"});
constexpr auto kOutside = std::to_array<std::string_view>({"Halter", "Kammer", "Leitung"});
constexpr auto kDocuments = std::to_array<std::string_view>({"Antrag", "Bescheid", "Äußerung", "Frist"});
constexpr auto kSystems = std::to_array<std::string_view>({"E-Akte", "Post", "Portal"});
constexpr auto kProcesses = std::to_array<std::string_view>({"Anmeldung", "Mahnung", "Kasse"});
constexpr auto kLines = std::to_array<std::string_view>({"Prüfen", "Fertig", "Anders"});
constexpr auto kOthers = std::to_array<std::string_view>({"Neu", "Schritt", "Bescheid", "ende", "Aeusserung"});

template <typename Names>
std::string oneOf(Choices& c, const Names& names) {
    return std::string(c.oneOf(names));
}

class Writer {
public:
    explicit Writer(Choices& choices) : c_(choices) {}

    std::string house() {
        text_ = "organisation Haus {\n";
        for (std::uint32_t n = 1 + c_.below(3); n > 0; --n) {
            unit(2);
        }
        text_ += "  extern " + oneOf(c_, kOutside) + "\n}\n";
        for (std::uint32_t n = 1 + c_.below(3); n > 0; --n) {
            const std::string systems = c_.chance(40) ? " { system " + oneOf(c_, kSystems) + " }" : "";
            text_ += "dokument " + oneOf(c_, kDocuments) + systems + "\n";
        }
        for (std::uint32_t n = 1 + c_.below(2); n > 0; --n) {
            text_ += (c_.chance(50) ? "system " : "kanal ") + oneOf(c_, kSystems) + "\n";
        }
        text_ += c_.chance(50) ? "gesetz AO\n" : "";
        return std::move(text_);
    }

    std::string processes() {
        text_.clear();
        for (std::uint32_t n = 1 + c_.below(2); n > 0; --n) {
            process();
        }
        return std::move(text_);
    }

private:
    void unit(std::uint32_t depth) {
        text_ += "einheit " + oneOf(c_, kUnits) + " {\n";
        for (std::uint32_t n = 1 + c_.below(2); n > 0; --n) {
            text_ += "  rolle " + oneOf(c_, kRoles) + (c_.chance(60) ? " vertretung " + party() : "") + "\n";
        }
        if (depth > 0 && c_.chance(30)) {
            unit(depth - 1);
        }
        text_ += "}\n";
    }

    /// With its unit or without, and as untidily as people write.
    std::string party() {
        const std::uint32_t form = c_.below(6);
        const std::string role = form == 0 ? oneOf(c_, kOutside) : oneOf(c_, kRoles);
        const std::string_view dot = c_.chance(10) ? " . " : ".";
        return form < 2    ? role
               : form == 2 ? oneOf(c_, kUnits)
               : form == 3 ? oneOf(c_, kUnits) + std::string(dot) + oneOf(c_, kUnits) + "." + role
                           : oneOf(c_, kUnits) + std::string(dot) + role;
    }

    std::string document() {
        const std::string name = oneOf(c_, kDocuments);
        return name == "Äußerung" && c_.chance(20) ? "Aeusserung" : name;
    }

    void process() {
        text_ += "prozess " + oneOf(c_, kProcesses) + " {\n  verantwortlich " + party() + "\n";
        text_ += "  auslöser " + document() + " von " + oneOf(c_, kProcesses) + " an " + party() + "\n";
        text_ += c_.chance(60) ? "  ergebnis " + oneOf(c_, kLines) + "\n" : "";
        text_ += c_.chance(20) ? "  fassung soll von " + oneOf(c_, kProcesses) + "\n" : "";
        for (std::uint32_t n = 2 + c_.below(5); n > 0; --n) {
            text_ += "  " + statement() + "\n";
        }
        text_ += "}\n";
    }

    std::string statement() {
        switch (c_.below(8)) {
            case 0:
                return "prüfung \"Prüfen\" als " + oneOf(c_, kLines) + " durch " + party() + " braucht " + document();
            case 1:
                return "übergabe " + document() + ", " + document() + " an " + party() + " per " + oneOf(c_, kSystems);
            case 2: return "weiter mit " + oneOf(c_, kLines);
            case 3: return "ende als " + oneOf(c_, kLines) + " ablage " + oneOf(c_, kSystems);
            case 4:
                return "aufruf " + oneOf(c_, kProcesses) + " { wenn \"" + oneOf(c_, kLines) + "\" { schritt durch " +
                       party() + " } }";
            case 5: return "übergabe " + document() + " an " + oneOf(c_, kProcesses) + " // " + oneOf(c_, kDocuments);
            case 6:
                return "zuständig " + party() + " { schritt \"A\" erzeugt " + document() + " andere person als " +
                       oneOf(c_, kLines) + " gemäß AO \"§ 1\" }";
            default: return "warten auf " + document() + " frist 2 Tage ab " + document();
        }
    }

    Choices& c_;
    std::string text_;
};

}  // namespace

std::vector<std::string> anyWorkspace(Choices& choices) {
    Writer writer(choices);
    std::vector<std::string> texts{writer.house()};
    for (std::uint32_t n = 1 + choices.below(2); n > 0; --n) {
        texts.push_back(writer.processes());
    }
    return texts;
}

std::string anyNameInUse(Choices& choices) {
    switch (choices.below(7)) {
        case 0: return oneOf(choices, kUnits);
        case 1: return oneOf(choices, kRoles);
        case 2: return oneOf(choices, kDocuments);
        case 3: return oneOf(choices, kSystems);
        case 4: return oneOf(choices, kProcesses);
        case 5: return oneOf(choices, kLines);
        default: return oneOf(choices, kOthers);
    }
}

}  // namespace dienstweg::testing
