#pragma once
// Times of events: docs/run/time.md, "In the trail".

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// Facts about an event's signers from the ledger.
struct TimesOfSigners {
    /// The last days of those with one, seven digits each.
    std::set<std::string> last_days;
    /// Whether a signer was not in force on the day of signing, if it differs from the event's.
    bool signed_while_away = false;
    /// The position of the event to which its signatures are bound.
    std::uint64_t begun = 0;
};

class Times {
public:
    /// Returns false if it was signed at an impossible time.
    bool judge_event(std::uint64_t number, const Event& event, const TimesOfSigners& signers);
    /// Records a seal's time, as written in the seal.
    void take_seal(std::string_view at);
    /// Returns the positions of events with impossible times.
    [[nodiscard]] std::set<std::uint64_t> finish();

private:
    void step(std::uint64_t number, std::uint64_t said);
    /// Whether a signature was given after the event, or before what it rests on or is bound to.
    [[nodiscard]] bool signed_out_of_time(const Event& event, std::uint64_t begun) const;
    [[nodiscard]] bool precedes(std::uint64_t signed_at, std::uint64_t place) const;
    struct Earlier {
        std::uint64_t by = 0;  ///< milliseconds
        int sign_ins = 0;
    };
    /// Of each event: its time, and the total by which the clock was set back before it, in milliseconds.
    struct Written {
        std::uint64_t at = 0;
        std::uint64_t set_back = 0;
    };
    std::vector<Written> written_;
    std::uint64_t set_back_ = 0;
    std::uint64_t latest_ = 0;
    std::uint64_t number_ = 0;
    std::map<std::uint64_t, Earlier> not_told_;        ///< by the event's position
    std::map<std::uint64_t, std::string> not_sealed_;  ///< the earliest last day of a signer, by the event's position
    std::set<std::uint64_t> found_;
};

}  // namespace jcic::verify
