#pragma once
// Who writes each event, whoever signs it: docs/ledger-format.md, "Who writes an event". A table of this verifier's
// own; a test holds it against the desk's. Who changes people is told with those changes (RosterRule).

#include <span>
#include <string_view>

namespace jcic::verify {

/// Somebody who was designated that day, unless it is said otherwise.
struct Writers {
    std::string_view by{};   ///< one of these duties, with a comma between; "": any
    bool nobody = false;     ///< "-" and nobody else
    bool or_nobody = false;  ///< "-" too
    bool any_day = false;    ///< whoever was designated once: it has come about
    bool own = false;        ///< about themselves
    std::string_view actions{};
};
[[nodiscard]] std::span<const Writers> all_writers();
/// Null for what is not asked here.
[[nodiscard]] const Writers* writers_of(std::string_view action);
/// The action that stands right before such an event; "": any.
[[nodiscard]] std::string_view right_before(std::string_view action);

}  // namespace jcic::verify
