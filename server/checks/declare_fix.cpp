#include "checks/declare_fix.h"

#include <algorithm>
#include <map>
#include <ranges>

#include "checks/fixes.h"
#include "syntax/edit.h"
#include "syntax/keywords.h"

namespace dienstweg {
namespace {

TokenType wordFor(Target target) {
    switch (target) {
        case Target::document: return TokenType::DOCUMENT;
        case Target::system: return TokenType::SYSTEM;
        case Target::law: return TokenType::LAW;
        case Target::calendar: return TokenType::CALENDAR;
        default: return TokenType::CHANNEL;
    }
}

}  // namespace

bool declares(DeclarationKind kind, Target target) {
    switch (target) {
        case Target::document: return kind == DeclarationKind::document;
        case Target::system: return kind == DeclarationKind::system;
        case Target::law: return kind == DeclarationKind::law;
        case Target::calendar: return kind == DeclarationKind::calendar;
        default: return kind == DeclarationKind::system || kind == DeclarationKind::channel;
    }
}

Fix declareItem(const Model& model, const Use& use, Target target) {
    std::map<FileId, int> counts;
    for (const Declaration& declaration : model.declarations) {
        counts[declaration.place.file] += declares(declaration.kind, target) ? 2 : 1;
    }
    const auto most = std::ranges::max_element(counts, {}, [](const auto& entry) { return entry.second; });
    const FileId file = most == counts.end() ? use.place.file : most->first;
    const Source& source = model.source(file);
    const ItemId like = source.tree.root().firstChild == kNone ? 0 : source.tree.root().firstChild;
    return appendLine(source, file, std::string(wordAt(source, like, wordFor(target))) + " " + nameAt(model, use));
}

std::optional<Fix> declareInUnit(const Model& model, std::string_view path) {
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos) {
        return std::nullopt;
    }
    const PartyId unit = findParty(model, path.substr(0, dot)).party;
    if (unit == kNone || model.parties[unit].kind != PartyKind::unit) {
        return std::nullopt;
    }
    const FileId file = model.parties[unit].place.file;
    const Source& source = model.source(file);
    const ItemId item = model.parties[unit].item;
    const Draft role{.kind = ItemKind::role, .name = std::string(path.substr(dot + 1))};
    const auto behind = static_cast<std::uint32_t>(std::ranges::distance(children(source.tree, item)));
    const Edits edits = insertItem(source, item, behind, role);
    if (!edits) {
        return std::nullopt;
    }
    const std::string shown = std::string(wordAt(source, item, TokenType::ROLE)) + " " + role.name;
    Fix fix{{"fix.insert", {{"text", shown}}}, {}, false};
    for (const TextEdit& edit : *edits) {
        fix.edits.push_back({file, edit});
    }
    return fix;
}

}  // namespace dienstweg
