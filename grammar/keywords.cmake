# Makes of keywords.tsv (the one list of the language's words):
#   DienstwegKeywords.g4   the lexer's rules, imported by DienstwegLexer.g4
#   keywords.inc           the scanner's table, in every accepted spelling, for server/syntax/keywords.cpp
# Usage: cmake -DKEYWORDS=… -DOUTPUT_DIR=… -P keywords.cmake
#
# CMake's regular expressions see bytes, so ä ö ü ß stand as 1 2 3 4 while a spelling is taken apart.

set(rules "")
set(table "")
set(names "")
set(mark_1 "ä")
set(mark_2 "ö")
set(mark_3 "ü")
set(mark_4 "ß")
set(written_1 "ae")
set(written_2 "oe")
set(written_3 "ue")
set(written_4 "ss")

file(STRINGS "${KEYWORDS}" lines ENCODING UTF-8)
foreach(line IN LISTS lines)
    if(line MATCHES "^#" OR line STREQUAL "")
        continue()
    endif()
    string(REPLACE "\t" ";" columns "${line}")
    list(LENGTH columns count)
    if(NOT count EQUAL 4)
        message(FATAL_ERROR "keywords.tsv: four columns wanted: ${line}")
    endif()
    list(GET columns 0 token)
    list(GET columns 1 place)
    list(GET columns 2 german)
    list(GET columns 3 english)
    string(REPLACE " " ";" german "${german}")
    string(REPLACE " " ";" english "${english}")
    list(GET german 0 german_first)
    list(GET english 0 english_first)
    string(APPEND names "DIENSTWEG_KEYWORD(${token}, ${place}, \"${german_first}\", \"${english_first}\")\n")

    set(spellings ${german} ${english})
    list(REMOVE_DUPLICATES spellings)
    set(alternatives "")
    foreach(spelling IN LISTS spellings)
        set(coded "${spelling}")
        foreach(digit 1 2 3 4)
            string(REPLACE "${mark_${digit}}" "${digit}" coded "${coded}")
        endforeach()
        string(REGEX MATCHALL "." letters "${coded}")

        # The rule: one fragment a letter; a hyphen stands for itself.
        set(rule "")
        foreach(letter IN LISTS letters)
            string(TOUPPER "${letter}" letter)
            string(REPLACE "1" "AE" letter "${letter}")
            string(REPLACE "2" "OE" letter "${letter}")
            string(REPLACE "3" "UE" letter "${letter}")
            string(REPLACE "4" "SZ" letter "${letter}")
            string(REPLACE "-" "HYPHEN" letter "${letter}")
            string(APPEND rule " F_${letter}")
        endforeach()
        list(APPEND alternatives "${rule}")

        # The table: every way to write the umlauts, each with either spelling.
        set(variants "")
        list(APPEND variants "@")
        foreach(letter IN LISTS letters)
            set(next "")
            foreach(variant IN LISTS variants)
                if(letter MATCHES "[1-4]")
                    list(APPEND next "${variant}${mark_${letter}}" "${variant}${written_${letter}}")
                else()
                    list(APPEND next "${variant}${letter}")
                endif()
            endforeach()
            set(variants ${next})
        endforeach()
        foreach(variant IN LISTS variants)
            string(SUBSTRING "${variant}" 1 -1 variant)
            string(APPEND table "DIENSTWEG_SPELLING(${token}, \"${variant}\")\n")
        endforeach()
    endforeach()
    string(REPLACE ";" " |" alternatives "${alternatives}")
    string(APPEND rules "${token} :${alternatives} ;\n")
endforeach()

set(fragments "")
foreach(letter a b c d e f g h i j k l m n o p q r s t u v w x y z)
    string(TOUPPER "${letter}" upper)
    string(APPEND fragments "fragment F_${upper} : [${letter}${upper}] IGNORABLE* ;\n")
endforeach()
string(APPEND fragments
    "fragment F_AE : [\\u00E4\\u00C4] IGNORABLE* | F_A '\\u0308' IGNORABLE* | F_A F_E ;\n"
    "fragment F_OE : [\\u00F6\\u00D6] IGNORABLE* | F_O '\\u0308' IGNORABLE* | F_O F_E ;\n"
    "fragment F_UE : [\\u00FC\\u00DC] IGNORABLE* | F_U '\\u0308' IGNORABLE* | F_U F_E ;\n"
    "fragment F_SZ : [\\u00DF\\u1E9E] IGNORABLE* | F_S F_S ;\n"
    "fragment F_HYPHEN : [-\\u2010\\u2011] IGNORABLE* ;\n"
    "fragment IGNORABLE : [\\u00AD\\u061C\\u200B-\\u200F\\u202A-\\u202E\\u2060-\\u2064\\u2066-\\u2069\\uFEFF] ;\n")

file(WRITE "${OUTPUT_DIR}/DienstwegKeywords.g4"
    "// Generated from keywords.tsv by keywords.cmake.\nlexer grammar DienstwegKeywords;\n\n${rules}\n${fragments}")
file(WRITE "${OUTPUT_DIR}/keywords.inc"
    "// Generated from keywords.tsv by keywords.cmake.\n#ifdef DIENSTWEG_KEYWORD\n${names}#endif\n#ifdef DIENSTWEG_SPELLING\n${table}#endif\n")
