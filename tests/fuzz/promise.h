// What the targets share: how a broken promise ends a run, and how bytes become a text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "base/text.h"

namespace dienstweg::fuzz {

/// Ends the run where `holds` is false: libFuzzer keeps the input then, and the replay has named it.
void promise(bool holds, std::string_view what);
/// The same with what was compared, which is made only where the promise is broken.
template <typename Detail>
void promise(bool holds, std::string_view what, const Detail& detail) {
    if (!holds) {
        promise(false, std::string(what) + "\n" + detail());
    }
}

/// Bytes that cannot be in a text become a blank (NUL) or '?': an input that is cut inside of a letter still says
/// something.
std::string textOf(const std::uint8_t* data, std::size_t size);
/// Of an input whose first line is (or begins) a list of choices: the text behind it.
std::string textBehindFirstLine(const std::uint8_t* data, std::size_t size);
Text made(std::string text);

/// Lies the stretch in the text, and does it begin and end between two characters?
bool isStretchOf(const Text& text, Span span);

/// Do edits lie in the text, and does none of them touch what another changes? Insertions may meet.
void areApplicable(const Text& text, std::vector<TextEdit> edits);

}  // namespace dienstweg::fuzz
