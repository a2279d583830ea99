#pragma once
// app/files with the ledger's own fault codes, because the remedies differ.

#include "app/base/numbers.h"
#include "app/files/files.h"
#include "app/files/trouble.h"

namespace jcic::ledger {

using FileLock = files::Lock;

/// Maps file faults to the ledger's. A file that could not be read is not damaged: file.read becomes ledger.read, and
/// only a file that cannot be the ledger's (file.form; a pipe, a device) becomes ledger.corrupt. file.write becomes
/// ledger.write; file.missing stays.
template <class T>
[[nodiscard]] Result<T> in_ledger(Result<T> result) {
    if (result) return result;
    auto fault = std::move(result).error();
    const bool another_thing = fault.code == FaultCode::file_read && fault.detail("reason") == "not-regular";
    if (another_thing || fault.code == FaultCode::file_form) fault.code = FaultCode::ledger_corrupt;
    if (fault.code == FaultCode::file_read) fault.code = FaultCode::ledger_read;
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
/// Returns every entry of the folder, of any type. Fault ledger.read.
[[nodiscard]] inline Result<std::vector<std::filesystem::path>> paths_in(const std::filesystem::path& folder) {
    std::error_code error;
    std::vector<std::filesystem::path> out;
    for (auto entry = std::filesystem::directory_iterator(folder, error);
         !error && entry != std::filesystem::directory_iterator(); entry.increment(error))
        out.push_back(entry->path());
    if (error) return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_read, folder, error.value()));
    return out;
}
[[nodiscard]] inline Result<void> sync_folder(const std::filesystem::path& folder) {
    return in_ledger(files::sync_folder(folder));
}

/// Files begin with their form, "jcic-desk ledger backup v1", so that a later version is distinguished from damage
/// (docs/run/formats.md). Fault ledger.newer ("found", "known") if `found` is a later version of the known form; else
/// success.
[[nodiscard]] inline Result<void> not_newer(std::string_view found, std::string_view known) {
    const auto name = known.substr(0, known.rfind('v') + 1);
    const auto ours = whole_number<int>(known.substr(name.size()));
    const auto theirs = found.starts_with(name) ? whole_number<int>(found.substr(name.size())) : std::nullopt;
    if (!ours || !theirs || *theirs <= *ours) return {};
    return fail(FaultCode::ledger_newer, "ledger.form",
                {{"found", std::to_string(*theirs)}, {"known", std::to_string(*ours)}});
}

}  // namespace jcic::ledger
