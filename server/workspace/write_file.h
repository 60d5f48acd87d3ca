// Replacing what stands in a file, so that nothing is ever lost: whatever happens, the file holds the old bytes or the
// new ones, whole.
//
// The new bytes are written to a file beside it, which then takes its name. Who reads meanwhile sees the old or the new
// text. Mode, owner, group and access lists are kept as far as the user may set them. A link stays a link; what it
// leads to is replaced. A file with several names (hard links) is refused: it could only be kept in all of them by
// writing in place, where an end in the middle would leave half a text.
//
// A program that is killed in the middle may leave the file beside it: `NAME.weg.dienstweg-0123456789abcdef.tmp`. It is
// no source, may be deleted, and is never read. Ctrl+C and `kill` wait for the moment that a file takes.
#pragma once

#include <cstdint>
#include <expected>
#include <filesystem>
#include <string_view>

namespace dienstweg {

/// Why a file was not replaced. It is as it was.
struct WriteFault {
    enum class Kind : std::uint8_t {
        missing,          ///< no such path, or a link that leads to nothing
        noFile,           ///< a folder, a pipe, a device
        severalNames,     ///< hard links lead to it
        changed,          ///< it holds other bytes than were read, or is another file by now
        protectedFile,    ///< this user may not write it
        protectedFolder,  ///< nothing new may be put beside it
        noSpace,          ///< the disk is full, or what this user may use of it
        failed,           ///< the system says no for another reason
    };
    Kind kind = Kind::failed;
};

/// Replaces what stands in an existing file. `expected` are the bytes that the caller read: if there are others by now,
/// nothing is written. Between the last look and the change lies one call of the system; what another program writes in
/// just that moment is not seen.
std::expected<void, WriteFault> replaceFile(const std::filesystem::path& path, std::string_view expected,
                                            std::string_view bytes);

/// The sentence of the catalogue that says so; it has a placeholder `path`.
std::string_view messageKey(WriteFault::Kind kind);

}  // namespace dienstweg
