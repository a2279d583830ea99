#pragma once
// The form of every event, regardless of its signers: a known action, a suitable subject, each field once. This
// verifier's own table; a test compares it with the desk's. The ledger's own verification, which has the catalogue,
// checks all fields; here only those used by a check.

#include <string>
#include <string_view>
#include <vector>

#include "app/verify/trail/leaf.h"

namespace jcic::verify {

/// Returns "action" (unknown), "subject", "field"; empty if the form is valid.
[[nodiscard]] std::vector<std::string_view> wrong_in_form(const Event& event);

/// The subject of events of a known action, or its prefix if it ends in a colon.
[[nodiscard]] std::string about_of(std::string_view action);
/// Whether it may be the subject of such an event; a person only by the exact user code.
[[nodiscard]] bool is_about(std::string_view action, std::string_view subject);
/// Whether such an event may have that field more than once.
[[nodiscard]] bool may_stand_often(std::string_view action, std::string_view field);

}  // namespace jcic::verify
