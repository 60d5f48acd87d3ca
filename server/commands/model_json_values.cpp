#include "commands/model_json_values.h"

#include <cmath>
#include <cstdint>
#include <utility>

#include <fmt/format.h>

#include "commands/model_json_words.h"
#include "model/names.h"

namespace dienstweg::model_json {
namespace {

std::string_view wordFor(PartyKind kind) {
    switch (kind) {
        case PartyKind::organisation: return "organisation";
        case PartyKind::unit: return "unit";
        case PartyKind::role: return "role";
        case PartyKind::committee: return "committee";
        case PartyKind::external: break;
    }
    return "external";
}

/// 10 rather than 10.0.
Json number(double value) {
    constexpr double kExact = 9007199254740992;  // beyond it a double holds no longer every whole number
    return std::trunc(value) == value && std::abs(value) < kExact ? Json(static_cast<std::int64_t>(value))
                                                                  : Json(value);
}

std::string dateText(const Date& date) { return fmt::format("{:04}-{:02}-{:02}", date.year, date.month, date.day); }

Json amount(const Value& value) {
    Json out = {{"amount", number(value.from)}};
    if (value.range) {
        out["to"] = number(value.to);
    }
    return out;
}

class Values {
public:
    explicit Values(const Described& in) : in_(in), source_(in.model.source(in.file)) {}

    [[nodiscard]] std::string text(const Value& value) const { return valueText(source_, value); }

    [[nodiscard]] Json value(const Value& value) const {
        switch (value.kind) {
            case ValueKind::number:
            case ValueKind::percent: return number(value.from);
            case ValueKind::date: return dateText(value.date);
            case ValueKind::duration: {
                Json out = amount(value);
                out["unit"] = model_json::wordFor(value.unit);
                return out;
            }
            case ValueKind::money: {
                Json out = amount(value);
                if (value.currency != Currency::none) {
                    out["currency"] = model_json::wordFor(value.currency);
                }
                return perUnit(value, std::move(out));
            }
            case ValueKind::frequency: return perUnit(value, amount(value));
            default: return text(value);
        }
    }

    [[nodiscard]] Json reference(const Value& value) const {
        if (value.kind == ValueKind::text) {
            return {{"text", text(value)}};
        }
        const Use* use = in_.model.useOf(in_.file, value);
        Json out = use == nullptr ? Json{{"name", text(value)}} : meaning(*use);
        if (value.kind == ValueKind::law && !value.detail.empty()) {
            out["detail"] = quotedText(source_.text, value.detail);
        }
        return out;
    }

    [[nodiscard]] Json deadline(std::span<const Value> values) const {
        Json out = Json::object();
        for (const Value& each : values) {
            switch (each.kind) {
                case ValueKind::path: out["name"] = text(each); break;
                case ValueKind::duration: out["duration"] = value(each); break;
                case ValueKind::date: out["date"] = value(each); break;
                case ValueKind::anchor: out["after"] = pathText(source_.text, each.detail); break;
                default: out["text"] = text(each); break;
            }
        }
        return out;
    }

    [[nodiscard]] Json edition(const Value& value) const {
        Json out = {{"state", value.kind == ValueKind::toBe ? "toBe" : "asIs"}};
        if (!value.detail.empty()) {
            out["of"] = pathText(source_.text, value.detail);
        }
        return out;
    }

private:
    static Json perUnit(const Value& value, Json out) {
        if (value.unit != TimeUnit::none) {
            out["per"] = wordForOne(value.unit);
        }
        return out;
    }

    [[nodiscard]] Json meaning(const Use& use) const {
        const Model& model = in_.model;
        if (use.foundProcess != kNone) {
            return {{"id", model.processes[use.foundProcess].name}, {"kind", "process"}};
        }
        if (use.found == kNone) {
            return {{"name", nameAt(model, use)}};
        }
        switch (use.target) {
            case Target::party:
            case Target::partyOrProcess: return referenceTo(model, use.found);
            case Target::statement:
                return {{"id", in_.ids[use.found]}, {"kind", model_json::wordFor(source_.tree.items[use.found].kind)}};
            default: break;
        }
        const Declaration& declared = model.declarations[use.found];
        return {{"id", declared.name}, {"kind", model_json::wordFor(declared.kind)}};
    }

    const Described& in_;
    const Source& source_;
};

}  // namespace

std::string idOf(const Model& model, PartyId party) {
    std::string id = model.parties[party].name;
    for (PartyId around = model.parties[party].parent; around != kNone; around = model.parties[around].parent) {
        if (model.parties[around].kind == PartyKind::unit) {
            id.insert(0, model.parties[around].name + ".");
        }
    }
    return id;
}

Json referenceTo(const Model& model, PartyId party) {
    return {{"id", idOf(model, party)}, {"kind", wordFor(model.parties[party].kind)}};
}

Json placeOf(const Described& in, ItemId item) {
    const Source& source = in.model.source(in.file);
    const auto [line, column] = source.text.position(source.tree.items[item].span.begin);
    return {{"file", in.path}, {"line", line}, {"column", column}};
}

Json referencesOf(const Described& in, Range values) {
    Json out = Json::array();
    for (const Value& value : valuesOf(in.model.tree(in.file), values)) {
        out.push_back(Values(in).reference(value));
    }
    return out;
}

void addName(const Described& in, ItemId item, Json& out) {
    const Source& source = in.model.source(in.file);
    const Item& described = source.tree.items[item];
    if (described.name != kNone) {
        out["name"] = valueText(source, source.tree.values[described.name]);
    }
    if (described.label != kNone) {
        out["label"] = valueText(source, source.tree.values[described.label]);
    }
}

void addClauses(const Described& in, ItemId item, Json& out) {
    const Tree& tree = in.model.tree(in.file);
    const Values written(in);
    for (const Clause& clause : clausesOf(tree, item)) {
        const std::span<const Value> values = valuesOf(tree, clause.values);
        auto [key, shape] = keyOf(clause.kind);
        if (tree.items[item].kind == ItemKind::holiday) {
            key = "date";  // the day of a holiday is kept as if it were one of a review
        }
        const std::string name(key);
        if (shape == Shape::flag) {
            out[name] = true;
        } else if (clause.kind == ClauseKind::confirmation && values.empty()) {
            out[name] = "";  // confirmed, without a word on how
        } else if (values.empty()) {
            continue;
        } else if (shape == Shape::deadlines) {
            out[name].push_back(written.deadline(values));
        } else if (shape == Shape::references || shape == Shape::texts) {
            for (const Value& value : values) {
                out[name].push_back(shape == Shape::texts ? Json(written.text(value)) : written.reference(value));
            }
        } else if (shape == Shape::reference) {
            out[name] = written.reference(values.front());
        } else if (shape == Shape::edition) {
            out[name] = written.edition(values.front());
        } else {
            out[name] = shape == Shape::text ? Json(written.text(values.front())) : written.value(values.front());
        }
    }
}

}  // namespace dienstweg::model_json
