#pragma once
// Files that survive a power cut: whole or not there, and on disk before the call returns.

#include <filesystem>

#include "app/base/bytes.h"

namespace jcic::ledger {

/// Faults file.missing, ledger.corrupt (not readable, or larger than the limit).
[[nodiscard]] Result<Bytes> read_file(const std::filesystem::path& path, std::size_t limit = 64U * 1024 * 1024);
/// Writes beside it, syncs, renames over it, syncs the folder. Readable by the owner only. Fault ledger.write.
[[nodiscard]] Result<void> replace_file(const std::filesystem::path& path, ByteView bytes);
/// Adds to the file's end and syncs. What a failed write left is cut off again. Fault ledger.write.
[[nodiscard]] Result<void> append_file(const std::filesystem::path& path, ByteView bytes);
[[nodiscard]] Result<void> remove_file(const std::filesystem::path& path);
[[nodiscard]] Result<void> make_folder(const std::filesystem::path& path);  ///< for the owner only
[[nodiscard]] Result<void> sync_folder(const std::filesystem::path& folder);

/// flock(2) on a file of its own: one holder among all threads and processes.
class FileLock {
public:
    [[nodiscard]] static Result<FileLock> take(const std::filesystem::path& path);
    ~FileLock();
    FileLock(FileLock&& other) noexcept;
    FileLock& operator=(FileLock&&) = delete;

private:
    explicit FileLock(int descriptor) : descriptor_(descriptor) {}
    int descriptor_;
};

}  // namespace jcic::ledger
