// 疑義處理登記簿: a record that its applicant doubts, until it has an outcome (R-PA-8): the source agency confirms or
// corrects it, the applicant brings papers, or takes the doubt back. A corrected record is fetched anew, by a query of
// its own, and stands beside the first: neither is altered (R-IT-10).
#include "app/domain/events/names.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_doubts {
namespace {

constexpr std::string_view open = "open";
constexpr std::string_view settled_ = "settled";
constexpr std::array states{State{open, JCIC_WORD("registers", "查明中")},
                            State{settled_, JCIC_WORD("registers", "已查明"), true}, erased_state};
constexpr std::array from_open{open};
constexpr std::array from_over{settled_};

constexpr std::string_view anew = "query-anew";
constexpr std::string_view corrected = "corrected";
constexpr std::array outcomes{events::Choice{"confirmed", JCIC_WORD("registers", "資料主管機關確認無誤")},
                              events::Choice{corrected, JCIC_WORD("registers", "資料主管機關已更正")},
                              events::Choice{"papers", JCIC_WORD("registers", "以當事人檢附之佐證為準")},
                              events::Choice{"withdrawn", JCIC_WORD("registers", "當事人撤回疑義")}};
constexpr std::array entered{asked(field::query, JCIC_WORD("registers", "查詢編號")),
                             asked(field::item, JCIC_WORD("registers", "項目"), events::Kind::item),
                             asked("heard", JCIC_WORD("registers", "提出日"), events::Kind::day),
                             asked("due", JCIC_WORD("registers", "應查明日"), events::Kind::day),
                             personal("what", JCIC_WORD("registers", "疑義內容")),
                             remark};
constexpr std::array settling{chosen("outcome", JCIC_WORD("registers", "查明結果"), outcomes),
                              asked("answered", JCIC_WORD("registers", "答覆當事人日"), events::Kind::day),
                              personal("why", JCIC_WORD("registers", "查明經過")),
                              optional(asked(anew, JCIC_WORD("registers", "更正後重新查詢之查詢"))),
                              attached("papers-file", JCIC_WORD("registers", "佐證或回函檔案")),
                              remark};

/// 個人資料保護法 article 13: what is to be corrected is answered within thirty days.
constexpr int days_by_law = 30;

Result<void> is_a_record(const StepInput& taking) {
    JCIC_CHECK(not_in_future(taking, "heard"));
    JCIC_CHECK(in_order(taking, "heard", "due"));
    const auto heard = day_of(taking.values, "heard");
    const auto last = heard ? days_after(*heard, days_by_law) : std::nullopt;
    if (last && *day_of(taking.values, "due") > *last)
        return wrong("due", "order", JCIC_WORD("registers", "應於提出後 30 日內查明（個人資料保護法第 13 條）。"));
    if (!taking.not_there) return {};
    JCIC_TRY(const auto wanting,
             taking.not_there(
                 {taking.values.at(std::string(field::query)), taking.values.at(std::string(field::item)), {}}));
    return wanting.empty() ? Result<void>() : wrong(wanting, "unknown");
}

/// What was corrected is asked anew, and what was asked anew is another query's record of the same item.
Result<void> with_its_outcome(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "heard", "answered"));
    JCIC_CHECK(not_in_future(taking, "answered"));
    const auto query = taking.values.find(anew);
    if (query == taking.values.end()) return {};
    if (taking.values.at("outcome") != corrected || query->second == taking.row->value(field::query))
        return wrong(anew, "value");
    if (!taking.not_there) return {};
    JCIC_TRY(const auto wanting, taking.not_there({query->second, taking.row->value(field::item), {}}));
    return wanting.empty() ? Result<void>() : wrong(anew, "unknown");
}

constexpr std::string_view settle_step = "doubt.settled";
constexpr std::array steps{Step{"doubt.entered",
                                JCIC_WORD("registers", "登記疑義"),
                                {},
                                open,
                                officers_and_supervisors,
                                entered,
                                std::nullopt,
                                is_a_record},
                           Step{settle_step, JCIC_WORD("registers", "登記查明結果"), from_open, settled_,
                                officers_and_supervisors, settling, std::nullopt, with_its_outcome},
                           erasing("doubt.erased", from_over, term_is_over)};
constexpr std::array columns{
    Column{field::query}, below(Column{field::item}), Column{"heard"}, below(Column{"due"}), Column{"what"},
    Column{"outcome"},    below(Column{"answered"}),  Column{"why"},   below(Column{anew})};

std::optional<RocDate> until_due(const Row& row, const DueContext&) {
    return day_in(row, "due");
}
constexpr std::array dues{settled(settle_step, Due{JCIC_WORD("registers", "查明當事人之疑義並答覆"), from_open,
                                                   officers_and_supervisors, until_due}),
                          gone_in_time(from_over)};

}  // namespace
}  // namespace of_doubts

constinit const Register doubts{"doubts",
                                JCIC_WORD("registers", "疑義處理登記簿"),
                                "R-PA-8",
                                "doubt:",
                                "",
                                readers_of_records,
                                of_doubts::states,
                                of_doubts::steps,
                                of_doubts::columns,
                                of_doubts::dues};

}  // namespace jcic::domain::registers
