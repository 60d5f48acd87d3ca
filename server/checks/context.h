// What a rule may look at, and how it says what it found.
#pragma once

#include <span>
#include <vector>

#include "checks/finding.h"
#include "checks/settings.h"
#include "model/custody.h"
#include "model/document_flow.h"
#include "model/model.h"

namespace dienstweg {

struct Context {
    const Model& model;
    const Settings& settings;
};

/// With what was followed through the one process that is looked at.
struct ProcessContext {
    const Model& model;
    const Settings& settings;
    Custody custody;
    DocumentFlow documents;
    std::span<const Use> uses;  ///< what the facts and statements of the process name, in the order of the text
};

/// Rules of one process look at it (and at declarations) alone, rules of one file at that; rules of the workspace at
/// everything. Which of them a rule is decides what must be checked again when a file changes. Processes are checked at
/// the same time by several threads: a rule keeps nothing between two calls.
using ProcessCheck = void (*)(const ProcessContext&, ProcessId, std::vector<Finding>&);
using FileCheck = void (*)(const Context&, FileId, std::vector<Finding>&);
using WorkspaceCheck = void (*)(const Context&, std::vector<Finding>&);

// One function a file of rules; see check.cpp for the list.
void checkResponsible(const ProcessContext& context, ProcessId process,
                      std::vector<Finding>& out);                      // R101 R102 R104-R107
void checkParties(const Context& context, std::vector<Finding>& out);  // R103 R105 R106 R110 R111 R113 R114
void checkOwner(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);     // R108 R109 R118
void checkDuties(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);    // R115 R116
void checkSeparation(const Context& context, std::vector<Finding>& out);                          // R112 R117
void checkInvolved(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);  // R119 R120
void checkCustody(const ProcessContext& context, ProcessId process,
                  std::vector<Finding>& out);  // H201 H202 H214 H215 H216 H218
void checkMoves(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);  // H211 H212 H213
void checkHandoffFacts(const ProcessContext& context, ProcessId process,
                       std::vector<Finding>& out);  // H203-H210 H217 H230
void checkHandoffUse(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);  // H225 H227 H228
void checkRequests(const ProcessContext& context, ProcessId process,
                   std::vector<Finding>& out);  // H219 H221 H222 H224 H229
void checkEvents(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);  // H226
void checkContracts(const Context& context, std::vector<Finding>& out);                         // H220 H223
void checkCallCircles(const Context& context, std::vector<Finding>& out);                       // F312
void checkReach(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);   // F301 F302 F303
void checkGoals(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);   // F308
void checkDecisions(const ProcessContext& context, ProcessId process,
                    std::vector<Finding>& out);                                                   // F304 F305 F306 F310
void checkParallel(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);  // F307
void checkSize(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);      // F309 F311
void checkItems(const Context& context, FileId file, std::vector<Finding>& out);                  // D401 L502
void checkUnusedDeclarations(const Context& context, std::vector<Finding>& out);                  // D409
void checkMedia(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);     // D405 D410
void checkKeptMedia(const Context& context, std::vector<Finding>& out);                           // D405 (declarations)
void checkDoubleEntry(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);  // D406
void checkUnusedProducts(const Context& context, std::vector<Finding>& out);                         // D403
void checkNotices(const Context& context, std::vector<Finding>& out);                                // L503
void checkLegalBasis(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);   // L501
void checkReviews(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);      // L505 L507
void checkHearings(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);     // L506
void checkDocuments(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);    // D402 D404 D408
void checkFiling(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);       // D407
void checkLabels(const ProcessContext& context, ProcessId process, std::vector<Finding>& out);       // N701
void checkNearDuplicates(const Context& context, std::vector<Finding>& out);                         // N703
void checkAbbreviations(const Context& context, std::vector<Finding>& out);                          // N704
void checkNames(const Context& context, std::vector<Finding>& out);                                  // N702
void checkHouseFacts(const Context& context, std::vector<Finding>& out);           // V801, after all others
void checkHouseSeparation(const Context& context, std::vector<Finding>& out);      // V802, after R117
void checkHouseNames(const Context& context, std::vector<Finding>& out);           // V803
void checkSyntax(const Context& context, FileId file, std::vector<Finding>& out);  // S001 S002 S005

}  // namespace dienstweg
