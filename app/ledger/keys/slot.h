#pragma once
// A person's slot, file `slots/<user code>.slot`: public keys in plain; the private halves under the person's
// password, or under that and a half that their own card gives; the ledger's key, and where duties read records the
// records' key, sealed to the person.

#include <filesystem>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/ledger/keys/card_lock.h"
#include "app/ledger/keys/files.h"
#include "app/ledger/keys/keys.h"
#include "app/ledger/keys/origin.h"
#include "app/ledger/keys/password_cost.h"
#include "app/ledger/keys/records_keys.h"

namespace jcic::ledger {

/// What the password unlocks.
struct PersonKeys {
    /// One of the last passwords (R-PW-3): known again when tried, not known.
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
    std::uint64_t generation = 0;  ///< counts password changes: an older slot put back is known by it
    UtcTime password_changed{};
    PublicKey signing{};
    PublicKey exchange{};
    PasswordCost cost{};
    Salt salt{};
    Bytes wrapped{};      ///< PersonKeys under the password, all above and the card authenticated with them
    Digest print{};       ///< of all above, without any key: tells a damaged slot from a wrong password
    Bytes ledger_key{};   ///< sealed to `exchange`
    Bytes records_key{};  ///< the one in force when it was given, sealed to `exchange`; empty for who may not read
    std::optional<CardLock> card{};  ///< what the person's own card is asked; none: the password alone opens it

    /// Wraps the keys under a password, at `cost`, with a fresh salt; where the slot has a card, under its half too.
    /// Fault input.form: a password with a zero byte in it.
    [[nodiscard]] Result<void> wrap(const Origin& origin, const PersonKeys& keys, const Secret& password,
                                    Random& random, const Secret* card_half = nullptr);
    /// Fault ledger.corrupt for a slot that is damaged, another ledger's, or of a cost that is not accepted; to be
    /// asked before a try is counted.
    [[nodiscard]] Result<void> whole(const Origin& origin) const;
    /// Faults person.password, which does not say what was wrong; ledger.corrupt for one that is not whole.
    /// Where the slot has a card, with its half: person.card, "reason" = "needed", where none is given.
    [[nodiscard]] Result<PersonKeys> unwrap(const Origin& origin, const Secret& password,
                                            const Secret* card_half = nullptr) const;
    /// What to remember of the slot's own password once it is replaced.
    [[nodiscard]] Result<PersonKeys::Former> as_former(const Secret& password) const;
    /// The keys are gone; code and name stay, so that the sign-in window can say so.
    void end();
};

/// What `print` is of a slot that is whole.
[[nodiscard]] Digest print_of(const Slot& slot, const Origin& origin);

/// Whether the password is the one remembered.
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
/// One change of slots, or of recovery keys, at a time, among all programs. Fault ledger.write.
[[nodiscard]] Result<FileLock> hold_slots(const std::filesystem::path& folder);
/// In the order of their codes, by the files' names alone: what a file says is read_slot's.
[[nodiscard]] Result<std::vector<domain::PersonId>> owners_of_slots(const std::filesystem::path& folder);

}  // namespace jcic::ledger
