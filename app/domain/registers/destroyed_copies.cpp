// 公務機關資料表銷毀登記簿: copies that were destroyed before a witness, and those that wait for it (R-PA-4).
#include "app/domain/registers/made_lists.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_destroyed_copies {
namespace {

using namespace destroyed_copy;

constexpr std::array states{State{waiting, JCIC_WORD("registers", "待銷毀")},
                            State{held, JCIC_WORD("registers", "待銷毀，資料保全中")},
                            State{destroyed, JCIC_WORD("registers", "已銷毀"), true}};
constexpr std::array forms{events::Choice{on_paper, JCIC_WORD("registers", "紙本")},
                           events::Choice{as_file, JCIC_WORD("registers", "加密檔")}};
constexpr std::array causes{events::Choice{"spoilt", JCIC_WORD("registers", "印製不良")},
                            events::Choice{"case-refused", JCIC_WORD("registers", "未承作")},
                            events::Choice{"not-needed", JCIC_WORD("registers", "無須使用")}};
constexpr std::array said{asked(field::item, JCIC_WORD("registers", "項目"), events::Kind::item),
                          asked(field::case_number, JCIC_WORD("registers", "案號"), events::Kind::reference),
                          asked(field::number, JCIC_WORD("registers", "份號"), events::Kind::number),
                          chosen(form, JCIC_WORD("registers", "紙本或檔案"), forms),
                          optional(asked(field::sheets, JCIC_WORD("registers", "張數"), events::Kind::number)),
                          optional(asked(printed_on, JCIC_WORD("registers", "印製時間"), events::Kind::day)),
                          optional(timed(printed_at, JCIC_WORD("registers", "印製時刻"), printed_on)),
                          optional(chosen(field::cause, JCIC_WORD("registers", "原因"), causes)),
                          optional(asked(hold, JCIC_WORD("registers", "保全登記編號"))),
                          optional(asked(destroyed_on, JCIC_WORD("registers", "銷毀時間"), events::Kind::day)),
                          optional(timed(destroyed_at, JCIC_WORD("registers", "銷毀時刻"), destroyed_on)),
                          optional(asked(field::how, JCIC_WORD("registers", "方式"))),
                          optional(asked(by, JCIC_WORD("registers", "銷毀人員"), events::Kind::person)),
                          optional(asked(field::witness, JCIC_WORD("registers", "見證人"), events::Kind::person))};
constexpr std::array columns{Column{field::item},
                             below(Column{field::case_number}),
                             Column{field::number},
                             below(Column{form}),
                             Column{field::sheets},
                             below(Column{printed_on}),
                             Column{field::cause},
                             below(Column{destroyed_on}),
                             Column{field::how},
                             below(Column{hold}),
                             Column{by},
                             below(Column{field::witness})};
/// Who accounts for copies (domain::may_account_for_copies).
constexpr std::array readers{Duty::unit_head, Duty::query_officer, Duty::supervisor};

}  // namespace
}  // namespace of_destroyed_copies

constinit const Register destroyed_copies{.name = "destruction",
                                          .title = JCIC_WORD("registers", "公務機關資料表銷毀登記簿"),
                                          .rule = "R-PA-4",
                                          .about = {},
                                          .key = {},
                                          .readers = of_destroyed_copies::readers,
                                          .states = of_destroyed_copies::states,
                                          .steps = {},
                                          .columns = of_destroyed_copies::columns,
                                          .said = of_destroyed_copies::said,
                                          .layout = "destruction-register",
                                          .signed_by = destroyed_copy::by};

}  // namespace jcic::domain::registers
