# Libraries of the system, as imported targets with names of ours. Their headers count as system headers: no warnings.
# Where a package has a CMake file, it is not used: Debian's differ in whether they bring static archives.

function(dienstweg_library name header archive)
    find_path(DIENSTWEG_${name}_HEADERS "${header}" PATH_SUFFIXES ${ARGN} REQUIRED)
    mark_as_advanced(DIENSTWEG_${name}_HEADERS)
    add_library(dienstweg::${name} INTERFACE IMPORTED GLOBAL)
    target_include_directories(dienstweg::${name} SYSTEM INTERFACE "${DIENSTWEG_${name}_HEADERS}")
    if(archive)
        find_library(DIENSTWEG_${name}_ARCHIVE NAMES "lib${archive}.a" "${archive}" REQUIRED)
        mark_as_advanced(DIENSTWEG_${name}_ARCHIVE)
        target_link_libraries(dienstweg::${name} INTERFACE "${DIENSTWEG_${name}_ARCHIVE}")
    endif()
endfunction()

find_package(Threads REQUIRED)

dienstweg_library(utf8proc utf8proc.h utf8proc)
target_compile_definitions(dienstweg::utf8proc INTERFACE UTF8PROC_STATIC)
dienstweg_library(fmt fmt/format.h "")
target_compile_definitions(dienstweg::fmt INTERFACE FMT_HEADER_ONLY)
dienstweg_library(tomlplusplus toml++/toml.h "")
target_compile_definitions(dienstweg::tomlplusplus INTERFACE TOML_HEADER_ONLY=1)
dienstweg_library(json nlohmann/json.hpp "")
dienstweg_library(pugixml pugixml.hpp pugixml)
dienstweg_library(cli11 CLI/CLI.hpp "")
dienstweg_library(asio boost/asio.hpp "")
target_link_libraries(dienstweg::asio INTERFACE Threads::Threads)
dienstweg_library(antlr antlr4-runtime.h antlr4-runtime antlr4-runtime)
target_link_libraries(dienstweg::antlr INTERFACE Threads::Threads)
if(NOT DIENSTWEG_SANITIZE AND NOT DIENSTWEG_SANITIZE_THREADS AND NOT DIENSTWEG_FUZZ)  # these bring a memory allocator of their own
    dienstweg_library(jemalloc jemalloc/jemalloc.h jemalloc)
endif()

if(DIENSTWEG_TESTS)
    dienstweg_library(doctest doctest/doctest.h "")
    dienstweg_library(rapidcheck rapidcheck.h rapidcheck)
endif()
