#pragma once
// The records key in its generations. Whoever leaves and had it may have kept it: then a new one is made for what is
// sealed from there on, and nothing is sealed anew (event "records-key.renewed"). Each generation lies sealed under the
// next, so that who is given the newest opens all of them.

#include <functional>
#include <map>
#include <optional>

#include "app/ledger/keys/crypto.h"
#include "app/ledger/keys/origin.h"

namespace jcic::ledger {

using KeyGeneration = std::uint64_t;  ///< from 1, the founding's

/// A records key with its number: what is sealed to a person or a recovery key.
struct NumberedKey {
    KeyGeneration generation = 1;
    Secret key;
    [[nodiscard]] Secret pack() const;
    /// Fault ledger.corrupt.
    [[nodiscard]] static Result<NumberedKey> unpack(const Secret& packed);
};

/// The generation before this one, sealed under it.
[[nodiscard]] Bytes seal_before(const Origin& origin, const NumberedKey& key, const Secret& before, Random& random);
[[nodiscard]] Result<Secret> open_before(const Origin& origin, const NumberedKey& key, ByteView sealed);
/// Under what a new generation is sealed to a reader: a user code, or a recovery key's subject.
[[nodiscard]] Bytes renewal_context(const Origin& origin, KeyGeneration generation, std::string_view reader);

/// What a session holds of them: none, for who may not read records.
class RecordsKeys {
public:
    RecordsKeys() = default;
    explicit RecordsKeys(std::optional<NumberedKey> given);
    explicit operator bool() const { return !keys_.empty(); }
    void hold(NumberedKey key) { keys_.insert_or_assign(key.generation, std::move(key.key)); }
    /// All but that one and those before it.
    void forget_after(KeyGeneration generation);
    void forget_all() { keys_.clear(); }
    /// 0 for none.
    [[nodiscard]] KeyGeneration newest() const { return keys_.empty() ? 0 : keys_.rbegin()->first; }
    /// Only where there is one.
    [[nodiscard]] const Secret& key() const { return keys_.rbegin()->second; }
    [[nodiscard]] NumberedKey numbered() const { return {newest(), key().clone()}; }
    /// Null for one that is not held. The trail is asked first for those that came meanwhile (when_missing).
    [[nodiscard]] const Secret* of(KeyGeneration generation) const;
    [[nodiscard]] bool has(KeyGeneration generation) const { return keys_.contains(generation); }
    /// Without what is asked for those that are missing.
    [[nodiscard]] RecordsKeys clone() const;

    std::function<void()> when_missing;

private:
    std::map<KeyGeneration, Secret> keys_;
};

}  // namespace jcic::ledger
