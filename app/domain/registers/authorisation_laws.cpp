#include "app/domain/registers/authorisation_laws.h"

#include <algorithm>

#include "app/domain/authorisation.h"
#include "app/domain/compared.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {

// 授權書標記測試登記簿: a form on which the bank prints its own marks or bar codes, and the further authorisation test
// that comes before it is used (R-AU-10).

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

namespace jcic::domain::registers::authorisation_law {
namespace {

Result<void> must_be_yes(const Values& values, std::string_view field) {
    if (values.at(std::string(field)) == "yes") return {};
    return fail(FaultCode::rule_au_4, "authorisation.form", {{"field", std::string(field)}, {"reason", "not-ticked"}});
}

/// R-AU-4: of a paper form, as whoever enters it sees it.
Result<void> reads_as_it_must(const Values& values) {
    JCIC_CHECK(must_be_yes(values, "read-box"));
    const auto said = [&](const char* field) {
        const auto found = values.find(field);
        return found == values.end() ? std::string() : found->second;
    };
    for (const auto* field : {"each-item", "form-code"})
        if (said(field).empty()) return fail(FaultCode::input_missing, "register", {{"field", field}});
    if (said("each-item") != "yes")
        return fail(FaultCode::rule_au_4, "authorisation.form", {{"field", "items"}, {"reason", "no-choice"}});
    if (said("form-code") != "yes")
        return fail(FaultCode::rule_au_4, "authorisation.form", {{"field", "institution"}, {"reason", "differs"}});
    return {};
}

bool is_said(const StepInput& taking, std::string_view field) {
    const auto found = taking.values.find(field);
    return found != taking.values.end() && !found->second.empty();
}

/// R-AU-10: of that form, no other's test counts.
Result<void> marks_were_tested(const StepInput& taking) {
    const auto found = taking.values.find(marked_form_field);
    const bool marked = found != taking.values.end() && !found->second.empty();
    if (!marked || marked_form_is_tested(taking.rows, found->second)) return {};
    return wrong(marked_form_field, "untested",
                 JCIC_WORD("registers", "本版本表單未通過授權測試，或已停用（授權書標記測試登記簿，R-AU-10）。"));
}

}  // namespace

Result<void> used_before_as_it_could_be(const StepInput& taking) {
    const bool items = is_said(taking, used_before_field);
    const bool day = is_said(taking, used_on_field);
    if (!items && !day) return {};
    if (!items || !day)
        return fail(FaultCode::input_missing, "register.authorisations",
                    {{"field", std::string(items ? used_on_field : used_before_field)}});
    const auto said_now = taking.values.find("items");
    const auto ticked = items_in(said_now == taking.values.end() ? taking.row->value("items") : said_now->second);
    const auto used = items_in(taking.values.find(used_before_field)->second);
    if (!std::includes(ticked.begin(), ticked.end(), used.begin(), used.end()))
        return wrong(used_before_field, "not-ticked", JCIC_WORD("registers", "已查詢之項目不在授權項目之內。"));
    JCIC_CHECK(in_order(taking, "signed", used_on_field));
    JCIC_CHECK(not_in_future(taking, used_on_field));
    return in_order(taking, used_on_field, "ends");
}

Result<void> complete(const StepInput& taking) {
    const auto& values = taking.values;
    if (values.at("items").empty()) return fail(FaultCode::input_missing, "register", {{"field", "items"}});
    // The branch's own number stands in clear in every event: never the subject's.
    const auto& number = values.at("reference");
    if (!is_reference(number))
        return fail(FaultCode::input_form, "register",
                    {{"field", "reference"},
                     {"reason", holds_personal_id(number) ? "personal"
                                : number.size() > 64      ? "length"
                                                          : "characters"}});
    JCIC_CHECK(must_be_yes(values, "notices"));
    if (values.contains("read-box")) JCIC_CHECK(reads_as_it_must(values));
    JCIC_CHECK(marks_were_tested(taking));
    JCIC_CHECK(not_in_future(taking, "signed"));
    if (taking.values.contains("verified-on")) JCIC_CHECK(not_in_future(taking, "verified-on"));
    JCIC_CHECK(used_before_as_it_could_be(taking));
    if (in_order(taking, "signed", "ends")) return {};
    return fail(FaultCode::rule_au_4, "authorisation.form", {{"field", "ends"}, {"reason", "order"}});
}

Result<void> complete_and_seen(const StepInput& taking) {
    JCIC_CHECK(complete(taking));
    if (taking.values.at("certificate") == "c3-certificate") {
        constexpr std::string_view first_day = "1100901";
        if (taking.values.at("signed") < first_day)
            return wrong("signed", "before-c3", JCIC_WORD("registers", "軟體 C3 憑證自 110-09-01 起始得用於授權。"));
        if (!is_said(taking, "existing"))
            return fail(FaultCode::input_missing, "register.authorisations", {{"field", "existing"}});
        if (taking.values.at("existing") != "yes")
            return wrong("existing", "not-existing",
                         JCIC_WORD("registers", "軟體 C3 憑證限既有客戶；新客戶請用書面或自然人憑證授權。"));
        const bool seen = is_said(taking, "video") && taking.values.at("video") == "done";
        const std::string_view needed = seen ? "video-on" : "video";
        if (!is_said(taking, needed))
            return fail(FaultCode::input_missing, "register.authorisations", {{"field", std::string(needed)}});
    }
    return in_order(taking, "video-on", "signed");
}

Result<void> sent_after_it_was_signed(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "signed", "sent"));
    return not_in_future(taking, "sent");
}

Result<void> ended_after_it_was_signed(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "signed", "on"));
    return not_in_future(taking, "on");
}

Result<void> answered_after_it_was_sent(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "sent", "answered"));
    return not_in_future(taking, {"answered", reply_time_field}, reply_clocks_differ);
}

Result<void> refused_by_another_code(const StepInput& taking) {
    if (taking.values.at("reply") == accepted_reply)
        return fail(FaultCode::input_form, "register", {{"field", "reply"}, {"reason", "accepted"}});
    return answered_after_it_was_sent(taking);
}

Result<void> never_used(const StepInput& taking) {
    JCIC_TRY(const bool used,
             taking.authorisation_used ? taking.authorisation_used(taking.row->id) : Result<bool>(true));
    if (!used) return {};
    return fail(FaultCode::register_state, "register.authorisations", {{"row", taking.row->id}, {"reason", "used"}});
}

}  // namespace jcic::domain::registers::authorisation_law
