// From the paths that a person names to the files that are read, grouped by workspace.
//
// A workspace is a folder with a `dienstweg.toml`; its files share their names, so they are always read together. Where
// there is none, the named folder serves as one; for a single file its own folder does, without the folders below.
// Folders are searched as Git sees them: what .gitignore files leave out and `.git` itself are not entered, links to
// folders are not followed, links to files are. What is named is read even if it is ignored.
#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <vector>

#include "workspace/read_file.h"

namespace dienstweg {

struct FoundFile {
    std::filesystem::path path;  ///< absolute
    bool named = false;          ///< on the command line, itself or by a folder above it: its findings are reported
};

struct WorkspaceFiles {
    std::filesystem::path root;      ///< absolute
    std::filesystem::path settings;  ///< its dienstweg.toml; empty if there is none
    std::vector<FoundFile> files;    ///< sorted by path, each file once however many links lead to it
};

/// A path that was named, or met on the way, and cannot be read.
struct PathProblem {
    std::filesystem::path path;  ///< as named, or absolute
    ReadFault::Kind kind = ReadFault::Kind::failed;
};

struct Discovery {
    std::vector<WorkspaceFiles> workspaces;  ///< sorted by root; those without a named file or named root are left out
    std::vector<PathProblem> problems;
};

inline constexpr std::string_view kSettingsFileName = "dienstweg.toml";

/// `folder` (absolute) is where relative paths begin. `unsaved`, if not empty, names a file that need not exist: its
/// text comes from elsewhere; it counts as named.
Discovery discover(std::span<const std::string> named, const std::filesystem::path& folder,
                   const std::filesystem::path& unsaved = {});

}  // namespace dienstweg
