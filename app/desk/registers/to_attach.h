#pragma once
// A file before it counts as evidence (R-AU-3): read once, and looked at behind the reader's walls. What was painted
// there is what is sealed, whatever becomes of the file meanwhile.

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

/// PDF, PNG or JPEG, of which the first page was painted, and nothing is damaged, locked, or of more pages, pixels or
/// forms within forms than anybody could paint: those are refused before anything is. Takes seconds at most; of no
/// desk, so that it may be done beside one. Faults file.*; input.form (reason "kind", "empty", "size"); file.form of
/// "attachment", with the file's name and, as "reason", damaged, too-large, too-deep, too-many-pages, locked, too-long
/// or stopped; cancelled.
[[nodiscard]] Result<ToAttach> look_before_attaching(const std::filesystem::path& file,
                                                     const std::stop_token& stop = {});
/// The same of bytes that were read.
[[nodiscard]] Result<void> may_be_evidence(const ToAttach& file, const std::stop_token& stop = {});

}  // namespace jcic::desk
