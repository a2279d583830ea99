#pragma once
// By which settings a month's sample was to be drawn: what the branch decided by then, by its decisions in the trail
// (docs/sampling.md, "Settings"; R-LO-8).

#include "app/verify/rules/decisions.h"

namespace jcic::verify {

class SampleSettings {
public:
    /// Every event, in order.
    void follow_event(const Event& event) { decisions_.follow_event(event); }
    /// Of an event sample.drawn: each setting is the one that was in force, and comes from where it says.
    [[nodiscard]] bool in_force(const Event& event) const;
    /// Whether the branch's office hours, as decided by then for that day, have that moment in them.
    [[nodiscard]] bool in_office_hours(std::uint64_t at) const;

private:
    Decisions decisions_;
};

}  // namespace jcic::verify
