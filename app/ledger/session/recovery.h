#pragma once
// Makes a recovery key for people who lost their password or slot, in two parts kept by two persons (Ledger::recover).
// Each is an event, signed by its maker and by each part's keeper, and invalidates earlier parts. A recovered person's
// signature counts again after another person confirms them.

#include <array>
#include <cstdint>
#include <string>

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/domain/events/journal.h"
#include "app/domain/identifiers.h"
#include "app/keys/recovery_box.h"

namespace jcic::ledger {

class Session;

/// The keeper of each part.
struct Keepers {
    domain::PersonId first;
    domain::PersonId second;
};

/// Two parts that are not in force yet: each keeper first gets theirs and signs for it.
struct Making {
    Keepers keepers;
    RecoveryHalf first;
    RecoveryHalf second;
    RecoveryBox box;      ///< opened by the parts
    domain::Entry entry;  ///< "recovery.made", prepared: signed by each keeper, then by its maker
    /// Returns the text for the keeper of that part: the part's number and the event they sign, a line for each field.
    [[nodiscard]] std::string statement(int number) const;
    /// Whether each keeper has typed their part back correctly. The desk requires it before they sign.
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

    /// Makes fresh parts; writes nothing. Faults person.duty (both keepers are the same person), person.unknown,
    /// person.ended.
    [[nodiscard]] Result<Making> begin(const Keepers& keepers);
    /// Adds the signature of that part's keeper: with their password, or without one if they are signed in. Faults as
    /// Session::countersign.
    Result<void> sign_for(Making& making, int number, const Secret& password);
    /// Writes "recovery.made": these parts are in force from then on. If this session does not hold the records key, a
    /// session that does calls add_records_key. Faults person.duty (not permitted, or a part is unsigned), ledger.busy
    /// (others were made meanwhile).
    Result<void> finish(const Making& making);
    /// Writes "recovery.records": adds the records key if it is missing; returns whether it did. Faults ledger.sealed
    /// (this session does not hold it), ledger.rolled-back (the file does not match the events).
    Result<bool> add_records_key();
    /// Writes "person.recovery-confirmed": the person's identity is confirmed and their signatures count from then on;
    /// adds the records key if duties and this session's keys allow. Faults person.duty (domain::may_confirm_recovery),
    /// input.form (that person awaits no confirmation).
    Result<void> confirm(const domain::PersonId& person);

private:
    Session& session_;
};

}  // namespace jcic::ledger
