#pragma once
// The register of differences with JCIC's list, for code that enters them (R-LO-4).

#include <array>
#include <string>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

/// In the order of inquiry::Z52Difference.
inline constexpr std::array kinds_of_difference{events::Choice{"only-there", JCIC_WORD("registers", "Z52 有、本機無")},
                                                events::Choice{"only-here", JCIC_WORD("registers", "本機有、Z52 無")},
                                                events::Choice{"time", JCIC_WORD("registers", "時間不同")},
                                                events::Choice{"querier", JCIC_WORD("registers", "查詢人員不同")},
                                                events::Choice{"subject", JCIC_WORD("registers", "受查人不同")},
                                                events::Choice{"case-number", JCIC_WORD("registers", "案號不同")},
                                                events::Choice{"paper", JCIC_WORD("registers", "列印本所在不明")}};

/// As in its event.
struct NamedDifference {
    std::string month;
    std::string kind;  ///< inquiry::name_of
    std::string at;
    std::string item;
    std::string user;
    std::string query;       ///< "" if there is none here
    std::string user_there;  ///< of a difference of querier: JCIC's; "" of any other
    std::string at_there;    ///< of a difference of time: JCIC's; "" of any other
    std::string subject;     ///< "" if not ours to read
    bool operator==(const NamedDifference&) const = default;
};
/// Number of equal entries in the register: matching the same list again enters nothing twice, and two lines that
/// differ only in their subject are two. A row with an unreadable subject counts for each.
[[nodiscard]] std::size_t times_entered(const Rows& rows, const NamedDifference& difference);

}  // namespace jcic::domain::registers
