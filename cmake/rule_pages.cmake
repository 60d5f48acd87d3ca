# From docs/rules/*.md to rule_pages.inc, a row a page, so that the program can print them without files beside it.
# Usage: cmake -DPAGES=docs/rules -DOUTPUT=… -P rule_pages.cmake
# The text goes into raw string literals as it is; what would end one must not stand in a page.
file(GLOB pages "${PAGES}/[A-Z][0-9][0-9][0-9].md")
list(SORT pages)
set(rows "")
foreach(page IN LISTS pages)
    cmake_path(GET page STEM id)
    file(READ "${page}" text)
    string(FIND "${text}" ")PAGE\"" end)
    if(NOT end EQUAL -1)
        message(FATAL_ERROR "${page}: )PAGE\" ends the literal that the page is put into")
    endif()
    string(APPEND rows "DIENSTWEG_RULE_PAGE(\"${id}\", R\"PAGE(${text})PAGE\")\n")
endforeach()
file(WRITE "${OUTPUT}" "// Generated from docs/rules by cmake/rule_pages.cmake.\n${rows}")
