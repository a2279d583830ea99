// 函件及申請書登記簿: what the branch applies to JCIC for, by letter or form, and what was answered (R-DU-5,
// R-DU-9, R-DU-11); and to whom it wrote about an incident (R-LO-6).
#include "app/domain/registers/letters.h"

#include <algorithm>

#include "app/domain/compared.h"
#include "app/domain/registers/incidents.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/parts.h"

namespace jcic::domain::registers {
namespace of_letters {
namespace {

constexpr std::string_view prepared = "prepared";
constexpr std::string_view sent = "sent";
constexpr std::string_view answered = "answered";
constexpr std::string_view needs_none = "no-answer";
constexpr std::string_view dropped = "dropped";
constexpr std::array states{State{prepared, JCIC_WORD("registers", "待寄出")},
                            State{sent, JCIC_WORD("registers", "待回覆")},
                            State{answered, JCIC_WORD("registers", "已回覆"), true},
                            State{needs_none, JCIC_WORD("registers", "無須回覆"), true},
                            State{dropped, JCIC_WORD("registers", "已撤銷"), true},
                            erased_state};
constexpr std::array from_over{answered, needs_none, dropped};
constexpr std::array from_prepared{prepared};
constexpr std::array from_sent{sent};

constexpr std::array kinds{events::Choice{"card-lost", JCIC_WORD("registers", "晶片卡遺失")},
                           events::Choice{"card-damaged", JCIC_WORD("registers", "晶片卡毀損")},
                           events::Choice{"card-stopped", JCIC_WORD("registers", "晶片卡停用")},
                           events::Choice{"card-returned", JCIC_WORD("registers", "晶片卡繳回")},
                           events::Choice{"card-change", JCIC_WORD("registers", "晶片卡異動申請書")},
                           events::Choice{"workstation", JCIC_WORD("registers", "工作站移機、重新安裝申請書")},
                           events::Choice{"person-change", JCIC_WORD("registers", "查詢人員異動")},
                           events::Choice{"password", JCIC_WORD("registers", "晶片卡密碼重設")},
                           events::Choice{"incident-jcic", JCIC_WORD("registers", "事件通報：聯徵中心")},
                           events::Choice{"incident-agency", JCIC_WORD("registers", "事件通報：資料提供機關")},
                           events::Choice{"incident-fsc", JCIC_WORD("registers", "事件通報：金管會")},
                           events::Choice{"incident-head-office", JCIC_WORD("registers", "事件通報：總行")},
                           events::Choice{"incident-subjects", JCIC_WORD("registers", "事件通知：當事人")},
                           events::Choice{"other", JCIC_WORD("registers", "其他")}};

constexpr std::array begun{
    chosen("kind", JCIC_WORD("registers", "申請事項"), kinds), personal("about", JCIC_WORD("registers", "對象")),
    optional(asked(incident_field, JCIC_WORD("registers", "所據事件編號"), events::Kind::number)),
    // What a letter to subjects says: what the branch noted of the incident for itself may name others (R-PA-7), and a
    // remark is whichever step's came last.
    optional(personal(subject_facts_field, JCIC_WORD("registers", "通知當事人：事件事實"))),
    optional(personal(subject_measures_field, JCIC_WORD("registers", "通知當事人：已採取的措施"))), remark};
constexpr std::array went{asked("number", JCIC_WORD("registers", "發文字號"), events::Kind::reference),
                          asked("sent", JCIC_WORD("registers", "寄出日"), events::Kind::day),
                          asked("copy", JCIC_WORD("registers", "影本存放處")),
                          attached("letter-file", JCIC_WORD("registers", "函文檔案")), remark};
constexpr std::array came{asked("answered", JCIC_WORD("registers", "回覆日"), events::Kind::day),
                          personal("answer", JCIC_WORD("registers", "回覆內容")),
                          attached("reply-file", JCIC_WORD("registers", "回函檔案")), remark};
constexpr std::array unanswered{personal("why", JCIC_WORD("registers", "無須回覆的原因")), remark};
constexpr std::array taken_back{personal("why", JCIC_WORD("registers", "撤銷原因")), remark};

/// What a letter about an incident says is the incident's.
Result<void> about_its_incident(const StepInput& taking) {
    const auto given = taking.values.find(incident_field);
    const bool none = given == taking.values.end() || given->second.empty();
    if (none && notice_of(taking.values.at("kind")))
        return fail(FaultCode::input_missing, "register.letters", {{"field", std::string(incident_field)}});
    return names_an_incident(taking);
}
Result<void> answered_after_it_was_sent(const StepInput& taking) {
    JCIC_CHECK(in_order(taking, "sent", "answered"));
    return not_in_future(taking, "answered");
}

constexpr std::array who_writes{Duty::unit_head, Duty::supervisor};
constexpr std::string_view sent_step = "letter.sent";
constexpr std::string_view answered_step = "letter.answered";
constexpr std::array steps{
    Step{letter_prepared,
         JCIC_WORD("registers", "登記申請"),
         {},
         prepared,
         who_writes,
         begun,
         std::nullopt,
         about_its_incident},
    Step{sent_step, JCIC_WORD("registers", "登記寄出"), from_prepared, sent, head_only, went, std::nullopt,
         by_now<"sent">},
    Step{answered_step, JCIC_WORD("registers", "登記回覆"), from_sent, answered, who_writes, came, std::nullopt,
         answered_after_it_was_sent},
    Step{"letter.no-answer", JCIC_WORD("registers", "登記無須回覆"), from_sent, needs_none, who_writes, unanswered},
    seldom(Step{"letter.dropped", JCIC_WORD("registers", "撤銷"), from_prepared, dropped, head_only, taken_back}),
    erasing("letter.erased", from_over, term_is_over)};
constexpr std::array columns{Column{"kind"},        below(Column{"about"}), Column{"number"},
                             below(Column{"sent"}), Column{"answered"},     below(Column{"answer"}),
                             Column{"copy"},        Column{incident_field}, Column{"remark"}};

std::optional<RocDate> on_the_day(const Row& row, const DueContext&) {
    return roc_date_at(row.story.front().at);
}
std::optional<RocDate> two_weeks_after(const Row& row, const DueContext&) {
    return day_in(row, "sent", 14);
}
constexpr std::array dues{
    settled(sent_step, Due{JCIC_WORD("registers", "寄出申請"), from_prepared, head_only, on_the_day}),
    settled(answered_step, Due{JCIC_WORD("registers", "追蹤受文機關回覆"), from_sent, who_writes, two_weeks_after}),
    gone_in_time(from_over)};

constexpr std::array<std::string_view, 6> about_cards{"card-lost",     "card-damaged", "card-stopped",
                                                      "card-returned", "card-change",  "password"};
constexpr std::array<std::string_view, 1> about_persons{"person-change"};
constexpr std::array<std::string_view, 1> about_workstations{"workstation"};

/// The event that began the first one; 0 for none.
std::uint64_t first_told(const Rows& rows, Names of_kinds, std::string_view what, BegunSince since) {
    std::uint64_t out = 0;
    for (const auto& [id, row] : rows.of(letters)) {
        const auto& beginning = row.story.front();
        const bool of_it = what.empty() || row.sealed.contains("about") || same_reference(row.value("about"), what);
        if (!of_it || row.state == dropped || roc_date_at(beginning.at) < since.day ||
            beginning.sequence <= since.after || std::ranges::find(of_kinds, row.value("kind")) == of_kinds.end())
            continue;
        if (out == 0 || beginning.sequence < out) out = beginning.sequence;
    }
    return out;
}

}  // namespace
}  // namespace of_letters

bool told_of_card(const Rows& rows, std::string_view card, RocDate day) {
    return of_letters::first_told(rows, of_letters::about_cards, card, {day}) != 0;
}
std::uint64_t form_about_person(const Rows& rows, std::string_view code, BegunSince since) {
    return of_letters::first_told(rows, of_letters::about_persons, code, since);
}
std::uint64_t form_about_workstation(const Rows& rows, const Row& device, BegunSince since) {
    const auto number = device.value("number");
    const auto by_row = of_letters::first_told(rows, of_letters::about_workstations, device.id, since);
    const auto by_number =
        number.empty() ? 0 : of_letters::first_told(rows, of_letters::about_workstations, number, since);
    return by_row == 0 || by_number == 0 ? by_row + by_number : std::min(by_row, by_number);
}

constinit const Register letters{"letters",
                                 JCIC_WORD("registers", "函件及申請書登記簿"),
                                 "R-DU-11",
                                 "letter:",
                                 "",
                                 everybody,
                                 of_letters::states,
                                 of_letters::steps,
                                 of_letters::columns,
                                 of_letters::dues};

}  // namespace jcic::domain::registers
