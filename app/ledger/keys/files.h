#pragma once
// The ledger's files: app/files with the ledger's own faults, since the remedy differs.

#include "app/files/files.h"

namespace jcic::ledger {

using FileLock = files::Lock;

/// file.read and file.form become ledger.corrupt, file.write becomes ledger.write; file.missing stays.
template <class T>
[[nodiscard]] Result<T> in_ledger(Result<T> result) {
    if (result) return result;
    auto fault = std::move(result).error();
    if (fault.code == FaultCode::file_read || fault.code == FaultCode::file_form)
        fault.code = FaultCode::ledger_corrupt;
    if (fault.code == FaultCode::file_write) fault.code = FaultCode::ledger_write;
    return tl::unexpected<Fault>(std::move(fault));
}

[[nodiscard]] inline Result<Bytes> read_file(const std::filesystem::path& path, std::size_t limit = files::largest) {
    return in_ledger(files::read(path, limit));
}
[[nodiscard]] inline Result<void> replace_file(const std::filesystem::path& path, ByteView bytes) {
    return in_ledger(files::replace(path, bytes));
}
[[nodiscard]] inline Result<void> append_file(const std::filesystem::path& path, ByteView bytes) {
    return in_ledger(files::append(path, bytes));
}
[[nodiscard]] inline Result<void> remove_file(const std::filesystem::path& path) {
    return in_ledger(files::remove(path));
}
[[nodiscard]] inline Result<void> make_folder(const std::filesystem::path& path) {
    return in_ledger(files::make_folder(path));
}
[[nodiscard]] inline Result<void> sync_folder(const std::filesystem::path& folder) {
    return in_ledger(files::sync_folder(folder));
}

}  // namespace jcic::ledger
