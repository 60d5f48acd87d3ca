// The sentences of Dienstweg.
//
// Every decision here is settled by the next token alone, so ANTLR generates plain `switch` code and no prediction (a
// test reads the generated parser and holds that). Three things make that possible:
//
//  * Names. A keyword may be a name (`rolle Leitung`, `an Prüfung.Leitung`, `versand Bescheid`). Which it is depends on the word before it,
//    not on the sentence, and is settled before the parser sees it (server/syntax/contextual_names.cpp): here a name is WORD.
//  * Clauses. There is one rule for the clauses of all statements. Whether a clause belongs to this kind of statement is
//    asked when the tree is built (server/syntax/clause_table.cpp): "a step has no channel" helps more than "unexpected per".
//  * Owners. A clause belongs to the innermost statement that is still open: on the line, the statement to its left; in braces,
//    the statement of the braces. What holds statements of its own (a branch, an event, an outcome) ends with its closing brace
//    or its jump, so the clause after it belongs to the statement around it.
//
// Incomplete sentences that a rule of the checks can name (a handoff without receiver) are sentences here.
parser grammar DienstwegParser;

options {
    tokenVocab = DienstwegLexer;
    superClass = RecordingParser;  // instead of a parse tree
}

@parser::postinclude {
#include "syntax/recording_parser.h"
}

file : declaration* EOF ;

declaration
    : process
    | organisation
    | member
    | document
    | system
    | channel
    | law
    | calendar
    ;

// ---------------------------------------------------------------------------------------------- beside processes

organisation : ORGANISATION name? STRING? memberBlock? ;
memberBlock : LBRACE member* RBRACE ;
member
    : unit
    | role
    | external
    | separation
    ;
unit : UNIT name? STRING? memberBlock? ;
// `system` and `kalender` only in braces: on the line they would read as the next declaration.
role : (ROLE | COMMITTEE) name? STRING? roleClause* (LBRACE (roleClause | roleInnerClause)* RBRACE)? ;
roleInnerClause
    : SYSTEM names
    | CALENDAR name
    ;
roleClause
    : DEPUTY refs
    | MAY names
    | COUNT NUMBER
    | RATE rate
    | NOTE STRING
    ;
external : EXTERNAL name? STRING? ;
separation : SEPARATION refs STRING? ;

document : DOCUMENT name? STRING? documentClause* (LBRACE (documentClause | documentInnerClause)* RBRACE)? ;
documentInnerClause
    : SYSTEM names
    | NOTE STRING
    ;
documentClause : PAPER | DIGITAL | NOTICE | REASONS | APPEAL ;
system : SYSTEM name? STRING? mediumClause* ;
channel : CHANNEL name? STRING? mediumClause* ;
mediumClause : PAPER | DIGITAL ;
law : LAW name? STRING? lawClause* (LBRACE lawClause* RBRACE)? ;
lawClause
    : SOURCE STRING
    | CHANGED DATE
    | REPEALED DATE
    ;
calendar : CALENDAR name? STRING? (LBRACE holiday* RBRACE)? ;
holiday : HOLIDAY DATE STRING? ;

// ---------------------------------------------------------------------------------------------- processes

process : PROCESS name? STRING? (LBRACE header* statement* RBRACE)? ;

header
    : trigger
    | result
    | headerClause
    ;
trigger : TRIGGER (names | STRING)? (AS name)? triggerClause* (LBRACE (triggerClause | noteClause)* RBRACE)? ;
noteClause : NOTE STRING ;
triggerClause
    : FROM refs
    | TO refs
    | PER names
    | THROUGH refs
    | STARTS WITH name
    | KIND name
    ;
result : RESULT name? STRING? resultClause* ;
resultClause : PRODUCES names ;
headerClause
    : OWNER refs
    | LEAD refs
    | UNDER laws
    | VOLUME NUMBER ((PRO | PER) timeUnit)?
    | EDITION (AS_IS | TO_BE ((FROM | OF) name)?)
    | VERSION STRING
    | REVIEWED DATE
    | REVIEW_DUE (DATE | duration)
    | STATUS (name | STRING)
    | SERVICE (STRING | NUMBER)
    | DEADLINE deadline
    | CALENDAR name
    | NOTE STRING
    ;

block : LBRACE statement* RBRACE ;

statement
    : step
    | decision
    | handoff
    | send
    | request
    | wait
    | parallel
    | forEach
    | call
    | subprocess
    | section
    | group
    | anytime
    | event
    | merge
    | jump
    | end
    ;

