// 晶片卡借用登記簿: each time that a card was lent, out of the events of its custody (R-DU-9, R-DU-11).
#include "app/domain/registers/made_lists.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
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

}  // namespace jcic::domain::registers
