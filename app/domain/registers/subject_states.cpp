// 當事人身故及監護登記簿: that a subject died, or acts through a guardian or with an assistant, by which document, and
// who acts for them (R-AU-8: the branch answers for who authorises). Two sign. A query about them then says so to
// whoever submits and approves it.
#include "app/domain/registers/subject_states.h"

#include "app/domain/registers/linked_numbers.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_subject_states {
namespace {

constexpr std::string_view in_force = "in-force";
constexpr std::string_view ended = "ended";
constexpr std::array states{good(State{in_force, JCIC_WORD("registers", "登記中")}),
                            State{ended, JCIC_WORD("registers", "已無須註記"), true}, mistaken_state, erased_state};
constexpr std::array from_in_force{in_force};
constexpr std::array from_over{ended, mistaken};

constexpr auto subject = personal("subject", JCIC_WORD("registers", "身分證字號"), events::Kind::subject);
constexpr auto acts = optional(personal("acts", JCIC_WORD("registers", "繼承人、監護人或輔助人")));
constexpr std::array entered{subject,
                             chosen("kind", JCIC_WORD("registers", "事由"), kinds_of_subject_state),
                             asked("since", JCIC_WORD("registers", "發生日"), events::Kind::day),
                             acts,
                             personal("basis", JCIC_WORD("registers", "證明文件")),
                             attached("basis-file", JCIC_WORD("registers", "證明文件檔案")),
                             remark};
constexpr std::array ending{asked("ended", JCIC_WORD("registers", "撤銷日或結束日"), events::Kind::day),
                            personal("why", JCIC_WORD("registers", "無須註記的原因")), remark};

Result<void> ended_after(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "since", "ended"));
    return not_in_future(taking, "ended");
}

constexpr std::array steps{
    Step{"subject-state.entered",
         JCIC_WORD("registers", "登記身故或監護"),
         {},
         in_force,
         officers_and_supervisors,
         entered,
         Beside{who_checks},
         by_now<"since">},
    Step{"subject-state.ended", JCIC_WORD("registers", "登記無須註記"), from_in_force, ended, officers_and_supervisors,
         ending, Beside{who_checks}, ended_after},
    entered_by_mistake("subject-state.mistaken", from_in_force, officers_and_supervisors, who_checks, nullptr),
    erasing("subject-state.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"subject"}, Column{"kind"},  below(Column{"since"}), Column{"acts"},
                             Column{"basis"},   Column{"ended"}, below(Column{"why"})};
constexpr std::array dues{gone_in_time(from_over)};

}  // namespace
}  // namespace of_subject_states

std::vector<SubjectState> states_of(const Rows& rows, std::string_view person) {
    const auto numbers = numbers_of(rows, person);
    std::vector<SubjectState> out;
    for (const auto& [id, row] : rows.of(subject_states)) {
        const auto since = day_in(row, "since");
        const bool theirs = std::ranges::find(numbers, row.value(of_subject_states::subject.name)) != numbers.end();
        if (theirs && since && row.state == of_subject_states::in_force)
            out.push_back({row.value("kind"), *since, row.value(of_subject_states::acts.name)});
    }
    return out;
}

constinit const Register subject_states{"subject-states",
                                        JCIC_WORD("registers", "當事人身故及監護登記簿"),
                                        "R-AU-8",
                                        "subject-state:",
                                        "",
                                        readers_of_records,
                                        of_subject_states::states,
                                        of_subject_states::steps,
                                        of_subject_states::columns,
                                        of_subject_states::dues};

}  // namespace jcic::domain::registers