head : STRING? (AS name)? ;

// The clauses that any statement may be given; see "Clauses" above.
clause
    : plainClause
    | FROM refs
    | TO refs
    | PER names
    | THROUGH refs
    | DEADLINE deadline
    | KIND name
    ;
plainClause
    : BY refs
    | WITH refs
    | PERFORMER refs
    | OTHER PERSON (AS | THAN) name
    | INFORMS refs
    | NEEDS names
    | PRODUCES names
    | CHANGES names
    | SYSTEM names
    | TAKES duration
    | IDLE duration
    | COSTS money
    | AUTOMATIC
    | UNDER laws
    | CONDITION STRING
    | CONFIRMATION STRING?
    | SEQUENTIALLY
    | FILE names
    | REVIEW_DUE (DATE | duration)
    | REPEATED STRING
    | FOR_EACH name
    | NOTE STRING
    ;

// How a handoff, a request or an approval may turn out otherwise.
outcome : (REFUSED | LATE) way ;
way
    : LBRACE countsAs? statement* RBRACE
    | goTo
    | TO refs
    | countsAs
    ;
countsAs : COUNTS AS STRING ;
goTo
    : BACK (TO | BACK_TO) name
    | CONTINUE WITH name
    ;

// In the braces of a statement: its clauses, how it may turn out, and what may happen meanwhile.
body : LBRACE (clause | outcome | anytime)* RBRACE ;

step : (STEP | CHECK | VERIFICATION | APPROVAL | ORDER | PAYMENT) head (clause | outcome)* body? ;

decision : DECISION head clause* (LBRACE clause* branch* RBRACE)? ;
branch : (WHEN | OTHERWISE) head share? branchWay? ;
share : NUMBER PERCENT ;
branchWay : block | goTo ;

handoff : HANDOFF head names? (clause | outcome)* body? ;
send : SEND head names? clause* body? ;
request : (CONSULT | COSIGN) head (clause | outcome)* body? ;

// On the line what is waited for; in braces also what happens then.
wait
    : WAIT head waitTime? (plainClause | awaited | deadlineClause | outcome)*
      (LBRACE (plainClause | arrival | passing | outcome | anytime)* RBRACE)?
    ;
waitTime : duration ;
awaited : FOR (names | STRING)? arrivalClause* ;
arrival : FOR (names | STRING)? (AS name)? arrivalClause* way? ;
passing : deadlineClause (AS name)? way? ;
arrivalClause
    : FROM refs
    | THROUGH refs
    | PER names
    | KIND name
    ;

parallel : PARALLEL head clause* join? (LBRACE clause* join? parallelBranch* RBRACE)? ;
join : JOINED BY refs ;
parallelBranch : BRANCH head block? ;

forEach : EACH name? head clause* (LBRACE clause* statement* RBRACE)? ;
call : CALL name? head clause* (LBRACE clause* (branch | anytime)* RBRACE)? ;
subprocess : SUBPROCESS head clause* (LBRACE clause* statement* RBRACE)? ;
section : RESPONSIBLE refs? block? ;
group : GROUP head block? ;

anytime : (ANYTIME | MEANWHILE) (FOR | ON) (names | STRING | deadlineClause) (AS name)? anytimeClause* block ;
anytimeClause
    : FROM refs
    | THROUGH refs
    | PER names
    | TO refs
    | KIND name
    | INFORMS refs
    ;
deadlineClause : DEADLINE deadline ;

event : EVENT head clause* body? ;
merge : MERGE head clause* body? ;
jump : goTo ;
end : END head clause* body? ;

// ---------------------------------------------------------------------------------------------- values

name : WORD ;
ref : WORD (DOT WORD)* ;
refs : ref (separator ref)* ;
names : name (separator name)* ;
laws : lawRef (separator lawRef)* ;
lawRef : name STRING? ;
separator : COMMA | AND ;

amount : NUMBER ((RANGE | UNTIL) NUMBER)? ;
duration : NUMBER ((RANGE | UNTIL | TO) NUMBER)? timeUnit ;
timeUnit : MINUTES | HOURS | DAYS | WORKDAYS | WEEKS | MONTHS | QUARTERS | YEARS ;
deadline
    : name (duration | DATE | STRING)? anchor?
    | (duration | DATE | STRING) anchor?
    ;
anchor : AFTER name ;
money : amount (EURO | FRANCS | EURO_SIGN)? ;
rate : money ((PRO | PER) timeUnit)? ;
