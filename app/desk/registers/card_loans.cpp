#include "app/desk/registers/card_loans.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <map>

namespace jcic::desk {
namespace {

using Loan = paper::CardRegister::Row;

Result<std::vector<domain::Recorded>> custody_events(const Seat& seat) {
    std::vector<domain::Recorded> out;
    for (const auto action : {action::card_handed_out, action::card_handed_back, action::card_taken_back}) {
        ledger::EventQuery wanted;
        wanted.action = action;
        wanted.limit = std::numeric_limits<std::int64_t>::max();
        JCIC_TRY(auto found, seat.session->events(wanted));
        std::ranges::move(found, std::back_inserter(out));
    }
    std::ranges::sort(out, {}, &domain::Recorded::sequence);
    return out;
}

Loan lent(const Seat& seat, const std::string& card, const domain::Recorded& event) {
    Loan out;
    out.card = card;
    out.purpose = event.entry.value(field::purpose);
    out.handed_out = event.at;
    out.handed_by = seat.names.named(event.entry.value(field::custodian));
    out.holder = seat.names.named(event.entry.value(field::holder));
    return out;
}

void returned(const Seat& seat, Loan& loan, const domain::Recorded& event) {
    loan.returned = event.at;
    loan.taken_by = seat.names.named(event.entry.value(field::custodian));
    loan.failed_tries = event.entry.value(field::failed_tries);
    if (event.entry.action == action::card_taken_back) loan.remark = "代收回：" + event.entry.value(field::reason);
}

}  // namespace

Result<std::vector<Loan>> loans_of(const Seat& seat, const std::set<std::string>& cards) {
    JCIC_TRY(const auto events, custody_events(seat));
    std::vector<Loan> out;
    std::map<std::string, std::size_t> last;  // loan of each card
    for (const auto& event : events) {
        const auto card = event.entry.subject.substr(domain::registers::cards.about.size());
        if (!cards.contains(card)) continue;
        if (event.entry.action == action::card_handed_out) {
            last[card] = out.size();
            out.push_back(lent(seat, card, event));
        } else if (const auto found = last.find(card); found != last.end()) {
            returned(seat, out[found->second], event);
        }
    }
    return out;
}

}  // namespace jcic::desk
