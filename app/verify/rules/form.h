#pragma once
// What any event must be, whoever signed it: known, about what such events are about, and each field once. A table of
// this verifier's own; a test holds it against the desk's. Which fields an event has, and what they hold, is for the
// ledger's own verification, which has the catalogue; here those are asked for that something is judged by.

#include <string>
#include <string_view>
#include <vector>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// "action" (none of this program's), "subject", "field"; empty where all is well.
[[nodiscard]] std::vector<std::string_view> wrong_in_form(const Event& event);

/// What the subject of such events is, or begins with where it ends in a colon, for an action that is known.
[[nodiscard]] std::string about_of(std::string_view action);
/// Whether it may be the subject of such an event: a person by the user code as it is written.
[[nodiscard]] bool is_about(std::string_view action, std::string_view subject);
/// Whether such an event may say that field more than once.
[[nodiscard]] bool may_stand_often(std::string_view action, std::string_view field);

}  // namespace jcic::verify
