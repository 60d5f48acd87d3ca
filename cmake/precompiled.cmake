# dienstweg_precompiled(<target> <header>...): headers of others that nearly every source of the target reads, read once. They are a third
# of the time that compiling takes. With ccache there is nothing to gain; the presets `debug` and `fuzz` go without, so a source that
# forgets an #include is found there.
option(DIENSTWEG_PRECOMPILED "Read the headers of the standard library and of others once for all sources of a folder" OFF)
function(dienstweg_precompiled target)
    get_target_property(type ${target} TYPE)
    if(DIENSTWEG_PRECOMPILED AND NOT DIENSTWEG_CCACHE AND NOT type STREQUAL "INTERFACE_LIBRARY")
        target_precompile_headers(${target} PRIVATE <algorithm> <expected> <functional> <map> <optional> <ranges> <set> <span> <string>
                                                    <string_view> <vector> ${ARGN})
        # Of what was read before, g++ does not know any more that it is not ours, and warns of what it inlines from there.
        target_compile_options(${target} PRIVATE -Wno-array-bounds -Wno-stringop-overflow -Wno-stringop-overread)
    endif()
endfunction()
