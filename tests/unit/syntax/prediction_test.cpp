// The grammar is LL(1): the generated parser decides everything by `switch` and never predicts. Prediction would take
// locks and make parsing on several threads slower than on one.
#include <algorithm>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include <doctest/doctest.h>

namespace {

struct Allowed {
    std::string rule;
    std::string reason;
};

/// Decisions that may predict, each with the reason why it cannot do without.
const std::vector<Allowed> kAllowed = {};

}  // namespace

TEST_CASE("no decision of the generated parser predicts, but for those allowed with a reason") {
    std::ifstream in(DIENSTWEG_GENERATED_DIR "/DienstwegParser.cpp");
    const std::string code{std::istreambuf_iterator<char>(in), {}};
    REQUIRE(code.find("DienstwegParser::step()") != std::string::npos);  // this is the generated parser
    std::string rule;
    for (std::size_t at = 0; at < code.size();) {
        const std::size_t end = std::min(code.find('\n', at), code.size());
        const std::string line = code.substr(at, end - at);
        const std::size_t named = line.find("* DienstwegParser::");
        if (named != std::string::npos && line.ends_with("() {")) {
            rule = line.substr(named + 19, line.size() - named - 19 - 4);
        }
        if (line.find("adaptivePredict") != std::string::npos) {
            INFO("rule ", rule);
            CHECK(std::ranges::any_of(kAllowed, [&](const Allowed& a) { return a.rule == rule && !a.reason.empty(); }));
        }
        at = end + 1;
    }
}
