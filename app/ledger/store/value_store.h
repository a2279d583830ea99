#pragma once
// The values that never stand in hashed bytes: each with its commitment's opening, sealed under the key of what it
// belongs to ("query:<id>", "record:<id>"); those keys wrapped by the records key, one for each of its generations
// under which something was sealed. Erasing destroys such keys.

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "app/domain/events/journal.h"
#include "app/ledger/keys/crypto.h"
#include "app/ledger/keys/records_keys.h"
#include "app/ledger/store/database.h"
#include "app/ledger/store/deletions.h"

namespace jcic::ledger {

/// Wiped at its end.
class OpenedValue {
public:
    /// Fault ledger.corrupt for bytes that no value was sealed as.
    [[nodiscard]] static Result<OpenedValue> in(Bytes plain);
    ~OpenedValue() { wipe(plain_); }
    OpenedValue(OpenedValue&&) noexcept = default;
    OpenedValue(const OpenedValue&) = delete;
    OpenedValue& operator=(const OpenedValue&) = delete;

    ByteView opening;  ///< as long as this is there, as `value`
    std::string_view value;

private:
    OpenedValue() = default;
    Bytes plain_;
};

/// A value as its table holds it, with its key as the other table does: where they lie, for who is shown them, while
/// they are shown.
struct SealedValue {
    std::uint64_t sequence = 0;
    std::size_t position = 0;
    std::string_view key;
    KeyGeneration generation = 0;
    ByteView wrapped;
    ByteView sealed;
};

/// What the tables hold of a value, by whoever has the ledger's key.
struct KeptValue {
    enum class Is {
        sealed,  ///< and its key is there
        gone,    ///< its key was destroyed
        missing  ///< there is none, though its key was not destroyed
    };
    Is is = Is::missing;
    KeyGeneration generation = 0;  ///< of the records key, where it is sealed
};

class ValueStore {
public:
    /// `records_key` is none for who may not read records; all that is handed in outlives the store.
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

    /// Seals the value at the event's position and gives its commitment: under the opening, or a fresh one where there
    /// is none yet. Faults ledger.sealed, ledger.erased.
    [[nodiscard]] Result<Digest> put(std::uint64_t sequence, std::size_t position, const domain::EntryField& field);
    /// Faults ledger.sealed (no records key here), ledger.erased, ledger.corrupt.
    [[nodiscard]] Result<OpenedValue> get(std::uint64_t sequence, std::size_t position, std::string_view key);
    /// As it was read. Faults ledger.sealed, ledger.corrupt.
    [[nodiscard]] Result<OpenedValue> open(const SealedValue& value);
    /// Without any key of theirs. Fault ledger.read and what else keeps the tables from being read.
    [[nodiscard]] Result<KeptValue> look(std::uint64_t sequence, std::size_t position, std::string_view key);
    /// Shows the values of the events from `first` to `last`, in order, whose key is there; as far as they can be read.
    void between(std::uint64_t first, std::uint64_t last, const std::function<void(const SealedValue&)>& visit);
    /// Inside a transaction. Cells and pages that held the key and the values are overwritten (secure_delete).
    [[nodiscard]] Result<void> erase(std::string_view key);
    /// Whether it was: nothing opens under the key any more, and nothing ever will.
    [[nodiscard]] Result<bool> was_erased(std::string_view key);
    /// Whether neither the key nor a value under it stands in the tables.
    [[nodiscard]] Result<bool> erased(std::string_view key);
    /// The marks of the wrapped key and of each value under it.
    [[nodiscard]] Result<std::vector<SealMark>> marks(std::string_view key);

private:
    [[nodiscard]] Result<std::optional<Bytes>> wrapped_key(std::string_view name, KeyGeneration generation);
    [[nodiscard]] Result<bool> destroyed(std::string_view name);
    [[nodiscard]] Bytes wrapped_for(std::string_view name, KeyGeneration generation) const;
    /// The key is good until the next call.
    [[nodiscard]] Result<const Secret*> unwrap(std::string_view name, KeyGeneration generation, ByteView wrapped);
    [[nodiscard]] Result<const Secret*> key_to_seal(std::string_view name);
    /// What a value is sealed with besides its key: its place.
    [[nodiscard]] Bytes bound(std::uint64_t sequence, std::size_t position, std::string_view key) const;
    void forget_key();
    Database& database_;
    Bytes key_prefix_;
    Bytes value_prefix_;
    const RecordsKeys& records_key_;
    Random& random_;
    // Neighbouring events share their key: the last one is kept as long as it is what the table holds.
    std::string last_name_;
    KeyGeneration last_generation_ = 0;
    Bytes last_wrapped_;
    Secret last_key_;
};

[[nodiscard]] Digest commitment_of(ByteView opening, std::string_view value);

}  // namespace jcic::ledger
