#pragma once
// 調閱: retrieves the record; repeatable until the holding time ends (R-SE-1, R-SE-2, R-IT-10).

#include <algorithm>
#include <exception>
#include <functional>
#include <stop_token>
#include <utility>
#include <vector>

#include "app/inquiry/steps/steps.h"

namespace jcic::inquiry {

// Several strides of the same step, one after the other. The host's answers to one stride and the requests of the next
// are written in one transaction: each stride costs one transaction, and a crash leaves at most one stride unanswered.
// If the next stride needs more than that (Z52 after a restore, a refusal), it is written separately, and first.

template <class What, class Reply>
struct Strides {
    /// Returns the next stride; empty after the last. Called when the host has been asked all of the previous stride,
    /// whose outcome is not yet written. Not called after a failure that ends all (the line, the ledger, a stop).
    std::function<std::vector<What>()> next;
    /// Receives each outcome of a stride, in order, once it is written.
    std::function<void(std::vector<Reply>)> told;
};

/// A single stride with these elements.
template <class What, class Reply>
Strides<What, Reply> one_stride(std::vector<What> these, std::vector<Reply>& told) {
    return {[these = std::move(these)]() mutable { return std::exchange(these, {}); },
            [&told](std::vector<Reply> all) { told = std::move(all); }};
}

/// A stride in progress.
template <class Turn, class Reply>
struct Stride {
    std::vector<Turn> turns{};
    std::vector<Turn*> going{};  ///< those that continue
    [[nodiscard]] bool ends_all() const {
        return std::ranges::any_of(turns, [](const Turn& turn) { return turn.ends_all(); });
    }
};

/// Writes the host's answers to the current stride, unless written. Called by the begin of the next stride before host
/// or ledger are used for anything except what both strides are written with: it does not wait.
using WriteInHand = std::function<void()>;

/// `begun` makes a stride of the next elements, `ask` calls the host for it, `write` writes the host's answers to one
/// and the requests of the other; those that cannot be written do not continue. If an exception escapes while the next
/// stride is begun or written, the previous one's answers are written and reported first.
template <class What, class Reply, class Begun, class Ask, class Write>
void stride_after_stride(const Strides<What, Reply>& strides, const std::stop_token& stop, const Begun& begun,
                         const Ask& ask, const Write& write) {
    auto now = begun(strides.next(), WriteInHand([] {}));
    decltype(now) none;
    write(none, now);
    const WriteInHand write_in_hand = [&] {
        write(now, none);
        now.going.clear();
    };
    const auto tell = [&] {
        std::vector<Reply> told;
        for (auto& turn : now.turns) told.push_back(std::move(turn.told));
        strides.told(std::move(told));
    };
    while (!now.turns.empty()) {
        ask(now.going);
        decltype(now) next;
        try {
            if (!now.ends_all() && !stop.stop_requested()) next = begun(strides.next(), write_in_hand);
            if (now.ends_all()) next.going.clear();  // it shows only once it is written
            write(now, next);
        } catch (const std::exception&) {
            write_in_hand();
            tell();
            throw;
        }
        tell();
        now = std::move(next);
    }
}

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
