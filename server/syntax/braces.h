// Braces that do not match, mended before the parser runs, so that it only ever sees matching ones.
//
// Where a text has as many closing as opening braces in the right order nothing is touched, unless a process begins at
// the margin inside of them. Else the indentation tells where the author believed a block to end: a closing brace that
// stands further left than the block it would close, a line no further in than the line of the brace, or a declaration
// (`prozess`, `organisation`, `dokument`, …) inside of one. The problem is placed where the brace was opened.
#pragma once

#include <vector>

#include "syntax/token.h"
#include "syntax/tree.h"

namespace dienstweg {

/// Deeper than people write and shallow enough for every stack: the parser descends once a level.
inline constexpr int kDeepestNesting = 200;

/// Inserts missing '}' (with empty spans), drops superfluous ones, and leaves out what is nested too deeply.
std::vector<Token> matchBraces(const Text& text, std::vector<Token> tokens, std::vector<Problem>& problems);

}  // namespace dienstweg
