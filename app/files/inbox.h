#pragma once
// Takes files out of a folder that another program fills: each once, complete, and only from permitted owners. Each
// entry is judged by itself, and each that is not taken has its reason: none is ignored.

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::files {

/// Why a file of this name is not taken, as a reason of integration.file: "unfinished" (hidden, or ".part"), "name"
/// (over 200 bytes, not UTF-8, or with a character that nobody sees), "ending" (none of these, in either case); "" for
/// no reason. A name is never a path.
[[nodiscard]] std::string_view against_name(std::string_view name, const std::vector<std::string>& endings);
/// Whether the name ends so, in whichever case: CASES.CSV is a .csv.
[[nodiscard]] bool ends_as(std::string_view name, std::string_view ending);

struct Lying {
    std::string name;
    std::uint64_t size = 0;
    UtcTime written{};
    /// Why it is not taken: integration.file with the reason of its name, "link" (a link, "target" tells whereto; or a
    /// second name), "not-regular" (a folder, pipe, socket, device) or "owner" (neither this login nor the folder's
    /// owner); file.read.
    std::optional<Fault> against{};
};

struct Laid {
    std::vector<Lying> files;  ///< to be taken by their names; some are refused all the same
    std::vector<Lying> left;   ///< stay where they are
};

/// Whether anyone except the folder's owner and group may write there. Fault file.read.
[[nodiscard]] Result<bool> is_open_to_all(const std::filesystem::path& folder);

/// All entries of the folder, by name, at most `most` of each sort. Opens nothing and follows no link. Fault file.read
/// for the folder only.
[[nodiscard]] Result<Laid> lying_in(const std::filesystem::path& folder, const std::vector<std::string>& endings,
                                    std::size_t most);

/// Moves it to another folder of the same file system, in one step, under an unused name: only one process can succeed.
/// Faults file.missing (another took it), file.write (reason "exists").
[[nodiscard]] Result<void> take_out(const std::filesystem::path& folder, const std::string& name,
                                    const std::filesystem::path& into, const std::string& called);

/// Reads a taken file, at most `limit` bytes. Faults file.*; integration.file, reason link, not-regular, owner
/// (`owner`: of its original folder), size, or changed (it was written to meanwhile).
[[nodiscard]] Result<Bytes> read_taken(const std::filesystem::path& folder, const std::string& name, ::uid_t owner,
                                       std::size_t limit);
/// The folder's owner. Fault file.read.
[[nodiscard]] Result<::uid_t> owner_of(const std::filesystem::path& folder);

}  // namespace jcic::files
