#pragma once
// When events say that they were written: docs/time.md, "In the trail".

#include <cstdint>
#include <map>
#include <set>
#include <string>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class Times {
public:
    /// `last_days`: of those who signed it and have one, seven digits each, as the trail gives them before the event.
    void take(std::uint64_t number, const Event& event, const std::set<std::string>& last_days);
    /// A seal's time, as the seal says it.
    void take_seal(std::string_view at);
    /// Events whose time cannot be, by their places.
    [[nodiscard]] std::set<std::uint64_t> finish();

private:
    void step(std::uint64_t number, std::uint64_t said);
    struct Earlier {
        std::uint64_t by = 0;  ///< milliseconds
        int sign_ins = 0;
    };
    std::uint64_t latest_ = 0;
    std::uint64_t number_ = 0;
    std::map<std::uint64_t, Earlier> not_told_;        ///< by the event's place
    std::map<std::uint64_t, std::string> not_sealed_;  ///< the first last day of a signer, by the event's place
    std::set<std::uint64_t> found_;
};

}  // namespace jcic::verify
