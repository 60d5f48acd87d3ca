// Names, and what nothing else takes. Apart from DienstwegLexer because they must come after the keywords.
//
// The ranges of letters are those of XML 1.0 (5th edition, production 4), which do not change with Unicode's versions,
// less spaces, currency signs and invisible characters.
lexer grammar DienstwegWords;

WORD : LETTER LETTER_OR_MARK* ;
UNKNOWN : . ;

fragment LETTER
    : [A-Za-z_\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u02FF\u0370-\u037D\u037F-\u061B\u061D-\u167F\u1681-\u1FFF]
    | [\u2100-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFEFE\uFF00-\uFFEF\u{10000}-\u{EFFFF}]
    ;
fragment LETTER_OR_MARK
    : LETTER
    | [-0-9\u00B7\u0300-\u036F\u203F-\u2040\u2010\u2011]
    | IGNORABLE
    ;
