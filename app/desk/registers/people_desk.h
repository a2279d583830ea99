#pragma once
// The branch's people, as the administrator's procedures change them.

#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/rooms/with.h"
#include "app/domain/events/journal.h"
#include "app/domain/identifiers.h"
#include "app/office/register_steps.h"

namespace jcic::ledger {
struct BesideAtSeat;
class Session;
}  // namespace jcic::ledger

namespace jcic::desk {

/// The register's steps about people (app/domain/registers/people.cpp), with their keys.
class LedgersPeople final : public office::RosterWriter {
public:
    /// `beside`: who signs the step too, where it wants somebody; lives as long.
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
    /// R-PW-4's procedure, an event: a locked account may be tried again. Faults person.duty (domain::may_unlock),
    /// person.unknown, person.ended.
    Result<void> unlock(const domain::PersonId& person);

    /// Where nobody is left to unlock: two persons together, while nobody is signed in. Faults of
    /// ledger::Ledger::unlock_together.
    Result<void> unlock_together(const domain::PersonId& one, const Secret& one_password, const domain::PersonId& other,
                                 const Secret& other_password);

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
