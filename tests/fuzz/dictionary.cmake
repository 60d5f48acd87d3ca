# Makes of grammar/keywords.tsv a dictionary for libFuzzer: every spelling, and signs of the language.
# Usage: cmake -DKEYWORDS=… -DOUTPUT=… -P dictionary.cmake

set(entries "")
file(STRINGS "${KEYWORDS}" lines ENCODING UTF-8)
foreach(line IN LISTS lines)
    if(line MATCHES "^#" OR line STREQUAL "")
        continue()
    endif()
    string(REPLACE "\t" ";" columns "${line}")
    list(SUBLIST columns 2 2 spellings)
    string(REPLACE " " ";" spellings "${spellings}")
    foreach(spelling IN LISTS spellings)
        list(APPEND entries "\"${spelling}\"\n")
    endforeach()
endforeach()
list(REMOVE_DUPLICATES entries)
list(JOIN entries "" text)

string(APPEND text
    "\" {\\x0A\"\n\"\\x0A}\\x0A\"\n\"\\x0A\\x0A\"\n\"\\x0D\\x0A\"\n\"\\\"\"\n\"\\\" \\\"\"\n\"„\"\n\"“\"\n\"»\"\n\"«\"\n\"…\"\n"
    "\"..\"\n\" – \"\n\"€\"\n\"10 %\"\n\"1,5\"\n\"2026-01-31\"\n\"31.12.2026\"\n\"A.B\"\n\" // \"\n\"\\x0A// \"\n"
    "\"\\x0A=== a.weg\\x0A\"\n\"\\x0A=== dienstweg.toml\\x0A\"\n\"[rules]\\x0A\"\n\"[limits]\\x0A\"\n\"[handoff]\\x0A\"\n"
    # what word processors leave behind: byte order mark, no-break space, soft hyphen, decomposed umlaut, left to right
    "\"\\xEF\\xBB\\xBF\"\n\"\\xC2\\xA0\"\n\"\\xC2\\xAD\"\n\"\\xCC\\x88\"\n\"\\xE2\\x80\\xAE\"\n")

# libFuzzer reads printable ASCII alone.
foreach(letter "ä=C3 A4" "ö=C3 B6" "ü=C3 BC" "ß=C3 9F" "„=E2 80 9E" "“=E2 80 9C" "»=C2 BB" "«=C2 AB" "…=E2 80 A6"
               "–=E2 80 93" "€=E2 82 AC")
    string(REPLACE "=" ";" letter "${letter}")
    list(GET letter 0 written)
    list(GET letter 1 bytes)
    string(REPLACE " " "\\x" bytes "\\x${bytes}")
    string(REPLACE "${written}" "${bytes}" text "${text}")
endforeach()
file(WRITE "${OUTPUT}" "${text}")
