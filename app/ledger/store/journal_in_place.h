#pragma once
// Where a transaction has ended, SQLite cuts its rollback journal to nothing. Here it is overwritten with zeros instead
// and keeps its length: the next one finds its blocks on the disk, which a file system would have to free and find
// anew for every event, and none is freed with what the pages were before.

namespace jcic::ledger {

/// The name of SQLite's own VFS (whichever is the default now) with such journals, registered.
[[nodiscard]] const char* vfs_with_journal_in_place();

}  // namespace jcic::ledger
