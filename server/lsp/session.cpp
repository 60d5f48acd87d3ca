#include "lsp/session.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <exception>
#include <utility>

#include "lsp/access.h"
#include "lsp/methods.h"

namespace dienstweg::lsp {
namespace {

/// The library reads recursively; nothing that editors send lies deeper than a few dozen.
constexpr int kDeepest = 256;

bool isTooDeep(std::string_view json) {
    int depth = 0;
    bool quoted = false;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const char c = json[i];
        if (quoted) {
            i += c == '\\' ? 1 : 0;
            quoted = c != '"';
        } else if (c == '"') {
            quoted = true;
        } else if (c == '{' || c == '[') {
            if (++depth > kDeepest) {
                return true;
            }
        } else if (c == '}' || c == ']') {
            --depth;
        }
    }
    return false;
}

bool isId(const Json& id) { return id.is_string() || id.is_number_integer(); }

}  // namespace

Session::Session(std::function<void(std::string)> send, Date today, std::string token)
    : send_(std::move(send)), token_(std::move(token)) {
    state_.today = today;
    state_.send = [this](const Json& message) { this->send(message); };
}

void Session::send(const Json& message) const { send_(written(message)); }

void Session::refuse(std::string_view why) const { send(errorOf(nullptr, ErrorCode::parseError, why)); }

void Session::receive(std::string_view body) {
    Json message = isTooDeep(body) ? Json(Json::value_t::discarded) : Json::parse(body, nullptr, false);
    if (message.is_discarded()) {
        return refuse("this is no JSON that can be read");
    }
    const bool hasMethod = message.is_object() && message.contains("method") && message["method"].is_string();
    const bool hasId = message.is_object() && message.contains("id");
    if (!hasMethod) {
        const bool isReply = hasId && (message.contains("result") || message.contains("error"));
        if (!isReply) {
            const bool known = hasId && isId(message["id"]);
            send(errorOf(known ? message["id"] : Json(nullptr), ErrorCode::invalidRequest, "this is no request"));
        }
        return;  // nothing that the server asked for needs a reply
    }
    if (hasId && !isId(message["id"])) {
        return send(errorOf(nullptr, ErrorCode::invalidRequest, "an id is a string or a whole number"));
    }
    if (message["method"] == "$/cancelRequest" && !hasId) {
        return cancel(message.value("params", Json::object()));
    }
    waitingBytes_ += body.size();
    waiting_.push_back({std::move(message), body.size()});
}

void Session::cancel(const Json& params) {
    const auto waits = std::ranges::find_if(waiting_, [&](const Waiting& waiting) {
        const Json& message = waiting.message;
        return params.is_object() && params.contains("id") && message.contains("id") && message["id"] == params["id"];
    });
    if (waits != waiting_.end()) {
        const Json id = waits->message["id"];
        waitingBytes_ -= waits->size;
        waiting_.erase(waits);
        send(errorOf(id, ErrorCode::requestCancelled, "cancelled"));
    }
}

bool Session::mayEnter(const Json& params) const {
    const Json::json_pointer place("/initializationOptions/token");
    const bool given = params.is_object() && params.contains(place) && params.at(place).is_string();
    return token_.empty() || (given && isSameSecret(params.at(place).get<std::string>(), token_));
}

bool Session::step() {
    if (waiting_.empty() || over_) {
        return false;
    }
    const auto [message, size] = std::move(waiting_.front());
    waiting_.pop_front();
    waitingBytes_ -= size;
    if (message.contains("id")) {
        answer(message);
    } else {
        take(message);
    }
    return true;
}

void Session::idle() {
    if (phase_ == Phase::running && std::exchange(stale_, false)) {
        publishDiagnostics(state_);
        tellDiagrams(state_);
    }
}

void Session::rest() {
    if (phase_ == Phase::running) {
        refreshOthers(state_);
    }
}

/// What was worked on and how long, never what stood in it.
void Session::trace(std::string_view method, std::chrono::steady_clock::time_point begin) const {
    if (state_.trace) {
        const std::chrono::duration<double, std::milli> took = std::chrono::steady_clock::now() - begin;
        std::array<char, 32> time{};
        std::snprintf(time.data(), time.size(), "%.2f ms", took.count());
        send(notificationOf("$/logTrace", {{"message", std::string(method) + ": " + time.data()}}));
    }
}

bool Session::background() {
    if (phase_ != Phase::running) {
        return false;
    }
    const bool worked = catchUp(state_);
    if (worked) {
        stale_ = true;
        outdateDiagrams(state_);
    }
    return worked;
}

void Session::answer(const Json& message) {
    const Json& id = message["id"];
    const auto method = message["method"].get<std::string>();
    const auto fail = [&](ErrorCode code, std::string_view why) { send(errorOf(id, code, why)); };
    if (phase_ == Phase::shutDown) {
        return fail(ErrorCode::invalidRequest, "the server was told to shut down");
    }
    if (phase_ == Phase::fresh && method != "initialize") {
        return fail(ErrorCode::serverNotInitialized, "the first request is 'initialize'");
    }
    if (phase_ == Phase::running && method == "initialize") {
        return fail(ErrorCode::invalidRequest, "the server is initialized already");
    }
    if (phase_ == Phase::fresh && !mayEnter(message.value("params", Json::object()))) {
        over_ = true;
        return fail(ErrorCode::invalidRequest, "initializationOptions.token is missing or wrong");
    }
    if (method == "shutdown") {
        phase_ = Phase::shutDown;
        return send(resultOf(id, nullptr));
    }
    const auto requests = allRequests();
    const auto row = std::ranges::find(requests, method, &Request::method);
    if (row == requests.end()) {
        return fail(ErrorCode::methodNotFound, "unknown method " + method);
    }
    const auto begin = std::chrono::steady_clock::now();
    try {
        Json result = row->answer(state_, message.value("params", Json::object()));
        if (method == "initialize") {
            phase_ = Phase::running;
        }
        send(resultOf(id, std::move(result)));
    } catch (const RequestFault& fault) {
        fail(fault.code, fault.message);
    } catch (const Json::exception& fault) {
        fail(ErrorCode::invalidParams, fault.what());
    } catch (const std::exception& fault) {
        fail(ErrorCode::internalError, fault.what());
    }
    trace(method, begin);
}

void Session::take(const Json& message) {
    const auto method = message["method"].get<std::string>();
    if (method == "exit") {
        over_ = true;
        return;
    }
    if (phase_ != Phase::running) {
        return;  // dropped, as the specification says
    }
    const auto notifications = allNotifications();
    const auto row = std::ranges::find(notifications, method, &Notification::method);
    if (row == notifications.end()) {
        return;
    }
    stale_ = true;
    outdateDiagrams(state_);
    const auto begin = std::chrono::steady_clock::now();
    try {
        row->take(state_, message.value("params", Json::object()));
    } catch (const std::exception&) {
        // Nobody waits for an answer; what could be understood of it counts.
    } catch (const RequestFault&) {
    }
    trace(method, begin);
}

}  // namespace dienstweg::lsp
