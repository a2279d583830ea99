#pragma once
// Takes files out of a folder that another program fills: each once, complete, and only from permitted owners. A name
// is never a path: only letters, digits, hyphens, underlines and dots are allowed.

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"

namespace jcic::files {

/// "cases-1.json": 1 to 100 of those characters, the first not a dot.
[[nodiscard]] bool is_plain_name(std::string_view name);

struct Lying {
    std::string name;
    std::uint64_t size = 0;
    UtcTime written{};
    /// Why it must not be taken: "link" (no regular file, or one with a second name), "owner" (neither this login nor
    /// the folder's owner); "" for no reason.
    std::string_view against{};
};

/// Whether anyone except the folder's owner and group may write there. Fault file.read.
[[nodiscard]] Result<bool> is_open_to_all(const std::filesystem::path& folder);

/// Files there with a plain name and one of these endings, by name, at most `most`. Opens nothing and follows no link.
/// Fault file.read.
[[nodiscard]] Result<std::vector<Lying>> lying_in(const std::filesystem::path& folder,
                                                  const std::vector<std::string>& endings, std::size_t most);

/// The file's current state; nullopt: no longer there.
[[nodiscard]] Result<std::optional<Lying>> lying(const std::filesystem::path& folder, const std::string& name);

/// Moves it to another folder of the same file system, in one step, under an unused name: only one process can succeed.
/// Faults file.missing (another took it), file.write (reason "exists").
[[nodiscard]] Result<void> take_out(const std::filesystem::path& folder, const std::string& name,
                                    const std::filesystem::path& into, const std::string& called);

/// Reads a taken file, at most `limit` bytes. Faults file.*; integration.file, reason link, owner (`owner`: of its
/// original folder), size, or changed (it was written to meanwhile).
[[nodiscard]] Result<Bytes> read_taken(const std::filesystem::path& folder, const std::string& name, ::uid_t owner,
                                       std::size_t limit);
/// The folder's owner. Fault file.read.
[[nodiscard]] Result<::uid_t> owner_of(const std::filesystem::path& folder);

}  // namespace jcic::files
