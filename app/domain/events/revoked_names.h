#pragma once
// Names of the events that follow a subject's revocation of an authorisation, in a header that few files need.

#include <string_view>

namespace jcic::action {
/// Of each query on it: no more requests, and a decision about its records is due.
inline constexpr std::string_view query_authorisation_revoked = "query.authorisation-revoked";
inline constexpr std::string_view record_kept_otherwise = "record.kept-otherwise";  ///< on another basis, and which
}  // namespace jcic::action
