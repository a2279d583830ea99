#pragma once
// Whole files that survive a power cut: the old one or the new one, and on the disk before the call returns.
// Files made here are readable by their owner only (mode 0600, folders 0700; POSIX.1-2017).
//
// Faults: file.missing (not there), file.read (no right to read, disk), file.form with reason "size", file.write.
// Details: "file", its name without the folder (that may hold a person's name), and "reason", the system's words.

#include <filesystem>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/secret.h"

namespace jcic::files {

inline constexpr std::size_t largest = 64U << 20U;  ///< bytes of a file read whole

/// Of the program's own files and of those that settings name: one that is no regular file (a pipe without a writer
/// would hold up the start without an end) is file.read with reason "not-regular". Longer than `limit` is file.form.
[[nodiscard]] Result<Bytes> read(const std::filesystem::path& path, std::size_t limit = largest);
/// A file that a person names for one act, which may be a pipe: `<(command)` at the terminal.
[[nodiscard]] Result<Bytes> read_given(const std::filesystem::path& path, std::size_t limit = largest);
[[nodiscard]] Result<std::string> read_text_given(const std::filesystem::path& path, std::size_t limit = largest);
[[nodiscard]] Result<std::string> read_text(const std::filesystem::path& path, std::size_t limit = largest);
/// At most 16 KiB, straight into locked memory.
[[nodiscard]] Result<Secret> read_secret(const std::filesystem::path& path);

/// Writes beside it, syncs, renames over it, syncs the folder. A failure leaves the old file and nothing beside it.
[[nodiscard]] Result<void> replace(const std::filesystem::path& path, ByteView bytes);
[[nodiscard]] inline Result<void> replace(const std::filesystem::path& path, std::string_view text) {
    return replace(path, view(text));
}
/// The same under a name that nothing may have by then: who is later of two that save there (named.h) is refused, and
/// the first one's stands. Fault file.write, with reason "exists".
[[nodiscard]] Result<void> create(const std::filesystem::path& path, ByteView bytes);
[[nodiscard]] inline Result<void> create(const std::filesystem::path& path, std::string_view text) {
    return create(path, view(text));
}
/// Removes, under the folder, what `replace` wrote beside a file in a program that has stopped before it could rename
/// or remove it. To be called where no thread of this process writes there. Symbolic links are not followed.
[[nodiscard]] Result<void> remove_leftovers(const std::filesystem::path& folder);
/// Adds to the file's end and syncs. What a failed write left is cut off again.
[[nodiscard]] Result<void> append(const std::filesystem::path& path, ByteView bytes);
/// Durable; a file that is not there is no fault.
[[nodiscard]] Result<void> remove(const std::filesystem::path& path);
/// One that is there already is no fault.
[[nodiscard]] Result<void> make_folder(const std::filesystem::path& path);
/// The folder's own files by name, those with this ending (".csv"; "": all); what is none, also behind a link, is left
/// out. Fault file.read, also of a folder that stops answering in the middle: never a part for the whole.
[[nodiscard]] Result<std::set<std::filesystem::path>> files_in(const std::filesystem::path& folder,
                                                               std::string_view ending = {});
/// Makes durable what was made, renamed or removed in it.
[[nodiscard]] Result<void> sync_folder(const std::filesystem::path& folder);

/// Puts two files or folders in each other's place, in one step that a power cut does not halve (renameat2(2),
/// RENAME_EXCHANGE). Fault file.write, also where the file system cannot.
[[nodiscard]] Result<void> exchange(const std::filesystem::path& one, const std::filesystem::path& other);
/// Gives another name in the same folder. Fault file.write, also where something has that name.
[[nodiscard]] Result<void> rename(const std::filesystem::path& from, const std::filesystem::path& to);

/// Gives a file that was written whole its name, in the same file system, in place of what has that name; or never over
/// it. Fault file.write, then with reason "exists" where something has that name by now.
[[nodiscard]] Result<void> publish(const std::filesystem::path& from, const std::filesystem::path& to, bool never_over);

/// flock(2) on a file of its own: one holder among all threads and processes, or several that share, until the object
/// or the process ends. Fault file.write.
class Lock {
public:
    /// Waits for the holder.
    [[nodiscard]] static Result<Lock> take(const std::filesystem::path& path);
    /// Alone, at once or not at all.
    [[nodiscard]] static Result<std::optional<Lock>> try_take(const std::filesystem::path& path);
    /// Beside others who share, at once or not at all.
    [[nodiscard]] static Result<std::optional<Lock>> try_share(const std::filesystem::path& path);
    /// What was shared becomes one holder's, at once or not at all: false, and then nothing is held any more.
    [[nodiscard]] Result<bool> become_alone();
    /// And back. The same answers.
    [[nodiscard]] Result<bool> become_shared();
    /// Whether the file that is held is still the one of that name.
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
