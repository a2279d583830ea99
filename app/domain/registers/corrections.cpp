// 查詢登載更正登記簿: what was entered with a query and found wrong after its request: the reason, the tax year, the
// kind of subject, the day of the authorisation (R-DU-6, R-LO-1). As with a case number (case_corrections.cpp) both
// stand in the trail, and a supervisor signs beside; what JCIC was asked is not altered by it.
#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_corrections {
namespace {

constexpr std::string_view corrected = "corrected";
constexpr std::array states{State{corrected, JCIC_WORD("registers", "已更正"), true}, mistaken_state, erased_state};
constexpr std::array from_corrected{corrected};
constexpr std::array from_over{corrected, mistaken};

constexpr std::array whats{events::Choice{"reason", JCIC_WORD("registers", "事由")},
                           events::Choice{"year", JCIC_WORD("registers", "調閱年度")},
                           events::Choice{"subject-kind", JCIC_WORD("registers", "對象別")},
                           events::Choice{"authorisation-signed", JCIC_WORD("registers", "授權書簽署日")},
                           events::Choice{"authorisation-ends", JCIC_WORD("registers", "授權書期限")}};
constexpr std::array entered{
    asked(field::query, JCIC_WORD("registers", "查詢編號")), chosen("what", JCIC_WORD("registers", "更正事項"), whats),
    personal("was", JCIC_WORD("registers", "原登載")),       personal("is", JCIC_WORD("registers", "更正為")),
    personal("why", JCIC_WORD("registers", "更正的原因")),   remark};

/// Until its request a query is withdrawn and submitted anew: what is approved then says what counts.
Result<void> of_a_requested_query(const StepInput& taking) {
    if (taking.values.at("was") == taking.values.at("is"))
        return wrong("is", "same", JCIC_WORD("registers", "與原登載相同。"));
    if (!taking.case_number_of) return {};
    JCIC_TRY(const auto number, taking.case_number_of(taking.values.at(std::string(field::query))));
    return number.empty() ? wrong(field::query, "unknown") : Result<void>();
}

constexpr std::array steps{
    Step{"correction.entered",
         JCIC_WORD("registers", "更正登載事項"),
         {},
         corrected,
         officers_and_supervisors,
         entered,
         Beside{supervisors_only},
         of_a_requested_query},
    entered_by_mistake("correction.mistaken", from_corrected, officers_and_supervisors, supervisors_only, nullptr),
    erasing("correction.erased", from_over, term_is_over)};
constexpr std::array columns{Column{field::query}, Column{"what"}, Column{"was"},
                             below(Column{"is"}),  Column{"why"},  below(Column{"remark"})};
constexpr std::array dues{gone_in_time(from_over)};

}  // namespace
}  // namespace of_corrections

constinit const Register corrections{"corrections",
                                     JCIC_WORD("registers", "查詢登載更正登記簿"),
                                     "R-DU-6",
                                     "correction:",
                                     "",
                                     readers_of_records,
                                     of_corrections::states,
                                     of_corrections::steps,
                                     of_corrections::columns,
                                     of_corrections::dues};

}  // namespace jcic::domain::registers
