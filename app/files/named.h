#pragma once
// Files whose names a person chooses: an export, a backup, a saved page, a trace.

#include <filesystem>

#include "app/base/fault.h"

namespace jcic::files {

/// Whether such a file may be made there: the name must not exist (nothing is overwritten), nor be within `kept`, the
/// program's own folder, through any link. Fault file.write with reason "exists" or "in-profile". Another desk may make
/// it meanwhile, so write it with files::create.
[[nodiscard]] Result<void> may_be_made(const std::filesystem::path& path, const std::filesystem::path& kept);
/// The same for overwriting: a file with a second name might be one of the folder's own.
[[nodiscard]] Result<void> may_be_overwritten(const std::filesystem::path& path, const std::filesystem::path& kept);

/// "file": its name without its folder, as it can be shown.
[[nodiscard]] Detail name_detail(const std::filesystem::path& path);
/// What is said of a file that somebody named says which: "file", if the fault has none.
template <class T>
[[nodiscard]] Result<T> of_file(Result<T> result, const std::filesystem::path& path) {
    if (!result && result.error().detail("file").empty()) result.error().details.push_back(name_detail(path));
    return result;
}

/// The absolute path without links, so that what a link leads to is asked once; unchanged if that cannot be determined.
[[nodiscard]] std::filesystem::path behind_links(const std::filesystem::path& path);
/// The absolute path; unchanged if it is "" or cannot be determined (the current folder was removed meanwhile).
[[nodiscard]] std::filesystem::path whole_path(const std::filesystem::path& path);

}  // namespace jcic::files
