#pragma once
// The seals in the database, as signed notes: table `seal`, one row for each closed epoch.

#include <optional>

#include "app/ledger/trail/checkpoint.h"
#include "app/store/database.h"

namespace jcic::ledger {

struct StoredSeal {
    Seal seal;
    Note note;
    Bytes certificate;  ///< of the card that also signed, DER; empty if none did
};

class SealStore {
public:
    explicit SealStore(Database& database) : database_(database) {}

    static constexpr const char* schema =
        "CREATE TABLE seal(epoch INTEGER PRIMARY KEY, note TEXT NOT NULL, certificate BLOB) STRICT;"
        "CREATE TRIGGER seal_stays BEFORE DELETE ON seal BEGIN SELECT RAISE(ABORT, 'kept'); END;";

    /// Inside a transaction.
    [[nodiscard]] Result<void> put(std::uint64_t epoch, const Note& note, ByteView certificate);
    /// nullopt before the first. Fault ledger.corrupt if it cannot be read.
    [[nodiscard]] Result<std::optional<StoredSeal>> last();
    /// Returns the seal of that epoch, nullopt if there is none.
    [[nodiscard]] Result<std::optional<StoredSeal>> of(std::uint64_t epoch);

private:
    Database& database_;
};

}  // namespace jcic::ledger
