#include "checks/silencing.h"

#include <algorithm>
#include <map>
#include <span>

#include "base/nearest.h"
#include "base/unicode.h"
#include "checks/fixes.h"
#include "checks/read.h"
#include "checks/silencing_comment.h"

namespace dienstweg {
namespace {

/// A comment that silences, with what it belongs to.
struct Silencing {
    Span comment = {};
    SilencingComment said = {};
    Span scope = {};      ///< the item or clause that it belongs to
    Span owner = {};      ///< the item that it belongs to or that has the clause
    Span outermost = {};  ///< the process or declaration around it
};

/// What hides other faults: where a name is unknown, nobody can say who would have to hand over to whom.
bool hidesOthers(std::string_view rule) {
    return rule == "R102" || rule == "R103" || rule == "R105" || rule == "R106" || rule == "D401" || rule == "F308";
}

bool mayBeSilenced(const Rule& rule) { return !rule.id.starts_with('S'); }

/// The silencing comments of one file and its findings.
class FileSilencing {
public:
    FileSilencing(const Model& model, const Settings& settings, FileId file, std::span<Finding> findings)
        : settings_(settings), file_(file), source_(model.source(file)), findings_(findings) {
        collect();
    }

    [[nodiscard]] bool empty() const { return silencings_.empty(); }

    /// Marks what is silenced by the severity `off`, and says what is wrong with the comments themselves.
    void run(std::vector<Finding>& out) {
        sortIn();
        for (const Silencing& silencing : silencings_) {
            if (silencing.said.hasReason) {
                for (const SilencedCode& code : silencing.said.codes) {
                    cover(silencing, code);
                }
            }
        }
        for (const Silencing& silencing : silencings_) {
            judge(silencing, out);
        }
        takeOut();
    }

private:
    /// The places where one rule says something, in order, and how many comments begin and end to silence there.
    struct OfRule {
        std::vector<std::uint32_t> begins = {};
        std::vector<Finding*> findings = {};
        std::vector<int> covers = {};
    };

    void collect() {
        const Tree& tree = source_.tree;
        if (tree.comments.empty()) {
            return;
        }
        for (ItemId id = 0; id < tree.items.size(); ++id) {
            const Item& item = tree.items[id];
            for (const Range& range : {item.leading, item.opening, item.trailing, item.dangling}) {
                add(range, item.span, id);
            }
        }
        for (const Clause& clause : tree.clauses) {
            add(clause.leading, clause.span, clause.owner);
            add(clause.trailing, clause.span, clause.owner);
        }
        std::ranges::sort(silencings_, {}, [](const Silencing& s) { return s.comment.begin; });
    }

    void add(Range comments, Span scope, ItemId owner) {
        for (std::uint32_t i = comments.first; i < comments.first + comments.count; ++i) {
            const Span comment = source_.tree.comments[i];
            if (auto said = readSilencingComment(source_.text, comment)) {
                silencings_.push_back({comment, std::move(*said), owner == 0 ? all() : scope,
                                       owner == 0 ? all() : source_.tree.items[owner].span, outermost(owner)});
            }
        }
    }

    [[nodiscard]] Span all() const { return {0, source_.text.size() + 1}; }

    [[nodiscard]] Span outermost(ItemId item) const {
        const Tree& tree = source_.tree;
        while (item != 0 && item != kNone && tree.items[item].parent != 0) {
            item = tree.items[item].parent;
        }
        return item == 0 || item == kNone ? all() : tree.items[item].span;
    }

    void sortIn() {
        for (Finding& finding : findings_) {
            OfRule& rule = byRule_[finding.rule];
            rule.begins.push_back(finding.place.span.begin);
            rule.findings.push_back(&finding);
            if (hidesOthers(finding.rule)) {
                hiding_.push_back(finding.place.span.begin);
            }
        }
        for (auto& [id, rule] : byRule_) {
            rule.covers.assign(rule.begins.size() + 1, 0);
        }
        wordsAreLost_ = std::ranges::any_of(source_.tree.problems,
                                            [](const Problem& problem) { return losesWords(problem.message.key); });
    }

    /// [first, last) of the sorted offsets that lie in the span.
    static std::pair<std::size_t, std::size_t> within(const std::vector<std::uint32_t>& offsets, Span span) {
        return {static_cast<std::size_t>(std::ranges::lower_bound(offsets, span.begin) - offsets.begin()),
                static_cast<std::size_t>(std::ranges::lower_bound(offsets, span.end) - offsets.begin())};
    }

    void cover(const Silencing& silencing, const SilencedCode& code) {
        const auto rule =
            code.rule == nullptr || !mayBeSilenced(*code.rule) ? byRule_.end() : byRule_.find(code.rule->id);
        if (rule != byRule_.end()) {
            const auto [first, last] = within(rule->second.begins, silencing.scope);
            ++rule->second.covers[first];
            --rule->second.covers[last];
        }
    }

    void takeOut() {
        for (auto& [id, rule] : byRule_) {
            int covering = 0;
            for (std::size_t i = 0; i < rule.findings.size(); ++i) {
                covering += rule.covers[i];
                if (covering > 0) {
                    rule.findings[i]->severity = Severity::off;
                }
            }
        }
    }

    [[nodiscard]] bool finds(const Rule& rule, Span span) const {
        const auto of = byRule_.find(rule.id);
        if (of == byRule_.end()) {
            return false;
        }
        const auto [first, last] = within(of->second.begins, span);
        return first < last;
    }

    /// Nothing there that the rule says. Not said where it is switched off, or where something else may hide it.
    [[nodiscard]] bool isNeedless(const Silencing& silencing, const SilencedCode& code) const {
        if (code.rule == nullptr || !mayBeSilenced(*code.rule) || wordsAreLost_ ||
            settings_.severityOf(*code.rule) == Severity::off || finds(*code.rule, silencing.scope)) {
            return false;
        }
        const auto [first, last] = within(hiding_, silencing.outermost);
        return first == last;
    }

