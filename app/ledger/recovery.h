#pragma once
// Making a way back into the ledger for who lost password or slot: a fresh recovery key, in two halves kept by two
// persons, or one kept by head office and one for the unit head (Ledger::recover). Each making is an event, and ends
// the halves made before it. Who may make one is decided above (domain::may_make_recovery).

#include "app/ledger/session.h"

namespace jcic::ledger {

enum class RecoveryWay;

class Recovery {
public:
    explicit Recovery(Session& session) : session_(session) {}

    /// Each half's text, for one person's eyes.
    struct Halves {
        Secret first;
        Secret second;
    };
    /// "recovery.made". Where this session does not hold the records key, somebody who does calls add_records_key.
    [[nodiscard]] Result<Halves> make_for_two_persons();
    /// The same; head office's half is given, the other is kept in the folder, sealed to the unit head. Faults
    /// person.unknown, person.ended, person.duty (no unit head).
    [[nodiscard]] Result<Secret> make_for_head_office(const domain::PersonId& unit_head);
    /// "recovery.records": adds the records key to every way that lacks it; gives to how many. Faults ledger.sealed
    /// (not ours to give), ledger.rolled-back (the file is not the one that the events tell of).
    Result<int> add_records_key();

private:
    struct Made;
    [[nodiscard]] Result<Made> make(RecoveryWay way, const std::optional<domain::PersonId>& unit_head);
    Session& session_;
};

}  // namespace jcic::ledger
