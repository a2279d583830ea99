#pragma once
// When events say that they were written, followed while the events are gone through once, in order: no later than the
// seal over them, no earlier than what stands before them; and when they were signed (docs/time.md, "In the trail").

#include <functional>
#include <optional>
#include <vector>

#include "app/domain/roc_date.h"
#include "app/ledger/trail/demands.h"

namespace jcic::ledger {

class TimeCheck {
public:
    /// What the trail says with the event.
    struct Known {
        /// The last day of whoever signed, if they have one.
        std::function<std::optional<domain::RocDate>(const domain::PersonId&)> last_day_of;
        std::function<bool(const domain::PersonId&, domain::RocDate)> is_in_force;
        std::uint64_t begun_in = 0;  ///< the event to which signatures are bound from here on (beginning_of)
    };
    /// `place`: which of the events it is, whatever number it says. False where it was signed at a time that cannot be.
    bool take_in(std::uint64_t place, const Leaf& leaf, const Known& known);
    /// A seal of that time, over the events so far.
    void sealed(UtcTime at);
    /// Events whose time cannot be, each once: the clock runs back before them, or to the seal after them, and no
    /// `outer.clock-set` says so; or who signed them was no longer there when they were sealed; or they were signed
    /// after they were written, before what they rest on, or on a day that was not the signer's.
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
    [[nodiscard]] bool signed_in_time(const Leaf& leaf, const Known& known) const;
    /// Whether it may have been signed then, as far as that event goes, which was there by then.
    [[nodiscard]] bool is_after(UtcTime signed_at, std::uint64_t earlier) const;

    /// By how much the clock is said to have been set back in all, from that event on.
    struct SetBack {
        std::uint64_t place;
        Millis by;
    };
    std::vector<UtcTime> written_;  ///< by place, from 1
    std::vector<SetBack> set_back_;
    std::uint64_t begun_ = 0;  ///< as Known::begun_in, with the event before
    UtcTime latest_{};
    std::uint64_t last_ = 0;  ///< the event before
    std::vector<Back> untold_;
    std::vector<Signed> unsealed_;
    std::vector<std::uint64_t> found_;
};

}  // namespace jcic::ledger
