#pragma once
// Many events through the ledger's own append, as a desk writes them: queries of five events each.

#include <string>

#include "app/search/look_up.h"
#include "ledger_seat.h"

namespace jcic::bench {

/// State is of no consequence to how events are written and listed.
class Nothing : public domain::Projection {
public:
    explicit Nothing(std::uint64_t applied) : applied_(applied) {}
    [[nodiscard]] std::uint64_t applied() const override { return applied_; }
    void apply(const domain::Recorded& event) override { applied_ = event.sequence; }

private:
    std::uint64_t applied_;
};

inline constexpr std::uint64_t to_a_query = 5;

/// Five to a query: submitted with who and why, settled, an answer with a number, retrieving, a view. Every ten
/// thousandth query is by somebody of a rare name. None is of a kind that must be signed, or stand on one that is: what
/// a signature costs is measured apart.
inline domain::Entry entry_of(LedgerSeat& seat, std::uint64_t number) {
    const auto query = number / to_a_query;
    const auto id = std::to_string(query);
    domain::Entry out;
    out.id = seat.random.bytes<16>();
    out.subject = "query:" + id;
    switch (number % to_a_query) {
        case 0:
            out.action = "query.submitted";
            out.plain("case-number", "2026-房貸-" + id).plain("items", "T50,T52");
            out.personal("subject-name", query % 10'000 == 0 ? "歐陽靖" : "林小明", out.subject);
            out.personal("reason", "申請房屋貸款，核對年度所得", out.subject);
            return out;
        case 1:
            out.action = "query.settling";
            return out.plain("items", "T50,T52").plain("key", id + "-1").plain("way", "card");
        case 2:
            out.action = "query.not-yet";
            out.plain("item", "T50").plain("how", "issued");
            return out.personal("serial", "2026" + id, out.subject);
        case 3:
            out.action = "query.retrieving";
            return out.plain("items", "T50,T52").plain("pages", "2");
        default:
            out.action = "record.viewed";
            return out.plain("item", "T50");
    }
}

/// Until the ledger holds so many, in transactions of ten thousand.
inline void fill(LedgerSeat& seat, ledger::Session& session, std::uint64_t events) {
    constexpr std::uint64_t at_once = 10'000;
    Nothing nothing(value_of(session.count()));
    const auto odd = nothing.applied() % to_a_query;  // a query begins with its submission
    for (auto done = nothing.applied(); done < events; done = nothing.applied())
        static_cast<void>(value_of(session.transact(nothing, [&]() -> Result<std::vector<domain::Entry>> {
            std::vector<domain::Entry> entries;
            for (auto number = done; number < std::min(events, done + at_once); ++number)
                entries.push_back(entry_of(seat, number - odd));
            return entries;
        })));
}

/// Takes all events into the search.
inline void index(ledger::Session& session) {
    while (!value_of(ledger::advance_index(session, 10'000)).complete()) continue;
}

}  // namespace jcic::bench
