// 當事人查閱登記簿: who asks to see what is held about them, how they were known, and what they were shown (R-PA-7).
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
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
                               events::Choice{"passport", JCIC_WORD("registers", "護照")}};

constexpr std::array taken_in{personal("subject", JCIC_WORD("registers", "身分證統一編號"), events::Kind::subject),
                              personal("name", JCIC_WORD("registers", "姓名")),
                              asked("received", JCIC_WORD("registers", "受理日"), events::Kind::day),
                              chosen("document", JCIC_WORD("registers", "核對之身分證件"), documents),
                              personal("wants", JCIC_WORD("registers", "請求內容")),
                              remark};
constexpr auto answer = attached("answer-file", JCIC_WORD("registers", "答覆檔案"));
constexpr std::array shown{personal("shown", JCIC_WORD("registers", "提供內容")),
                           asked("answered", JCIC_WORD("registers", "答覆日"), events::Kind::day), answer, remark};
constexpr std::array not_shown{personal("why", JCIC_WORD("registers", "未提供之理由")),
                               asked("answered", JCIC_WORD("registers", "答覆日"), events::Kind::day), answer, remark};

Result<void> received_by_now(const Taking& taking) {
    return not_in_future(taking, "received");
}
Result<void> answered_after(const Taking& taking) {
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
                                received_by_now},
                           Step{"access.answered", JCIC_WORD("registers", "提供"), from_asked, answered,
                                officers_and_supervisors, shown, Beside{who_checks}, answered_after},
                           Step{"access.refused", JCIC_WORD("registers", "不提供"), from_asked, refused,
                                officers_and_supervisors, not_shown, Beside{who_checks}, answered_after},
                           erasing("access.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"subject"}, Column{"name"},  Column{"received"}, Column{"document"},
                             Column{"wants"},   Column{"shown"}, Column{"answered"}, Column{"why"}};

/// Fifteen days, of the Personal Data Protection Act, article 13.
std::optional<RocDate> fifteen_days(const Row& row, const DueContext&) {
    return day_in(row, "received", 15);
}
constexpr std::array dues{
    Due{JCIC_WORD("registers", "答覆當事人"), from_asked, officers_and_supervisors, fifteen_days},
    Due{JCIC_WORD("registers", "刪除保存期滿的一筆"), from_over, head_only, when_the_term_is_over}};

}  // namespace

constinit const Register subject_access{"subject-access",
                                        JCIC_WORD("registers", "當事人查閱登記簿"),
                                        "R-PA-7",
                                        "access:",
                                        "",
                                        readers_of_records,
                                        states,
                                        steps,
                                        columns,
                                        dues};

}  // namespace jcic::domain::registers
