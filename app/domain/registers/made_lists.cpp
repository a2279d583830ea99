#include "app/domain/registers/made_lists.h"

#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {

// 晶片卡借用登記簿: each time that a card was lent, out of the events of its custody (R-DU-9, R-DU-11).

namespace of_card_loans {
namespace {

using namespace card_loan;

constexpr std::array states{State{out, JCIC_WORD("registers", "借用")},
                            State{returned, JCIC_WORD("registers", "已歸還"), true},
                            State{taken_back, JCIC_WORD("registers", "已代為收回"), true},
                            State{lost, JCIC_WORD("registers", "借用時遺失"), true}};
constexpr std::array said{
    asked(card, JCIC_WORD("registers", "卡號"), events::Kind::reference),
    personal(field::purpose, JCIC_WORD("registers", "用途")),
    asked(lent_on, JCIC_WORD("registers", "借用時間"), events::Kind::day),
    timed(lent_at, JCIC_WORD("registers", "借用時刻"), lent_on),
    asked(lent_by, JCIC_WORD("registers", "交付人員"), events::Kind::person),
    asked(field::holder, JCIC_WORD("registers", "借用人員"), events::Kind::person),
    optional(asked(returned_on, JCIC_WORD("registers", "歸還時間"), events::Kind::day)),
    optional(timed(returned_at, JCIC_WORD("registers", "歸還時刻"), returned_on)),
    optional(asked(returned_to, JCIC_WORD("registers", "收回人員"), events::Kind::person)),
    optional(asked(field::failed_tries, JCIC_WORD("registers", "密碼錯誤次數"), events::Kind::number)),
    optional(personal(field::reason, JCIC_WORD("registers", "代為收回之原因")))};
constexpr std::array columns{Column{card},
                             below(Column{field::purpose}),
                             Column{lent_on},
                             below(Column{lent_by}),
                             Column{field::holder},
                             Column{returned_on},
                             below(Column{returned_to}),
                             Column{field::failed_tries},
                             below(Column{field::reason})};

}  // namespace
}  // namespace of_card_loans

constinit const Register card_loans{.name = "card-loans",
                                    .title = JCIC_WORD("registers", "晶片卡借用登記簿"),
                                    .rule = "R-DU-11",
                                    .about = {},
                                    .key = {},
                                    .readers = everybody,
                                    .states = of_card_loans::states,
                                    .steps = {},
                                    .columns = of_card_loans::columns,
                                    .said = of_card_loans::said,
                                    .layout = "card-register",
                                    .signed_by = card_loan::lent_by};

// 保存期限一覽: each query that is not erased, until when it is kept and by which rule (R-LO-1, R-AU-6).

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

// 公務機關資料表銷毀登記簿: copies that were destroyed before a witness, and those that wait for it (R-PA-4).

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
