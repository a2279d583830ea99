#pragma once
// Changes to who may open the ledger, and with which key. Each is an event, signed by its author and written before its
// effect on the slot files; the author's right is checked inside the transaction (who_is_who.h). No one makes keys for
// another person: a forgotten password requires the recovery key (recovery.h) and a confirmation.

#include "app/ledger/session/session.h"

namespace jcic::ledger {

/// The second person who signs at the seat of the one who makes the change.
struct BesideAtSeat {
    domain::PersonId person;
    Secret password;
};

class People {
public:
    explicit People(Session& session) : opened_(session.opened()) {}

    /// Writes "person.designated". If the duties read records, the person gets the records key if this session holds
    /// it; otherwise a session that holds it calls grant_records. Fault input.form: the user code was used before.
    Result<void> add(const NewPerson& person);
    /// Writes "person.duties". Removes the records key from the slot if the new duties do not read records, and adds it
    /// if they do and this session holds it. `remarks` are further plain fields of the event: the day on which the
    /// person was informed of them (R-DU-12), and whose deputy they are (R-DU-13).
    Result<void> change_duties(const domain::PersonId& person, const domain::DutyTerms& duties,
                               const std::vector<domain::EntryField>& remarks = {});
    /// "person.head-named", "person.head-designated": if there is no unit head, by an administrator with a supervisor
    /// as second person, whose slot gives the records key if this session does not hold it. `remarks`: the letter, and
    /// the text shown to both.
    Result<void> name_head(const domain::PersonId& person, const domain::DutyTerms& duties,
                           const std::vector<domain::EntryField>& remarks, const BesideAtSeat& beside);
    Result<void> designate_head(const NewPerson& person, const BesideAtSeat& beside);
    /// Writes "person.last-day": after it the person's duties and signatures expire (R-DU-4). The slot's keys stay
    /// until end(). `remarks` as for change_duties.
    Result<void> set_last_day(const domain::PersonId& person, domain::RocDate last_day,
                              const std::vector<domain::EntryField>& remarks = {});
    /// Writes "person.records-granted". Faults ledger.sealed (this session does not hold the key), person.duty (duties
    /// do not read records).
    Result<void> grant_records(const domain::PersonId& person);
    /// Writes "person.ended": destroys the slot's keys; the public keys stay in the events.
    Result<void> end(const domain::PersonId& person);

    /// Changes the signed-in person's password: "password.changing", the slot, "password.changed".
    /// Faults person.password (the old one is wrong), rule.R-PW-3 (one of the last three).
    Result<void> change_password(const Secret& old_password, const Secret& new_password);
    /// Whether change_password would accept these two. Writes nothing, and counts no failure.
    [[nodiscard]] Result<void> may_change_password(const Secret& old_password, const Secret& new_password);
    /// Binds the signed-in person's slot to the card that is present, by password and PIN (typed_secret.h), instead of
    /// any earlier card. Writes "person.card-bound". Faults as try_slot and lock_to_card, and person.card, "reason" =
    /// "others".
    Result<void> bind_card(const Secret& typed);
    /// Writes "person.card-released": the password alone opens the slot again. Fault person.card, "reason" = "required"
    /// (everyone needs a card), register.state (there is none).
    Result<void> release_card(const Secret& password);
    /// Returns when the signed-in person's password was changed last (R-PW-2), from the slot that it opened. The
    /// clock's epoch if the account was recovered by a recovery key.
    [[nodiscard]] UtcTime password_changed() const;
    /// Writes "person.unlocked": resets the count of failures (R-PW-4's procedure).
    Result<void> unlock(const domain::PersonId& person);

private:
    OpenLedger& opened_;
};

}  // namespace jcic::ledger
