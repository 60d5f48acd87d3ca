#include "commands/model_json.h"

#include <initializer_list>
#include <string_view>
#include <utility>
#include <vector>

#include "commands/json_text.h"
#include "commands/model_json_flow.h"
#include "commands/model_json_values.h"
#include "commands/model_json_words.h"
#include "workspace/path_text.h"

namespace dienstweg {
namespace {

using namespace model_json;

class Document {
public:
    Document(const ReadModel& read, const std::filesystem::path& root) : model_(read.model) {
        for (const std::filesystem::path& path : read.paths) {
            paths_.push_back(shownFrom(root, path));
        }
    }

    [[nodiscard]] Json organisation() const {
        Json parties = Json::array();
        for (PartyId party = 0; party < model_.parties.size(); ++party) {
            parties.push_back(partyOf(party));
        }
        Json out = {{"parties", std::move(parties)}, {"separations", separations()}};
        for (const auto& [list, kind] :
             std::initializer_list<std::pair<const char*, DeclarationKind>>{{"documents", DeclarationKind::document},
                                                                            {"systems", DeclarationKind::system},
                                                                            {"channels", DeclarationKind::channel},
                                                                            {"laws", DeclarationKind::law},
                                                                            {"calendars", DeclarationKind::calendar}}) {
            out[list] = Json::array();
            for (const Declaration& declared : model_.declarations) {
                if (declared.kind == kind) {
                    out[list].push_back(declaration(declared));
                }
            }
        }
        return out;
    }

    [[nodiscard]] Json processes(std::span<const ProcessId> chosen) const {
        Json out = Json::array();
        for (const ProcessId process : chosen) {
            out.push_back(processOf(model_, process, paths_[model_.processes[process].file]));
        }
        return out;
    }

private:
    [[nodiscard]] Described in(FileId file) const { return {model_, file, paths_[file]}; }

    [[nodiscard]] Json partyOf(PartyId id) const {
        const Party& party = model_.parties[id];
        const Described around = in(party.place.file);
        Json out = referenceTo(model_, id);
        addName(around, party.item, out);
        if (party.parent != kNone) {
            out["parent"] = idOf(model_, party.parent);
        }
        out["place"] = placeOf(around, party.item);
        addClauses(around, party.item, out);
        return out;
    }

    [[nodiscard]] Json separations() const {
        Json out = Json::array();
        for (FileId file = 0; file < model_.files.size(); ++file) {
            const Tree& tree = model_.tree(file);
            for (ItemId id = 0; id < tree.items.size(); ++id) {
                if (tree.items[id].kind == ItemKind::separation) {
                    Json separation = {{"parties", referencesOf(in(file), tree.items[id].objects)}};
                    addName(in(file), id, separation);
                    separation["place"] = placeOf(in(file), id);
                    out.push_back(std::move(separation));
                }
            }
        }
        return out;
    }

    [[nodiscard]] Json declaration(const Declaration& declared) const {
        const Described around = in(declared.place.file);
        Json out = {{"id", declared.name}};
        addName(around, declared.item, out);
        out["place"] = placeOf(around, declared.item);
        addClauses(around, declared.item, out);
        if (declared.kind == DeclarationKind::calendar) {
            out["holidays"] = Json::array();
            for (const ItemId day : children(model_.tree(declared.place.file), declared.item)) {
                Json holiday = Json::object();
                addName(around, day, holiday);
                holiday["place"] = placeOf(around, day);
                addClauses(around, day, holiday);
                out["holidays"].push_back(std::move(holiday));
            }
        }
        return out;
    }

    const Model& model_;
    std::vector<std::string> paths_;
};

}  // namespace

std::string modelJson(const ReadModel& read, const std::filesystem::path& root, std::span<const ProcessId> processes) {
    const Document document(read, root);
    const Json json = {{"$schema", "urn:dienstweg:model:1"},
                       {"schemaVersion", kModelJsonVersion},
                       {"tool", {{"name", "dienstweg"}, {"version", DIENSTWEG_VERSION}}},
                       {"organisation", document.organisation()},
                       {"processes", document.processes(processes)}};
    return withoutControls(json.dump(2, ' ', false, Json::error_handler_t::replace)) + "\n";
}

}  // namespace dienstweg
