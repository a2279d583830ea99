#pragma once
// Whole files that survive a power cut: the old one or the new one, and on the disk before the call returns. Files made
// here are readable by their owner only (mode 0600, folders 0700; POSIX.1-2017).
//
// Faults: file.missing (not there), file.read (no permission to read, disk), file.form with reason "size", file.write.
// Details: "file", its name without the folder (that may contain a person's name), and "reason", the system's words.

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/secret.h"

namespace jcic::files {

inline constexpr std::size_t largest = 64U << 20U;  ///< bytes of a file read whole

/// For the program's own files and those named by settings. Anything but a regular file (a pipe without a writer would
/// block the start for ever) is file.read with reason "not-regular". Longer than `limit` is file.form.
[[nodiscard]] Result<Bytes> read(const std::filesystem::path& path, std::size_t limit = largest);
/// A file that a person names for one act; it may be a pipe: `<(command)` at the terminal.
[[nodiscard]] Result<Bytes> read_given(const std::filesystem::path& path, std::size_t limit = largest);
[[nodiscard]] Result<std::string> read_text_given(const std::filesystem::path& path, std::size_t limit = largest);
[[nodiscard]] Result<std::string> read_text(const std::filesystem::path& path, std::size_t limit = largest);
/// At most 16 KiB, directly into locked memory.
[[nodiscard]] Result<Secret> read_secret(const std::filesystem::path& path);

/// Syncs a temporary file, renames it over the old one (never a link), syncs the folder. A failure leaves the old one.
[[nodiscard]] Result<void> replace(const std::filesystem::path& path, ByteView bytes);
[[nodiscard]] inline Result<void> replace(const std::filesystem::path& path, std::string_view text) {
    return replace(path, view(text));
}
/// The same under a name that must not exist yet: of two that save under it (named.h) the later is refused, and the
/// first one's file remains. Fault file.write, with reason "exists".
[[nodiscard]] Result<void> create(const std::filesystem::path& path, ByteView bytes);
[[nodiscard]] inline Result<void> create(const std::filesystem::path& path, std::string_view text) {
    return create(path, view(text));
}
/// Removes temporary files that `replace` left under the folder in a program that stopped before it could rename or
/// remove them. Call it only while no thread of this process writes there. Does not follow symbolic links.
[[nodiscard]] Result<void> remove_leftovers(const std::filesystem::path& folder);
/// Appends to the file and syncs. Cuts off the rest of a failed write.
[[nodiscard]] Result<void> append(const std::filesystem::path& path, ByteView bytes);
/// Durable; a missing file is no fault.
[[nodiscard]] Result<void> remove(const std::filesystem::path& path);
/// An existing folder is no fault.
[[nodiscard]] Result<void> make_folder(const std::filesystem::path& path);
/// The folder's own regular files with this ending (".csv"; "": all), by name; others, even behind a link, are left
/// out. Fault file.read, also if the folder stops answering: never returns a part as the whole.
[[nodiscard]] Result<std::set<std::filesystem::path>> files_in(const std::filesystem::path& folder,
                                                               std::string_view ending = {});
/// Makes creations, renames and removals in it durable, where the file system can: else it is no fault.
[[nodiscard]] Result<void> sync_folder(const std::filesystem::path& folder);

/// Swaps two files or folders in one atomic step, even in a power cut (renameat2(2), RENAME_EXCHANGE). Fault
/// file.write, also if the file system does not support it.
[[nodiscard]] Result<void> exchange(const std::filesystem::path& one, const std::filesystem::path& other);
/// Renames within the same folder. Fault file.write, also if the name exists.
[[nodiscard]] Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to);

/// Gives a completely written file its name in the same file system, replacing a file of that name unless `never_over`.
/// Fault file.write, then with reason "exists" if the name exists; else "link" if it is one.
[[nodiscard]] Result<void> publish(const std::filesystem::path& from, const std::filesystem::path& to, bool never_over);

/// flock(2) on a file of its own: one holder among all threads and processes, or several that share, until the object
/// or the process ends. Fault file.write.
class Lock {
public:
    /// Waits for the holder.
    [[nodiscard]] static Result<Lock> take(const std::filesystem::path& path);
    /// Exclusive, without waiting.
    [[nodiscard]] static Result<std::optional<Lock>> try_take(const std::filesystem::path& path);
    /// Shared, without waiting.
    [[nodiscard]] static Result<std::optional<Lock>> try_share(const std::filesystem::path& path);
    /// Makes a shared lock exclusive without waiting; false: the lock is lost.
    [[nodiscard]] Result<bool> become_alone();
    /// The reverse. The same results.
    [[nodiscard]] Result<bool> become_shared();
    /// Whether the locked file still has that name.
    [[nodiscard]] bool is_of(const std::filesystem::path& path) const;
    ~Lock();
    Lock(Lock&& other) noexcept;
    Lock& operator=(Lock&&) = delete;

private:
    explicit Lock(int descriptor) : descriptor_(descriptor) {}
    [[nodiscard]] static Result<std::optional<Lock>> at_once(const std::filesystem::path& path, int way);
    [[nodiscard]] Result<bool> become(int way);
    int descriptor_;
};

}  // namespace jcic::files
