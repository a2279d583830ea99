#pragma once
// When events say that they were written: docs/time.md, "In the trail".

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// What the trail says of an event's signers.
struct TimesOfSigners {
    /// The last days of those who have one, seven digits each.
    std::set<std::string> last_days;
    /// Whether one of them was not there on the day on which they signed, another than the event's.
    bool signed_while_away = false;
    /// The place of the event to which its signatures are bound.
    std::uint64_t begun = 0;
};

class Times {
public:
    /// False where it was signed at a time that cannot be.
    bool judge_event(std::uint64_t number, const Event& event, const TimesOfSigners& signers);
    /// A seal's time, as the seal says it.
    void take_seal(std::string_view at);
    /// Events whose time cannot be, by their places.
    [[nodiscard]] std::set<std::uint64_t> finish();

private:
    void step(std::uint64_t number, std::uint64_t said);
    /// Whether a signature of it was given after the event, or before what it rests on or is bound to.
    [[nodiscard]] bool signed_out_of_time(const Event& event, std::uint64_t begun) const;
    [[nodiscard]] bool precedes(std::uint64_t signed_at, std::uint64_t place) const;
    struct Earlier {
        std::uint64_t by = 0;  ///< milliseconds
        int sign_ins = 0;
    };
    /// Of each event: when it was written, and by how many milliseconds the clock was set back in all before it.
    struct Written {
        std::uint64_t at = 0;
        std::uint64_t set_back = 0;
    };
    std::vector<Written> written_;
    std::uint64_t set_back_ = 0;
    std::uint64_t latest_ = 0;
    std::uint64_t number_ = 0;
    std::map<std::uint64_t, Earlier> not_told_;        ///< by the event's place
    std::map<std::uint64_t, std::string> not_sealed_;  ///< the first last day of a signer, by the event's place
    std::set<std::uint64_t> found_;
};

}  // namespace jcic::verify
