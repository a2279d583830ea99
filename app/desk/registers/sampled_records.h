#pragma once
// What a month's sample is drawn from, read from the ledger and bounded to the month (docs/sampling.md): "<query>:T50"
// for each serial number that a query obtained.

#include "app/desk/rooms/archive.h"
#include "app/domain/sample_besides.h"

namespace jcic::desk {

[[nodiscard]] std::string record_of(const inquiry::QueryId& query, domain::Item item);

/// The highest number of an event from before that moment; 0 for none. Numbers decide, not times: what a clock that
/// went wrong dated back goes with the month that it came in.
[[nodiscard]] Result<std::uint64_t> last_before(ledger::Session& session, UtcTime moment);
/// The month's events by number: after the last one before its beginning, or from where the latest draw of the month
/// before ended, if that is earlier (a clock set back since moved the end past what that draw had); up to the last one
/// before its end. Fault register.state, reason empty: there was no event by then.
[[nodiscard]] Result<domain::MonthEnd> month_end(ledger::Session& session, domain::RocMonth month);
/// In sample order.
[[nodiscard]] Result<std::vector<std::string>> records_of(ledger::Session& session, const domain::MonthEnd& end);

/// What the ledger tells of a record to who draws.
struct ToldOf {
    std::optional<domain::PersonId> querier;
    domain::Marked marked = domain::Marked::nothing;  ///< by who approved it (R-LO-8)
};
/// Reads each query once where its records are asked for one after another, as in sample order.
class Telling {
public:
    explicit Telling(Archive& archive) : archive_(archive) {}
    [[nodiscard]] Result<ToldOf> of(std::string_view record);

private:
    Archive& archive_;
    std::string query_;
    std::vector<domain::Recorded> events_;
};

}  // namespace jcic::desk
