// 當事人查閱登記簿: who asks to see what is held about them, how they were known, and what they were shown (R-PA-7).
// The days are those of the Personal Data Protection Act (個人資料保護法), article 13: fifteen for what article 10
// gives (answer, inspection, copy), thirty for what article 11 does (correction, an end of use, deletion), once more as
// many where the person is told why in writing.
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_subject_access {
namespace {

constexpr std::string_view asked_for = "asked";
constexpr std::string_view answered = "answered";
constexpr std::string_view refused = "refused";
constexpr std::array states{State{asked_for, JCIC_WORD("registers", "待處理")},
                            State{answered, JCIC_WORD("registers", "已提供"), true},
                            State{refused, JCIC_WORD("registers", "未提供"), true}, erased_state};
constexpr std::array from_over{answered, refused};
constexpr std::array from_asked{asked_for};

constexpr std::array documents{events::Choice{"id-card", JCIC_WORD("registers", "國民身分證")},
                               events::Choice{"resident", JCIC_WORD("registers", "居留證")},
                               events::Choice{"passport", JCIC_WORD("registers", "護照")},
                               events::Choice{"certificate", JCIC_WORD("registers", "自然人憑證")},
                               events::Choice{"attorney", JCIC_WORD("registers", "委託書及雙方證件")},
                               events::Choice{"heirs", JCIC_WORD("registers", "除戶謄本及繼承關係證明")},
                               events::Choice{"guardianship", JCIC_WORD("registers", "監護或法定代理證明")},
                               events::Choice{"none", JCIC_WORD("registers", "未能核對")}};

constexpr std::array requests{events::Choice{"access", JCIC_WORD("registers", "查詢或閱覽")},
                              events::Choice{"copy", JCIC_WORD("registers", "製給複製本")},
                              events::Choice{"correct", JCIC_WORD("registers", "補充或更正")},
                              events::Choice{"stop", JCIC_WORD("registers", "停止蒐集、處理或利用")},
                              events::Choice{"delete", JCIC_WORD("registers", "刪除")}};
constexpr std::array applicants{events::Choice{"self", JCIC_WORD("registers", "本人當面")},
                                events::Choice{"agent", JCIC_WORD("registers", "代理人持委託書")},
                                events::Choice{"certificate", JCIC_WORD("registers", "本人以自然人憑證")},
                                events::Choice{"heir", JCIC_WORD("registers", "繼承人")},
                                events::Choice{"guardian", JCIC_WORD("registers", "法定代理人或監護人")}};
constexpr std::array manners{events::Choice{"told", JCIC_WORD("registers", "書面答覆")},
                             events::Choice{"read", JCIC_WORD("registers", "當場閱覽")},
                             events::Choice{"copy", JCIC_WORD("registers", "製給複製本")},
                             events::Choice{"done", JCIC_WORD("registers", "已更正、停止或刪除")}};
// 個人資料保護法 article 10, and what is no ground of the law but leaves nothing to answer.
constexpr std::array grounds{
    events::Choice{"identity", JCIC_WORD("registers", "身分無法核對")},
    events::Choice{"not-held", JCIC_WORD("registers", "未保有其資料")},
    events::Choice{"third-party", JCIC_WORD("registers", "妨害本單位或第三人之重大利益")},
    events::Choice{"public-duty", JCIC_WORD("registers", "妨害公務機關執行法定職務")},
    events::Choice{"security", JCIC_WORD("registers", "妨害國家安全或其他重大利益")},
    events::Choice{"kept-by-law", JCIC_WORD("registers", "執行職務或業務所必須，或依法應保存")},
    events::Choice{"source", JCIC_WORD("registers", "內容有疑問，請洽資料主管機關")}};

constexpr std::array taken_in{personal("subject", JCIC_WORD("registers", "身分證字號"), events::Kind::subject),
                              personal("name", JCIC_WORD("registers", "姓名")),
                              asked("received", JCIC_WORD("registers", "受理日"), events::Kind::day),
                              chosen("request", JCIC_WORD("registers", "請求種類"), requests),
                              chosen("applicant", JCIC_WORD("registers", "請求人"), applicants),
                              chosen("document", JCIC_WORD("registers", "核對之身分證件"), documents),
                              personal("wants", JCIC_WORD("registers", "請求內容")),
                              remark};
constexpr auto answer = attached("answer-file", JCIC_WORD("registers", "答覆檔案"));
constexpr std::array shown{personal("shown", JCIC_WORD("registers", "提供內容")),
                           chosen("manner", JCIC_WORD("registers", "提供方式"), manners),
                           asked("answered", JCIC_WORD("registers", "答覆日"), events::Kind::day), answer, remark};
constexpr std::array not_shown{chosen("ground", JCIC_WORD("registers", "不提供之依據"), grounds),
                               personal("why", JCIC_WORD("registers", "未提供之事由")),
                               asked("answered", JCIC_WORD("registers", "答覆日"), events::Kind::day), answer, remark};

constexpr std::array longer{personal("extended-why", JCIC_WORD("registers", "延長原因")),
                            asked("told", JCIC_WORD("registers", "書面通知日"), events::Kind::day), remark};
constexpr std::string_view extended = "access.extended";

/// Article 13. A row of before the kind was asked is one of article 10.
int days_for(const Row& row) {
    const auto request = row.value("request");
    return request == "correct" || request == "stop" || request == "delete" ? 30 : 15;
}
/// Who was told only after the first term is owed the answer since then.
std::optional<RocDate> by_law(const Row& row, const DueContext&) {
    const auto first = day_in(row, "received", days_for(row));
    const auto told = day_in(row, "told");
    return told && first && *told <= *first ? day_in(row, "received", 2 * days_for(row)) : first;
}

Result<void> extended_once(const StepInput& taking) {
    if (last_taken_on(*taking.row, extended))
        return fail(FaultCode::register_state, "register.subject-access", {{"reason", "extended"}});
    JCIC_CHECK(in_order(taking, "received", "told"));
    return not_in_future(taking, "told");
}
Result<void> answered_after(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "received", "answered"));
    return not_in_future(taking, "answered");
}

