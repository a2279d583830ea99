// Events of JCIC's replies to authorisations (docs/run/authorisation-package.md).
#include "app/domain/catalogue/tables.h"

namespace jcic::domain::events {
namespace {

constexpr std::array replies_taken{digest, clear(field::lines, JCIC_WORD("registers", "回覆筆數"), Kind::number),
                                   clear(field::accepted, JCIC_WORD("registers", "審核通過份數"), Kind::number),
                                   clear(field::refused, JCIC_WORD("registers", "未通過份數"), Kind::number)};
constexpr std::array replies_table{
    by(querying_or_supervising, {action::authorisation_replies_taken, JCIC_WORD("registers", "採用授權書回覆檔"),
                                 "authorisation-replies:", replies_taken})};

}  // namespace

std::span<const Event> events_of_replies() {
    return replies_table;
}

}  // namespace jcic::domain::events
