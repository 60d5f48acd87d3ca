// What each rule of the grammar becomes in our tree, and how ANTLR's nodes are read. Only for the files of this folder
// that include ANTLR.
#pragma once

#include <array>
#include <typeinfo>

#include "DienstwegParser.h"
#include "syntax/parser_tokens.h"

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

using ParseNode = antlr4::tree::ParseTree;
using RuleNode = antlr4::ParserRuleContext;

/// A node is a rule or a token; ANTLR 4.9 leaves it to RTTI to tell which. (Comparing types is many times faster than
/// `dynamic_cast`, which walks the inheritance of a token for every one.)
inline const RuleNode* asRule(const ParseNode* node) {
    const std::type_info& type = typeid(*node);
    const bool token = type == typeid(antlr4::tree::TerminalNodeImpl) || type == typeid(antlr4::tree::ErrorNodeImpl);
    return token ? nullptr : static_cast<const RuleNode*>(node);
}

inline const ParserToken& tokenOf(ParseNode* node) {
    return static_cast<const ParserToken&>(*static_cast<antlr4::tree::TerminalNode*>(node)->getSymbol());
}

inline const ParserToken* firstToken(const RuleNode& rule) { return static_cast<const ParserToken*>(rule.start); }

/// The last token that belongs to the rule; nullptr if the rule is empty. (ANTLR's `stop` also counts what was passed
/// over.)
inline const ParserToken* lastToken(const RuleNode& rule) {
    for (auto child = rule.children.rbegin(); child != rule.children.rend(); ++child) {
        const RuleNode* inner = asRule(*child);
        if (const ParserToken* token = inner == nullptr ? &tokenOf(*child) : lastToken(*inner)) {
            return token;
        }
    }
    return nullptr;
}

inline Span spanOf(const RuleNode& rule) {
    const ParserToken* first = firstToken(rule);
    if (first == nullptr) {
        return {};
    }
    const ParserToken* last = lastToken(rule);
    if (last == nullptr || last->span.end < first->span.begin) {  // an empty rule: the place before what follows
        return {first->span.begin, first->span.begin};
    }
    return {first->span.begin, last->span.end};
}

}  // namespace dienstweg
