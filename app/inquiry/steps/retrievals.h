#pragma once
// 調閱: retrieves the record; repeatable until the holding time ends (R-SE-1, R-SE-2, R-IT-10).

#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

class Retrievals : Steps {
public:
    explicit Retrievals(Acting& acting) : Steps(acting) {}

    /// Retrieves the record; ok(false): not yet, the item's ask_again is set. Needs an open session (R-SE-4, R-DU-9).
    Result<bool> retrieve(const QueryId& id, domain::Item item, Host& host, std::stop_token stop);
    using Items = std::vector<std::pair<QueryId, domain::Item>>;
    /// Outcome of one of several; nullopt if it was not begun because an earlier failure ended all.
    using Fetched = std::optional<Result<bool>>;
    /// The same for several, each of them once: the retrievals are announced in one transaction, the host is called one
    /// by one, then all answers are written in one transaction. One outcome for each, in order.
    std::vector<Fetched> retrieve_each(const Items& items, Host& host, const std::stop_token& stop);
    /// The same, stride by stride.
    void retrieve_each(const Strides<Items::value_type, Fetched>& strides, Host& host, const std::stop_token& stop);
    /// Items that the acting person may retrieve now: serial held, ask_again passed; first to expire first.
    [[nodiscard]] Items fetchable() const;
    /// Those not refused and without a recent failure (pause_after): for automatic retrieval.
    [[nodiscard]] Items to_fetch(Items fetchable) const;
    [[nodiscard]] Items to_fetch() const { return to_fetch(fetchable()); }
    /// State of trail and clock, read once for all items to be checked.
    struct Now {
        UtcTime term_time;
        Result<void> officer;  ///< person.duty if not an officer (R-DU-1)
        Result<std::vector<domain::Stop>> stops;
    };
    [[nodiscard]] Now now() const;
    /// Serial held, ask_again passed; independent of the person.
    [[nodiscard]] static bool is_ready(const ItemEntry& item, const Now& now);
    /// fetchable() for one item.
    [[nodiscard]] bool is_fetchable(const QueryEntry& query, domain::Item item, const Now& now) const;
    /// Marks records as expired that JCIC has deleted by now.
    Result<void> expire();

private:
    [[nodiscard]] Result<void> may_retrieve(const QueryEntry& query, domain::Item item, const Now& now) const;
    struct Waiting {
        UtcTime deadline;
        const QueryEntry* query;
        domain::Item item;
    };
    /// Ready items, first to expire first.
    [[nodiscard]] std::vector<Waiting> waiting() const;
    struct Turn;  ///< one of several, in progress
    using Going = std::vector<Turn*>;
    using OneStride = Stride<Turn, Fetched>;
    // Stages for several retrievals. Each returns the turns that continue and reports the others' faults.
    [[nodiscard]] Going allowed(std::vector<Turn>& turns, const WriteInHand& write_in_hand);
    [[nodiscard]] OneStride begun(const Items& items, const WriteInHand& write_in_hand);
    void ask_each(const Going& going, Host& host, const std::stop_token& stop);
    /// Writes the outcome of one stride and announces the next.
    void write(OneStride& asked, OneStride& next);
    [[nodiscard]] Result<std::vector<domain::Entry>> announcing(const QueryEntry& read, Turn& turn, const Now& now);
    [[nodiscard]] std::vector<domain::Entry> answered(const QueryEntry& now, Turn& turn);
    /// Events for the host's answer; sets whether it is a record, or why not.
    [[nodiscard]] std::vector<domain::Entry> entries_of(const QueryEntry& now, Turn& turn);
    /// What names the subject differently from the record, as record.other-name has it; "" for nothing.
    [[nodiscard]] std::string named_otherwise(const QueryEntry& query, const domain::Record& record) const;
};

}  // namespace jcic::inquiry
