#pragma once
// The register of subjects who died or act through somebody else, for who submits and approves a query about them.

#include <string>
#include <vector>

#include "app/domain/registers/rows.h"

namespace jcic::domain::registers {

struct SubjectState {
    std::string kind;  ///< a choice of kinds_of_subject_state
    RocDate since;
    std::string acts;  ///< who acts for them; "" for nobody, or if not ours to read
    bool operator==(const SubjectState&) const = default;
};
inline constexpr std::array kinds_of_subject_state{events::Choice{"died", JCIC_WORD("registers", "死亡")},
                                                   events::Choice{"guardianship", JCIC_WORD("registers", "監護宣告")},
                                                   events::Choice{"assistance", JCIC_WORD("registers", "輔助宣告")}};

/// Those in force of a person, by any of their numbers, in the order of their rows.
[[nodiscard]] std::vector<SubjectState> states_of(const Rows& rows, std::string_view person);

}  // namespace jcic::domain::registers
