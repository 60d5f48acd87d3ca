// Which item of the new version is which of the old: what kept its id anchors the rest; between two anchors, what is of
// one kind is paired in order, as alike as possible. What is left over is paired where only one of each fits anywhere.
#include <algorithm>
#include <unordered_map>

#include "base/unicode.h"
#include "model/ids.h"
#include "syntax/draft.h"

namespace dienstweg {
namespace {

struct Side {
    const Source& source;
    ItemId process;
    std::vector<std::string> ids;
    std::vector<ItemId> mate;
    std::vector<Draft> meaning = {};  ///< without children
};

/// Beyond this, a stretch has too many pairs to be weighed: none is made.
constexpr std::size_t kMostWeighed = 1'000'000;

Side sideOf(const Source& source, ItemId process) {
    Side side{source, process, stableIds(source, process), std::vector<ItemId>(source.tree.items.size(), kNone)};
    for (ItemId id = 0; id < source.tree.items.size(); ++id) {
        Draft item;
        if (!side.ids[id].empty() && id != process) {
            Draft whole = draft(source, id);
            whole.children.clear();
            item = meaningOf(std::move(whole));
        }
        side.meaning.push_back(std::move(item));
    }
    return side;
}

bool sameSort(ItemKind a, ItemKind b) { return a == b || (isWork(a) && isWork(b)); }

/// 0 … 1000. What is of the same sort is worth something already.
int likeness(const Draft& a, const Draft& b) {
    if (!sameSort(a.kind, b.kind)) {
        return 0;
    }
    int score = a.kind == b.kind ? 150 : 50;
    const std::string x = foldedKey(a.hasLabel ? a.label : a.name);
    const std::string y = foldedKey(b.hasLabel ? b.label : b.name);
    const auto longest = static_cast<unsigned>(std::max(x.size(), y.size()));
    if (longest > 0 && longest < 400) {
        const unsigned distance = editDistance(x, y, longest);
        score += static_cast<int>(400 * (longest - std::min(distance, longest)) / longest);
    }
    score += a.objects == b.objects ? 150 : 0;
    const auto common = static_cast<int>(std::ranges::count_if(
        a.clauses, [&](const DraftClause& clause) { return std::ranges::find(b.clauses, clause) != b.clauses.end(); }));
    const auto most = static_cast<int>(std::max(a.clauses.size(), b.clauses.size()));
    return score + (most == 0 ? 150 : 300 * common / most);
}

class Matcher {
public:
    Matcher(Side& before, Side& after) : before_(before), after_(after) {}

    void run() {
        pair(before_.process, after_.process);
        anchor();
        inside(before_.process, after_.process);
        leftOver();
    }

private:
    void pair(ItemId a, ItemId b) {
        before_.mate[a] = b;
        after_.mate[b] = a;
    }

    void anchor() {
        std::unordered_map<std::string_view, ItemId> byId;
        for (ItemId b = 0; b < after_.ids.size(); ++b) {
            if (!after_.ids[b].empty() && b != after_.process) {
                byId.emplace(after_.ids[b], b);
            }
        }
        for (ItemId a = 0; a < before_.ids.size(); ++a) {
            const auto found = before_.ids[a].empty() || a == before_.process ? byId.end() : byId.find(before_.ids[a]);
            if (found != byId.end() &&
                sameSort(before_.source.tree.items[a].kind, after_.source.tree.items[found->second].kind)) {
                pair(a, found->second);
            }
        }
    }

