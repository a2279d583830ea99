#pragma once
// 調閱: retrieves the record; repeatable until the holding time ends (R-SE-1, R-SE-2, R-IT-10).

#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

class Retrievals : Steps {
public:
    explicit Retrievals(Acting& acting) : Steps(acting) {}

    /// Fetches the record; ok(false): not yet, the item's ask_again is set. Needs an open session (R-SE-4, R-DU-9).
    Result<bool> retrieve(const QueryId& id, domain::Item item, Host& host, std::stop_token stop);
    using Items = std::vector<std::pair<QueryId, domain::Item>>;
    /// What became of one of several; nullopt where it was not begun, for what ended another ends them all.
    using Fetched = std::optional<Result<bool>>;
    /// The same for several, each of them once: that they are asked for is written in one transaction, then the host is
    /// asked one by one, then all that it gave is written in one transaction. One outcome for each, in order.
    std::vector<Fetched> retrieve_each(const Items& items, Host& host, const std::stop_token& stop);
    /// The same, stride after stride.
    void retrieve_each(const Strides<Items::value_type, Fetched>& strides, Host& host, const std::stop_token& stop);
    /// Items that the acting person may ask for now: serial held, ask_again passed; first to expire first.
    [[nodiscard]] Items fetchable() const;
    /// Those of these that were neither refused nor came to nothing of late (pause_after): for what fetches by itself.
    [[nodiscard]] Items to_fetch(Items fetchable) const;
    [[nodiscard]] Items to_fetch() const { return to_fetch(fetchable()); }
    /// What the trail and the clock say of any item, read once however many are judged by it.
    struct Now {
        UtcTime term_time;
        Result<void> officer;  ///< person.duty, for who is none (R-DU-1)
        Result<std::vector<domain::Stop>> stops;
    };
    [[nodiscard]] Now now() const;
    /// Serial held, ask_again passed; whoever may ask for it.
    [[nodiscard]] static bool is_ready(const ItemEntry& item, const Now& now);
    /// Of one item, as fetchable() of all.
    [[nodiscard]] bool is_fetchable(const QueryEntry& query, domain::Item item, const Now& now) const;
    /// Marks as expired what JCIC has deleted by now.
    Result<void> expire();

private:
    [[nodiscard]] Result<void> may_retrieve(const QueryEntry& query, domain::Item item, const Now& now) const;
    struct Waiting {
        UtcTime deadline;
        const QueryEntry* query;
        domain::Item item;
    };
    /// What is ready, first to expire first.
    [[nodiscard]] std::vector<Waiting> waiting() const;
    struct Turn;  ///< one of several, on its way
    using Going = std::vector<Turn*>;
    using OneStride = Stride<Turn, Fetched>;
    // The way of several. Each gives those that go on; of the others it is told why they do not.
    [[nodiscard]] Going allowed(std::vector<Turn>& turns, const WriteInHand& write_in_hand);
    [[nodiscard]] OneStride begun(const Items& items, const WriteInHand& write_in_hand);
    void ask_each(const Going& going, Host& host, const std::stop_token& stop);
    /// What became of those that were asked for, and that the next are asked for.
    void write(OneStride& asked, OneStride& next);
    [[nodiscard]] Result<std::vector<domain::Entry>> announcing(const QueryEntry& read, Turn& turn, const Now& now);
    [[nodiscard]] std::vector<domain::Entry> answered(const QueryEntry& now, Turn& turn);
    /// What the trail says of what the host gave; and whether that is a record, or why it is none.
    [[nodiscard]] std::vector<domain::Entry> entries_of(const QueryEntry& now, Turn& turn);
    /// By what its subject is called otherwise than in the record, as record.other-name says it; "" for nothing.
    [[nodiscard]] std::string named_otherwise(const QueryEntry& query, const domain::Record& record) const;
};

}  // namespace jcic::inquiry
