#pragma once
// A file before it becomes evidence (R-AU-3): read once and inspected in the sandboxed reader. The inspected bytes are
// the ones sealed, even if the file changes.

#include <filesystem>
#include <stop_token>
#include <string>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::desk {

struct ToAttach {
    std::string name;
    Bytes bytes;
};

/// Accepts a PDF, PNG or JPEG whose first page could be painted; rejects damaged or locked files and those with too
/// many pages, pixels or nested forms. Takes seconds at most and does not use the desk, so that it can run on another
/// thread. Faults file.*; input.form (reason "kind", "empty", "size"); file.form of "attachment", with the file's name
/// and, as "reason", damaged, too-large, too-deep, too-many-pages, locked, too-long or stopped; cancelled.
[[nodiscard]] Result<ToAttach> look_before_attaching(const std::filesystem::path& file,
                                                     const std::stop_token& stop = {});
/// As above, for bytes already read.
[[nodiscard]] Result<void> may_be_evidence(const ToAttach& file, const std::stop_token& stop = {});

}  // namespace jcic::desk
