#pragma once
// The seals in the database, as signed notes: table `seal`, one row for each epoch that ended.

#include <optional>

#include "app/ledger/store/database.h"
#include "app/ledger/trail/checkpoint.h"

namespace jcic::ledger {

struct StoredSeal {
    Seal seal;
    Note note;
    Bytes certificate;  ///< of the card that signed too, DER; empty where none did
};

class SealStore {
public:
    explicit SealStore(Database& database) : database_(database) {}

    static constexpr const char* schema =
        "CREATE TABLE seal(epoch INTEGER PRIMARY KEY, note TEXT NOT NULL, certificate BLOB) STRICT;"
        "CREATE TRIGGER seal_stays BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'kept'); END;";

    /// Inside a transaction.
    [[nodiscard]] Result<void> put(std::uint64_t epoch, const Note& note, ByteView certificate);
    /// nullopt before the first. Fault ledger.corrupt for one that cannot be read.
    [[nodiscard]] Result<std::optional<StoredSeal>> last();
    /// The seal of that epoch, nullopt where there is none.
    [[nodiscard]] Result<std::optional<StoredSeal>> of(std::uint64_t epoch);

private:
    Database& database_;
};

}  // namespace jcic::ledger
