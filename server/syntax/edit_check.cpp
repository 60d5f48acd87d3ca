#include "syntax/edit_check.h"

#include <algorithm>
#include <array>

#include "syntax/draft_edit.h"
#include "syntax/edit_text.h"

namespace dienstweg {
namespace {

/// What is wrong with a sentence that was read whole.
bool isHarmless(const Problem& problem) {
    constexpr auto harmless = std::to_array<std::string_view>(
        {"S001.clause-misplaced", "S001.clause-twice", "S001.range-reversed", "S001.no-such-day",
         "S001.number-ambiguous", "S005.direction", "S005.look-alike"});
    return std::ranges::find(harmless, problem.message.key) != harmless.end();
}

bool unmatchedBraces(const Problem& problem) {
    return problem.message.key == "S001.brace-unclosed" || problem.message.key == "S001.brace-superfluous" ||
           problem.message.key == "S002.too-deep";
}

Draft fileOf(Draft item) {
    Draft file;
    file.kind = ItemKind::file;
    item.onLine = false;
    file.children.push_back(std::move(item));
    return settled(std::move(file));
}

bool readsAs(std::string text, const Draft& file) {
    auto made = Text::make(std::move(text));
    return made.has_value() && draft(parse(std::move(*made))) == file;
}

/// Do the edits touch a line that could not be read, or a file whose braces do not match?
bool touchesBroken(const Source& source, const std::vector<TextEdit>& edits) {
    const Text& text = source.text;
    return std::ranges::any_of(source.tree.problems, [&](const Problem& problem) {
        if (isHarmless(problem)) {
            return false;
        }
        if (unmatchedBraces(problem)) {
            return true;
        }
        const auto lines = [&](Span span) { return Span{text.lineOf(span.begin), text.lineOf(span.end) + 1}; };
        const Span broken = lines(problem.span);
        return std::ranges::any_of(edits, [&](const TextEdit& edit) {
            const Span touched = lines(edit.span);
            return touched.begin < broken.end && broken.begin < touched.end;
        });
    });
}

std::size_t unread(const Source& source) {
    return static_cast<std::size_t>(
        std::ranges::count_if(source.tree.problems, [](const Problem& problem) { return !isHarmless(problem); }));
}

/// Beside words that could not be read, what is written may be read otherwise than by itself, and what is taken away
/// may have kept them apart: then the whole file is read again.
bool holdsInFile(const Source& source, const std::vector<TextEdit>& edits,
                 const std::function<void(Draft&)>& operation) {
    if (unread(source) == 0) {
        return true;
    }
    auto text = Text::make(applyEdits(source.text.bytes(), edits));
    if (!text) {
        return false;
    }
    const Source after = parse(std::move(*text));
    Draft wanted = draft(source);
    operation(wanted);
    return unread(after) <= unread(source) && draft(after) == settled(std::move(wanted));
}

}  // namespace

std::unexpected<Message> refused(std::string_view key) { return std::unexpected(Message{key, {}}); }

ItemId declarationOf(const Tree& tree, ItemId item) {
    while (item != 0 && tree.items[item].parent != 0) {
        item = tree.items[item].parent;
    }
    return item;
}

Edits checked(const Source& source, ItemId declaration, std::vector<TextEdit> edits,
              const std::function<void(Draft&)>& operation) {
    if (touchesBroken(source, edits)) {
        return refused("edit.broken-region");
    }
    const Span extent = extentOf(source, source.tree.items[declaration]);
    std::vector<TextEdit> shifted;
    for (const TextEdit& edit : edits) {
        if (!extent.contains(edit.span)) {
            return refused("edit.cannot-be-said");
        }
        shifted.push_back({{edit.span.begin - extent.begin, edit.span.end - extent.begin}, edit.newText});
    }
    Draft wanted = draft(source, declaration);
    operation(wanted);
    if (!readsAs(applyEdits(source.text.slice(extent), std::move(shifted)), fileOf(std::move(wanted)))) {
        return refused("edit.cannot-be-said");
    }
    const std::uint32_t index = pathOf(source.tree, declaration).front();
    if (!holdsInFile(source, edits, [&](Draft& file) { operation(file.children.at(index)); })) {
        return refused("edit.broken-region");
    }
    return edits;
}

Edits checkedInFile(const Source& source, std::vector<TextEdit> edits, const std::function<void(Draft&)>& operation) {
    if (touchesBroken(source, edits) || !holdsInFile(source, edits, operation)) {
        return refused("edit.broken-region");
    }
    return edits;
}

bool canBeSaid(const Draft& item) { return readsAs(print(item), fileOf(item)); }

}  // namespace dienstweg
