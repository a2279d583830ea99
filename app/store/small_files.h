#pragma once
// The small files of a folder that store their content twice (keys/copies.h): finds damaged copies without any key, and
// repairs one copy from the other.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::ledger {

class OuterJournal;

/// State of a small file's copies: all good; one damaged and replaced by another; none usable.
enum class CopiesState { whole, worn, damaged };
/// `name` is relative to the folder: "slots/Q01.slot".
[[nodiscard]] CopiesState state_of_copies(const std::string& name, ByteView file);

/// By name.
struct SmallFiles {
    std::vector<std::string> all;
    std::vector<std::string> worn;     ///< one copy is damaged, and the other is usable
    std::vector<std::string> damaged;  ///< no copy is usable
};
/// Returns them, and which are damaged. Files that cannot be read at all are not included: their reader reports that
/// fault.
[[nodiscard]] SmallFiles look_at_small_files(const std::filesystem::path& folder);

/// Before any of them is overwritten: records worn files in the outer journal, and repairs those that are replaced as a
/// whole (the others are overwritten by their next write). Faults as OuterJournal::append.
[[nodiscard]] Result<void> mend_small_files(const std::filesystem::path& folder, OuterJournal& outer);

/// "ledger.head,slots/Q01.slot"
[[nodiscard]] std::string named(const std::vector<std::string>& files);

}  // namespace jcic::ledger
