#include "app/desk/rooms/surroundings.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"
#include "app/domain/registers/listed.h"

namespace jcic::desk {
namespace {

/// More than anybody asks for in the time: a day that is cut off makes the usual no smaller.
constexpr std::size_t usual_at_most = 5'000;

/// Days that are over stay as they were: counted once.
Result<inquiry::Usual> usual_of(Seat& seat, const domain::PersonId& querier, domain::RocDate day) {
    const auto known = seat.usual.find({querier, day});
    if (known != seat.usual.end()) return known->second;
    ledger::EventQuery wanted;
    wanted.person = querier.text();
    wanted.action = action::query_submitted;
    wanted.until = domain::start_of(day);
    wanted.since = *wanted.until - inquiry::usual_days;
    wanted.newest_first = true;
    wanted.limit = usual_at_most;
    JCIC_TRY(const auto moments, seat.session->moments(wanted));
    std::set<domain::RocDate> days;
    for (const auto at : moments) days.insert(domain::roc_date_at(at));
    const inquiry::Usual usual{static_cast<int>(days.size()), static_cast<int>(moments.size())};
    seat.usual.emplace(std::pair{querier, day}, usual);
    return usual;
}

}  // namespace

Result<inquiry::Surroundings> surroundings_of(Seat& seat, const domain::PersonalId& subject,
                                              const domain::PersonId& querier, domain::RocDate day,
                                              domain::RocDate today) {
    JCIC_CHECK(seat.session->refresh(seat.registers));
    inquiry::Surroundings out;
    for (const auto* row : domain::registers::listed_under(seat.registers, subject, today))
        if (const auto from = domain::RocDate::parse(row->value("from")))
            out.listed.push_back({row->value("kind"), row->value("name"), *from});
    JCIC_TRY(out.usual, usual_of(seat, querier, day));
    return out;
}

bool may_know_listed(const Seat& seat) {
    return domain::registers::holds_one(seat.duties, domain::registers::listed.readers);
}

void follow_standing(Seat& seat) {
    auto& standing = seat.standing;
    if (standing.registers != seat.registers.believed()) standing.known.clear();
    std::set<std::string> about;  // whom something was written about since
    for (const auto& [id, query] : seat.book.queries())
        if (query.query && !query.story.empty() && query.story.back() > standing.book)
            about.insert(query.query->subject.text());
    std::erase_if(standing.known, [&](const auto& one) {
        const auto* query = seat.book.find(one.first);
        return query == nullptr || !query->query || about.contains(query->query->subject.text());
    });
    standing.book = seat.book.applied();
    standing.registers = seat.registers.believed();
}

Result<const std::vector<inquiry::Remark>*> standing_out_now(Seat& seat, const inquiry::QueryId& id) {
    if (const auto known = seat.standing.known.find(id); known != seat.standing.known.end()) return &known->second;
    JCIC_TRY(auto remarks, seat.inquiries->approvals.remarks_for(id));
    return &(seat.standing.known[id] = std::move(remarks));
}

std::vector<inquiry::Remark> shown_here(const Seat& seat, std::vector<inquiry::Remark> remarks) {
    if (!may_know_listed(seat)) std::erase_if(remarks, inquiry::is_confidential);
    return remarks;
}

}  // namespace jcic::desk
