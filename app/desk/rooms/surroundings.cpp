#include "app/desk/rooms/surroundings.h"

#include <algorithm>

#include "app/desk/rooms/parts.h"
#include "app/domain/registers/linked_numbers.h"
#include "app/domain/registers/listed.h"
#include "app/domain/registers/policy.h"
#include "app/inquiry/book/written.h"

namespace jcic::desk {
namespace {

/// More than anybody asks for in the time: a day that is cut off makes the usual no smaller.
constexpr std::size_t usual_at_most = 5'000;

}  // namespace

Result<inquiry::Usual> StandingOut::usual_of(const domain::PersonId& querier, domain::RocDate day,
                                             ledger::Session& session) {
    const auto known = usual_.find({querier, day});
    if (known != usual_.end()) return known->second;
    ledger::EventQuery wanted;
    wanted.person = querier.text();
    wanted.action = action::query_submitted;
    wanted.until = domain::start_of(day);
    wanted.since = *wanted.until - inquiry::usual_days;
    wanted.newest_first = true;
    wanted.limit = usual_at_most;
    JCIC_TRY(const auto moments, session.moments(wanted));
    std::set<domain::RocDate> days;
    for (const auto at : moments) days.insert(domain::roc_date_at(at));
    const inquiry::Usual usual{static_cast<int>(days.size()), static_cast<int>(moments.size())};
    usual_.emplace(std::pair{querier, day}, usual);
    return usual;
}

Result<int> StandingOut::items_of_day(const domain::PersonId& querier, domain::RocDate day, std::uint64_t through,
                                      ledger::Session& session) {
    auto& known = days_[{querier, day}];
    ledger::EventQuery wanted;
    wanted.person = querier.text();
    wanted.action = action::query_submitted;
    wanted.since = domain::start_of(day);
    wanted.until = *wanted.since + std::chrono::days{1};
    wanted.start = known.next;
    wanted.limit = usual_at_most;
    JCIC_TRY(const auto events, session.events(wanted));
    for (const auto& event : events) {
        known.items[event.sequence] = static_cast<int>(inquiry::items_from(event.entry.value(field::items)).size());
        known.next = event.sequence + 1;
    }
    int out = 0;
    for (const auto& [sequence, items] : known.items)
        if (sequence <= through) out += items;
    return out;
}

void StandingOut::follow(const inquiry::Book& book, const domain::registers::Rows& registers) {
    if (registers_ != registers.believed()) known_.clear();
    std::set<std::string> about;  // whom something was written about since
    for (const auto& [id, query] : book.queries())
        if (query.query && !query.story.empty() && query.story.back() > book_)
            for (auto& number : domain::registers::numbers_of(registers, query.query->subject.text()))
                about.insert(std::move(number));
    std::erase_if(known_, [&](const auto& one) {
        const auto* query = book.find(one.first);
        return query == nullptr || !query->query || about.contains(query->query->subject.text());
    });
    book_ = book.applied();
    registers_ = registers.believed();
}

Result<const std::vector<inquiry::Remark>*> StandingOut::about(const inquiry::QueryId& id,
                                                               inquiry::Inquiries& inquiries) {
    if (const auto known = known_.find(id); known != known_.end()) return &known->second;
    JCIC_TRY(auto remarks, inquiries.approvals.remarks_for(id));
    return &(known_[id] = std::move(remarks));
}

Result<inquiry::Surroundings> surroundings_of(Seat& seat, const domain::PersonalId& subject,
                                              const domain::PersonId& querier, domain::RocDate day,
                                              domain::RocDate today) {
    JCIC_CHECK(seat.follow_registers());
    inquiry::Surroundings out;
    for (const auto& number : domain::registers::numbers_of(seat.registers(), subject.text())) {
        JCIC_TRY(const auto one, domain::PersonalId::parse(number));
        for (const auto* row : domain::registers::listed_under(seat.registers(), one, today))
            if (const auto from = domain::RocDate::parse(row->value("from")))
                out.listed.push_back({row->value("kind"), row->value("name"), *from});
    }
    const auto policy = domain::registers::policy_on(seat.registers(), day);
    out.office_hours = policy.office_hours;
    out.volume_told = policy.volume_told;
    JCIC_TRY(out.usual, seat.standing_out().usual_of(querier, day, seat.session()));
    return out;
}

bool may_know_listed(const Seat& seat) {
    return domain::registers::holds_one(seat.duties(), domain::registers::listed.readers);
}

std::vector<inquiry::Remark> shown_here(const Seat& seat, std::vector<inquiry::Remark> remarks) {
    if (!may_know_listed(seat)) std::erase_if(remarks, inquiry::is_confidential);
    return remarks;
}

}  // namespace jcic::desk
