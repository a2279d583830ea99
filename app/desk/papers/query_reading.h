#pragma once
// Queries of a span, read one at a time from their own events: nothing of them stays in the seat's book, however many
// they are.

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
    std::vector<domain::Recorded> events;  ///< all about it, from the first on

    /// A field of its submission, which everybody may read: plain ones only. "" for none.
    [[nodiscard]] std::string said(std::string_view field) const;
    /// The event by which the item was asked for; null where it was not.
    [[nodiscard]] const domain::Recorded* request_of(domain::Item item) const;
    /// The rule that allowed the item, "R-EL-1", as the submission says it; "" where it says none.
    [[nodiscard]] std::string rule_of(domain::Item item) const;
};

/// Reading that takes its time: asked to end between two queries, and heard of after each.
struct Watched {
    std::stop_token stop{};
    std::function<void(std::uint64_t done, std::uint64_t total)> how_far{};
    /// Fault cancelled.
    [[nodiscard]] Result<void> go_on(std::uint64_t done, std::uint64_t total) const;
};

/// Those about which one of the actions was written on a day of the span, in the order of their first such event. A
/// fault of `visit` ends it. Fault cancelled.
[[nodiscard]] Result<void> each_query(Seat& seat, const Span& span, std::span<const std::string_view> actions,
                                      const std::function<Result<void>(const QueryRead&)>& visit,
                                      const Watched& watched = {});
/// These queries, as above; one that is not there is left out.
[[nodiscard]] Result<void> each_query(Seat& seat, const std::vector<inquiry::QueryId>& ids,
                                      const std::function<Result<void>(const QueryRead&)>& visit,
                                      const Watched& watched);
/// One query; nullopt for none.
[[nodiscard]] Result<std::optional<QueryRead>> read_query(Seat& seat, const inquiry::QueryId& id);
/// The authorisation that the query leans on, as its register has it; nullopt where it is in none.
[[nodiscard]] Result<std::optional<domain::registers::Row>> authorisation_of(Seat& seat, const QueryRead& query);
/// The same by the branch's number of the form.
[[nodiscard]] Result<std::optional<domain::registers::Row>> authorisation_named(Seat& seat,
                                                                                const std::string& reference);

/// When such events were written, in their order; none of them is read.
[[nodiscard]] Result<std::vector<UtcTime>> moments_in(Seat& seat, const Span& span, std::string_view action,
                                                      const std::string& person = {});
/// How many events of the action stand in the span, of one person where they are named; none of them is read.
[[nodiscard]] Result<std::size_t> how_many(Seat& seat, const Span& span, std::string_view action,
                                           const std::string& person = {});
/// All events of these actions in the span. For what is few: of cards, devices, exports.
[[nodiscard]] Result<std::vector<domain::Recorded>> events_in(Seat& seat, const Span& span, std::string_view action);
/// How many items were asked for in the span, by card (registers::SentIn).
[[nodiscard]] std::optional<domain::registers::SentByCard> sent_by_card(Seat& seat, const Span& span);

}  // namespace jcic::desk::papers
