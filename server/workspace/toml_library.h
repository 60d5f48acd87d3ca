// toml++ so that it is safe to use on any text. To be included by settings_file.cpp alone.
//
// toml++ 3.3 only asserts what it should report in some malformed headers ("[=]"); with NDEBUG it even tells the
// compiler to assume it, which is undefined behaviour. Here its assertions stand in every build and throw
// `TomlAssertion`.
#pragma once

#include <stdexcept>

namespace dienstweg {

struct TomlAssertion : std::logic_error {
    TomlAssertion() : std::logic_error("malformed") {}
};

constexpr void tomlAssert(bool holds) {
    if (!holds) {
        throw TomlAssertion();
    }
}

}  // namespace dienstweg

#ifdef NDEBUG
#define DIENSTWEG_HAD_NDEBUG
#undef NDEBUG
#endif
#define TOML_EXCEPTIONS 1
#define TOML_ASSERT(expression) ::dienstweg::tomlAssert(static_cast<bool>(expression))
#include <toml++/toml.h>
#ifdef DIENSTWEG_HAD_NDEBUG
#define NDEBUG
#undef DIENSTWEG_HAD_NDEBUG
#endif
