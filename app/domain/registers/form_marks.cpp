// 授權書標記測試登記簿: a form on which the bank prints its own marks or bar codes, and the further authorisation test
// that comes before it is used (R-AU-10).
#include "app/domain/registers/form_marks.h"

#include <algorithm>

#include "app/domain/authorisation.h"
#include "app/domain/compared.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_form_marks {
namespace {

constexpr std::string_view form_version = "form-version";
constexpr std::string_view untested = "untested", passed = "tested", ended = "ended";
constexpr std::array states{State{untested, JCIC_WORD("registers", "待測試")},
                            good(State{passed, JCIC_WORD("registers", "測試通過")}),
                            State{ended, JCIC_WORD("registers", "已停用"), true}, erased_state};
constexpr std::array from_over{ended};
constexpr std::array from_untested{untested};
constexpr std::array from_in_use{untested, passed};

constexpr std::array what{events::Choice{"mark", JCIC_WORD("registers", "本行註記")},
                          events::Choice{"bar-code", JCIC_WORD("registers", "條碼")},
                          events::Choice{"both", JCIC_WORD("registers", "本行註記及條碼")}};
/// As of the first test (R-AU-7): no other reply passes it.
constexpr std::array replies{events::Choice{accepted_reply, JCIC_WORD("registers", "0000 通過")}};
constexpr std::array entered{asked(form_version, JCIC_WORD("registers", "授權書版本"), events::Kind::reference),
                             chosen("what", JCIC_WORD("registers", "印在表單上的標記"), what),
                             asked("where", JCIC_WORD("registers", "標記位置（定位點之外）")),
                             attached("form", JCIC_WORD("registers", "表單樣張")), remark};
constexpr std::array tested{asked("sent", JCIC_WORD("registers", "測試檔傳送日"), events::Kind::day),
                            chosen("reply", JCIC_WORD("registers", "聯徵回覆代碼"), replies),
                            asked("answered", JCIC_WORD("registers", "回覆日"), events::Kind::day), remark};
constexpr std::array over{asked("until", JCIC_WORD("registers", "停用日"), events::Kind::day), remark};

Result<void> answered_after_it_was_sent(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "sent", "answered"));
    return not_in_future(taking, "answered");
}

constexpr std::string_view testing = "form-mark.tested";
constexpr std::array steps{
    Step{"form-mark.entered", JCIC_WORD("registers", "登記有標記的表單"), {}, untested, head_only, entered},
    Step{testing, JCIC_WORD("registers", "登記授權測試通過"), from_untested, passed, head_only, tested, std::nullopt,
         answered_after_it_was_sent},
    seldom(Step{"form-mark.ended", JCIC_WORD("registers", "登記停用"), from_in_use, ended, head_only, over}),
    erasing("form-mark.erased", from_over, term_is_over)};
constexpr std::array columns{Column{form_version},      Column{"what"},  below(Column{"where"}), Column{"sent"},
                             below(Column{"answered"}), Column{"reply"}, Column{"remark"}};
std::optional<RocDate> when_it_was_entered(const Row& row, const DueContext&) {
    return row.since();
}
constexpr std::array dues{
    settled(testing, Due{JCIC_WORD("registers", "通過授權測試"), from_untested, head_only, when_it_was_entered}),
    gone_in_time(from_over)};

}  // namespace
}  // namespace of_form_marks

bool marked_form_is_tested(const Rows& rows, const std::string& version) {
    return std::ranges::any_of(rows.of(form_marks), [&](const auto& one) {
        return one.second.state == of_form_marks::passed &&
               same_reference(one.second.value(of_form_marks::form_version), version);
    });
}

constinit const Register form_marks{"form-marks",
                                    JCIC_WORD("registers", "授權書標記測試登記簿"),
                                    "R-AU-10",
                                    "form-mark:",
                                    "",
                                    everybody,
                                    of_form_marks::states,
                                    of_form_marks::steps,
                                    of_form_marks::columns,
                                    of_form_marks::dues};

}  // namespace jcic::domain::registers
