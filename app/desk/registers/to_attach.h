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

/// What becomes of a file with a blank or black page: as a rule its sheet lay the wrong way up.
enum class EmptyPages {
    refuse,
    attach  ///< a person was told, and wants it so
};

/// Accepts a PDF, PNG or JPEG all of whose pages can be painted; rejects damaged or locked files, those with too many
/// pages, pixels or nested forms, and those that hold a script, files or what changes its own look. Takes seconds and
/// does not use the desk, so that it can run on another thread. Faults file.*; input.form (reason "kind", "empty",
/// "size"); file.form of "attachment", with the file's name and, as "reason", damaged, too-large, too-deep,
/// too-many-pages, acts, holds-files, changes, locked, too-long or stopped; unless they are wanted, blank ("pages":
/// "2、3", "of": how many there are), black (the same) or unseen ("pages": the first that nobody looked at); cancelled.
[[nodiscard]] Result<ToAttach> look_before_attaching(const std::filesystem::path& file,
                                                     EmptyPages empty = EmptyPages::refuse,
                                                     const std::stop_token& stop = {});
/// As above, for bytes already read.
[[nodiscard]] Result<void> may_be_evidence(const ToAttach& file, EmptyPages empty = EmptyPages::refuse,
                                           const std::stop_token& stop = {});
/// Whether the fault is one that EmptyPages::attach leaves out.
[[nodiscard]] bool is_of_empty_pages(const Fault& fault);

}  // namespace jcic::desk
