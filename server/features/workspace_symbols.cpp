#include "features/workspace_symbols.h"

#include <algorithm>
#include <optional>
#include <tuple>

#include "base/unicode.h"
#include "checks/read.h"

namespace dienstweg {
namespace {

/// How far a text is from what is looked for; less is nearer.
using Distance = std::size_t;

constexpr Distance kSame = 0;
constexpr Distance kBegins = 1;
constexpr Distance kBeginsWord = 2;
constexpr Distance kInside = 3;
constexpr Distance kScattered = 4;  ///< and one more for each gap

bool beginsWord(std::string_view text, std::size_t at) {
    return at == 0 || std::string_view(" -_.,/(").contains(text[at - 1]);
}

/// Nothing where letters are missing. Both are folded.
std::optional<Distance> distance(std::string_view text, std::string_view query) {
    if (text == query) {
        return kSame;
    }
    if (text.starts_with(query)) {
        return kBegins;
    }
    if (text.find(query) != std::string_view::npos) {
        for (std::size_t at = text.find(query); at != std::string_view::npos; at = text.find(query, at + 1)) {
            if (beginsWord(text, at)) {
                return kBeginsWord;
            }
        }
        return kInside;
    }
    Distance gaps = 0;
    std::size_t at = 0;
    for (const char letter : query) {
        const std::size_t next = text.find(letter, at);
        if (next == std::string_view::npos) {
            return std::nullopt;
        }
        gaps += next == at ? 0U : 1U;
        at = next + 1;
    }
    return kScattered + gaps;
}

struct Hit {
    Distance distance = 0;
    std::size_t length = 0;  ///< of two equally near the shorter
    ItemPlace place = {};
    [[nodiscard]] auto rank() const { return std::tuple(distance, length, place.file, place.item); }
};

class Search {
public:
    Search(const Model& model, std::string_view query) : model_(model), query_(foldedKey(query)) {}

    std::vector<Hit> run() && {
        for (const Party& party : model_.parties) {
            offer({party.place.file, party.item});
        }
        for (const Declaration& declaration : model_.declarations) {
            offer({declaration.place.file, declaration.item});
        }
        for (const Process& process : model_.processes) {
            offer({process.file, process.item});
            if (!query_.empty()) {
                for (const auto* items : {&process.results, &process.statements}) {
                    for (const ItemId item : *items) {
                        offer({process.file, item});
                    }
                }
            }
        }
        return std::move(hits_);
    }

private:
    void offer(ItemPlace place) {
        const Source& source = model_.source(place.file);
        const Item& item = source.tree.items[place.item];
        std::optional<Hit> best;
        for (const ValueId value : {item.name, item.label}) {
            if (value == kNone) {
                continue;
            }
            const std::string text = foldedKey(valueText(source, source.tree.values[value]));
            const auto found = distance(text, query_);
            if (found && (!best || *found < best->distance)) {
                best = {*found, query_.empty() ? 0 : text.size(), place};
            }
        }
        if (best) {
            hits_.push_back(*best);
        }
    }

    const Model& model_;
    std::string query_;
    std::vector<Hit> hits_;
};

std::string aroundOf(const Model& model, ItemPlace place) {
    const ItemKind kind = model.tree(place.file).items[place.item].kind;
    if (const PartyId party = partyAt(model, place.file, place.item); party != kNone) {
        const PartyId parent = model.parties[party].parent;
        return parent == kNone ? std::string() : model.parties[parent].path;
    }
    const ProcessId process = processAt(model, place.file, place.item);
    return kind == ItemKind::process || process == kNone ? std::string() : model.processes[process].name;
}

}  // namespace

std::vector<FoundSymbol> workspaceSymbols(const Model& model, std::string_view query, std::size_t most) {
    std::vector<Hit> hits = Search(model, query).run();
    const std::size_t count = std::min(most, hits.size());
    std::ranges::partial_sort(hits, hits.begin() + static_cast<std::ptrdiff_t>(count), {}, &Hit::rank);
    hits.resize(count);
    std::vector<FoundSymbol> symbols;
    for (const Hit& hit : hits) {
        const Source& source = model.source(hit.place.file);
        const Item& item = source.tree.items[hit.place.item];
        FoundSymbol symbol{
            .kind = item.kind, .around = aroundOf(model, hit.place), .place = destinationOf(model, hit.place)};
        const bool named = item.name != kNone && !(isStatement(item.kind) && item.label != kNone);
        symbol.title = named ? valueText(source, source.tree.values[item.name]) : titleOf(source, hit.place.item);
        symbols.push_back(std::move(symbol));
    }
    return symbols;
}

}  // namespace dienstweg
