// Changes one fact at a time in processes that check clean, and demands that the checker notices: the table says by
// which code and where. Exit status 1 if a mutant is missed, if a process was not clean, or if too many mutants are no
// faults. Every correction that is proposed for a mutant is tried (fixes.h).
//
//   mutation_test [--generated N] [--every K] [--from F] [--verbose]
//     --generated N   how many random processes besides the examples (default 1000)
//     --every K       only every K-th mutant: for slow builds, or a share for each processor (default 1)
//     --from F        which one of each K: 0 … K-1 (default 0)
//     --verbose       also names mutants that were caught elsewhere or with other findings
#include <charconv>
#include <cstdio>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "judge.h"

namespace {

using namespace dienstweg::mutation;

struct Tally {
    int mutants = 0;
    int caught = 0;
    int rightPlace = 0;
    int others = 0;
    int equivalent = 0;
    int troubles = 0;
    int fixes = 0;
    int corrected = 0;

    Tally& operator+=(const Tally& more) {
        mutants += more.mutants;
        caught += more.caught;
        rightPlace += more.rightPlace;
        others += more.others;
        equivalent += more.equivalent;
        troubles += more.troubles;
        fixes += more.fixes;
        corrected += more.corrected;
        return *this;
    }
};

struct Options {
    int generated = 1000;
    int every = 1;
    int from = 0;
    bool verbose = false;
};

class Run {
public:
    explicit Run(Options options) : options_(options) {}

    void subject(const dienstweg::mutation::Subject& subject) {
        for (const Mutant& mutant : mutantsOf(subject)) {
            if (number_++ % options_.every == options_.from) {
                one(subject, mutant);
            }
        }
    }

    void unclean(const std::vector<std::string>& findings) {
        for (const auto& finding : findings) {
            std::printf("not clean: %s\n", finding.c_str());
        }
        unclean_ += findings.size();
    }

    int report() {
        std::printf("\n%-58s %8s %8s %8s %8s %8s\n", "mutation", "mutants", "caught", "in place", "others", "equival.");
        Tally all;
        for (const Row& row : table()) {
            const Tally& tally = tallies_[row.kind];
            line(row.what, tally);
            if (options_.verbose) {
                otherCodes(row.kind);
            }
            all += tally;
        }
        line("all", all);
        for (const auto& [reason, count] : reasons_) {
            std::printf("equivalent: %d, because %s\n", count, reason.c_str());
        }
        const int faults = all.mutants - all.equivalent;
        const bool fewEquivalent = all.equivalent * 50 <= all.mutants;
        std::printf("missed: %d\n", faults - all.caught);
        for (const auto& [trouble, count] : fixTroubles_) {
            std::printf("a proposed correction breaks its promise: %s: %d\n", trouble.c_str(), count);
        }
        std::printf("proposed corrections tried one by one: %d; findings corrected without asking: %d\n", all.fixes,
                    all.corrected);
        return all.caught == faults && all.troubles == 0 && fixTroubles_.empty() && all.fixes > 0 && unclean_ == 0 &&
                       fewEquivalent && faults > 0
                   ? 0
                   : 1;
    }

private:
    static void line(std::string_view what, const Tally& t) {
        std::printf("%-58.*s %8d %8d %8d %8d %8d\n", static_cast<int>(what.size()), what.data(), t.mutants, t.caught,
                    t.rightPlace, t.others, t.equivalent);
    }

    void otherCodes(Kind kind) {
        for (const auto& [code, count] : otherCodes_[kind]) {
            std::printf("    also %s: %d\n", code.c_str(), count);
        }
    }

    void one(const dienstweg::mutation::Subject& subject, const Mutant& mutant) {
        const Verdict verdict = judge(subject, mutant, static_cast<std::size_t>(number_));
        Tally& tally = tallies_[mutant.kind];
        ++tally.mutants;
        if (!verdict.trouble.empty()) {
            ++tally.troubles;
            tell("trouble", subject, mutant, verdict);
        }
        tally.fixes += verdict.fixes;
        tally.corrected += verdict.corrected;
        for (const auto& trouble : verdict.fixTroubles) {
            if (++fixTroubles_[trouble] == 1) {
                std::printf("fix: %s; for instance:\n", trouble.c_str());
                tell("a fix failed", subject, mutant, verdict);
            }
        }
        if (!mutant.equivalent.empty()) {
            ++tally.equivalent;
            ++reasons_[std::string(mutant.equivalent)];
            return;
        }
        tally.caught += verdict.caught ? 1 : 0;
        tally.rightPlace += verdict.rightPlace ? 1 : 0;
        tally.others += verdict.others.empty() ? 0 : 1;
        for (const auto& code : verdict.others) {
            ++otherCodes_[mutant.kind][code];
        }
        if (!verdict.caught) {
            tell("missed", subject, mutant, verdict);
        } else if (options_.verbose && !verdict.rightPlace) {
            tell("elsewhere", subject, mutant, verdict);
        } else if (options_.verbose && !verdict.others.empty()) {
            tell("with others", subject, mutant, verdict);
        }
    }

    void tell(const char* what, const dienstweg::mutation::Subject& subject, const Mutant& mutant,
              const Verdict& verdict) {
        const Row& row = rowOf(mutant.kind);
        if (++told_[{mutant.kind, what}] > 3) {
            return;
        }
        std::printf("%s: %.*s, in %s, file %u, item", what, static_cast<int>(row.what.size()), row.what.data(),
                    subject.name.c_str(), mutant.file);
        for (const auto index : mutant.item) {
            std::printf(" %u", index);
        }
        std::printf("; found:");
        for (const auto& finding : verdict.findings) {
            std::printf(" %s", finding.c_str());
        }
        std::printf("\n");
        if (!verdict.caught || !verdict.fixTroubles.empty() || options_.verbose) {
            std::printf("%s\n", textOf(subject, mutant).c_str());
        }
    }

    Options options_;
    int number_ = 0;
    std::size_t unclean_ = 0;
    std::map<Kind, Tally> tallies_;
    std::map<std::string, int> reasons_;
    std::map<std::string, int> fixTroubles_;
    std::map<Kind, std::map<std::string, int>> otherCodes_;
    std::map<std::pair<Kind, std::string>, int> told_;
};

int numberOf(std::string_view text) {
    int number = 0;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

Options readOptions(std::span<char*> arguments) {
    Options options;
    for (std::size_t i = 1; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        if (argument == "--verbose") {
            options.verbose = true;
        } else if (argument == "--generated" && i + 1 < arguments.size()) {
            options.generated = numberOf(arguments[++i]);
        } else if (argument == "--every" && i + 1 < arguments.size()) {
            options.every = std::max(1, numberOf(arguments[++i]));
        } else if (argument == "--from" && i + 1 < arguments.size()) {
            options.from = numberOf(arguments[++i]);
        }
    }
    return options;
}

}  // namespace

int main(int argc, char** argv) {
    const Options options = readOptions(std::span(argv, static_cast<std::size_t>(argc)));
    Run run(options);
    std::vector<std::string> findings;
    for (const char* folder : {"examples/musterstadt", "examples/company", "examples/klinikum"}) {
        run.subject(exampleSubject(folder, findings));
    }
    for (int seed = 1; seed <= options.generated; ++seed) {
        run.subject(generatedSubject(static_cast<std::uint64_t>(seed), findings));
    }
    run.unclean(findings);
    return run.report();
}
