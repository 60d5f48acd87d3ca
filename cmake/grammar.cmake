# From grammar/ to C++: keywords.tsv -> DienstwegKeywords.g4 and keywords.inc -> lexer and parser, all in the build
# folder. Nothing generated is kept in the repository.
#
# Debian's tool (4.7.2) and runtime (4.9) fit each other. The tool writes u8"" literals into std::string, which C++20
# takes back with -fno-char8_t; its code is not held to our warnings.

set(grammar "${PROJECT_SOURCE_DIR}/grammar")
set(generated "${PROJECT_BINARY_DIR}/generated")

if(EXISTS "${grammar}/DienstwegParser.g4")
    find_program(DIENSTWEG_ANTLR antlr4 REQUIRED)
    file(MAKE_DIRECTORY "${generated}")
    set(antlr "${DIENSTWEG_ANTLR}" -Dlanguage=Cpp -Werror -package dienstweg::grammar -no-listener -no-visitor
        -lib "${generated}" -o "${generated}")

    add_custom_command(
        OUTPUT "${generated}/DienstwegKeywords.g4" "${generated}/keywords.inc"
        COMMAND "${CMAKE_COMMAND}" "-DKEYWORDS=${grammar}/keywords.tsv" "-DOUTPUT_DIR=${generated}"
                -P "${grammar}/keywords.cmake"
        DEPENDS "${grammar}/keywords.tsv" "${grammar}/keywords.cmake"
        COMMENT "Keywords" VERBATIM)
    add_custom_command(
        OUTPUT "${generated}/DienstwegLexer.cpp" "${generated}/DienstwegLexer.h" "${generated}/DienstwegLexer.tokens"
        COMMAND ${antlr} DienstwegLexer.g4
        DEPENDS "${grammar}/DienstwegLexer.g4" "${grammar}/DienstwegWords.g4" "${generated}/DienstwegKeywords.g4"
        WORKING_DIRECTORY "${grammar}" COMMENT "Lexer" VERBATIM)
    add_custom_command(
        OUTPUT "${generated}/DienstwegParser.cpp" "${generated}/DienstwegParser.h"
        COMMAND ${antlr} DienstwegParser.g4
        DEPENDS "${grammar}/DienstwegParser.g4" "${generated}/DienstwegLexer.tokens"
        WORKING_DIRECTORY "${grammar}" COMMENT "Parser" VERBATIM)

    function(dienstweg_generated target)
        add_library(${target} STATIC ${ARGN})
        target_include_directories(${target} SYSTEM PUBLIC "${generated}")
        target_link_libraries(${target} PUBLIC dienstweg::antlr)
        target_compile_options(${target} PRIVATE -w -fno-char8_t)
    endfunction()

    dienstweg_generated(dienstweg_grammar_parser
        "${generated}/DienstwegParser.cpp" "${generated}/DienstwegParser.h" "${generated}/keywords.inc")
    # Its base class is ours (server/syntax/recording_parser.h).
    target_link_libraries(dienstweg_grammar_parser PUBLIC dienstweg_syntax)
    # The generated lexer defines the tokens and sets up its automaton at every start: linked into tests only.
    dienstweg_generated(dienstweg_grammar_lexer "${generated}/DienstwegLexer.cpp" "${generated}/DienstwegLexer.h")
    add_dependencies(dienstweg_grammar_lexer dienstweg_grammar_parser)
endif()

# Gives `target` the parser and nobody else: no ANTLR header is on the include path above server/syntax.
function(dienstweg_private_grammar target)
    get_target_property(type ${target} TYPE)
    if(TARGET dienstweg_grammar_parser AND NOT type STREQUAL "INTERFACE_LIBRARY")
        target_link_libraries(${target} PRIVATE dienstweg_grammar_parser)
        # syntax/token.h lists the keywords; it is included by all folders above, so they wait for the list.
        target_include_directories(${target} PUBLIC "${generated}")
        add_dependencies(${target} dienstweg_grammar_parser)
    endif()
endfunction()
