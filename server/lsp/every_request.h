// Asks a server everything that an editor may ask, at every place of a text: for bug reports and for tests. What comes
// back tells methods, times and places, never what stands in the text.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/text.h"
#include "checks/catalogue.h"
#include "lsp/json_rpc.h"

namespace dienstweg::lsp {

/// Where something was asked; line 0: about the whole text.
inline constexpr Position kWholeText{0, 0};

struct EveryRequest {
    struct Method {
        std::size_t asked = 0;
        std::size_t refused = 0;  ///< with a reason for the person: there is no name here, say
        double milliseconds = 0;  ///< all together
        double slowest = 0;       ///< milliseconds
        Position slowestAt = kWholeText;
    };
    struct Failure {
        std::string method;
        Position at = kWholeText;
        std::string reason;  ///< what the server answered; empty: nothing
    };
    std::map<std::string, Method> methods;
    std::vector<Failure> failures;
};

struct Asking {
    std::string uri;   ///< of the text
    std::string text;  ///< UTF-8
    Language language = Language::german;
    Date today;
    std::uint32_t step = 1;                          ///< every so many characters; 1: at all
    std::function<void(std::uint32_t line)> onLine;  ///< called for each line begun; may be empty
};

EveryRequest askEverything(const Asking& asking);

}  // namespace dienstweg::lsp
