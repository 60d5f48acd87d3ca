#include "features/rename.h"

#include <algorithm>
#include <map>
#include <optional>

#include "base/parallel.h"
#include "base/unicode.h"
#include "checks/read.h"
#include "features/mentions.h"
#include "features/party_path.h"
#include "features/rename_settings.h"
#include "model/build_names.h"
#include "syntax/draft_edit.h"
#include "syntax/edit.h"
#include "syntax/edit_check.h"

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

/// The change of one mention, as the text and as the draft of its declaration have it.
void renameIn(Draft& item, const Tree& tree, const Mention& mention, const std::string& name) {
    if (mention.quoted) {
        item.label = name;
        return;
    }
    const Item& owner = tree.items[mention.item];
    if (mention.value == owner.name) {
        item.name = name;
        return;
    }
    const ValueId first = mention.clause == kNone ? owner.objects.first : tree.clauses[mention.clause].values.first;
    std::string& path =
        mention.clause == kNone
            ? item.objects.at(mention.value - first).text
            : item.clauses.at(mention.clause - owner.clauses.first).values.at(mention.value - first).text;
    path = withPart(path, mention.part, name);
}

/// The edits of one declaration, proven by reading it again.
Edits renameInDeclaration(const Source& source, ItemId declaration, const std::vector<Mention>& mentions,
                          const std::string& name) {
    std::vector<TextEdit> edits;
    std::vector<DraftPath> paths;
    for (const Mention& mention : mentions) {
        if (source.text.slice(mention.span) != name) {
            edits.push_back({mention.span, name});
        }
        paths.push_back(pathOf(source.tree, mention.item));
    }
    std::ranges::sort(edits, {}, [](const TextEdit& edit) { return edit.span.begin; });
    if (edits.empty()) {
        return edits;
    }
    return checked(source, declaration, std::move(edits), [&](Draft& root) {
        for (std::size_t i = 0; i < mentions.size(); ++i) {
            renameIn(itemAt(root, std::span(paths[i]).subspan(1)), source.tree, mentions[i], name);
        }
    });
}

Renamed renameInFile(const Model& model, FileId file, const Thing& thing, const std::string& name) {
    const Source& source = model.source(file);
    std::map<ItemId, std::vector<Mention>> byDeclaration;
    forEachMention(model, file, [&](const Mention& mention) {
        if (mention.thing == thing) {
            byDeclaration[declarationOf(source.tree, mention.item)].push_back(mention);
        }
    });
    std::vector<FileEdit> all;
    for (const auto& [declaration, mentions] : byDeclaration) {
        Edits edits = renameInDeclaration(source, declaration, mentions, name);
        if (!edits) {
            return std::unexpected(std::move(edits.error()));
        }
        for (TextEdit& edit : *edits) {
            all.push_back({file, std::move(edit)});
        }
    }
    return all;
}

/// What names mean in the texts with these edits, which are in the order of the files.
Model namesAfter(const Model& model, const std::vector<FileEdit>& edits) {
    std::vector<SourceFile> files(model.files.size());
    inParallel(files.size(), [&](std::size_t index) {
        const auto& [path, source] = model.files[index];
        std::vector<TextEdit> ofFile;
        for (const FileEdit& edit : std::ranges::equal_range(edits, static_cast<FileId>(index), {}, &FileEdit::file)) {
            ofFile.push_back(edit.edit);
        }
        auto text = ofFile.empty() ? std::unexpected(TextFault{})
                                   : Text::make(applyEdits(source.text.bytes(), std::move(ofFile)));
        files[index] = {path, text ? parse(std::move(*text)) : source};
    });
    return buildNames(std::move(files));
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
    std::vector<Renamed> byFile(model.files.size());
    inParallel(byFile.size(),
               [&](std::size_t each) { byFile[each] = renameInFile(model, static_cast<FileId>(each), thing, name); });
    std::vector<FileEdit> all;
    for (Renamed& edits : byFile) {
        if (!edits) {
            return edits;
        }
        all.insert(all.end(), std::make_move_iterator(edits->begin()), std::make_move_iterator(edits->end()));
    }
    const Model after = namesAfter(model, all);
    if (const auto changed = firstChange(model, after)) {
        const auto line =
            static_cast<std::int64_t>(model.source(changed->file).text.position(changed->span.begin).line);
        return std::unexpected(Message{"rename.changes-meaning",
                                       {{"name", name}, {"file", model.files[changed->file].path}, {"line", line}}});
    }
    if (!settingsMeanTheSame(model, after, house, thing, name)) {
        return std::unexpected(Message{"rename.changes-settings", {{"name", name}}});
    }
    std::ranges::move(renameInSettings(model, house, thing, name), std::back_inserter(all));
    return all;
}

}  // namespace dienstweg
