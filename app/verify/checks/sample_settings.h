#pragma once
// Settings for drawing a month's sample: the branch's decisions up to then in the ledger (docs/trust/sampling.md,
// "Settings"; R-LO-8).

#include "app/verify/rules/decisions.h"

namespace jcic::verify {

class SampleSettings {
public:
    /// Call with every event, in order.
    void follow_event(const Event& event) { decisions_.follow_event(event); }
    /// For an event sample.drawn: whether each setting was in force and comes from the named source.
    [[nodiscard]] bool in_force(const Event& event) const;
    /// Whether that moment is within the branch's office hours, as decided for that day by then.
    [[nodiscard]] bool in_office_hours(std::uint64_t at) const;

private:
    Decisions decisions_;
};

}  // namespace jcic::verify
