#include "features/semantic_tokens.h"

#include <algorithm>

#include "syntax/token.h"

namespace dienstweg {
namespace {

struct Name {
    Span span;
    WordKind kind = WordKind::word;
    bool declaration = false;
    bool unknown = false;
};

WordKind kindOf(PartyKind kind) {
    switch (kind) {
        case PartyKind::organisation: return WordKind::organisation;
        case PartyKind::unit: return WordKind::unit;
        case PartyKind::external: return WordKind::external;
        default: return WordKind::role;
    }
}

WordKind kindOf(DeclarationKind kind) {
    switch (kind) {
        case DeclarationKind::document: return WordKind::document;
        case DeclarationKind::system: return WordKind::system;
        case DeclarationKind::channel: return WordKind::channel;
        case DeclarationKind::law: return WordKind::law;
        case DeclarationKind::calendar: return WordKind::calendar;
    }
    return WordKind::word;
}

/// Of the name that an item has.
WordKind kindOf(ItemKind kind) {
    switch (kind) {
        case ItemKind::organisation: return WordKind::organisation;
        case ItemKind::unit: return WordKind::unit;
        case ItemKind::role:
        case ItemKind::committee: return WordKind::role;
        case ItemKind::external: return WordKind::external;
        case ItemKind::document: return WordKind::document;
        case ItemKind::system: return WordKind::system;
        case ItemKind::channel: return WordKind::channel;
        case ItemKind::law: return WordKind::law;
        case ItemKind::calendar: return WordKind::calendar;
        case ItemKind::process: return WordKind::process;
        default: return WordKind::statement;
    }
}

WordKind kindOf(Target target) {
    switch (target) {
        case Target::party:
        case Target::partyOrProcess: return WordKind::role;
        case Target::process: return WordKind::process;
        case Target::document: return WordKind::document;
        case Target::system: return WordKind::system;
        case Target::channel: return WordKind::channel;
        case Target::law: return WordKind::law;
        case Target::calendar: return WordKind::calendar;
        case Target::statement: return WordKind::statement;
    }
    return WordKind::word;
}

WordKind kindOf(const Model& model, const Use& use) {
    if (use.foundProcess != kNone) {
        return WordKind::process;
    }
    if (use.found == kNone || use.target == Target::statement || use.target == Target::process) {
        return kindOf(use.target);
    }
    const bool party = use.target == Target::party || use.target == Target::partyOrProcess;
    return party ? kindOf(model.parties[use.found].kind) : kindOf(model.declarations[use.found].kind);
}

/// All names of the file, in the order of the text.
std::vector<Name> namesOf(const Model& model, FileId file) {
    const Tree& tree = model.tree(file);
    std::vector<Name> names;
    for (const Item& item : tree.items) {
        if (item.name != kNone) {
            names.push_back({tree.values[item.name].span, kindOf(item.kind), true, false});
        }
    }
    for (const Use& use : model.uses[file].uses) {
        names.push_back({use.place.span, kindOf(model, use), false, !use.known()});
    }
    for (const Value& value : tree.values) {
        if (value.kind == ValueKind::path) {
            names.push_back({value.span, WordKind::word});
        } else if (value.kind == ValueKind::anchor || value.kind == ValueKind::toBe) {
            names.push_back({value.detail, value.kind == ValueKind::toBe ? WordKind::process : WordKind::word});
        }
    }
    // What is a use or declared is no free word: that comes first and stays.
    std::ranges::stable_sort(names, {}, [](const Name& n) { return n.span.begin; });
    const auto doubles = std::ranges::unique(names, {}, [](const Name& n) { return n.span.begin; });
    names.erase(doubles.begin(), doubles.end());
    return names;
}

WordKind kindOf(TokenType type) {
    switch (type) {
        case TokenType::COMMENT: return WordKind::comment;
        case TokenType::NUMBER:
        case TokenType::DATE:
        case TokenType::PERCENT:
        case TokenType::EURO_SIGN:
        case TokenType::RANGE: return WordKind::number;
        case TokenType::STRING:
        case TokenType::UNCLOSED_STRING: return WordKind::label;
        default: return isKeyword(type) ? WordKind::keyword : WordKind::sign;
    }
}

}  // namespace

std::vector<SemanticToken> semanticTokens(const Model& model, FileId file) {
    std::vector<SemanticToken> tokens;
    if (file >= model.files.size()) {
        return tokens;
    }
    const std::vector<Name> names = namesOf(model, file);
    auto name = names.begin();
    for (const Token& token : scan(model.source(file).text)) {
        while (name != names.end() && name->span.end <= token.span.begin) {
            ++name;
        }
        const bool word = token.type == TokenType::WORD || isKeyword(token.type);
        const bool inName = name != names.end() && name->span.contains(token.span);
        if (inName && word) {
            const bool last = token.span.end == name->span.end;
            tokens.push_back(
                {token.span, last || name->unknown ? name->kind : WordKind::unit, name->declaration, name->unknown});
        } else if (token.type != TokenType::WORD && token.type != TokenType::UNKNOWN) {
            tokens.push_back({token.span, kindOf(token.type), false, false});
        }
    }
    return tokens;
}

}  // namespace dienstweg