constexpr std::array steps{Step{"access.asked",
                                JCIC_WORD("registers", "受理請求"),
                                {},
                                asked_for,
                                officers_and_supervisors,
                                taken_in,
                                std::nullopt,
                                by_now<"received">},
                           ruled_by_row(Step{extended, JCIC_WORD("registers", "延長答覆期限"), from_asked, "",
                                             officers_and_supervisors, longer, std::nullopt, extended_once}),
                           Step{access_answered, JCIC_WORD("registers", "提供"), from_asked, answered,
                                officers_and_supervisors, shown, Beside{who_checks}, answered_after},
                           Step{"access.refused", JCIC_WORD("registers", "不提供"), from_asked, refused,
                                officers_and_supervisors, not_shown, Beside{who_checks}, answered_after},
                           erasing("access.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"subject"},        below(Column{"name"}), Column{"received"},
                             below(Column{"request"}), Column{"document"},    Column{"wants"},
                             below(Column{"shown"}),   Column{"manner"},      below(Column{"answered"}),
                             Column{"ground"},         below(Column{"why"})};

constexpr std::array dues{
    settled(access_answered, Due{JCIC_WORD("registers", "答覆當事人"), from_asked, officers_and_supervisors, by_law}),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_subject_access

constinit const Register subject_access{"subject-access",
                                        JCIC_WORD("registers", "當事人查閱登記簿"),
                                        "R-PA-7",
                                        "access:",
                                        "",
                                        readers_of_records,
                                        of_subject_access::states,
                                        of_subject_access::steps,
                                        of_subject_access::columns,
                                        of_subject_access::dues};

}  // namespace jcic::domain::registers
