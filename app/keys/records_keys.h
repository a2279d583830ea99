#pragma once
// The records key in its generations. If a person who had the key leaves, a new generation encrypts later records;
// earlier ones are not re-encrypted (event "records-key.renewed"). Each generation is encrypted under the next, so that
// the newest opens all of them.

#include <functional>
#include <map>
#include <optional>

#include "app/keys/crypto.h"
#include "app/keys/origin.h"

namespace jcic::ledger {

using KeyGeneration = std::uint64_t;  ///< from 1, made with the ledger

/// A records key with its number, as sealed to a person or a recovery key.
struct NumberedKey {
    KeyGeneration generation = 1;
    Secret key;
    [[nodiscard]] Secret pack() const;
    /// Fault ledger.corrupt.
    [[nodiscard]] static Result<NumberedKey> unpack(const Secret& packed);
};

/// Encrypts the previous generation under this one.
[[nodiscard]] Bytes seal_before(const Origin& origin, const NumberedKey& key, const Secret& before, Random& random);
[[nodiscard]] Result<Secret> open_before(const Origin& origin, const NumberedKey& key, ByteView sealed);
/// The context of a new generation sealed to a reader: a user code, or a recovery key's subject.
[[nodiscard]] Bytes renewal_context(const Origin& origin, KeyGeneration generation, std::string_view reader);

/// The generations that a session holds; none if it may not read records.
class RecordsKeys {
public:
    RecordsKeys() = default;
    explicit RecordsKeys(std::optional<NumberedKey> given);
    explicit operator bool() const { return !keys_.empty(); }
    void hold(NumberedKey key) { keys_.insert_or_assign(key.generation, std::move(key.key)); }
    /// Drops every generation after that one.
    void forget_after(KeyGeneration generation);
    void forget_all() { keys_.clear(); }
    /// 0 for none.
    [[nodiscard]] KeyGeneration newest() const { return keys_.empty() ? 0 : keys_.rbegin()->first; }
    /// Precondition: there is one.
    [[nodiscard]] const Secret& key() const { return keys_.rbegin()->second; }
    [[nodiscard]] NumberedKey numbered() const { return {newest(), key().clone()}; }
    /// Null if that generation is not held. Calls when_missing first, to load later generations from the ledger.
    [[nodiscard]] const Secret* of(KeyGeneration generation) const;
    [[nodiscard]] bool has(KeyGeneration generation) const { return keys_.contains(generation); }
    /// Copies the keys without when_missing.
    [[nodiscard]] RecordsKeys clone() const;

    std::function<void()> when_missing;

private:
    std::map<KeyGeneration, Secret> keys_;
};

}  // namespace jcic::ledger
