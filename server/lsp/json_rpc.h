// What JSON-RPC 2.0 and LSP say about messages: error codes, and building answers.
#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

namespace dienstweg::lsp {

using Json = nlohmann::json;

enum class ErrorCode : int {
    parseError = -32700,
    invalidRequest = -32600,
    methodNotFound = -32601,
    invalidParams = -32602,
    internalError = -32603,
    serverNotInitialized = -32002,
    contentModified = -32801,
    requestFailed = -32803,
    requestCancelled = -32800,
};

/// Why a request gets no result.
struct RequestFault {
    ErrorCode code = ErrorCode::requestFailed;
    std::string message;
};

/// Text that is not UTF-8 (a path, say) is replaced, never thrown at.
inline std::string written(const Json& message) { return message.dump(-1, ' ', false, Json::error_handler_t::replace); }

inline Json resultOf(const Json& id, Json result) {
    return {{"jsonrpc", "2.0"}, {"id", id}, {"result", std::move(result)}};
}
inline Json errorOf(const Json& id, ErrorCode code, std::string_view message) {
    return {{"jsonrpc", "2.0"}, {"id", id}, {"error", {{"code", static_cast<int>(code)}, {"message", message}}}};
}
inline Json notificationOf(std::string_view method, Json params) {
    return {{"jsonrpc", "2.0"}, {"method", method}, {"params", std::move(params)}};
}
/// `params` null: the method has none, and then the property must not be there.
inline Json requestOf(const Json& id, std::string_view method, Json params) {
    Json request = {{"jsonrpc", "2.0"}, {"id", id}, {"method", method}};
    if (!params.is_null()) {
        request["params"] = std::move(params);
    }
    return request;
}

}  // namespace dienstweg::lsp
