#include "bpmn/xml_names.h"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/unicode.h"

namespace dienstweg::bpmn {
namespace {

/// What the prefix stands for at that element; null if that is declared nowhere.
const char* namespaceOf(pugi::xml_node element, std::string_view prefix) {
    const std::string name = prefix.empty() ? std::string("xmlns") : "xmlns:" + std::string(prefix);
    for (pugi::xml_node at = element; at.type() == pugi::node_element; at = at.parent()) {
        if (const pugi::xml_attribute declared = at.attribute(name.c_str())) {
            return declared.value();
        }
    }
    return nullptr;
}

}  // namespace

std::string_view localName(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string_view prefixOf(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

bool isBpmn(pugi::xml_node element) {
    constexpr auto kPrefixes = std::to_array<std::string_view>({"", "bpmn", "bpmn2", "semantic", "model"});
    const std::string_view prefix = prefixOf(element.name());
    if (const char* uri = namespaceOf(element, prefix)) {
        return std::strstr(uri, "/BPMN/") != nullptr;
    }
    return std::ranges::find(kPrefixes, prefix) != kPrefixes.end() ||
           prefix ==
               prefixOf(
                   element.root().find_child([](pugi::xml_node it) { return it.type() == pugi::node_element; }).name());
}

std::string cleanText(std::string_view text) {
    std::string clean;
    clean.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = decodeAt(text, at);
        const bool control = c.value < 0x20 && c.value != U'\n' && c.value != U'\t' && c.value != U'\r';
        appendUtf8(clean, control || c.value == 0x7F ? U' ' : c.value);
        at += c.length;
    }
    return clean;
}

std::string trimmed(std::string_view text) {
    const auto begin = text.find_first_not_of(" \t\r\n");
    const auto end = text.find_last_not_of(" \t\r\n");
    return begin == std::string_view::npos ? std::string() : cleanText(text.substr(begin, end - begin + 1));
}

Lines::Lines(std::string_view text) {
    for (std::size_t at = text.find('\n'); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        ends_.push_back(at);
    }
}

std::uint32_t Lines::lineAt(std::ptrdiff_t offset) const {
    const auto at = static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0));
    return 1 + static_cast<std::uint32_t>(std::ranges::lower_bound(ends_, at) - ends_.begin());
}

}  // namespace dienstweg::bpmn
