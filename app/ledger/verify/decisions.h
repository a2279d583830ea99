#pragma once
// What the branch had decided by then, followed while the events are gone through once, in order. What a policy file
// says stands in no event.

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "app/domain/registers/setting.h"
#include "app/ledger/trail/leaf.h"

namespace jcic::ledger {

class Decisions {
public:
    void take_in(const Leaf& leaf);
    /// The decision with the latest first day that has come counts, of one day the last; null for none.
    [[nodiscard]] const std::string* in_force(std::string_view setting, domain::RocDate day) const;

private:
    struct Decision {
        domain::RocDate from;
        std::string value;
    };
    std::set<std::string> rows_;                                 ///< of decisions: none is taken twice
    std::map<std::string_view, std::vector<Decision>> decided_;  ///< by the setting's name, in the order of the events
};

/// As it is written, not as it may be typed.
[[nodiscard]] bool is_value_of(const domain::Setting& setting, const std::string& stored);

}  // namespace jcic::ledger
