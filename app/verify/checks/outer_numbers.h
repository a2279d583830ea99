#pragma once
// Sequence numbers of events written while no one was signed in: docs/ledger-format.md, "Outer journal".

#include "app/base/numbers.h"
#include "app/verify/trail/leaf.h"

namespace jcic::verify {

class OuterNumbers {
public:
    /// Whether the event is not one of these, or has the number after the previous one.
    [[nodiscard]] bool follows(const Event& event) {
        if (!event.action.starts_with("outer.") || !event.has("number")) return true;
        const auto number = whole_number<std::uint64_t>(event.plain("number"));
        const auto expected = last_ + 1;
        last_ = number.value_or(last_);
        return number == expected;
    }

private:
    std::uint64_t last_ = 0;
};

}  // namespace jcic::verify
