#pragma once
// The listing: the only look-up table, derived from the events alone. Each event's row is written with the event.

#include <functional>
#include <limits>
#include <map>
#include <string>

#include "app/ledger/store/event_query.h"
#include "app/ledger/trail/leaf.h"
#include "app/store/database.h"

namespace jcic::ledger {

/// A row of the listing, valid only while it is visited.
struct ListedEvent {
    bool found_by = false;  ///< the types are those that a look-up compares: a number and three texts
    std::uint64_t sequence = 0;
    std::uint64_t at = 0;
    std::string_view person;
    std::string_view action;
    std::string_view subject;

    /// Whether the row matches the leaf and can be found.
    [[nodiscard]] bool says(const Leaf& leaf) const;
};

/// SQL of an empty listing under this name.
[[nodiscard]] std::string listing_table(const std::string& table);
/// SQL of its indexes, by subject and by action, with names that end in `number`.
[[nodiscard]] std::string listing_indexes(const std::string& table, const std::string& number);

/// Returns sequence numbers only; events are read elsewhere.
class Listing {
public:
    explicit Listing(Database& database) : database_(database) {}

    /// Writes the row inside a transaction. Replaces a row that was put there for a future event.
    [[nodiscard]] Result<void> put(const Leaf& leaf);
    [[nodiscard]] Result<std::vector<std::uint64_t>> fitting(const EventQuery& query);
    /// Range of sequence numbers that contains every event of those times.
    struct Bounds {
        std::uint64_t oldest = 1;
        std::uint64_t newest = std::numeric_limits<std::int64_t>::max();
    };
    [[nodiscard]] Result<Bounds> between_times(const std::optional<UtcTime>& since,
                                               const std::optional<UtcTime>& until);
    /// Returns when each of those was written, from the listing: no event is read.
    [[nodiscard]] Result<std::vector<UtcTime>> moments(const EventQuery& query);
    /// Returns those of one kind of subject ("person:"; never empty), in order.
    [[nodiscard]] Result<std::vector<std::uint64_t>> about(std::string_view subject_beginning);
    /// Returns those of these actions from `from` on, in order.
    [[nodiscard]] Result<std::vector<std::uint64_t>> under(std::span<const std::string_view> actions,
                                                           std::uint64_t from);
    /// Counts only what was added since the last call: an action's events never decrease.
    [[nodiscard]] Result<std::uint64_t> how_many(std::span<const std::string_view> actions);
    /// Drops the cached counts after the listing was rebuilt.
    void forget_counts() { counted_.clear(); }

    /// Visits the listing's rows of the events from `first` to `last`, in order, as far as readable.
    void between(std::uint64_t first, std::uint64_t last, const std::function<void(const ListedEvent&)>& visit);
    /// Whether the listing has a row that matches the leaf.
    [[nodiscard]] bool has(const Leaf& leaf);
    /// Whether its first and last rows are the first and last events.
    [[nodiscard]] Result<bool> ends_with_events();

private:
    /// Returns the first column of each matching row.
    [[nodiscard]] Result<std::vector<std::uint64_t>> numbers(std::string_view sql, const EventQuery& query);
    struct Counted {
        std::uint64_t events = 0;
        std::uint64_t last = 0;  ///< of them
    };
    Database& database_;
    std::map<std::string, Counted, std::less<>> counted_;  ///< by action
};

}  // namespace jcic::ledger
