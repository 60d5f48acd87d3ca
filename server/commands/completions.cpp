#include "commands/completions.h"

#include <array>
#include <string>
#include <string_view>

#include "commands/completion_scripts.h"
#include "commands/exit_status.h"
#include "commands/output.h"

namespace dienstweg {

int completions(const Call& call) {
    using Script = std::string (*)(Language);
    constexpr std::array<Script, kShells.size()> kScripts{bashCompletion, zshCompletion, fishCompletion};
    const auto shell = static_cast<std::size_t>(std::ranges::find(kShells, call.operands.front()) - kShells.begin());
    Output output;
    output.write(kScripts.at(shell)(languageOf(call).value_or(systemLanguage())));
    return output.finish() == Output::End::written ? kClean : kRunFailed;
}

}  // namespace dienstweg
