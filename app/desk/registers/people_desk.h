#pragma once
// Changes to the branch's people by the administrator's procedures.

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/with.h"
#include "app/domain/events/journal.h"
#include "app/domain/identifiers.h"
#include "app/domain/steps/register_steps.h"

namespace jcic::ledger {
struct BesideAtSeat;
class Session;
}  // namespace jcic::ledger

namespace jcic::desk {

/// Writes the register's steps about people (app/domain/registers/people.cpp), with their keys.
class LedgersPeople final : public domain::registers::RosterWriter {
public:
    /// `beside`: the second signatory, if the step needs one; must outlive this.
    explicit LedgersPeople(ledger::Session& session, const ledger::BesideAtSeat* beside = nullptr)
        : session_(session), beside_(beside) {}
    /// Faults rule.R-PW-1, input.form, and ledger::People's.
    Result<void> write(const domain::Entry& event, const Secret* password) override;

private:
    ledger::Session& session_;
    const ledger::BesideAtSeat* beside_;
};

class PeopleDesk {
public:
    explicit PeopleDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}
    /// R-PW-4's procedure: unlocks an account and records that as an event. Faults person.duty (domain::may_unlock),
    /// person.unknown, person.ended.
    Result<void> unlock(const domain::PersonId& person);

    /// If no one is left to unlock: by two people together, without a session. Faults of
    /// ledger::Ledger::unlock_together.
    Result<void> unlock_together(const domain::PersonId& one, const Secret& one_password, const domain::PersonId& other,
                                 const Secret& other_password);

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
