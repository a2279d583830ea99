// 案號更正登記簿: the case number of a query that was mistyped and found after the request (R-DU-6). Both stand in the
// trail; the later one counts from then on, and papers show it with a mark. A supervisor signs beside.
#include "app/domain/registers/case_corrections.h"

#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_case_corrections {
namespace {

constexpr std::string_view corrected = "corrected";
constexpr std::array states{State{corrected, JCIC_WORD("registers", "已更正"), true}, erased_state};
constexpr std::array from_corrected{corrected};

constexpr auto number = asked(field::case_number, JCIC_WORD("registers", "正確之案號"), events::Kind::reference);
constexpr auto before = given(asked(case_number_before, JCIC_WORD("registers", "原案號"), events::Kind::reference));
constexpr auto why = personal("why", JCIC_WORD("registers", "更正的原因"));
constexpr std::array entered{asked(field::query, JCIC_WORD("registers", "查詢編號")), number, why, remark, before};
constexpr std::array anew{number, why, remark, before};

std::string query_of(const StepInput& taking) {
    return taking.row != nullptr ? taking.row->id : taking.values.at(std::string(field::query));
}

/// As the query bears it; "" where nothing can tell.
std::string number_until_now(const StepInput& taking) {
    if (!taking.case_number_of) return {};
    return taking.case_number_of(query_of(taking)).value_or(std::string());
}

Result<void> to_another_number(const StepInput& taking) {
    if (!taking.case_number_of) return {};
    JCIC_TRY(const auto now, taking.case_number_of(query_of(taking)));
    if (now.empty()) return wrong(field::query, "unknown");
    if (taking.values.at(std::string(field::case_number)) == now)
        return wrong(field::case_number, "same", JCIC_WORD("registers", "與目前案號相同。"));
    return {};
}

Values what_it_was(const StepInput& taking) {
    return {{std::string(case_number_before), number_until_now(taking)}};
}

constexpr Step correcting(std::string_view action, const char* title, Names from, std::string_view to,
                          std::span<const events::Field> asks) {
    Step step{action, title, from, to, officers_and_supervisors, asks, Beside{supervisors_only}, to_another_number};
    step.gives = what_it_was;
    return step;
}
constexpr std::array steps{
    correcting(case_corrected, JCIC_WORD("registers", "更正案號"), {}, corrected, entered),
    correcting(case_corrected_anew, JCIC_WORD("registers", "再次更正案號"), from_corrected, "", anew),
    erasing(case_correction_erased, from_corrected, term_is_over)};
constexpr std::array columns{Column{field::query}, Column{case_number_before}, Column{field::case_number},
                             Column{"why"}, below(Column{"remark"})};
constexpr std::array dues{gone_in_time(from_corrected)};

}  // namespace
}  // namespace of_case_corrections

constinit const Register case_corrections{"case-corrections",
                                          JCIC_WORD("registers", "案號更正登記簿"),
                                          "R-DU-6",
                                          "case-correction:",
                                          field::query,
                                          readers_of_records,
                                          of_case_corrections::states,
                                          of_case_corrections::steps,
                                          of_case_corrections::columns,
                                          of_case_corrections::dues,
                                          true};

}  // namespace jcic::domain::registers
