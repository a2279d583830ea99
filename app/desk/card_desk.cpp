#include "app/desk/card_desk.h"

#include "app/desk/seat.h"

namespace jcic::desk {
namespace {

/// The card signs JCIC's challenge, and JCIC opens.
Result<void> present(Rooms& rooms, const card::CardIdentity& card, std::stop_token stop) {
    auto& seat = *rooms.seat;
    const auto statement =
        domain::challenge_statement(rooms.kind(), rooms.settings.institution, seat.challenge->challenge);
    JCIC_CHECK(seat.session->append(plain_entry(rooms.random, "host.opening", "card:" + card.number, {})));
    JCIC_TRY(auto signature, rooms.card->sign(statement));
    JCIC_CHECK(rooms.host->present_card({std::move(signature), card.certificate.der()}, std::move(stop)));
    return {};
}

}  // namespace

Result<void> CardDesk::open_jcic(const Secret& card_password, std::stop_token stop) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    if (!seat->challenge) return fail(FaultCode::host_session, "card.open");
    JCIC_TRY(auto card, rooms_.card->open({rooms_.wanted_reader, {}}));
    const auto held = seat->people.cards().find(card.number);
    if (held == seat->people.cards().end() || held->second.holder != seat->person())
        return fail(FaultCode::card_custody, "card.open",
                    {{"card", card.number},
                     {"reason", held == seat->people.cards().end() ? "unknown"
                                : held->second.holder              ? "other"
                                                                   : "with-custodian"}});
    JCIC_TRY(const int tries, rooms_.card->tries_left());
    const std::string subject = "card:" + card.number;
    JCIC_CHECK(seat->session->append(
        plain_entry(rooms_.random, "card.verifying", subject, {{"tries-left", std::to_string(tries)}})));
    if (auto verified = rooms_.card->verify_pin(card_password); !verified) {
        JCIC_CHECK(seat->session->append(plain_entry(rooms_.random, "card.verify-failed", subject,
                                                     {{"problem", std::string(verified.error().text())},
                                                      {"tries-left", std::string(verified.error().detail("tries"))}})));
        // The next password is asked for beside what is left now.
        if (const auto left = rooms_.card->tries_left()) rooms_.card_view.tries_left = *left;
        return verified;
    }
    JCIC_CHECK(seat->session->append(plain_entry(rooms_.random, "card.verified", subject, {})));
    if (auto opened = present(rooms_, card, std::move(stop)); !opened) {
        // Layer 2 does not stand, and the card forgets its password; a session that JCIC has ended is no layer 1.
        rooms_.card->close();
        if (opened.error().code == FaultCode::host_session) {
            seat->challenge.reset();
            rooms_.host_view.state = HostState::reachable;
        }
        JCIC_CHECK(seat->session->append(plain_entry(rooms_.random, "host.opening-failed", subject,
                                                     {{"problem", std::string(opened.error().text())}})));
        return opened;
    }
    JCIC_CHECK(seat->session->append(plain_entry(rooms_.random, "host.opened", subject, {})));
    rooms_.card_view.state = CardState::present;
    rooms_.card_view.reader = card.reader;
    rooms_.card_view.number = card.number;
    rooms_.card_view.tries = rooms_.card_view.tries_left.emplace(rooms_.card_tries);
    rooms_.card_view.fault.reset();
    seat->opened_by = std::move(card);
    rooms_.host_view.state = HostState::opened;
    return {};
}

void CardDesk::close_jcic() {
    end_host_session(rooms_, "closed");
}

Result<HandOverPage> CardDesk::hand_over_page(bool out, const std::string& card, const std::string& purpose) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    const auto found = seat->people.cards().find(card);
    if (found == seat->people.cards().end())
        return fail(FaultCode::card_custody, "hand-over", {{"card", card}, {"reason", "unknown"}});
    const auto& people = seat->people.people();
    const auto custodian = people.find(found->second.custodian);
    const auto holder = people.find(seat->person());
    if (custodian == people.end() || holder == people.end()) return fail(FaultCode::person_unknown, "hand-over");
    if (out && purpose.empty()) return fail(FaultCode::input_missing, "hand-over", {{"field", "purpose"}});
    const auto at = rooms_.clock->now();
    const std::string why = out ? purpose : found->second.purpose;
    const auto text = office::hand_over_page(out, card, custodian->second, holder->second, why, at);
    return HandOverPage{out, card, custodian->first, holder->first, why, at, text, digest_text(sha256_of(view(text)))};
}

Result<void> CardDesk::hand_over(const HandOverPage& page, const Secret& custodian_password) {
    JCIC_TRY(Seat * seat, rooms_.taken_seat());
    if (!page.out && seat->jcic_open()) end_host_session(rooms_, "card-back");
    JCIC_TRY(const auto custodian,
             seat->session->countersign(page.custodian, custodian_password, "hand-over", view(page.text)));
    JCIC_TRY(const auto holder, seat->session->sign("hand-over", view(page.text)));
    office::CardCustody custody(*seat->session, seat->people, seat->person(), sha256_of);
    if (page.out) return custody.hand_out(page.card, page.holder, page.purpose, page.at, custodian, holder);
    const int left = rooms_.card_view.number == page.card ? rooms_.card_view.tries_left.value_or(0) : 0;
    const int failed =
        rooms_.card_view.number == page.card && rooms_.card_view.tries_left ? rooms_.card_view.tries - left : 0;
    return custody.hand_back(page.card, page.at, custodian, holder, failed);
}

}  // namespace jcic::desk
