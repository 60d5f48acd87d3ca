// What each rule of the grammar becomes in our tree, and how the parser's nodes are read. Only for the files of this
// folder that include ANTLR.
#pragma once

#include <array>

#include "DienstwegParser.h"
#include "syntax/recording_parser.h"

namespace dienstweg {

using Rule = grammar::DienstwegParser;

/// What a rule of the grammar is in our tree.
enum class Part : std::uint8_t {
    transparent,  ///< its children belong to the item around it
    item,
    clause,
    value,
    values,  ///< a list of values
    head,    ///< label and name
};

constexpr std::size_t kRules = Rule::RuleRate + 1;

constexpr std::array<Part, kRules> parts() {
    std::array<Part, kRules> part{};
    for (const std::size_t rule :
         {Rule::RuleFile,     Rule::RuleOrganisation, Rule::RuleUnit,       Rule::RuleRole,
          Rule::RuleExternal, Rule::RuleSeparation,   Rule::RuleDocument,   Rule::RuleSystem,
          Rule::RuleChannel,  Rule::RuleLaw,          Rule::RuleCalendar,   Rule::RuleHoliday,
          Rule::RuleProcess,  Rule::RuleTrigger,      Rule::RuleResult,     Rule::RuleOutcome,
          Rule::RuleStep,     Rule::RuleDecision,     Rule::RuleBranch,     Rule::RuleHandoff,
          Rule::RuleSend,     Rule::RuleRequest,      Rule::RuleWait,       Rule::RuleAwaited,
          Rule::RuleArrival,  Rule::RulePassing,      Rule::RuleParallel,   Rule::RuleParallelBranch,
          Rule::RuleForEach,  Rule::RuleCall,         Rule::RuleSubprocess, Rule::RuleSection,
          Rule::RuleGroup,    Rule::RuleAnytime,      Rule::RuleEvent,      Rule::RuleMerge,
          Rule::RuleJump,     Rule::RuleEnd}) {
        part[rule] = Part::item;
    }
    for (const std::size_t rule : {Rule::RuleRoleInnerClause,
                                   Rule::RuleRoleClause,
                                   Rule::RuleDocumentInnerClause,
                                   Rule::RuleDocumentClause,
                                   Rule::RuleMediumClause,
                                   Rule::RuleLawClause,
                                   Rule::RuleTriggerClause,
                                   Rule::RuleNoteClause,
                                   Rule::RuleResultClause,
                                   Rule::RuleHeaderClause,
                                   Rule::RuleClause,
                                   Rule::RulePlainClause,
                                   Rule::RuleCountsAs,
                                   Rule::RuleGoTo,
                                   Rule::RuleWay,
                                   Rule::RuleShare,
                                   Rule::RuleWaitTime,
                                   Rule::RuleArrivalClause,
                                   Rule::RuleJoin,
                                   Rule::RuleAnytimeClause,
                                   Rule::RuleDeadlineClause}) {
        part[rule] = Part::clause;
    }
    for (const std::size_t rule : {Rule::RuleRefs, Rule::RuleNames, Rule::RuleLaws, Rule::RuleDeadline}) {
        part[rule] = Part::values;
    }
    for (const std::size_t rule : {Rule::RuleName, Rule::RuleRef, Rule::RuleLawRef, Rule::RuleDuration,
                                   Rule::RuleAnchor, Rule::RuleMoney, Rule::RuleRate}) {
        part[rule] = Part::value;
    }
    part[Rule::RuleHead] = Part::head;
    return part;
}
constexpr auto kParts = parts();

/// The node if it is a rule.
inline const ParseNode* asRule(const ParseNode& node) { return node.isToken() ? nullptr : &node; }

/// The last token that belongs to the rule (what was passed over does not); nullptr if the rule is empty.
inline const ParserToken* lastToken(const ParseNode& rule) {
    for (const ParseNode* node = &rule + rule.size - 1; node != &rule; --node) {
        if (node->isToken()) {
            return node->token;
        }
    }
    return nullptr;
}

inline Span spanOf(const ParseNode& rule) {
    const Span first = rule.token->span;
    const ParserToken* last = lastToken(rule);
    if (last == nullptr || last->span.end < first.begin) {  // an empty rule: the place before what follows
        return {first.begin, first.begin};
    }
    return {first.begin, last->span.end};
}

}  // namespace dienstweg
