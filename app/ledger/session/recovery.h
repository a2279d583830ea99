#pragma once
// Making a way back into the ledger for who lost password or slot: a fresh recovery key, in two halves kept by two
// persons (Ledger::recover). Each making is an event, signed by the maker and by each half's keeper, and ends the
// halves made before it. Who was let in is confirmed by somebody else before their signature counts again.

#include <array>
#include <cstdint>
#include <string>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/domain/events/journal.h"
#include "app/domain/identifiers.h"
#include "app/ledger/keys/recovery_box.h"

namespace jcic::ledger {

class Session;

/// Who keeps which half.
struct Keepers {
    domain::PersonId first;
    domain::PersonId second;
};

/// Two halves, made and not in force yet: first each keeper has theirs, and signs for it.
struct Making {
    Keepers keepers;
    RecoveryHalf first;
    RecoveryHalf second;
    RecoveryBox box;      ///< what the halves open
    domain::Entry entry;  ///< "recovery.made", prepared: each keeper signs it, and at last its maker
    /// What the keeper of that half is shown: which half it is, and the event they sign, a line for each field.
    [[nodiscard]] std::string statement(int number) const;
    /// The keepers who have shown that they have theirs as it is. The desk lets nobody sign before.
    std::array<bool, 2> typed_back{};

    std::uint64_t records_key = 0;  ///< the generation in the box; 0 for none

    [[nodiscard]] const RecoveryHalf& half(int number) const { return number == 1 ? first : second; }
    [[nodiscard]] const domain::PersonId& keeper(int number) const {
        return number == 1 ? keepers.first : keepers.second;
    }
    [[nodiscard]] bool& back(int number) { return typed_back.at(number == 1 ? 0 : 1); }
};

class Recovery {
public:
    explicit Recovery(Session& session) : session_(session) {}

    /// Fresh halves; writes nothing. Faults person.duty (the keepers are one), person.unknown, person.ended.
    [[nodiscard]] Result<Making> begin(const Keepers& keepers);
    /// The keeper takes that half: by their password, or, being signed in, without one. Faults as
    /// Session::countersign.
    Result<void> sign_for(Making& making, int number, const Secret& password);
    /// "recovery.made": from here on these halves are the ones. Where this session does not hold the records key,
    /// somebody who does calls add_records_key. Faults person.duty (may not make one, or a half nobody signed for),
    /// ledger.busy (others were made meanwhile).
    Result<void> finish(const Making& making);
    /// "recovery.records": adds the records key where it lacks; gives whether it did. Faults ledger.sealed (not ours to
    /// give), ledger.rolled-back (the file is not the one that the events tell of).
    Result<bool> add_records_key();
    /// "person.recovery-confirmed": it is who it says; their signatures count from here on, and the records key comes
    /// with it where duties and this session's keys allow. Faults person.duty (domain::may_confirm_recovery),
    /// input.form (nobody who waits for it).
    Result<void> confirm(const domain::PersonId& person);

private:
    Session& session_;
};

}  // namespace jcic::ledger
