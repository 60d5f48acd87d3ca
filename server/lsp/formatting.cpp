// textDocument/formatting and rangeFormatting: the formatter, as the smallest edits by line. onTypeFormatting: the
// indentation of the line that is being written.
#include <algorithm>
#include <vector>

#include "lsp/methods.h"
#include "syntax/format.h"
#include "syntax/indentation.h"

namespace dienstweg::lsp {
namespace {

std::vector<std::string_view> linesOf(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        lines.push_back(text.substr(0, end));
        text.remove_prefix(end);
    }
    return lines;
}

struct LineEdit {
    Span span;  ///< bytes
    std::string text;
};

/// What differs, without the lines that are equal at both ends.
std::vector<LineEdit> difference(std::string_view before, std::string_view after) {
    const auto old = linesOf(before);
    const auto now = linesOf(after);
    std::size_t front = 0;
    while (front < old.size() && front < now.size() && old[front] == now[front]) {
        ++front;
    }
    std::size_t back = 0;
    while (back < old.size() - front && back < now.size() - front &&
           old[old.size() - 1 - back] == now[now.size() - 1 - back]) {
        ++back;
    }
    if (front == old.size() && front == now.size()) {
        return {};
    }
    const auto offsetIn = [](const auto& lines, std::string_view text, std::size_t line) {
        return line == lines.size() ? text.size() : static_cast<std::size_t>(lines[line].data() - text.data());
    };
    const std::size_t begin = offsetIn(old, before, front);
    const std::size_t end = offsetIn(old, before, old.size() - back);
    const std::size_t nowBegin = offsetIn(now, after, front);
    const std::size_t nowEnd = offsetIn(now, after, now.size() - back);
    return {{{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)},
             std::string(after.substr(nowBegin, nowEnd - nowBegin))}};
}

Json editsFor(State& state, const At& at) {
    if (!at.isSource()) {
        return Json(nullptr);
    }
    const Source& source = at.model().source(at.file);
    const auto formattedText = formatted(source);
    if (!formattedText) {  // the diagnostics name the place already
        throw RequestFault{ErrorCode::requestFailed, phrase(formattedText.error().message, state.client.language)};
    }
    Json edits = Json::array();
    for (const LineEdit& edit : difference(source.text.bytes(), *formattedText)) {
        edits.push_back({{"range", rangeOf(source.text, edit.span, state.client.encoding)}, {"newText", edit.text}});
    }
    return edits;
}

}  // namespace

Json formatting(State& state, const Json& params) { return editsFor(state, documentAt(state, params)); }

/// The whole change, if it lies in the range; a part of it would be another form than the formatter's.
Json rangeFormatting(State& state, const Json& params) {
    const At at = documentAt(state, params);
    const Span range = spanOf(at.text(), params.at("range"), state.client.encoding);
    Json edits = editsFor(state, at);
    if (!edits.is_array()) {
        return edits;
    }
    Json inside = Json::array();
    for (const Json& edit : edits) {
        const Span span = spanOf(at.text(), edit.at("range"), state.client.encoding);
        if (span.begin >= range.begin && span.end <= range.end) {
            inside.push_back(edit);
        }
    }
    return inside;
}

/// The layout is one for all, so the client's tab size does not count.
Json onTypeFormatting(State& state, const Json& params) {
    const At at = documentAt(state, params);
    if (!at.isSource()) {
        return nullptr;
    }
    const Source& source = at.model().source(at.file);
    const std::uint32_t place = placeIn(state, at, params);
    const auto edit = params.at("ch").get<std::string>() == "}" ? indentClosingBrace(source, place)
                                                                : indentNewLine(source, source.text.lineOf(place));
    Json edits = Json::array();
    if (edit) {
        edits.push_back(
            {{"range", rangeOf(source.text, edit->span, state.client.encoding)}, {"newText", edit->newText}});
    }
    return edits;
}

}  // namespace dienstweg::lsp
