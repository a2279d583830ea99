#pragma once
// The small files of a folder that hold their content twice (keys/copies.h): which copies are damaged, seen without any
// key, and mending one copy from the other.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"

namespace jcic::ledger {

class OuterJournal;

/// Of a small file's copies: all of them good; another served for a damaged one; none did.
enum class CopiesState { whole, worn, damaged };
/// `name` as from the folder: "slots/Q01.slot".
[[nodiscard]] CopiesState state_of_copies(const std::string& name, ByteView file);

/// By name.
struct SmallFiles {
    std::vector<std::string> worn;     ///< one copy is damaged, and the other serves
    std::vector<std::string> damaged;  ///< none is left
};
/// As they stand. What cannot be read at all is none of these: whoever needs it meets that fault.
[[nodiscard]] SmallFiles look_at_small_files(const std::filesystem::path& folder);

/// Before anything is written over them: says in the outer journal which are worn, and mends those that are replaced
/// as a whole (the others are written over by the next that is written to them). Faults as OuterJournal::append.
[[nodiscard]] Result<void> mend_small_files(const std::filesystem::path& folder, OuterJournal& outer);

/// "ledger.head,slots/Q01.slot"
[[nodiscard]] std::string named(const std::vector<std::string>& files);

}  // namespace jcic::ledger
