#pragma once
// Whether each draw of the monthly sample was made as the branch had decided by then (R-LO-8), followed while the
// events are gone through once, in order. What was drawn is the second verifier's to draw again (docs/sampling.md).

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/setting.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

class DrawCheck {
public:
    /// "sample" where a draw says of a setting what no decision in force, nor the rule, says; "" otherwise. What a
    /// policy file says stands in no event: the draw says that it comes from there. Takes the event in.
    [[nodiscard]] std::string_view take_in(const Leaf& leaf);

private:
    struct Decision {
        domain::RocDate from;
        std::string value;
    };
    void take_decision(const Leaf& leaf, const domain::Setting& setting);
    [[nodiscard]] bool holds(const Leaf& leaf, std::string_view setting, const std::string& value,
                             std::string_view from) const;
    std::set<std::string> rows_;                                 ///< of decisions: none is taken twice
    std::map<std::string_view, std::vector<Decision>> decided_;  ///< by the setting's name, in the order of the events
};

}  // namespace jcic::ledger