    void judge(const Silencing& silencing, std::vector<Finding>& out) const {
        std::vector<const SilencedCode*> needless;
        for (const SilencedCode& code : silencing.said.codes) {
            if (code.rule == nullptr) {
                unknown(silencing, code, out);
            } else if (!mayBeSilenced(*code.rule)) {
                report(code.span, {"S003.no-exception", {{"code", code.written}}}, out);
            } else if (isNeedless(silencing, code)) {
                needless.push_back(&code);
            }
        }
        if (!needless.empty()) {
            withoutNeed(silencing, needless, out);
        }
        if (!silencing.said.hasReason && needless.size() < silencing.said.codes.size()) {
            const std::string list(source_.text.slice(silencing.said.list));
            report(silencing.comment, {"S003.no-reason", {{"codes", list}}}, out);
        }
    }

    Finding& report(Span span, Message message, std::vector<Finding>& out) const {
        return out.emplace_back(Finding{.rule = "S003", .place = {file_, span}, .message = std::move(message)});
    }

    void unknown(const Silencing& silencing, const SilencedCode& code, std::vector<Finding>& out) const {
        const std::string near = nearestTo(silencing, code);
        Finding& finding = report(code.span, {"S003.unknown", {{"code", code.written}}}, out);
        if (!near.empty()) {
            finding.message.key = "S003.unknown-near";
            finding.message.arguments.push_back({"near", near});
            finding.fixes.push_back(replaceBy(finding.place, near));
        }
    }

    /// Of codes one that is found there and differs in a letter or digit; of names the nearest of all.
    [[nodiscard]] std::string nearestTo(const Silencing& silencing, const SilencedCode& code) const {
        if (code.written.size() == 4) {
            for (const auto& [id, rule] : byRule_) {
                const auto [first, last] = within(rule.begins, silencing.scope);
                if (first < last && !id.starts_with('S') &&
                    editDistance(foldedKey(id), foldedKey(code.written), 1) <= 1) {
                    return std::string(id);
                }
            }
            return {};
        }
        std::vector<std::string_view> names;
        for (const Rule& rule : allRules()) {
            names.push_back(rule.slug);
        }
        return std::string(nearest(code.written, names).value_or(""));
    }

    void withoutNeed(const Silencing& silencing, const std::vector<const SilencedCode*>& needless,
                     std::vector<Finding>& out) const {
        std::vector<std::string> written;
        std::string remaining;
        for (const SilencedCode& code : silencing.said.codes) {
            if (std::ranges::find(needless, &code) != needless.end()) {
                written.push_back(code.written);
            } else {
                remaining += (remaining.empty() ? "" : ", ") + code.written;
            }
        }
        const Span place = needless.size() == 1 ? needless.front()->span : silencing.said.list;
        Finding& finding = report(place, {"S003.needless", {{"codes", std::move(written)}}}, out);
        for (const SilencedCode* code : needless) {
            near(silencing, *code, finding);
        }
        if (!finding.related.empty()) {
            finding.message.key = "S003.elsewhere";
        } else if (remaining.empty()) {
            finding.fixes.push_back(strikeComment(silencing.comment));
        } else {
            finding.fixes.push_back(replaceBy({file_, silencing.said.list}, remaining, true));
        }
    }

    /// A comment before the first fact of a statement is meant for the statement more often than not.
    void near(const Silencing& silencing, const SilencedCode& code, Finding& finding) const {
        if (const auto of = byRule_.find(code.rule->id); of != byRule_.end()) {
            if (const auto [first, last] = within(of->second.begins, silencing.owner); first < last) {
                finding.related.push_back(
                    {of->second.findings[first]->place, {"S003.found", {{"code", code.written}}}});
            }
        }
    }

    /// With its line, if nothing else stands there. Not safe where a comment below goes on with the reason.
    [[nodiscard]] Fix strikeComment(Span comment) const {
        const Text& text = source_.text;
        const std::uint32_t line = text.lineOf(comment.begin);
        Span struck = comment;
        while (struck.begin > text.lineStart(line) &&
               (text.bytes()[struck.begin - 1] == ' ' || text.bytes()[struck.begin - 1] == '\t')) {
            --struck.begin;
        }
        const auto isComment = [&](std::uint32_t number) {
            const std::string_view below = text.slice(text.lineSpan(number));
            return below.substr(std::min(below.find_first_not_of(" \t"), below.size())).starts_with("//");
        };
        const bool goesOn = line + 1 < text.lineCount() && isComment(line + 1);
        if (struck.begin == text.lineStart(line) && line + 1 < text.lineCount()) {
            struck.end = text.lineStart(line + 1);
        }
        return {{"fix.strike-out", {{"text", std::string(text.slice(comment))}}}, {{file_, {struck, ""}}}, !goesOn};
    }

    const Settings& settings_;
    FileId file_;
    const Source& source_;
    std::span<Finding> findings_;
    std::vector<Silencing> silencings_;
    std::map<std::string_view, OfRule> byRule_;
    std::vector<std::uint32_t> hiding_;
    bool wordsAreLost_ = false;
};

}  // namespace

std::vector<Finding> silence(const Model& model, const Settings& settings, FileId file,
                             std::vector<Finding>& findings) {
    std::vector<Finding> ownFindings;
    FileSilencing silencing(model, settings, file, findings);
    if (!silencing.empty()) {
        silencing.run(ownFindings);
        std::erase_if(findings, [](const Finding& finding) { return finding.severity == Severity::off; });
    }
    return ownFindings;
}

}  // namespace dienstweg
