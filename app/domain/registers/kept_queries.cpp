// 保存期限一覽: each query that is not erased, until when it is kept and by which rule (R-LO-1, R-AU-6).
#include "app/domain/registers/made_lists.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_kept_queries {
namespace {

using namespace kept_query;

constexpr std::array states{
    good(State{kept, JCIC_WORD("registers", "保存中")}), State{held, JCIC_WORD("registers", "期滿，保全中不得刪除")},
    State{copy_out, JCIC_WORD("registers", "期滿，紙本尚未收回")}, State{over, JCIC_WORD("registers", "期滿，得刪除")}};
/// As RetentionReason is named.
constexpr std::array reasons{events::Choice{"open", JCIC_WORD("registers", "查詢尚未結束")},
                             events::Choice{"relation", JCIC_WORD("registers", "往來尚未登記結束")},
                             events::Choice{"ended", JCIC_WORD("registers", "自往來結束或婉拒起算（R-AU-6）")},
                             events::Choice{"log", JCIC_WORD("registers", "自最後一筆紀錄起算（R-LO-1）")}};
constexpr std::array said{asked(field::case_number, JCIC_WORD("registers", "案號"), events::Kind::reference),
                          personal(field::subject_name, JCIC_WORD("registers", "當事人姓名")),
                          asked(submitted_on, JCIC_WORD("registers", "送件日"), events::Kind::day),
                          optional(asked(until, JCIC_WORD("registers", "保存至"), events::Kind::day)),
                          chosen(reason, JCIC_WORD("registers", "起算"), reasons),
                          optional(asked(hold, JCIC_WORD("registers", "保全登記編號"))),
                          asked(records, JCIC_WORD("registers", "保有資料"), events::Kind::number),
                          asked(deleted, JCIC_WORD("registers", "已刪除資料"), events::Kind::number),
                          asked(copies, JCIC_WORD("registers", "紙本或檔案份數"), events::Kind::number)};
constexpr std::array columns{Column{field::case_number},
                             below(Column{field::subject_name}),
                             Column{submitted_on},
                             below(Column{until}),
                             Column{reason},
                             below(Column{hold}),
                             Column{records},
                             below(Column{deleted}),
                             Column{copies}};

}  // namespace
}  // namespace of_kept_queries

/// Read by whom domain::may_list_kept lets.
constinit const Register kept_queries{.name = "retention",
                                      .title = JCIC_WORD("registers", "保存期限一覽"),
                                      .rule = "R-LO-1",
                                      .about = {},
                                      .key = {},
                                      .readers = readers_of_records,
                                      .states = of_kept_queries::states,
                                      .steps = {},
                                      .columns = of_kept_queries::columns,
                                      .said = of_kept_queries::said,
                                      .listed_as_due = true};

}  // namespace jcic::domain::registers
