#pragma once
// Reads a span's queries one at a time from their own events, without loading them into the seat's book.

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/fault.h"
#include "app/desk/papers/span.h"
#include "app/domain/events/journal.h"
#include "app/domain/registers/rows.h"
#include "app/inquiry/book/book.h"

namespace jcic::desk {
class Seat;
}

namespace jcic::desk::papers {

struct QueryRead {
    inquiry::QueryEntry entry;
    std::vector<domain::Recorded> events;  ///< all about it, oldest first

    /// Returns a plain field of its submission; "" for none.
    [[nodiscard]] std::string said(std::string_view field) const;
    /// Returns the event of the item's request; null if not requested.
    [[nodiscard]] const domain::Recorded* request_of(domain::Item item) const;
    /// Returns the rule that allowed the item, "R-EL-1", from the submission; "" if it has none.
    [[nodiscard]] std::string rule_of(domain::Item item) const;
};

/// Long reading: can be stopped between two queries, and reports progress after each.
struct Watched {
    std::stop_token stop{};
    std::function<void(std::uint64_t done, std::uint64_t total)> how_far{};
    /// Fault cancelled.
    [[nodiscard]] Result<void> go_on(std::uint64_t done, std::uint64_t total) const;
};

/// Visits queries with such an event on a day of the span, in the order of their first such event. A fault of `visit`
/// ends it. Fault cancelled.
[[nodiscard]] Result<void> each_query(Seat& seat, const Span& span, std::span<const std::string_view> actions,
                                      const std::function<Result<void>(const QueryRead&)>& visit,
                                      const Watched& watched = {});
/// Visits these queries, as above; skips missing ones.
[[nodiscard]] Result<void> each_query(Seat& seat, const std::vector<inquiry::QueryId>& ids,
                                      const std::function<Result<void>(const QueryRead&)>& visit,
                                      const Watched& watched);
/// One query; nullopt for none.
[[nodiscard]] Result<std::optional<QueryRead>> read_query(Seat& seat, const inquiry::QueryId& id);
/// Returns the register row of the query's authorisation; nullopt if there is none.
[[nodiscard]] Result<std::optional<domain::registers::Row>> authorisation_of(Seat& seat, const QueryRead& query);
/// As above, by the branch's number of the form.
[[nodiscard]] Result<std::optional<domain::registers::Row>> authorisation_named(Seat& seat,
                                                                                const std::string& reference);

/// Returns the times of such events, in order, without reading the events.
[[nodiscard]] Result<std::vector<UtcTime>> moments_in(Seat& seat, const Span& span, std::string_view action,
                                                      const std::string& person = {});
/// Returns the number of such events in the span, of one person if named, without reading them.
[[nodiscard]] Result<std::size_t> how_many(Seat& seat, const Span& span, std::string_view action,
                                           const std::string& person = {});
/// Returns all such events in the span. For small numbers: cards, devices, exports.
[[nodiscard]] Result<std::vector<domain::Recorded>> events_in(Seat& seat, const Span& span, std::string_view action);
/// Number of items requested in the span, by card (registers::SentIn).
[[nodiscard]] std::optional<domain::registers::SentByCard> sent_by_card(Seat& seat, const Span& span);

}  // namespace jcic::desk::papers
