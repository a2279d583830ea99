#pragma once
// What the branch had decided by then, and whether what came after kept to it: followed while the events are gone
// through once, in order. What a policy file says stands in no event.

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

/// Whether each draw of the monthly sample was made as the branch had decided by then (R-LO-8). What was drawn is the
/// second verifier's to draw again (docs/sampling.md).
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

/// Where the branch decided that the card's password is its custodian's to type (R-DU-2), each use of it stands on
/// their signature.
class TypingCheck {
public:
    /// `decisions` has taken in what this takes in, before it.
    explicit TypingCheck(const Decisions& decisions) : decisions_(decisions) {}
    /// "typist" where the card's password is used, or the card opens JCIC, and nobody signed for having typed it; ""
    /// otherwise. `believed`: nothing else is wrong with the event. Takes it in.
    [[nodiscard]] std::string_view take_in(const Leaf& leaf, bool believed);

private:
    /// How far what was typed has come; it is used once, at the seat where it was typed.
    struct Typed {
        std::string at_seat;
        std::string_view came_to;
    };
    const Decisions& decisions_;
    std::map<std::string, Typed> typed_;  ///< by the card's subject
};

}  // namespace jcic::ledger
