#pragma once
// A person's slot, file `slots/<user code>.slot`: public keys in plain; private keys encrypted under the person's
// password, or under the password and a half from their own card; the ledger's key and, for duties that read records,
// the records key, sealed to the person.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/keys/card_lock.h"
#include "app/keys/files.h"
#include "app/keys/keys.h"
#include "app/keys/origin.h"
#include "app/keys/password_cost.h"
#include "app/keys/records_keys.h"

namespace jcic::ledger {

/// The keys that the password unlocks.
struct PersonKeys {
    /// One of the last passwords (R-PW-3), as a hash: recognised when entered again.
    struct Former {
        PasswordCost cost;
        Salt salt{};
        Digest mark{};
    };
    SigningKey signing;
    ExchangeKey exchange;
    std::vector<Former> former;
};

struct Slot {
    domain::PersonId code;
    std::string name;
    bool ended = false;
    std::uint64_t generation = 0;  ///< counts password changes: identifies an older slot that was restored
    UtcTime password_changed{};
    PublicKey signing{};
    PublicKey exchange{};
    PasswordCost cost{};
    Salt salt{};
    Bytes wrapped{};      ///< PersonKeys under the password; all fields above and the card are authenticated
    Digest print{};       ///< of all fields above, without a key: distinguishes a damaged slot from a wrong password
    Bytes ledger_key{};   ///< sealed to `exchange`
    Bytes records_key{};  ///< the one in force when it was given, sealed to `exchange`; empty for a person who may not
                          ///< read records
    std::optional<CardLock> card{};  ///< the card's part of the lock; nullopt: the password alone opens the slot

    /// Encrypts the keys under a password, at `cost`, with a fresh salt; if the slot has a card, under its half too.
    /// Fault input.form: the password has a zero byte.
    [[nodiscard]] Result<void> wrap(const Origin& origin, const PersonKeys& keys, const Secret& password,
                                    Random& random, const Secret* card_half = nullptr);
    /// Call before a try is counted. Fault ledger.corrupt for a slot that is damaged, another ledger's, or of an
    /// unaccepted cost.
    [[nodiscard]] Result<void> whole(const Origin& origin) const;
    /// Decrypts the keys. Faults person.password, without details; ledger.corrupt for a damaged slot.
    /// If the slot has a card, its half is required: person.card, "reason" = "needed", if none is given.
    [[nodiscard]] Result<PersonKeys> unwrap(const Origin& origin, const Secret& password,
                                            const Secret* card_half = nullptr) const;
    /// Returns the record of the slot's own password for use after it is replaced.
    [[nodiscard]] Result<PersonKeys::Former> as_former(const Secret& password) const;
    /// Erases the keys; code and name stay for the sign-in window.
    void end();
};

/// Computes the `print` of an undamaged slot.
[[nodiscard]] Digest print_of(const Slot& slot, const Origin& origin);

/// Whether the password is that former one.
[[nodiscard]] Result<bool> is_former(const PersonKeys::Former& former, const Secret& password);

[[nodiscard]] Result<void> seal_ledger_key(Slot& slot, const Origin& origin, const Secret& key, Random& random);
[[nodiscard]] Result<void> seal_records_key(Slot& slot, const Origin& origin, const NumberedKey& key, Random& random);
[[nodiscard]] Result<Secret> open_ledger_key(const Slot& slot, const Origin& origin, const PersonKeys& keys);
[[nodiscard]] Result<NumberedKey> open_records_key(const Slot& slot, const Origin& origin, const PersonKeys& keys);

[[nodiscard]] std::filesystem::path slot_path(const std::filesystem::path& folder, const domain::PersonId& code);
[[nodiscard]] std::filesystem::path tries_path(const std::filesystem::path& folder, const domain::PersonId& code);
/// Faults person.unknown, ledger.corrupt.
[[nodiscard]] Result<Slot> read_slot(const std::filesystem::path& folder, const domain::PersonId& code);
[[nodiscard]] Result<void> write_slot(const std::filesystem::path& folder, const Slot& slot);
/// Locks slots and recovery keys among all programs: one change at a time. Fault ledger.write.
[[nodiscard]] Result<FileLock> hold_slots(const std::filesystem::path& folder);
/// Returns the codes in order, from file names alone; read_slot reads the contents.
[[nodiscard]] Result<std::vector<domain::PersonId>> owners_of_slots(const std::filesystem::path& folder);

}  // namespace jcic::ledger
