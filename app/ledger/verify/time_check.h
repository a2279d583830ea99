#pragma once
// When events say that they were written, followed while the events are gone through once, in order: no later than the
// seal over them, no earlier than what stands before them (docs/time.md, "In the trail").

#include <functional>
#include <optional>
#include <vector>

#include "app/domain/roc_date.h"
#include "app/ledger/trail/demands.h"

namespace jcic::ledger {

class TimeCheck {
public:
    /// The last day of whoever signed, if they have one, as the trail gives it before the event.
    using LastDayOf = std::function<std::optional<domain::RocDate>(const domain::PersonId&)>;
    void take_in(const Leaf& leaf, const LastDayOf& last_day_of);
    /// A seal of that time, over the events so far.
    void sealed(UtcTime at);
    /// Events whose time cannot be, each once: the clock runs back before them, or to the seal after them, and no
    /// `outer.clock-set` says so; or who signed them was no longer there when they were sealed.
    [[nodiscard]] std::vector<std::uint64_t> finish();

private:
    /// The clock ran back here, and nothing has said so yet: whoever is signed in writes on until the machine's own
    /// journal is taken in, at the sign-in after the next at the latest.
    struct Back {
        std::uint64_t sequence;
        Millis by;
        int sign_ins = 0;
    };
    struct Signed {
        std::uint64_t sequence;
        domain::RocDate last_day;
    };
    void pass(std::uint64_t blamed, UtcTime said);
    void is_told(const Leaf& clock_set);

    UtcTime latest_{};
    std::uint64_t last_ = 0;  ///< the event before
    std::vector<Back> untold_;
    std::vector<Signed> unsealed_;
    std::vector<std::uint64_t> found_;
};

}  // namespace jcic::ledger
