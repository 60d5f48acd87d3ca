# dienstweg_folder(<name> [PUBLIC target...] [PRIVATE target...])
# The library dienstweg_<name> of all sources of server/<name>. A folder that has no source yet becomes an interface
# library, so that the folders above it can be built already.
function(dienstweg_folder name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "PUBLIC;PRIVATE")
    file(GLOB sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/server/${name}/*.cpp")
    set(target dienstweg_${name})
    if(sources)
        add_library(${target} STATIC ${sources})
        target_include_directories(${target} PUBLIC "${PROJECT_SOURCE_DIR}/server")
        target_link_libraries(${target} PUBLIC ${arg_PUBLIC} PRIVATE ${arg_PRIVATE} dienstweg_compiler)
        target_compile_definitions(${target} PRIVATE DIENSTWEG_VERSION="${PROJECT_VERSION}")
    else()
        add_library(${target} INTERFACE)
        target_include_directories(${target} INTERFACE "${PROJECT_SOURCE_DIR}/server")
        target_link_libraries(${target} INTERFACE ${arg_PUBLIC})
    endif()
endfunction()

# Gives `target` the pages of docs/rules as rule_pages.inc.
function(dienstweg_rule_pages target)
    set(pages "${PROJECT_SOURCE_DIR}/docs/rules")
    set(output "${PROJECT_BINARY_DIR}/generated/rule_pages.inc")
    file(GLOB sources CONFIGURE_DEPENDS "${pages}/*.md")
    add_custom_command(
        OUTPUT "${output}"
        COMMAND "${CMAKE_COMMAND}" "-DPAGES=${pages}" "-DOUTPUT=${output}" -P "${PROJECT_SOURCE_DIR}/cmake/rule_pages.cmake"
        DEPENDS ${sources} "${PROJECT_SOURCE_DIR}/cmake/rule_pages.cmake"
        COMMENT "Pages of the rules" VERBATIM)
    target_sources(${target} PRIVATE "${output}")
endfunction()
