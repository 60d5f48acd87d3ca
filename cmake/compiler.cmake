# The language standard, the warnings and the sanitizers, as one interface target that every target of ours links.

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

if(NOT DEFINED CMAKE_CXX_COMPILER_LAUNCHER)
    find_program(DIENSTWEG_CCACHE ccache)
    if(DIENSTWEG_CCACHE)
        set(CMAKE_CXX_COMPILER_LAUNCHER "${DIENSTWEG_CCACHE}")
    endif()
endif()

if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_LESS 12)
    message(FATAL_ERROR "Dienstweg needs g++ 12 or newer (found ${CMAKE_CXX_COMPILER_VERSION}): it uses std::expected.")
endif()

add_library(dienstweg_compiler INTERFACE)
target_compile_options(dienstweg_compiler INTERFACE
    -Wall -Wextra -Wpedantic -Werror
    -Wconversion -Wsign-conversion -Wdouble-promotion
    -Wshadow -Wold-style-cast -Wcast-align -Wcast-qual
    -Wnon-virtual-dtor -Woverloaded-virtual -Wextra-semi
    -Wformat=2 -Wimplicit-fallthrough
    -Wno-missing-field-initializers)  # naming some fields of a value and leaving the others empty is how we write
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    # libstdc++ 12 uses its own deprecated std::get_temporary_buffer in std::stable_sort.
    target_compile_options(dienstweg_compiler INTERFACE -Wno-deprecated-declarations)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    # g++ 12 reports these inside its own std::string and std::variant once it inlines them (PR 105329, PR 105562).
    target_compile_options(dienstweg_compiler INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()

# Sanitizers apply to everything that is compiled here, the generated parser too.
if(DIENSTWEG_FUZZ)
    add_compile_options(-fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(DIENSTWEG_SANITIZE)
    # Left out are four checks that g++ puts at every access: with them compiling takes a third longer. A null pointer and an access behind an
    # object are AddressSanitizer's, too; that an object is aligned and of the class that it is taken for is looked at by the fuzz targets (above).
    add_compile_options(-fsanitize=address,undefined -fno-sanitize=null,alignment,object-size,vptr -fno-sanitize-recover=all -fno-omit-frame-pointer)
    add_link_options(-fsanitize=address,undefined)
elseif(DIENSTWEG_SANITIZE_THREADS)
    add_compile_options(-fsanitize=thread -fno-omit-frame-pointer)
    add_link_options(-fsanitize=thread)
endif()
