#pragma once
// Whether each draw of the monthly sample was made as the branch had decided by then (R-LO-8), judged while the
// events are gone through once, in order. What was drawn is the second verifier's to draw again (docs/sampling.md).

#include <string>
#include <string_view>

#include "app/ledger/verify/decisions.h"

namespace jcic::ledger {

class DrawCheck {
public:
    /// `decisions` has taken in what this judges, before it.
    explicit DrawCheck(const Decisions& decisions) : decisions_(decisions) {}
    /// "sample" where a draw says of a setting what no decision in force, nor the rule, says; "" otherwise. What a
    /// policy file says stands in no event: the draw says that it comes from there.
    [[nodiscard]] std::string_view judge(const Leaf& leaf) const;

private:
    [[nodiscard]] bool holds(const Leaf& leaf, std::string_view setting, const std::string& value,
                             std::string_view from) const;
    const Decisions& decisions_;
};

}  // namespace jcic::ledger
