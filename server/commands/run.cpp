#include "commands/run.h"

#include <exception>
#include <new>
#include <string_view>
#include <utility>

#include "base/platform.h"
#include "commands/call.h"
#include "commands/exit_status.h"
#include "commands/help.h"
#include "commands/output.h"
#include "commands/visible.h"

namespace dienstweg {

namespace {

int fail(const Message& reason, Language language) {
    complain(visible(phrase({"failure", {{"reason", phrase(reason, language)}}}, language)));
    return kRunFailed;
}

int print(std::string_view text) {
    Output output;
    output.write(text);
    return output.finish() == Output::End::written ? kClean : kRunFailed;
}

int perform(std::span<const std::string> arguments, Language language) {
    const auto call = readCall(arguments);
    if (!call) {
        const int status = fail(call.error(), language);
        complain(phrase({"failure.see-help", {}}, language));
        return status;
    }
    if (call->has("--help")) {
        return print(helpOn(call->command, language));
    }
    if (call->has("--version")) {
        return print("dienstweg " DIENSTWEG_VERSION "\n");
    }
    return call->command->perform(*call);
}

}  // namespace

int run(std::span<const std::string> arguments) {
    prepareStandardStreams();
    const auto language = languageBefore(arguments);
    try {
        return perform(arguments, language);
    } catch (const std::bad_alloc&) {
        return fail({"failure.memory", {}}, language);
    } catch (const std::exception& error) {
        return fail({"failure.unexpected", {{"detail", std::string(error.what())}}}, language);
    }
}

}  // namespace dienstweg
