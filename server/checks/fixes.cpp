#include "checks/fixes.h"

#include <algorithm>

#include "base/unicode.h"
#include "syntax/edit.h"
#include "syntax/keywords.h"

namespace dienstweg {

namespace {

Fix oneEdit(std::string_view key, std::string shown, FileId file, TextEdit edit, bool safe) {
    return {{key, {{"text", std::move(shown)}}}, {{file, std::move(edit)}}, safe};
}

}  // namespace

std::string_view trimmed(std::string_view text) {
    const auto blank = [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; };
    while (!text.empty() && blank(text.front())) {
        text.remove_prefix(1);
    }
    while (!text.empty() && blank(text.back())) {
        text.remove_suffix(1);
    }
    return text;
}

bool germanAt(const Source& source, ItemId item) {
    for (; item != kNone && item != 0; item = source.tree.items[item].parent) {
        const Item& around = source.tree.items[item];
        const TokenType type = keywordOf(source.text.slice(around.keyword));
        if (!isKeyword(type)) {
            continue;
        }
        const Keyword& word = keyword(type);
        const auto written = foldedKey(source.text.slice(around.keyword));
        if (const auto german = foldedKey(word.german); german != foldedKey(word.english)) {
            return written == german || written != foldedKey(word.english);
        }
    }
    return true;
}

std::string_view wordAt(const Source& source, ItemId item, TokenType type) {
    return germanAt(source, item) ? keyword(type).german : keyword(type).english;
}

Fix replaceBy(Place place, std::string newText, bool safe) {
    std::string shown = newText;
    return oneEdit("fix.replace", std::move(shown), place.file, {place.span, std::move(newText)}, safe);
}

Fix insertAt(FileId file, std::uint32_t offset, std::string text) {
    std::string shown(trimmed(text));
    return oneEdit("fix.insert", std::move(shown), file, {{offset, offset}, std::move(text)}, false);
}

std::optional<Fix> strikeOut(const Source& source, FileId file, const Clause& clause, std::uint32_t index, bool safe) {
    const auto id = static_cast<ClauseId>(&clause - source.tree.clauses.data());
    const bool only = clause.values.count < 2;
    const Edits edits = only ? deleteClause(source, id) : deleteValue(source, {clause.owner, id}, index);
    if (!edits || edits->empty()) {
        return std::nullopt;
    }
    const Span shown = only ? clause.span : source.tree.values[clause.values.first + index].span;
    Fix fix{{"fix.strike-out", {{"text", std::string(trimmed(source.text.slice(shown)))}}}, {}, safe};
    for (const TextEdit& edit : *edits) {
        fix.edits.push_back({file, edit});
    }
    return fix;
}

Fix insertLine(const Source& source, FileId file, std::uint32_t after, std::uint32_t like, const std::string& text) {
    const Text& bytes = source.text;
    const Span line = bytes.lineSpan(bytes.lineOf(after));
    const std::string_view rest = trimmed(bytes.slice({after, line.end}));
    if (!rest.empty() && !rest.starts_with("//")) {
        return insertAt(file, after, " " + text);
    }
    const Span model = bytes.lineSpan(bytes.lineOf(like));
    const std::string_view written = bytes.slice(model);
    const std::string indent(written.substr(0, std::min(written.find_first_not_of(" \t"), written.size())));
    return insertAt(file, line.end, std::string(bytes.lineEnding()) + indent + text);
}

Fix appendLine(const Source& source, FileId file, const std::string& text) {
    const std::string_view bytes = source.text.bytes();
    const std::string ending(source.text.lineEnding());
    const bool complete = bytes.empty() || bytes.ends_with('\n') || bytes.ends_with('\r');
    return insertAt(file, source.text.size(), complete ? text + ending : ending + text);
}

std::string exampleRole(const Model& model, const Source& source, ItemId item) {
    const auto role = std::ranges::find_if(
        model.parties, [](const Party& party) { return party.kind == PartyKind::role && party.path.contains('.'); });
    if (role != model.parties.end()) {
        return role->path;
    }
    return germanAt(source, item) ? "Amt.Sachbearbeitung" : "Office.Clerk";
}

std::vector<std::string> rolesIn(const Model& model, PartyId unit) {
    std::vector<std::string> roles;
    for (const Party& member : model.parties) {
        const bool writable = member.name.find(' ') == std::string::npos;  // a label alone may have blanks
        if (member.parent == unit && member.kind == PartyKind::role && writable) {
            roles.push_back(member.path);
        }
    }
    return roles;
}

std::string exampleRoleIn(const Model& model, PartyId unit, const Source& source, ItemId item) {
    const auto roles = rolesIn(model, unit);
    return roles.empty() ? model.parties[unit].path + "." + (germanAt(source, item) ? "Sachbearbeitung" : "Clerk")
                         : roles.front();
}

}  // namespace dienstweg
