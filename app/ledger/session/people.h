#pragma once
// Changes to who may open the ledger, and with which key. Each is an event, signed by who makes it, written before its
// effect on the slot files; whether the acting person may make it is asked inside the transaction (who_is_who.h).
// Nobody makes keys for another: who forgot the password is let in by a recovery key (recovery.h), and confirmed.

#include "app/ledger/session/session.h"

namespace jcic::ledger {

/// Who signs at the seat beside who makes the change.
struct BesideAtSeat {
    domain::PersonId person;
    Secret password;
};

class People {
public:
    explicit People(Session& session) : opened_(session.opened()) {}

    /// "person.designated". A person whose duties read records gets the records key if this session holds it;
    /// otherwise somebody who does calls grant_records. Fault input.form: the user code was given before.
    Result<void> add(const NewPerson& person);
    /// "person.duties". Takes the records key out of the slot when the new duties do not read records, and gives it
    /// where they do and this session holds it. `remarks` are further plain fields of the event: on which day the
    /// person was told of them (R-DU-12), and whose deputy they are (R-DU-13).
    Result<void> change_duties(const domain::PersonId& person, const domain::DutyTerms& duties,
                               const std::vector<domain::EntryField>& remarks = {});
    /// "person.head-named", "person.head-designated": while nobody heads the unit, by an administrator and beside them
    /// a supervisor, whose slot gives the records key where this session does not hold it. `remarks` say the letter and
    /// what was shown to both.
    Result<void> name_head(const domain::PersonId& person, const domain::DutyTerms& duties,
                           const std::vector<domain::EntryField>& remarks, const BesideAtSeat& beside);
    Result<void> designate_head(const NewPerson& person, const BesideAtSeat& beside);
    /// "person.last-day": after it the person's duties and signatures are nobody's, by themselves (R-DU-4). The slot's
    /// keys stay until end(). `remarks` as of change_duties.
    Result<void> set_last_day(const domain::PersonId& person, domain::RocDate last_day,
                              const std::vector<domain::EntryField>& remarks = {});
    /// "person.records-granted". Faults ledger.sealed (not ours to give), person.duty (duties do not read records).
    Result<void> grant_records(const domain::PersonId& person);
    /// "person.ended": the slot's keys are destroyed, the public keys stay in the events.
    Result<void> end(const domain::PersonId& person);

    /// The signed-in person's own: "password.changing", the slot, "password.changed".
    /// Faults person.password (the old one is wrong), rule.R-PW-3 (one of the last three).
    Result<void> change_password(const Secret& old_password, const Secret& new_password);
    /// Whether change_password would take these two. Writes nothing, and counts no failure.
    [[nodiscard]] Result<void> may_change_password(const Secret& old_password, const Secret& new_password);
    /// The signed-in person's own, by their password and the card's PIN (typed_secret.h): the slot opens by the card
    /// that is there from now on, in the place of the one before. "person.card-bound". Faults as try_slot and
    /// lock_to_card, and person.card, "reason" = "others".
    Result<void> bind_card(const Secret& typed);
    /// "person.card-released": by the password alone again. Fault person.card, "reason" = "required" (a card is asked
    /// of everybody), register.state (there is none).
    Result<void> release_card(const Secret& password);
    /// When the signed-in person's own was changed last (R-PW-2), as the slot has it that their password opened. The
    /// epoch's beginning: let in by a recovery key.
    [[nodiscard]] UtcTime password_changed() const;
    /// "person.unlocked": the count of failures begins again (R-PW-4's procedure).
    Result<void> unlock(const domain::PersonId& person);

private:
    OpenLedger& opened_;
};

}  // namespace jcic::ledger
