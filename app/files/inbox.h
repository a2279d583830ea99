#pragma once
// Files that another program lays into a folder, to be taken out of it: each once, whole, and only from who may lay
// there. A name is never a path: names with anything but letters, digits, hyphens, underlines and dots are none.

#include <sys/types.h>

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"

namespace jcic::files {

/// "cases-1.json": 1 to 100 characters, none of which a path is made of, the first no dot.
[[nodiscard]] bool is_plain_name(std::string_view name);

struct Lying {
    std::string name;
    std::uint64_t size = 0;
    UtcTime written{};
    /// Why it is not to be taken: "link" (no regular file, or one with a second name), "owner" (neither this login nor
    /// whose folder it is); "" for nothing.
    std::string_view against{};
};

/// Whether anybody but the folder's owner and group may lay there. Fault file.read.
[[nodiscard]] Result<bool> is_open_to_all(const std::filesystem::path& folder);

/// What lies there under a plain name that ends so, by name, at most `most`. Nothing is opened, and no link is
/// followed. Fault file.read.
[[nodiscard]] Result<std::vector<Lying>> lying_in(const std::filesystem::path& folder,
                                                  const std::vector<std::string>& endings, std::size_t most);

/// How a file stands there now; nullopt: it is there no more.
[[nodiscard]] Result<std::optional<Lying>> lying(const std::filesystem::path& folder, const std::string& name);

/// Moves it out of the folder into another of the same file system, in one step, under a name that nothing has there:
/// who does it has it, and nobody else. Faults file.missing (somebody else has it), file.write (reason
/// "exists").
[[nodiscard]] Result<void> take_out(const std::filesystem::path& folder, const std::string& name,
                                    const std::filesystem::path& into, const std::string& called);

/// Reads one that was taken, at most so many bytes. Faults file.*; integration.file, reason link, owner (`owner`: whose
/// folder it came from), size, or changed (it was written to meanwhile).
[[nodiscard]] Result<Bytes> read_taken(const std::filesystem::path& folder, const std::string& name, ::uid_t owner,
                                       std::size_t limit);
/// Whose the folder is. Fault file.read.
[[nodiscard]] Result<::uid_t> owner_of(const std::filesystem::path& folder);

}  // namespace jcic::files
