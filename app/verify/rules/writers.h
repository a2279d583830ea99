#pragma once
// Authors of events, regardless of signers: docs/trust/ledger-format.md, "Who writes an event". This verifier's own
// table; a test compares it with the desk's. Authors of roster changes are in RosterRule.

#include <span>
#include <string_view>

namespace jcic::verify {

/// A person designated on that day, unless stated otherwise.
struct Writers {
    std::string_view by{};   ///< one of these duties, separated by commas; "": any
    bool nobody = false;     ///< only "-"
    bool or_nobody = false;  ///< "-" is also allowed
    bool any_day = false;    ///< any person ever designated: it is a fact
    bool own = false;        ///< about its author
    std::string_view actions{};
};
[[nodiscard]] std::span<const Writers> all_writers();
/// Null for actions that are not checked here.
[[nodiscard]] const Writers* writers_of(std::string_view action);
/// The action that must directly precede such an event; "": any.
[[nodiscard]] std::string_view right_before(std::string_view action);

}  // namespace jcic::verify
