#include "commands/convert_svg.h"

#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>

#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace dienstweg {
namespace {

/// Without a name, and gone when it is closed. Files instead of pipes: nobody waits for anybody, however much it is.
using File = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;
File nameless() {
    return {std::tmpfile(), [](std::FILE* file) { return std::fclose(file); }};
}

std::string contentOf(std::FILE* file) {
    std::string content;
    std::array<char, 1U << 16U> part{};
    std::rewind(file);
    for (std::size_t count = 0; (count = std::fread(part.data(), 1, part.size(), file)) > 0;) {
        content.append(part.data(), count);
    }
    return content;
}

}  // namespace

std::expected<std::string, ConvertFault> convertSvg(std::string_view svg, PictureForm form) {
    const File in = nameless();
    const File out = nameless();
    const File said = nameless();
    using Kind = ConvertFault::Kind;
    if (!in || !out || !said || std::fwrite(svg.data(), 1, svg.size(), in.get()) != svg.size() ||
        std::fflush(in.get()) != 0) {
        return std::unexpected(ConvertFault{Kind::failed, {}});
    }
    std::rewind(in.get());
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, fileno(in.get()), STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, fileno(out.get()), STDOUT_FILENO);
    posix_spawn_file_actions_adddup2(&files, fileno(said.get()), STDERR_FILENO);
    std::string program = "rsvg-convert";
    std::string unlimited = "--unlimited";
    std::string format = form == PictureForm::png ? "--format=png" : "--format=pdf";
    std::string zoom = "--zoom=2";
    std::string background = "--background-color=white";
    const bool isPng = form == PictureForm::png;
    std::array<char*, 6> arguments{program.data(),
                                   unlimited.data(),
                                   format.data(),
                                   isPng ? zoom.data() : nullptr,
                                   isPng ? background.data() : nullptr,
                                   nullptr};
    pid_t child = 0;
    const int fault = posix_spawnp(&child, program.c_str(), &files, nullptr, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    if (fault != 0) {
        return std::unexpected(ConvertFault{fault == ENOENT ? Kind::missing : Kind::failed, {}});
    }
    int status = 0;
    while (waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
        return std::unexpected(ConvertFault{Kind::failed, contentOf(said.get())});
    }
    return contentOf(out.get());
}

}  // namespace dienstweg
