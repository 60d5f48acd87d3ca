// The words and signs of Dienstweg. What is read generously here (quotes of every kind, no-break spaces, soft hyphens,
// decomposed umlauts) is what arrives when text is pasted from a word processor; the formatter makes it uniform.
//
// Keywords come from keywords.tsv (DienstwegKeywords is generated from it). They are defined before WORD, so a keyword
// wins over a word of the same length. Every text has a reading: UNKNOWN takes what nothing else does.
//
// server/syntax/scanner.cpp reads the same tokens by hand, because the generated lexer is much slower; a test holds
// the two equal, token by token, on examples, generated text and random bytes.
lexer grammar DienstwegLexer;

import DienstwegKeywords, DienstwegWords;

LBRACE : '{' ;
RBRACE : '}' ;
COMMA : ',' ;
DOT : '.' ;
PERCENT : '%' ;
EURO_SIGN : '\u20AC' ;
// "10..20", "10 – 20", and what a word processor makes of three dots
RANGE : '..' | '...' | '\u2026' | '\u2013' | '\u2014' | [-\u2010\u2011] ;

DATE
    : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT
    | DIGIT DIGIT? '.' DIGIT DIGIT? '.' DIGIT DIGIT DIGIT DIGIT
    ;
NUMBER : DIGIT+ ([.,] DIGIT+)? ;

STRING
    : '"' (ESCAPE | ~["\\\n\r])* '"'
    | [\u201C\u201D\u201E] (ESCAPE | ~["\u201C\u201D\\\n\r])* ["\u201C\u201D]   // a straight quote may close: half-corrected text
    | '\u00BB' (ESCAPE | ~[\u00AB\\\n\r])* '\u00AB'
    | '\u00AB' (ESCAPE | ~[\u00BB\\\n\r])* '\u00BB'
    ;
// Shorter than STRING wherever that fits too, so it is taken only where the quote is never closed on its line.
UNCLOSED_STRING
    : '"' (ESCAPE | ~["\\\n\r])*
    | [\u201C\u201D\u201E] (ESCAPE | ~["\u201C\u201D\\\n\r])*
    | '\u00BB' (ESCAPE | ~[\u00AB\\\n\r])*
    | '\u00AB' (ESCAPE | ~[\u00BB\\\n\r])*
    ;

COMMENT : '//' ~[\n\r]* -> channel(HIDDEN) ;
// Colons and semicolons are habits from forms and from other languages; they change nothing.
HABIT : [:;] -> channel(HIDDEN) ;
SPACE
    : ( [ \t\n\r\u000B\u000C\u0085\u00A0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000] | IGNORABLE )+ -> skip
    ;

fragment DIGIT : [0-9] ;
fragment ESCAPE : '\\' ~[\n\r] ;
