// Names and texts of an XML file as they are meant: namespaces, places, what no XML may hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include <pugixml.hpp>

namespace dienstweg::bpmn {

std::string_view localName(std::string_view name);
std::string_view prefixOf(std::string_view name);

/// Does the element belong to BPMN? By the namespace that its prefix stands for; a prefix that is declared nowhere is
/// known by the names that tools use, for some forget to declare it.
bool isBpmn(pugi::xml_node element);

/// Valid UTF-8 without control characters but tabs and line breaks: character references may say anything.
std::string cleanText(std::string_view text);

/// The same without blanks and line breaks around it: ids and references, which many tools wrap.
std::string trimmed(std::string_view text);

/// Lines of a text by offset.
class Lines {
public:
    explicit Lines(std::string_view text);
    /// Counted from 1.
    [[nodiscard]] std::uint32_t lineAt(std::ptrdiff_t offset) const;

private:
    std::vector<std::size_t> ends_;
};

}  // namespace dienstweg::bpmn
