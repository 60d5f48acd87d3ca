// What was said, for tests/protocol to hold against the protocol: lines of {"in": …} and {"out": …} in a file of its
// own in the folder that the environment variable DIENSTWEG_PROTOCOL_LOG names. Without it, nothing is written.
#pragma once

#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <string_view>

#include <unistd.h>

#include "lsp/json_rpc.h"

namespace dienstweg::lsp::testing {

class Recording {
public:
    Recording() {
        const char* folder = std::getenv("DIENSTWEG_PROTOCOL_LOG");
        if (folder == nullptr) {
            return;
        }
        std::string name = std::string(folder) + "/session-XXXXXX";
        const int file = mkstemp(name.data());
        if (file < 0) {
            throw std::runtime_error("nothing can be recorded in " + name);
        }
        close(file);
        out_.open(name, std::ios::binary);
    }
    void toServer(std::string_view body) { line("in", body); }
    void fromServer(std::string_view body) { line("out", body); }

private:
    /// What is no JSON asks for nothing.
    void line(std::string_view direction, std::string_view body) {
        if (out_.is_open() && Json::accept(body)) {
            out_ << "{\"" << direction << "\":" << Json::parse(body).dump() << "}\n";
        }
    }
    std::ofstream out_;
};

}  // namespace dienstweg::lsp::testing