    /// Pairs the children of a pair, then theirs.
    void inside(ItemId a, ItemId b) {
        std::vector<ItemId> olds;
        std::vector<ItemId> news;
        std::vector<ItemId> stretchOld;
        std::vector<ItemId> stretchNew;
        for (const ItemId child : children(before_.source.tree, a)) {
            olds.push_back(child);
        }
        for (const ItemId child : children(after_.source.tree, b)) {
            news.push_back(child);
        }
        auto next = news.begin();
        const auto flush = [&] {
            align(stretchOld, stretchNew);
            stretchOld.clear();
            stretchNew.clear();
        };
        for (const ItemId old : olds) {
            if (before_.mate[old] == kNone) {
                stretchOld.push_back(old);
                continue;
            }
            const auto mate = std::find(next, news.end(), before_.mate[old]);
            if (mate == news.end()) {
                continue;  // it has moved: not an anchor here
            }
            std::copy_if(next, mate, std::back_inserter(stretchNew),
                         [&](ItemId id) { return after_.mate[id] == kNone; });
            flush();
            next = mate + 1;
        }
        std::copy_if(next, news.end(), std::back_inserter(stretchNew),
                     [&](ItemId id) { return after_.mate[id] == kNone; });
        flush();
        for (const ItemId old : olds) {
            if (before_.mate[old] != kNone) {
                inside(old, before_.mate[old]);
            }
        }
    }

    /// The pairing in order that is most alike altogether.
    void align(const std::vector<ItemId>& olds, const std::vector<ItemId>& news) {
        if (olds.empty() || news.empty()) {
            return;
        }
        if (olds.size() * news.size() > kMostWeighed) {
            return;
        }
        const std::size_t width = news.size() + 1;
        std::vector<int> best((olds.size() + 1) * width, 0);
        for (std::size_t i = olds.size(); i-- > 0;) {
            for (std::size_t j = news.size(); j-- > 0;) {
                const int alike = likeness(before_.meaning[olds[i]], after_.meaning[news[j]]);
                const int both = alike == 0 ? 0 : alike + best[(i + 1) * width + j + 1];
                best[i * width + j] = std::max({both, best[(i + 1) * width + j], best[i * width + j + 1]});
            }
        }
        for (std::size_t i = 0, j = 0; i < olds.size() && j < news.size();) {
            const int here = best[i * width + j];
            if (here == best[(i + 1) * width + j]) {
                ++i;
            } else if (here == best[i * width + j + 1]) {
                ++j;
            } else {
                pair(olds[i++], news[j++]);
            }
        }
    }

    /// Moved to another block and called otherwise there, because of its new place: found by what it says, if that is
    /// said once.
    void leftOver() {
        const auto told = [](const Draft& item) {
            return item.hasLabel || !item.name.empty() || !item.objects.empty() || !item.clauses.empty();
        };
        const auto unmatched = [&](const Side& side) {
            std::vector<ItemId> out;
            for (ItemId id = 0; id < side.ids.size(); ++id) {
                if (!side.ids[id].empty() && side.mate[id] == kNone && told(side.meaning[id])) {
                    out.push_back(id);
                }
            }
            return out;
        };
        const std::vector<ItemId> olds = unmatched(before_);
        const std::vector<ItemId> news = unmatched(after_);
        if (olds.size() * news.size() > kMostWeighed) {
            return;
        }
        for (const ItemId old : olds) {
            const auto same = [&](ItemId id) { return after_.meaning[id] == before_.meaning[old]; };
            const auto alsoOld = [&](ItemId id) { return before_.meaning[id] == before_.meaning[old]; };
            const auto found = std::ranges::find_if(news, same);
            if (found != news.end() && after_.mate[*found] == kNone && std::ranges::count_if(news, same) == 1 &&
                std::ranges::count_if(olds, alsoOld) == 1) {
                pair(old, *found);
                inside(old, *found);
            }
        }
    }

    Side& before_;
    Side& after_;
};

}  // namespace

std::vector<std::pair<std::string, std::string>> matchIds(const Source& before, ItemId processBefore,
                                                          const Source& after, ItemId processAfter) {
    Side old = sideOf(before, processBefore);
    Side now = sideOf(after, processAfter);
    Matcher(old, now).run();
    std::vector<std::pair<std::string, std::string>> pairs;
    for (ItemId id = 0; id < old.ids.size(); ++id) {
        if (id != processBefore && old.mate[id] != kNone && old.ids[id] != now.ids[old.mate[id]]) {
            pairs.emplace_back(old.ids[id], now.ids[old.mate[id]]);
        }
    }
    return pairs;
}

}  // namespace dienstweg
