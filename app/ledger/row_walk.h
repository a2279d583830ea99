#pragma once
// A table gone through in pieces, each read under a lock of its own: a writer waits for a piece at most.

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "app/ledger/database.h"

struct sqlite3_value;

namespace jcic::ledger {

class RowWalk {
public:
    RowWalk(Database& database, std::string table);
    /// The next rows, `most` at most, packed as Database::follow_rows packs them; in the order of the primary key's
    /// columns as the table has them, which costs nothing where the key has them so too. False once there are no more.
    /// A table without a primary key is one piece. Faults as Database, and `take`'s own.
    [[nodiscard]] Result<bool> next(std::size_t most, const std::function<void(ByteView row)>& take);

private:
    using Value = std::unique_ptr<sqlite3_value, void (*)(sqlite3_value*)>;
    [[nodiscard]] std::string query() const;
    Database& database_;
    std::string table_;
    std::vector<int> key_columns_;
    std::vector<std::string> key_names_;
    std::vector<Value> after_;  ///< the primary key of the last row; empty before the first
};

}  // namespace jcic::ledger
