// 資料刪除登記簿: what was deleted, when, by which written procedure, by whom and before whom; the evidence that R-PA-6
// keeps for five years.
#include "app/domain/registers/deletions.h"

#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_deletions {
namespace {

constexpr std::string_view deleted = "deleted";
constexpr std::array states{State{deleted, JCIC_WORD("registers", "資料已刪除"), true}, erased_state};
constexpr std::array from_deleted{deleted};

constexpr std::array steps{
    elsewhere(deletion::of_record, JCIC_WORD("registers", "刪除一筆資料"), {}, deleted, said_of_deletion),
    elsewhere(deletion::of_query, JCIC_WORD("registers", "查詢保存期滿刪除"), {}, deleted, said_of_deletion),
    erasing("erasure.erased", from_deleted, term_is_over)};

std::string day_deleted(const Row& row) {
    return roc_date_at(row.story.front().at).dashed();
}

constexpr std::array columns{Column{"", JCIC_WORD("registers", "刪除日"), day_deleted},
                             Column{field::case_number},
                             below(Column{field::items}),
                             Column{deletion::procedure},
                             below(Column{deletion::version}),
                             Column{deletion::destroyed},
                             below(Column{deletion::written_off}),
                             Column{"", JCIC_WORD("registers", "刪除人員"), nullptr, true},
                             below(Column{field::witness}),
                             Column{field::query}};

constexpr std::array dues{gone_in_time(from_deleted)};

}  // namespace
}  // namespace of_deletions

constinit const Register deletions{"deletions",
                                   JCIC_WORD("registers", "資料刪除登記簿"),
                                   "R-PA-10",
                                   "erasure:",
                                   field::sequence,
                                   readers_of_records,
                                   of_deletions::states,
                                   of_deletions::steps,
                                   of_deletions::columns,
                                   of_deletions::dues,
                                   true};

}  // namespace jcic::domain::registers
