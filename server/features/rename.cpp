#include "features/rename.h"

#include <algorithm>
#include <optional>

#include "base/parallel.h"
#include "base/unicode.h"
#include "checks/read.h"
#include "features/mentions.h"
#include "features/rename_settings.h"
#include "model/build_names.h"
#include "syntax/edit.h"
#include "syntax/same_reading.h"

namespace dienstweg {
namespace {

using Renamed = std::expected<std::vector<FileEdit>, Message>;

Term kindOf(const Model& model, const Thing& thing) {
    const ItemPlace place = itemOf(model, thing);
    return termOf(model.tree(place.file).items[place.item].kind);
}

std::expected<Mention, Message> renameableAt(const Model& model, FileId file, std::uint32_t offset) {
    const std::optional<Mention> mention = mentionAt(model, file, offset);
    if (!mention) {
        return std::unexpected(Message{"rename.no-name", {}});
    }
    const std::string name(model.source(file).text.slice(mention->span));
    if (!mention->candidates.empty()) {
        std::vector<std::string> paths;
        for (const Thing& candidate : mention->candidates) {
            paths.push_back(pathOf(model, candidate.id));
        }
        return std::unexpected(Message{"rename.ambiguous", {{"name", name}, {"candidates", std::move(paths)}}});
    }
    if (!mention->thing.known()) {
        return std::unexpected(Message{"rename.unknown", {{"name", name}}});
    }
    if (!hasName(model, mention->thing)) {
        return std::unexpected(Message{"rename.only-label", {{"kind", kindOf(model, mention->thing)}, {"name", name}}});
    }
    return *mention;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const auto begin = std::min(text.find_first_not_of(blanks), text.size());
    return text.substr(begin, text.find_last_not_of(blanks) + 1 - begin);
}

/// Another of the same kind that is looked for in the same place, and has the name already.
std::optional<Thing> namesake(const Model& model, const Thing& thing, const std::string& key) {
    switch (thing.kind) {
        case ThingKind::party:
            for (PartyId id = 0; id < model.parties.size(); ++id) {
                if (id != thing.id && model.parties[id].parent == model.parties[thing.id].parent &&
                    model.parties[id].key == key) {
                    return Thing{ThingKind::party, id};
                }
            }
            break;
        case ThingKind::declaration: {
            const auto space = [](DeclarationKind kind) {  // `per EAkte` may mean a channel or a system
                return kind == DeclarationKind::channel ? DeclarationKind::system : kind;
            };
            for (DeclarationId id = 0; id < model.declarations.size(); ++id) {
                if (id != thing.id && model.declarations[id].key == key &&
                    space(model.declarations[id].kind) == space(model.declarations[thing.id].kind)) {
                    return Thing{ThingKind::declaration, id};
                }
            }
            break;
        }
        case ThingKind::process:
            for (ProcessId id = 0; id < model.processes.size(); ++id) {
                if (id != thing.id && model.processes[id].key == key) {
                    return Thing{ThingKind::process, id};
                }
            }
            break;
        case ThingKind::statement: {
            const Process& process = model.processes[thing.process];
            const Source& source = model.source(process.file);
            for (const auto* items : {&process.results, &process.statements}) {
                for (const ItemId item : *items) {
                    const ValueId name = source.tree.items[item].name;
                    const bool same = name != kNone && nameKey(valueText(source, source.tree.values[name])) == key;
                    if (const Thing other = same ? thingAt(model, process.file, item) : thing; other != thing) {
                        return other;
                    }
                }
            }
            break;
        }
    }
    return std::nullopt;
}

/// In the order of the text; none where the name is written so already.
std::vector<TextEdit> renameInFile(const Model& model, FileId file, const Thing& thing, const std::string& name) {
    const Source& source = model.source(file);
    std::vector<TextEdit> edits;
    forEachMention(model, file, [&](const Mention& mention) {
        if (mention.thing == thing && source.text.slice(mention.span) != name) {
            edits.push_back({mention.span, name});
        }
    });
    std::ranges::sort(edits, {}, [](const TextEdit& edit) { return edit.span.begin; });
    return edits;
}

/// What names mean in the texts with these edits; kNone and a model, or the first file that would be read otherwise.
struct After {
    Model model;
    FileId misread = kNone;
};

After namesAfter(const Model& model, const std::vector<std::vector<TextEdit>>& edits) {
    std::vector<SourceFile> files(model.files.size());
    std::vector<char> misread(files.size());  // threads write side by side: no bits
    inParallel(files.size(), [&](std::size_t index) {
        const auto& [path, source] = model.files[index];
        if (edits[index].empty()) {
            files[index] = {path, source};
            return;
        }
        auto text = Text::make(applyEdits(source.text.bytes(), edits[index]));
        if (!text) {
            misread[index] = 1;
            return;
        }
        files[index] = {path, parse(std::move(*text))};
        misread[index] = readsTheSame(source, files[index].source, edits[index]) ? 0 : 1;
    });
    if (const auto first = std::ranges::find(misread, 1); first != misread.end()) {
        return {{}, static_cast<FileId>(first - misread.begin())};
    }
    return {buildNames(std::move(files)), kNone};
}

/// What a mention means, without where it stands: items keep their numbers when a name changes.
bool meansTheSame(const Mention& before, const Mention& after) {
    return before.thing == after.thing && before.candidates == after.candidates && before.item == after.item &&
           before.declares == after.declares && before.quoted == after.quoted;
}

std::vector<Mention> mentionsIn(const Model& model, FileId file) {
    std::vector<Mention> all;
    forEachMention(model, file, [&](const Mention& mention) { all.push_back(mention); });
    return all;
}

/// The first place of the file that would mean something else afterwards.
std::optional<Place> firstChangeIn(FileId file, const Model& before, const Model& after) {
    const std::vector<Mention> was = mentionsIn(before, file);
    const std::vector<Mention> is = mentionsIn(after, file);
    const auto [left, right] = std::ranges::mismatch(was, is, meansTheSame);
    if (left != was.end()) {
        return Place{file, left->span};
    }
    return right == is.end() ? std::nullopt : std::optional(Place{file, before.tree(file).items[right->item].keyword});
}

std::optional<Place> firstChange(const Model& before, const Model& after) {
    std::vector<std::optional<Place>> changes(before.files.size());
    inParallel(changes.size(),
               [&](std::size_t file) { changes[file] = firstChangeIn(static_cast<FileId>(file), before, after); });
    const auto first = std::ranges::find_if(changes, [](const auto& change) { return change.has_value(); });
    return first == changes.end() ? std::nullopt : *first;
}

}  // namespace

std::expected<Renameable, Message> prepareRename(const Model& model, FileId file, std::uint32_t offset) {
    auto mention = renameableAt(model, file, offset);
    if (!mention) {
        return std::unexpected(std::move(mention.error()));
    }
    return Renameable{mention->span, std::string(model.source(file).text.slice(mention->span))};
}

Renamed rename(const Model& model, FileId file, std::uint32_t offset, std::string_view newName,
               const HouseRules& house) {
    auto mention = renameableAt(model, file, offset);
    if (!mention) {
        return std::unexpected(std::move(mention.error()));
    }
    const std::string name(trimmed(newName));
    if (!canBeName(name)) {
        return std::unexpected(Message{"edit.not-a-name", {}});
    }
    const Thing& thing = mention->thing;
    if (const auto other = namesake(model, thing, nameKey(name))) {
        return std::unexpected(Message{"rename.taken", {{"name", name}, {"kind", kindOf(model, *other)}}});
    }
    std::vector<std::vector<TextEdit>> byFile(model.files.size());
    inParallel(byFile.size(),
               [&](std::size_t each) { byFile[each] = renameInFile(model, static_cast<FileId>(each), thing, name); });
    const auto [after, misread] = namesAfter(model, byFile);
    if (misread != kNone) {
        return std::unexpected(Message{"edit.cannot-be-said", {}});
    }
    if (const auto changed = firstChange(model, after)) {
        const auto line =
            static_cast<std::int64_t>(model.source(changed->file).text.position(changed->span.begin).line);
        return std::unexpected(Message{"rename.changes-meaning",
                                       {{"name", name}, {"file", model.files[changed->file].path}, {"line", line}}});
    }
    if (!settingsMeanTheSame(model, after, house, thing, name)) {
        return std::unexpected(Message{"rename.changes-settings", {{"name", name}}});
    }
    std::vector<FileEdit> all;
    for (FileId each = 0; each < byFile.size(); ++each) {
        for (TextEdit& edit : byFile[each]) {
            all.push_back({each, std::move(edit)});
        }
    }
    std::ranges::move(renameInSettings(model, house, thing, name), std::back_inserter(all));
    return all;
}

}  // namespace dienstweg
