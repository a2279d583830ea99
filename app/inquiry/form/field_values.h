#pragma once
// The allowed values of fields that only this room uses.

#include <string_view>

#include "app/domain/events/names.h"

namespace jcic::inquiry {

/// Values of field::cause in copy.set-aside, and of CopyEntry::cause.
namespace cause {
inline constexpr std::string_view spoilt = "spoilt";              ///< some of its sheets did not come out
inline constexpr std::string_view case_refused = "case-refused";  ///< R-PA-4
inline constexpr std::string_view not_needed = "not-needed";
}  // namespace cause

/// A value of field::cause in query.decided that the rules use; the others are in the catalogue.
namespace refusal {
inline constexpr std::string_view other = "other";
}  // namespace refusal

/// R-SE-4: the way of this desk's queries.
inline constexpr std::string_view way_by_card = "N";

/// Values of field::how in query.serial and query.settling.
namespace way_back {
inline constexpr std::string_view answer = "answer";        ///< the request's own answer
inline constexpr std::string_view resent = "resent";        ///< the same bytes sent again
inline constexpr std::string_view recovered = "recovered";  ///< by subject (R-SE-2)
}  // namespace way_back

/// Values of field::step in query.stopped.
namespace step {
inline constexpr std::string_view decide = "decide";
inline constexpr std::string_view request = "request";
inline constexpr std::string_view settle = "settle";
inline constexpr std::string_view retrieve = "retrieve";
}  // namespace step

}  // namespace jcic::inquiry
