// 貸款結束登記簿: the end of a case's loan, or its refusal, entered once. It ends the relation of each query of the
// case, from which their term runs (R-AU-6) and with which nothing of them is filed with the case any more (R-PA-11),
// and the authorisations on which nothing but the case leans.
#include "app/domain/registers/loan_ends.h"

#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_loan_ends {
namespace {

constexpr std::string_view ended = "ended";
constexpr std::array states{State{ended, JCIC_WORD("registers", "貸款已結束"), true}, erased_state};
constexpr std::array from_ended{ended};

constexpr std::array ways{events::Choice{"ended", JCIC_WORD("registers", "貸款結清或往來結束")},
                          events::Choice{"refused", JCIC_WORD("registers", "婉拒")}};
constexpr auto how = chosen(end_how_field, JCIC_WORD("registers", "結束方式"), ways);
constexpr auto on = asked(field::on, JCIC_WORD("registers", "保存期起算日"), events::Kind::day);
constexpr std::array entered{asked(field::case_number, JCIC_WORD("registers", "案號"), events::Kind::reference), how,
                             on, remark};
constexpr std::array anew{how, on, personal("why", JCIC_WORD("registers", "補登或更正的原因")), remark};

Result<void> of_a_case(const StepInput& taking) {
    JCIC_CHECK(not_in_future(taking, field::on));
    if (taking.row != nullptr || !taking.queries_of_case) return {};
    JCIC_TRY(const auto queries, taking.queries_of_case(taking.values.at(std::string(field::case_number))));
    return queries > 0 ? Result<void>() : wrong(field::case_number, "unknown");
}

constexpr std::array steps{Step{loan_end_entered,
                                JCIC_WORD("registers", "登記貸款結束"),
                                {},
                                ended,
                                officers_and_supervisors,
                                entered,
                                std::nullopt,
                                of_a_case},
                           seldom(Step{loan_end_entered_anew, JCIC_WORD("registers", "補登或更正貸款結束"), from_ended,
                                       "", officers_and_supervisors, anew, std::nullopt, of_a_case}),
                           erasing("loan-end.erased", from_ended, term_is_over)};
constexpr std::array columns{Column{field::case_number}, Column{end_how_field}, Column{field::on}};
constexpr std::array dues{gone_in_time(from_ended)};

}  // namespace
}  // namespace of_loan_ends

constinit const Register loan_ends{"loan-ends",
                                   JCIC_WORD("registers", "貸款結束登記簿"),
                                   "R-AU-6",
                                   "loan-end:",
                                   field::case_number,
                                   readers_of_records,
                                   of_loan_ends::states,
                                   of_loan_ends::steps,
                                   of_loan_ends::columns,
                                   of_loan_ends::dues,
                                   true};

}  // namespace jcic::domain::registers
