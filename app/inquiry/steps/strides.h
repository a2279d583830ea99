#pragma once
// Several strides of the same step, one after the other. The host's answers to one stride and the requests of the next
// are written in one transaction: each stride costs one transaction, and a crash leaves at most one stride unanswered.
// If the next stride needs more than that (Z52 after a restore, a refusal), it is written separately, and first.

#include <algorithm>
#include <exception>
#include <functional>
#include <stop_token>
#include <utility>
#include <vector>

namespace jcic::inquiry {

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

}  // namespace jcic::inquiry
