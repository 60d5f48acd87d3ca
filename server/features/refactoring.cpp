#include "features/refactoring.h"

#include <algorithm>
#include <array>

namespace dienstweg {

std::vector<Refactoring> refactorings(const Selection& selection, const std::function<bool(RefactoringKind)>& wanted) {
    using enum RefactoringKind;
    struct Offer {
        void (*add)(const Selection&, std::vector<Refactoring>&);
        RefactoringKind kind;
        RefactoringKind other;
    };
    constexpr auto kOffers = std::to_array<Offer>({{offerAssignments, assign, assign},
                                                   {offerHandover, handOver, handOver},
                                                   {offerDeclarations, declare, declare},
                                                   {offerSection, section, section},
                                                   {offerDissolving, dissolve, dissolve},
                                                   {offerBraces, braces, onLine},
                                                   {offerExtraction, extract, extract},
                                                   {offerLanguage, language, language}});
    std::vector<Refactoring> all;
    if (selection.file >= selection.model.files.size()) {
        return all;
    }
    for (const Offer& offer : kOffers) {
        if (wanted(offer.kind) || wanted(offer.other)) {
            offer.add(selection, all);
        }
    }
    std::erase_if(all, [&](const Refactoring& offer) { return !wanted(offer.kind); });
    return all;
}

}  // namespace dienstweg
