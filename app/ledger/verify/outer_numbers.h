#pragma once
// What was written while nobody was signed in is numbered from 1, without a gap and without a number twice: in the
// journal outside and in the trail it came into (docs/ledger-format.md, "Outer journal").

#include <string_view>

#include "app/base/numbers.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

class OuterNumbers {
public:
    /// False where its number is not the next. What the ledger itself says in the same words has none.
    [[nodiscard]] bool take_in(const Leaf& leaf) {
        constexpr std::string_view outer = "outer.";
        const auto* said = leaf.action.starts_with(outer) ? leaf.field(field::number) : nullptr;
        if (said == nullptr) return true;
        const auto number = whole_number<std::uint64_t>(said->text);
        const bool next = number == next_;
        if (number) next_ = *number + 1;
        return next;
    }

private:
    std::uint64_t next_ = 1;
};

}  // namespace jcic::ledger
