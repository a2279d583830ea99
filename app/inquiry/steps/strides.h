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

template <class What, class Told>
struct Strides {
    /// The next one; none: it was the last. Asked for once the host has been asked all of the stride before, whose
    /// outcome is not written yet. Not asked for after what ends all (the line, the ledger, a stop).
    std::function<std::vector<What>()> next;
    /// What became of each of a stride, in order, once that is written.
    std::function<void(std::vector<Told>)> told;
};

/// These alone.
template <class What, class Told>
Strides<What, Told> one_stride(std::vector<What> these, std::vector<Told>& told) {
    return {[these = std::move(these)]() mutable { return std::exchange(these, {}); },
            [&told](std::vector<Told> all) { told = std::move(all); }};
}

/// One of them on its way.
template <class Turn, class Told>
struct Stride {
    std::vector<Turn> turns{};
    std::vector<Turn*> going{};  ///< of them
    [[nodiscard]] bool ends_all() const {
        return std::ranges::any_of(turns, [](const Turn& turn) { return turn.ends_all(); });
    }
};

/// Writes what the host said of the stride in hand, unless it is written. For whoever begins the next one, before the
/// host or the ledger is asked for anything else than what both strides are written with: it waits for nothing.
using WriteInHand = std::function<void()>;

/// `begun` makes a stride of what comes next, `ask` asks the host of it, `write` writes what the host said of one and
/// what it is asked next of the other; those that cannot be written do not go on. What escapes while the next one is
/// begun or written is the next one's: what the host said of the one before is written and told first.
template <class What, class Told, class Begun, class Ask, class Write>
void stride_after_stride(const Strides<What, Told>& strides, const std::stop_token& stop, const Begun& begun,
                         const Ask& ask, const Write& write) {
    auto now = begun(strides.next(), WriteInHand([] {}));
    decltype(now) none;
    write(none, now);
    const WriteInHand write_in_hand = [&] {
        write(now, none);
        now.going.clear();
    };
    const auto tell = [&] {
        std::vector<Told> told;
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
