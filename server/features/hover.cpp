#include "features/hover.h"

#include <algorithm>

#include "base/unicode.h"
#include "features/describe.h"
#include "features/markdown.h"
#include "features/spot.h"
#include "syntax/keywords.h"

namespace dienstweg {
namespace {

class HoverMaker {
public:
    HoverMaker(const Model& model, FileId file, const Spot& spot, const Token& token, Language language)
        : model_(model), file_(file), tree_(model.tree(file)), spot_(spot), token_(token), language_(language) {}

    std::optional<Hover> run() {
        if (token_.type == TokenType::COMMENT || token_.type == TokenType::HABIT) {
            return std::nullopt;
        }
        const Item& item = tree_.items[spot_.item];
        if (spot_.value != kNone) {
            const bool own = spot_.clause == kNone && (spot_.value == item.name || spot_.value == item.label);
            return own ? ofItem(tree_.values[spot_.value].span) : ofValue(tree_.values[spot_.value]);
        }
        if (!isKeyword(token_.type)) {
            return std::nullopt;
        }
        const std::string meaning = ofKeyword(token_.type);
        const bool heads = item.keyword == token_.span;
        const auto about = heads ? describeItem() : std::string{};
        if (about.empty()) {
            return Hover{token_.span, meaning};
        }
        MarkdownPage page(language_);
        page.section(about);
        page.section(meaning);
        return Hover{token_.span, page.text()};
    }

private:
    [[nodiscard]] std::string ofKeyword(TokenType type) const {
        const Keyword& word = keyword(type);
        return describeKeyword(word.english, language_ == Language::german ? word.german : word.english, language_);
    }

    [[nodiscard]] std::optional<Hover> ofItem(Span span) const {
        const std::string about = describeItem();
        return about.empty() ? std::nullopt : std::optional(Hover{span, about});
    }

    /// What the innermost item is, where that is worth a page.
    [[nodiscard]] std::string describeItem() const {
        const Item& item = tree_.items[spot_.item];
        if (item.kind == ItemKind::process) {
            return spot_.process == kNone ? std::string{} : describeProcess(model_, spot_.process, language_);
        }
        if (isStatement(item.kind) || item.kind == ItemKind::trigger) {
            const bool page = item.kind != ItemKind::group && item.kind != ItemKind::section &&
                              item.kind != ItemKind::jump && spot_.process != kNone;
            return page ? describeStatement(model_, spot_.process, spot_.item, language_) : std::string{};
        }
        return describeDeclared();
    }

    [[nodiscard]] std::string describeDeclared() const {
        const auto declaredHere = [&](const auto& declared) {
            return declared.place.file == file_ && declared.item == spot_.item;
        };
        if (const auto party = std::ranges::find_if(model_.parties, declaredHere); party != model_.parties.end()) {
            return describeParty(model_, static_cast<PartyId>(party - model_.parties.begin()), language_);
        }
        const auto found = std::ranges::find_if(model_.declarations, declaredHere);
        return found == model_.declarations.end()
                   ? std::string{}
                   : describeDeclaration(model_, static_cast<DeclarationId>(found - model_.declarations.begin()),
                                         language_);
    }

    [[nodiscard]] std::optional<Hover> ofValue(const Value& value) const {
        const Use* use = model_.useOf(file_, value);
        if (use == nullptr) {  // `3 Tage`: the unit
            return isKeyword(token_.type) && value.kind != ValueKind::path
                       ? std::optional(Hover{token_.span, ofKeyword(token_.type)})
                       : std::nullopt;
        }
        // Of a law what stands in quotes belongs to it.
        const Span span = use->place.span.contains(token_.span) ? use->place.span : value.span;
        if (!use->known()) {
            MarkdownPage page(language_);
            page.fact(use->ambiguous ? "hover.ambiguous" : "hover.unknown", {{"name", nameAt(model_, *use)}});
            return Hover{span, page.text()};
        }
        if (const PartyId unit = unitPointedAt(*use); unit != kNone) {
            return Hover{token_.span, describeParty(model_, unit, language_)};
        }
        return Hover{span, describe(*use)};
    }

    /// In "Steueramt.Leitung" the unit, if that is where the pointer is.
    [[nodiscard]] PartyId unitPointedAt(const Use& use) const {
        const bool party = use.target == Target::party || use.target == Target::partyOrProcess;
        if (!party || use.found == kNone || token_.span.end >= use.place.span.end) {
            return kNone;
        }
        const std::string key = nameKey(model_.source(file_).text.slice(token_.span));
        PartyId unit = model_.parties[use.found].parent;
        while (unit != kNone && model_.parties[unit].key != key) {
            unit = model_.parties[unit].parent;
        }
        return unit;
    }

    [[nodiscard]] std::string describe(const Use& use) const {
        if (use.foundProcess != kNone) {
            return describeProcess(model_, use.foundProcess, language_);
        }
        switch (use.target) {
            case Target::party:
            case Target::partyOrProcess: return describeParty(model_, use.found, language_);
            case Target::statement: return describeStatement(model_, use.process, use.found, language_);
            case Target::process: return {};
            default: return describeDeclaration(model_, use.found, language_);
        }
    }

    const Model& model_;
    FileId file_;
    const Tree& tree_;
    Spot spot_;
    Token token_;
    Language language_;
};

}  // namespace

std::optional<Hover> hover(const Model& model, FileId file, std::uint32_t offset, Language language) {
    if (file >= model.files.size()) {
        return std::nullopt;
    }
    const Spot spot = spotAt(model, file, offset);
    return spot.token ? HoverMaker(model, file, spot, *spot.token, language).run() : std::nullopt;
}

}  // namespace dienstweg
