// A short sign of a message, by which it is known again without being kept or written: some are megabytes.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "lsp/json_rpc.h"

namespace dienstweg::lsp {

/// Every bit of `more` may change every bit of the result: messages differ by a line number here and a letter there.
/// (The library's own hash takes numbers as they are, and lets them cancel each other out.)
constexpr std::uint64_t mixed(std::uint64_t sign, std::uint64_t more) {
    sign = (sign ^ more) * 0x9e3779b97f4a7c15U;
    sign ^= sign >> 32U;
    sign *= 0xd6e8feb86659fd93U;
    return sign ^ (sign >> 29U);
}

inline std::uint64_t signOf(const Json& message, std::uint64_t sign) {
    sign = mixed(sign, static_cast<std::uint64_t>(message.type()));
    switch (message.type()) {
        case Json::value_t::object:
            for (const auto& [key, value] : message.items()) {
                sign = signOf(value, mixed(sign, std::hash<std::string>{}(key)));
            }
            return mixed(sign, message.size());
        case Json::value_t::array:
            for (const Json& value : message) {
                sign = signOf(value, sign);
            }
            return mixed(sign, message.size());
        case Json::value_t::string: return mixed(sign, std::hash<std::string>{}(message.get_ref<const std::string&>()));
        default: return mixed(sign, std::hash<Json>{}(message));
    }
}

/// Of messages that say the same the same.
inline std::string signOf(const Json& message) { return std::to_string(signOf(message, 0)); }

}  // namespace dienstweg::lsp
