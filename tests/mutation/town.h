// The town that random processes take place in: its roles, and what they work with.
#pragma once

#include <string>
#include <vector>

namespace dienstweg::mutation {

inline const std::vector<std::string> kOffices{"Bürgeramt", "Bauamt", "Kämmerei", "Rechtsamt"};
inline const std::vector<std::string> kDesks{"Annahme", "Fachdienst", "Leitung"};
inline const std::vector<std::string> kOutside{"Bürger", "Behörde", "Unternehmen"};
inline const std::vector<std::string> kThings{"Antrag",    "Vermerk", "Plan",          "Rechnung",
                                              "Gutachten", "Entwurf", "Stellungnahme", "Protokoll"};
inline const std::vector<std::string> kLetters{"Nachfrage", "Mitteilung", "Erinnerung"};
/// What comes back to a letter.
inline const std::vector<std::string> kAnswers{"Nachreichung", "Rückmeldung", "Äußerung"};
/// What comes back to a request.
inline const std::vector<std::string> kResults{"Antwort1", "Antwort2", "Antwort3", "Antwort4"};
inline const std::vector<std::string> kSystems{"E-Akte", "Fachverfahren"};
inline const std::vector<std::string> kWays{"E-Akte", "Hauspost"};

struct Role {
    std::string office;
    std::string desk;

    [[nodiscard]] std::string name() const { return office + "." + desk; }
    friend bool operator==(const Role&, const Role&) = default;
};

std::vector<Role> allRoles();
/// The head of the office; of the head, that of the next office.
Role superiorOf(const Role& role);

}  // namespace dienstweg::mutation
