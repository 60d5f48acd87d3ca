#include "lsp/methods.h"

#include <array>

namespace dienstweg::lsp {
namespace {

constexpr auto kRequests = std::to_array<Request>({
    {"initialize", initialize},
    {"textDocument/codeAction", codeAction},
    {"textDocument/diagnostic", documentDiagnostic},
    {"textDocument/formatting", formatting},
    {"textDocument/rangeFormatting", rangeFormatting},
    {"workspace/diagnostic", workspaceDiagnostic},
});

constexpr auto kNotifications = std::to_array<Notification>({
    {"$/setTrace", setTrace},
    {"initialized", initialized},
    {"textDocument/didChange", didChange},
    {"textDocument/didClose", didClose},
    {"textDocument/didOpen", didOpen},
    {"textDocument/didSave", didSave},
    {"workspace/didChangeConfiguration", didChangeConfiguration},
    {"workspace/didChangeWatchedFiles", didChangeWatchedFiles},
    {"workspace/didChangeWorkspaceFolders", didChangeWorkspaceFolders},
});

}  // namespace

std::span<const Request> allRequests() { return kRequests; }
std::span<const Notification> allNotifications() { return kNotifications; }

}  // namespace dienstweg::lsp
