#pragma once
// The listing: the one look-up table, made from the events and only from them. Each event's row is written with it.

#include <functional>
#include <limits>
#include <map>
#include <string>

#include "app/ledger/store/database.h"
#include "app/ledger/store/look_up.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

/// What the listing says of an event: for who is shown it, while it is shown.
struct ListedEvent {
    bool found_by = false;  ///< its values are what a look-up compares with: a number and three texts
    std::uint64_t sequence = 0;
    std::uint64_t at = 0;
    std::string_view person;
    std::string_view action;
    std::string_view subject;

    /// And is found by it.
    [[nodiscard]] bool says(const Leaf& leaf) const;
};

/// Its table, empty, under this name.
[[nodiscard]] std::string listing_table(const std::string& table);
/// The table's indexes, of subject and of action, under names that end in `number`.
[[nodiscard]] std::string listing_indexes(const std::string& table, const std::string& number);

/// Tells numbers; the events themselves are read elsewhere.
class Listing {
public:
    explicit Listing(Database& database) : database_(database) {}

    /// Inside a transaction. A row that somebody put there for an event to come gives way.
    [[nodiscard]] Result<void> put(const Leaf& leaf);
    [[nodiscard]] Result<std::vector<std::uint64_t>> fitting(const EventQuery& query);
    /// Bounds outside which no event has such a time.
    struct Bounds {
        std::uint64_t oldest = 1;
        std::uint64_t newest = std::numeric_limits<std::int64_t>::max();
    };
    [[nodiscard]] Result<Bounds> between_times(const std::optional<UtcTime>& since,
                                               const std::optional<UtcTime>& until);
    /// When each of those was written, as the listing says: no event is read.
    [[nodiscard]] Result<std::vector<UtcTime>> moments(const EventQuery& query);
    /// Those of one kind of subject ("person:"; never empty), in order.
    [[nodiscard]] Result<std::vector<std::uint64_t>> about(std::string_view subject_beginning);
    /// Those of these actions from `from` on, in order.
    [[nodiscard]] Result<std::vector<std::uint64_t>> under(std::span<const std::string_view> actions,
                                                           std::uint64_t from);
    /// Counts what came since it was last asked: an action's events only grow in number.
    [[nodiscard]] Result<std::uint64_t> how_many(std::span<const std::string_view> actions);
    /// It was made anew: what was counted in it stands no more.
    void forget_counts() { counted_.clear(); }

    /// Shows the listing's rows of the events from `first` to `last`, in order; as far as they can be read.
    void between(std::uint64_t first, std::uint64_t last, const std::function<void(const ListedEvent&)>& visit);
    /// Whether the listing says of the event what the leaf says.
    [[nodiscard]] bool has(const Leaf& leaf);
    /// Whether it begins with the first event and ends with the last.
    [[nodiscard]] Result<bool> ends_with_events();

private:
    /// The first column of each row that fits.
    [[nodiscard]] Result<std::vector<std::uint64_t>> numbers(std::string_view sql, const EventQuery& query);
    struct Counted {
        std::uint64_t events = 0;
        std::uint64_t last = 0;  ///< of them
    };
    Database& database_;
    std::map<std::string, Counted, std::less<>> counted_;  ///< by action
};

}  // namespace jcic::ledger
