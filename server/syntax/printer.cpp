#include "syntax/printer.h"

#include <algorithm>
#include <utility>

#include "syntax/clause_table.h"
#include "syntax/placement.h"
#include "syntax/print_words.h"

namespace dienstweg {
namespace {

/// A clause or a child, at its place in the order of the text.
struct Element {
    const DraftClause* clause = nullptr;
    const Draft* child = nullptr;
};

std::vector<Element> elementsOf(const Draft& item, bool inBraces) {
    std::vector<Element> elements;
    std::size_t next = 0;
    for (std::uint32_t n = 0; n <= item.children.size(); ++n) {
        const bool last = n == item.children.size();
        for (; next < item.clauses.size() && (last || item.clauses[next].childrenBefore <= n); ++next) {
            if (item.clauses[next].inBraces == inBraces) {
                elements.push_back({.clause = &item.clauses[next]});
            }
        }
        if (!last && item.children[n].onLine != inBraces) {
            elements.push_back({.child = &item.children[n]});
        }
    }
    return elements;
}

/// Is it a line of facts, aligned with those beside it?
bool isFact(const Element& element) {
    if (element.clause != nullptr) {
        return true;
    }
    switch (element.child->kind) {
        case ItemKind::trigger:
        case ItemKind::result:
        case ItemKind::refused:
        case ItemKind::late: return !element.child->braces;
        default: return false;
    }
}

bool hasComments(const Draft& item) {
    return !item.leading.empty() || !item.trailing.empty() || !item.opening.empty() || !item.dangling.empty();
}

/// Can all of it stand on one line, without its own comments behind it?
bool isOneLine(const Draft& item) {
    const auto plain = [](const DraftClause& clause) {
        return clause.leading.empty() && clause.trailing.empty() && !clause.blankBefore;
    };
    const auto plainChild = [](const Draft& child) {
        return !hasComments(child) && !child.blankBefore && isOneLine(child);
    };
    return std::ranges::all_of(item.clauses, plain) && std::ranges::all_of(item.children, plainChild) &&
           (!item.braces || (item.layout.bracesOnOneLine && elementsOf(item, true).size() == 1));
}

class Printer {
public:
    explicit Printer(const PrintStyle& style) : words_(style) {}

    std::string run(const Draft& draft) {
        if (draft.kind == ItemKind::file) {
            inside(draft, 0);
        } else {
            ownLine({.child = &draft}, 0);
        }
        return words_.finish();
    }

private:
    void comments(const std::vector<std::string>& lines, int depth) {
        for (const std::string& line : lines) {
            words_.newLine(depth);
            if (line.empty()) {
                words_.blankLine();
            } else {
                words_.comment(line);
            }
        }
    }

    /// Of two comments behind one thing the second goes to a line of its own.
    void trailing(const std::vector<std::string>& lines) {
        for (const std::string& line : lines) {
            if (words_.commentOnLine()) {
                words_.newLine(words_.depth());
            }
            words_.comment(line);
        }
    }

    /// What stands in braces or in the file: each fact on a line of its own.
    void inside(const Draft& item, int depth) {
        bool first = item.opening.empty();
        for (const Element& element : elementsOf(item, true)) {
            const bool fact = isFact(element);
            const bool blank = !first && blankBefore(element);
            if (!fact || blank) {
                words_.alignMarks();
            }
            words_.newLine(depth);
            if (blank) {
                words_.blankLine();
            }
            first = false;
            ownLine(element, depth, fact);
        }
        words_.alignMarks();
        comments(item.dangling, depth);
        words_.newLine(depth);
    }

    static bool blankBefore(const Element& element) {
        return element.clause != nullptr ? element.clause->blankBefore : element.child->blankBefore;
    }

    void ownLine(const Element& element, int depth, bool fact = false) {
        const auto& leading = element.clause != nullptr ? element.clause->leading : element.child->leading;
        comments(leading, depth);
        words_.newLine(depth);
        if (fact) {
            words_.expectMark();
        }
        if (element.child != nullptr) {
            item(*element.child, depth);
            return;
        }
        words_.setContinuation(depth + 2);
        printClause(words_, *element.clause, ownerOf_);
        trailing(element.clause->trailing);
    }

    void item(const Draft& item, int depth) {
        words_.setContinuation(depth + 2);
        const DraftClause* inHead = head(item);
        for (const Element& element : elementsOf(item, false)) {
            if (element.clause == inHead && inHead != nullptr) {
                trailing(inHead->trailing);
                continue;
            }
            onLine(item, element, depth);
        }
        if (item.braces) {
            braces(item, depth);
        }
        trailing(item.trailing);
    }

