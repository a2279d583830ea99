#pragma once
// Values that are never part of hashed bytes: each with its commitment's opening, encrypted under the key of its owner
// ("query:<id>", "record:<id>"). Those keys are wrapped by the records key, once for each generation in use. Erasing
// destroys such keys.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/domain/events/journal.h"
#include "app/keys/crypto.h"
#include "app/keys/records_keys.h"
#include "app/store/database.h"
#include "app/store/deletions.h"

namespace jcic::ledger {

/// A decrypted value, wiped at its end.
class OpenedValue {
public:
    /// Fault ledger.corrupt if the bytes are not a value.
    [[nodiscard]] static Result<OpenedValue> in(Bytes plain);
    ~OpenedValue() { wipe(plain_); }
    OpenedValue(OpenedValue&&) noexcept = default;
    OpenedValue(const OpenedValue&) = delete;
    OpenedValue& operator=(const OpenedValue&) = delete;

    ByteView opening;  ///< valid while this object exists, like `value`
    std::string_view value;

private:
    OpenedValue() = default;
    Bytes plain_;
};

/// A value and its key as stored in their tables, valid only while visited.
struct SealedValue {
    std::uint64_t sequence = 0;
    std::size_t position = 0;
    std::string_view key;
    KeyGeneration generation = 0;
    ByteView wrapped;
    ByteView sealed;
};

/// State of a stored value, visible to any holder of the ledger's key.
struct KeptValue {
    enum class Is {
        sealed,  ///< its key exists
        gone,    ///< its key was destroyed
        missing  ///< missing, though its key was not destroyed
    };
    Is is = Is::missing;
    KeyGeneration generation = 0;  ///< of the records key, if sealed
};

class ValueStore {
public:
    /// `records_key` is empty for a person who may not read records; all references must outlive the store.
    ValueStore(Database& database, const Origin& origin, const RecordsKeys& records_key, Random& random)
        : database_(database),
          key_prefix_(origin.prefix("value-key")),
          value_prefix_(origin.prefix("value")),
          records_key_(records_key),
          random_(random) {}

    static constexpr const char* schema =
        // NULL once destroyed
        "CREATE TABLE value_key(name TEXT NOT NULL, generation INTEGER NOT NULL, wrapped BLOB,"
        " PRIMARY KEY(name, generation)) STRICT, WITHOUT ROWID;"
        "CREATE TABLE sealed_value(sequence INTEGER NOT NULL, position INTEGER NOT NULL, key TEXT NOT NULL,"
        " generation INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY(sequence, position),"
        " FOREIGN KEY(key, generation) REFERENCES value_key(name, generation)) STRICT, WITHOUT ROWID;"
        "CREATE INDEX sealed_value_key ON sealed_value(key);";

    /// Encrypts the value at the event's position and returns its commitment, under the opening given or a fresh one.
    /// Faults ledger.sealed, ledger.erased.
    [[nodiscard]] Result<Digest> put(std::uint64_t sequence, std::size_t position, const domain::EntryField& field);
    /// Faults ledger.sealed (no records key in this session), ledger.erased, ledger.corrupt.
    [[nodiscard]] Result<OpenedValue> get(std::uint64_t sequence, std::size_t position, std::string_view key);
    /// Decrypts a value as read. Faults ledger.sealed, ledger.corrupt.
    [[nodiscard]] Result<OpenedValue> open(const SealedValue& value);
    /// Needs no key of the values. Fault ledger.read and others of reading the tables.
    [[nodiscard]] Result<KeptValue> look(std::uint64_t sequence, std::size_t position, std::string_view key);
    /// Visits the values of the events from `first` to `last` whose key exists, in order, as far as readable.
    void between(std::uint64_t first, std::uint64_t last, const std::function<void(const SealedValue&)>& visit);
    /// Inside a transaction. Overwrites the cells and pages of the key and the values (secure_delete).
    [[nodiscard]] Result<void> erase(std::string_view key);
    /// Whether the key was destroyed: nothing can be decrypted under it, now or later.
    [[nodiscard]] Result<bool> was_erased(std::string_view key);
    /// Whether neither the key nor a value under it is in the tables.
    [[nodiscard]] Result<bool> erased(std::string_view key);
    /// Returns the marks of the wrapped key and of each value under it.
    [[nodiscard]] Result<std::vector<SealMark>> marks(std::string_view key);

private:
    [[nodiscard]] Result<std::optional<Bytes>> wrapped_key(std::string_view name, KeyGeneration generation);
    [[nodiscard]] Result<bool> destroyed(std::string_view name);
    [[nodiscard]] Bytes wrapped_for(std::string_view name, KeyGeneration generation) const;
    /// The result is valid until the next call.
    [[nodiscard]] Result<const Secret*> unwrap(std::string_view name, KeyGeneration generation, ByteView wrapped);
    [[nodiscard]] Result<const Secret*> key_to_seal(std::string_view name);
    /// The associated data of a value's encryption: its place.
    [[nodiscard]] Bytes bound(std::uint64_t sequence, std::size_t position, std::string_view key) const;
    void forget_key();
    Database& database_;
    Bytes key_prefix_;
    Bytes value_prefix_;
    const RecordsKeys& records_key_;
    Random& random_;
    // Neighbouring events share their key: the last one is cached while the table holds the same.
    std::string last_name_;
    KeyGeneration last_generation_ = 0;
    Bytes last_wrapped_;
    Secret last_key_;
};

[[nodiscard]] Digest commitment_of(ByteView opening, std::string_view value);

}  // namespace jcic::ledger
