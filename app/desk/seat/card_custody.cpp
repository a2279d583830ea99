// The card between two people: the page both sign, and the one who steps in (R-DU-3, R-DU-9).

#include "app/desk/rooms/epochs.h"
#include "app/desk/rooms/rooms.h"
#include "app/desk/seat/card_desk.h"
#include "app/desk/seat/seat.h"

namespace jcic::desk {
namespace {

using office::CardEntry;
using office::PersonEntry;

/// The card's custodian and the other person of the page.
struct Parties {
    CardEntry card;
    PersonEntry custodian;
    PersonEntry holder;
};

Result<Parties> parties_of(const Seat& seat, const std::string& card, const domain::PersonId& holder) {
    const auto found = seat.people.cards().find(card);
    if (found == seat.people.cards().end())
        return fail(FaultCode::card_custody, "hand-over", {{"card", card}, {"reason", "unknown"}});
    const auto& people = seat.people.people();
    const auto custodian = people.find(found->second.custodian);
    const auto other = people.find(holder);
    if (custodian == people.end() || other == people.end()) return fail(FaultCode::person_unknown, "hand-over");
    return Parties{found->second, custodian->second, other->second};
}

/// Both see the event that both sign.
HandOverText page_of(Seat& seat, const Parties& parties, domain::Entry event) {
    HandOverText out{.card = parties.card.number,
                     .custodian = parties.custodian.code,
                     .holder = parties.holder.code,
                     .purpose = {},
                     .text = {},
                     .digest_text = {}};
    out.event = seat.session->prepare(std::move(event));
    out.text = out.event.value(field::page);
    out.digest_text = digest_text(sha256_of(view(out.text)));
    out.steps_in = parties.custodian.name;
    return out;
}

}  // namespace

Result<std::string> CardDesk::receive(const domain::PersonId& custodian) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    if (!seat->duties.contains(domain::Duty::unit_head))
        return fail(FaultCode::person_duty, "card.receive",
                    {{"duty", std::string(domain::name_of(domain::Duty::unit_head))}});
    close_jcic();
    JCIC_TRY(const auto card, rooms_.card->open({rooms_.wanted_reader, {}}));
    rooms_.card->close();
    office::CardCustody custody(*seat->session, seat->people, seat->person(), sha256_of);
    JCIC_CHECK(custody.receive(card.number, custodian, rooms_.clock->now()));
    return card.number;
}

Result<HandOverText> CardDesk::hand_over_page(bool out, const std::string& card, const std::string& purpose) {
    JCIC_TRY(Seat * seat, out ? rooms_.taken_seat() : rooms_.seat_in_any_case());
    JCIC_TRY(const auto parties, parties_of(*seat, card, seat->person()));
    if (!out && parties.card.holder != seat->person())
        return fail(FaultCode::card_custody, "hand-over",
                    {{"card", card}, {"reason", parties.card.holder ? "other" : "with-custodian"}});
    if (out && purpose.empty()) return fail(FaultCode::input_missing, "hand-over", {{"field", "purpose"}});
    const auto at = rooms_.clock->now();
    const office::CardCustody custody(*seat->session, seat->people, seat->person(), sha256_of);
    JCIC_TRY(auto event, out ? custody.handing_out(card, seat->person(), purpose, at) : custody.handing_back(card, at));
    auto page = page_of(*seat, parties, std::move(event));
    page.out = out;
    page.purpose = out ? purpose : parties.card.purpose;
    page.at = at;
    return page;
}

Result<HandOverText> CardDesk::taking_back_page(const std::string& card, const std::string& reason) {
    JCIC_TRY(Seat * seat, rooms_.seat_in_any_case());
    // The page is sealed to those who read records: the unit head does, the custodian does not.
    if (!seat->duties.contains(domain::Duty::unit_head))
        return fail(FaultCode::person_duty, "hand-over",
                    {{"duty", std::string(domain::name_of(domain::Duty::unit_head))}});
    const auto found = seat->people.cards().find(card);
    if (found == seat->people.cards().end() || !found->second.holder)
        return fail(FaultCode::card_custody, "hand-over",
                    {{"card", card}, {"reason", found == seat->people.cards().end() ? "unknown" : "with-custodian"}});
    JCIC_TRY(const auto parties, parties_of(*seat, card, *found->second.holder));
    if (reason.empty()) return fail(FaultCode::input_missing, "hand-over", {{"field", "reason"}});
    const auto at = rooms_.clock->now();
    const office::CardCustody custody(*seat->session, seat->people, seat->person(), sha256_of);
    JCIC_TRY(auto event, custody.taking_back(card, seat->person(), reason, at));
    auto page = page_of(*seat, parties, std::move(event));
    page.out = false;
    page.purpose = reason;
    page.at = at;
    page.unit_head = seat->person();
    return page;
}

Result<void> CardDesk::hand_over(const HandOverText& page, const Secret& custodian_password) {
    JCIC_TRY(Seat * seat, page.out ? rooms_.taken_seat() : rooms_.seat_in_any_case());
    auto event = page.event;
    if (page.text != event.value(field::page)) return fail(FaultCode::query_changed, "hand-over");
    if (!page.out && !page.unit_head && seat->jcic_open()) {
        JCIC_CHECK(close_epoch_with_card(rooms_));
        end_host_session(rooms_, "card-back");
    }
    JCIC_CHECK(seat->session->countersign(page.custodian, custodian_password, domain::purpose::hand_over, event));
    JCIC_CHECK(seat->session->sign(event, domain::purpose::hand_over));
    office::CardCustody custody(*seat->session, seat->people, seat->person(), sha256_of);
    JCIC_CHECK(custody.write(event));
    close_epoch(rooms_, ledger::Closing::hand_over);
    return {};
}

}  // namespace jcic::desk
