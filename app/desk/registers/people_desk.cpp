#include "app/desk/registers/people_desk.h"

#include "app/desk/rooms/parts.h"
#include "app/domain/password_policy.h"
#include "app/domain/recovery_rules.h"
#include "app/ledger/session/people.h"

namespace jcic::desk {

namespace {

/// Their accounts end with the naming: the event takes the duty from them, this tells it in their own rows. Who ends no
/// accounts leaves it to whom the letter names, who owes it (app/domain/registers/people.cpp, once_replaced).
Result<void> end_replaced(ledger::People& people, const domain::Entry& event) {
    const auto replaced = domain::replaced_heads(event.value(domain::replaces));
    if (!replaced) return {};
    for (const auto& head : *replaced)
        if (auto ended = people.end(head); !ended && ended.error().code != FaultCode::person_duty) return ended;
    return {};
}

/// What the event says beside what the ledger itself says of the person.
std::vector<domain::EntryField> remarks_of(const domain::Entry& event) {
    auto out = event.fields;
    std::erase_if(out, [](const domain::EntryField& one) {
        return one.name == "code" || one.name == field::name || one.name == field::duties;
    });
    return out;
}

Result<ledger::NewPerson> new_person(const domain::PersonId& code, const domain::Entry& event, const Secret& password) {
    JCIC_CHECK(domain::strong_enough(password));
    JCIC_TRY(auto duties, domain::DutyTerms::parse(event.value(field::duties)));
    return ledger::NewPerson{code, event.value(field::name), std::move(duties), password.clone(), remarks_of(event)};
}

}  // namespace

Result<void> LedgersPeople::write(const domain::Entry& event, const Secret* password) {
    ledger::People people(session_);
    JCIC_TRY(const auto person, domain::PersonId::parse(event.subject.substr(std::string_view("person:").size())));
    if (event.action == action::person_designated && password != nullptr) {
        JCIC_TRY(const auto made, new_person(person, event, *password));
        return people.add(made);
    }
    if (event.action == action::person_duties) {
        JCIC_TRY(const auto duties, domain::DutyTerms::parse(event.value(field::duties)));
        return people.change_duties(person, duties, remarks_of(event));
    }
    if (event.action == action::person_head_designated && password != nullptr && beside_ != nullptr) {
        JCIC_TRY(const auto made, new_person(person, event, *password));
        JCIC_CHECK(people.designate_head(made, *beside_));
        return end_replaced(people, event);
    }
    if (event.action == action::person_head_named && beside_ != nullptr) {
        JCIC_TRY(const auto duties, domain::DutyTerms::parse(event.value(field::duties)));
        JCIC_CHECK(people.name_head(person, duties, remarks_of(event), *beside_));
        return end_replaced(people, event);
    }
    if (event.action == action::person_last_day) {
        JCIC_TRY(const auto day, domain::RocDate::parse(event.value(field::until)));
        auto remarks = remarks_of(event);
        std::erase_if(remarks, [](const domain::EntryField& one) { return one.name == field::until; });
        return people.set_last_day(person, day, remarks);
    }
    if (event.action == action::person_ended) return people.end(person);
    if (event.action == action::person_unlocked) return people.unlock(person);
    return fail(FaultCode::internal, "people", {{"action", event.action}});
}

Result<void> PeopleDesk::unlock(const domain::PersonId& person) {
    JCIC_TRY(Seat * seat, parts_.seating.taken_seat());
    JCIC_CHECK(domain::may_unlock(seat->person(), seat->duties(), person,
                                  seat->people().duties(person, parts_.machine.today())));
    return ledger::People(seat->session()).unlock(person);
}

Result<void> PeopleDesk::unlock_together(const domain::PersonId& one, const Secret& one_password,
                                         const domain::PersonId& other, const Secret& other_password) {
    return parts_.seating.ledger().unlock_together(one, one_password, other, other_password);
}

}  // namespace jcic::desk
