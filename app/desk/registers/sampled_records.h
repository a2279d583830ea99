#pragma once
// The population of a month's sample, read from the ledger and bounded to the month (docs/trust/sampling.md):
// "<query>:T50" for each serial number obtained by a query.

#include "app/desk/rooms/archive.h"
#include "app/domain/sampling.h"

namespace jcic::desk {

[[nodiscard]] std::string record_of(const inquiry::QueryId& query, domain::Item item);

/// Returns the highest number of an event before that time; 0 for none. Numbers decide, not times: events backdated by
/// a wrong clock belong to the month in which they were appended.
[[nodiscard]] Result<std::uint64_t> last_before(ledger::Session& session, UtcTime moment);
/// Returns the month's events by number: from after the last one before its beginning, or from the end of the previous
/// month's latest draw if that is earlier (a clock set back has moved the end past that draw); up to the last one
/// before its end. Fault register.state, reason empty: there was no event by then.
[[nodiscard]] Result<domain::MonthEnd> month_end(ledger::Session& session, domain::RocMonth month);
/// In sample order.
[[nodiscard]] Result<std::vector<std::string>> records_of(ledger::Session& session, const domain::MonthEnd& end);

/// The ledger's facts about a record for the draw.
struct ToldOf {
    std::optional<domain::PersonId> querier;
    domain::Marked marked = domain::Marked::nothing;  ///< by its approver (R-LO-8)
};
/// Reads each query once if its records are requested consecutively, as in sample order.
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
