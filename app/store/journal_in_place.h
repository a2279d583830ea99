#pragma once
// SQLite truncates its rollback journal after each transaction. This VFS overwrites it with zeros instead and keeps its
// length: the next transaction reuses its blocks, which the file system would otherwise free and allocate for every
// event, and no freed block contains former pages.

namespace jcic::ledger {

/// Registers SQLite's default VFS with such journals and returns its name.
[[nodiscard]] const char* vfs_with_journal_in_place();

}  // namespace jcic::ledger