    void onLine(const Draft& item, const Element& element, int depth) {
        const bool blank = blankBefore(element);
        const auto& leading = element.clause != nullptr ? element.clause->leading : element.child->leading;
        words_.setContinuation(depth + 2);
        if (blank || !leading.empty() || words_.commentOnLine()) {
            words_.newLine(depth + 2);
            if (blank) {
                words_.blankLine();
            }
            comments(leading, depth + 2);
            words_.newLine(depth + 2);
        }
        if (element.child != nullptr) {
            this->item(*element.child, depth);
        } else {
            const bool waitTime = item.kind == ItemKind::wait && element.clause->kind == ClauseKind::takes &&
                                  element.clause == item.clauses.data() && element.clause->childrenBefore == 0;
            printClause(words_, *element.clause, item.kind, waitTime);
            trailing(element.clause->trailing);
        }
    }

    void braces(const Draft& item, int depth) {
        if (words_.commentOnLine()) {
            words_.newLine(depth);
        }
        words_.brace(TokenType::LBRACE);
        if (onOneLine(item, depth)) {
            return;
        }
        trailing(item.opening);
        if (!item.opening.empty() || !item.dangling.empty() || !elementsOf(item, true).empty()) {
            words_.newLine(depth);
            const ItemKind around = ownerOf_;
            ownerOf_ = item.kind;
            inside(item, depth + 1);
            ownerOf_ = around;
            words_.newLine(depth);
        }
        words_.brace(TokenType::RBRACE);
        words_.setContinuation(depth + 2);
    }

    /// What stood in braces on one line stays there, if it is one thing and can be said so.
    bool onOneLine(const Draft& item, int depth) {
        const bool empty = item.clauses.empty() && item.children.empty();
        if (empty || !item.opening.empty() || !item.dangling.empty() || !isOneLine(item)) {
            return false;
        }
        const auto place = words_.bookmark();
        const ItemKind around = std::exchange(ownerOf_, item.kind);
        const auto element = elementsOf(item, true).front();
        if (element.child != nullptr) {
            this->item(*element.child, depth);
        } else {
            printClause(words_, *element.clause, ownerOf_);
        }
        ownerOf_ = around;
        if (words_.returnIfBroken(place)) {
            return false;
        }
        words_.brace(TokenType::RBRACE);
        words_.setContinuation(depth + 2);
        return true;
    }

    /// Keyword, label, name and objects in the order of the item's kind. Returns the clause that stands among them, if
    /// any.
    const DraftClause* head(const Draft& item) {
        const DraftClause* inHead = nullptr;
        if (item.kind != ItemKind::jump && item.kind != ItemKind::passing) {
            words_.keyword(keywordOfItem(item.kind));
            words_.mark();
        }
        if (item.kind == ItemKind::anytime || item.kind == ItemKind::meanwhile) {
            words_.keyword(words_.style().spelling == Spelling::german ? TokenType::FOR : TokenType::ON);
        }
        const bool first = !item.clauses.empty() && rankOf(item.kind, item.clauses.front().kind) == 0;
        if (first && item.clauses.front().kind != ClauseKind::share) {
            inHead = item.clauses.data();
            if (!inHead->leading.empty()) {
                comments(inHead->leading, words_.continuation());
                words_.newLine(words_.continuation());
            }
            printClause(words_, *inHead, item.kind);
        }
        switch (labelPlace(item.kind)) {
            case LabelPlace::none: break;
            case LabelPlace::afterKeyword:
                label(item);
                nameAfterAs(item);
                break;
            case LabelPlace::insteadOfObjects:
            case LabelPlace::afterObjects: break;
            case LabelPlace::afterName:
                if (!item.name.empty()) {
                    words_.name(item.name);
                }
                label(item);
                break;
            case LabelPlace::afterDate: label(item); break;
        }
        printValues(words_, item.objects, true);
        if (labelPlace(item.kind) == LabelPlace::insteadOfObjects ||
            labelPlace(item.kind) == LabelPlace::afterObjects) {
            label(item);
            nameAfterAs(item);
        } else if (item.kind == ItemKind::passing) {
            nameAfterAs(item);
        }
        return inHead;
    }

    void label(const Draft& item) {
        if (item.hasLabel) {
            words_.literal(TokenType::STRING, quoted(item.label));
        }
    }

    void nameAfterAs(const Draft& item) {
        if (!item.name.empty() && namePlace(item.kind) == NamePlace::afterAs) {
            words_.keyword(TokenType::AS);
            words_.name(item.name);
        }
    }

    Words words_;
    ItemKind ownerOf_ = ItemKind::file;
};

}  // namespace

std::string print(const Draft& draft, const PrintStyle& style) { return Printer(style).run(draft); }

}  // namespace dienstweg
