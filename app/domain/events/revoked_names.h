#pragma once
// The names of what follows where a subject takes an authorisation back, for the few who ask.

#include <string_view>

namespace jcic::action {
/// Of each query that leans on it: nothing is asked on it any more, and of what was fetched it is decided.
inline constexpr std::string_view query_authorisation_revoked = "query.authorisation-revoked";
inline constexpr std::string_view record_kept_otherwise = "record.kept-otherwise";  ///< on another basis, and why
}  // namespace jcic::action
