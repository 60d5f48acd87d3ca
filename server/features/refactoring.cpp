#include "features/refactoring.h"

#include <array>

namespace dienstweg {

std::vector<Refactoring> refactorings(const Selection& selection) {
    using Offer = void (*)(const Selection&, std::vector<Refactoring>&);
    constexpr auto kOffers = std::to_array<Offer>({offerAssignments, offerHandover, offerDeclarations, offerSection,
                                                   offerDissolving, offerBraces, offerExtraction, offerLanguage});
    std::vector<Refactoring> all;
    if (selection.file >= selection.model.files.size()) {
        return all;
    }
    for (const Offer offer : kOffers) {
        offer(selection, all);
    }
    return all;
}

}  // namespace dienstweg
