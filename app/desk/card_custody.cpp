// The card between two people: the page both sign, and the one who steps in (R-DU-3, R-DU-9).

#include "app/desk/card_desk.h"
#include "app/desk/epochs.h"
#include "app/desk/seat.h"

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

Result<HandOverPage> CardDesk::hand_over_page(bool out, const std::string& card, const std::string& purpose) {
    JCIC_TRY(Seat * seat, out ? rooms_.taken_seat() : rooms_.seat_in_any_case());
    JCIC_TRY(const auto parties, parties_of(*seat, card, seat->person()));
    if (!out && parties.card.holder != seat->person())
        return fail(FaultCode::card_custody, "hand-over",
                    {{"card", card}, {"reason", parties.card.holder ? "other" : "with-custodian"}});
    if (out && purpose.empty()) return fail(FaultCode::input_missing, "hand-over", {{"field", "purpose"}});
    const auto at = rooms_.clock->now();
    const std::string why = out ? purpose : parties.card.purpose;
    const auto text = office::hand_over_page(out, parties.card, parties.custodian, parties.holder, why, at);
    return HandOverPage{out,
                        card,
                        parties.custodian.code,
                        parties.holder.code,
                        why,
                        at,
                        text,
                        digest_text(sha256_of(view(text))),
                        {},
                        parties.custodian.name};
}

Result<HandOverPage> CardDesk::taking_back_page(const std::string& card, const std::string& reason) {
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
    const auto& head = seat->people.people().at(seat->person());
    const auto at = rooms_.clock->now();
    const auto text = office::taking_back_page(parties.card, parties.custodian, parties.holder, head, reason, at);
    return HandOverPage{false,
                        card,
                        parties.custodian.code,
                        parties.holder.code,
                        reason,
                        at,
                        text,
                        digest_text(sha256_of(view(text))),
                        head.code,
                        parties.custodian.name};
}

Result<void> CardDesk::hand_over(const HandOverPage& page, const Secret& custodian_password) {
    JCIC_TRY(Seat * seat, page.out ? rooms_.taken_seat() : rooms_.seat_in_any_case());
    if (page.unit_head) return take_back(*seat, page, custodian_password);
    if (!page.out && seat->jcic_open()) {
        JCIC_CHECK(close_epoch_with_card(rooms_));
        end_host_session(rooms_, "card-back");
    }
    JCIC_TRY(const auto custodian,
             seat->session->countersign(page.custodian, custodian_password, "hand-over", view(page.text)));
    JCIC_TRY(const auto holder, seat->session->sign("hand-over", view(page.text)));
    office::CardCustody custody(*seat->session, seat->people, seat->person(), sha256_of);
    if (page.out) {
        JCIC_CHECK(custody.hand_out(page.card, page.holder, page.purpose, page.at, custodian, holder));
    } else {
        JCIC_CHECK(custody.hand_back(page.card, page.at, custodian, holder));
    }
    close_epoch(rooms_, ledger::Closing::hand_over);
    return {};
}

Result<void> CardDesk::take_back(Seat& seat, const HandOverPage& page, const Secret& custodian_password) {
    JCIC_TRY(const auto custodian,
             seat.session->countersign(page.custodian, custodian_password, "hand-over", view(page.text)));
    JCIC_TRY(const auto head, seat.session->sign("hand-over", view(page.text)));
    office::CardCustody custody(*seat.session, seat.people, seat.person(), sha256_of);
    JCIC_CHECK(custody.take_back(page.card, *page.unit_head, page.purpose, page.at, custodian, head));
    close_epoch(rooms_, ledger::Closing::hand_over);
    return {};
}

}  // namespace jcic::desk
