#include "app/domain/branch/setup_steps.h"

#include <algorithm>
#include <array>

#include "app/domain/events/names.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/registers/register.h"

namespace jcic::domain {
namespace {

using enum SetupStep;
using enum SetupPlace;

/// The first query can do without.
constexpr SetupInfo later(SetupInfo info) {
    info.later = true;
    return info;
}
/// Once that step's row has come so far.
constexpr SetupInfo goes_on(SetupInfo info, SetupStep after, std::string_view state) {
    info.after = after;
    info.in = state;
    return info;
}
constexpr SetupInfo shown_by(SetupInfo info, std::string_view also) {
    info.also = also;
    return info;
}
constexpr SetupInfo somebody(SetupStep step, std::string_view name, const char* title, const char* need, Duty duty,
                             std::string_view rule) {
    SetupInfo info{
        step, name, SetupPart::people, title, need, register_, rule, action::person_designated, &registers::people};
    info.duty = duty;
    return info;
}

constinit const std::array setup_table{
    SetupInfo{branch, "branch", SetupPart::branch, JCIC_WORD("SetupWords", "機構、分行與工作站名稱"),
              JCIC_WORD("SetupWords", "機構代號、分行名稱及憑證機構所需之工作站名稱"), answers},
    SetupInfo{host, "host", SetupPart::host, JCIC_WORD("SetupWords", "聯徵中心主機及其憑證機構"),
              JCIC_WORD("SetupWords", "聯徵中心函告的位址與憑證檔"), answers},
    SetupInfo{card_kind, "card-kind", SetupPart::card_kind, JCIC_WORD("SetupWords", "晶片卡種類及其憑證機構"),
              JCIC_WORD("SetupWords", "卡片的憑證機構檔案"), answers},
    SetupInfo{account, "account", SetupPart::card_kind, JCIC_WORD("SetupWords", "聯徵帳號密碼的方式與印表機"),
              JCIC_WORD("SetupWords", "另設一組密碼，或由本程式的衍生"), answers, "R-DU-2"},
    SetupInfo{founding, "founding", SetupPart::founders, JCIC_WORD("SetupWords", "單位主管與帳號管理人員共同設立日誌"),
              JCIC_WORD("SetupWords", "二人均應在場，各自訂定密碼"), answers, "R-DU-1"},
    SetupInfo{machine, "machine", SetupPart::branch, JCIC_WORD("SetupWords", "工作站的設定寫入日誌"),
              JCIC_WORD("SetupWords", "單位主管或帳號管理人員登入後自動寫入"), trail, "", action::workstation_set_up},
    SetupInfo{recovery, "recovery", SetupPart::founders, JCIC_WORD("SetupWords", "復原金鑰由二人分段保管"),
              JCIC_WORD("SetupWords", "二位保管人員均應在場"), trail, "", action::recovery_made},
    SetupInfo{request, "request", SetupPart::host, JCIC_WORD("SetupWords", "工作站的金鑰與憑證申請檔"),
              JCIC_WORD("SetupWords", "存成檔案，送憑證機構"), trail, "", action::workstation_key_made},
    SetupInfo{certificate, "certificate", SetupPart::host, JCIC_WORD("SetupWords", "工作站的憑證"),
              JCIC_WORD("SetupWords", "憑證機構發回的 PEM 檔"), files, "", action::workstation_certified},
    SetupInfo{calendar, "calendar", SetupPart::calendar, JCIC_WORD("SetupWords", "今年的辦公日曆"),
              JCIC_WORD("SetupWords", "行政院人事行政總處公布的 CSV 檔"), files, "R-SE-6", action::calendar_read_in},
    SetupInfo{fingerprint, "fingerprint", SetupPart::calendar, JCIC_WORD("SetupWords", "首把封印金鑰之指紋交總行"),
              JCIC_WORD("SetupWords", "列印或抄寫，交總行留存"), trail, "", action::seal_fingerprint_told},
    SetupInfo{password_held, "password-held", SetupPart::decisions, JCIC_WORD("SetupWords", "決定晶片卡密碼交付對象"),
              JCIC_WORD("SetupWords", "單位主管決定，另一人會同"), register_, "R-DU-2", action::policy_password_held,
              &registers::policy},
    SetupInfo{password_changed, "password-changed", SetupPart::decisions,
              JCIC_WORD("SetupWords", "決定晶片卡密碼變更方式"), JCIC_WORD("SetupWords", "單位主管決定，另一人會同"),
              register_, "R-DU-5", action::policy_password_changed, &registers::policy},
    SetupInfo{cd_account, "cd-account", SetupPart::transmission, JCIC_WORD("SetupWords", "會員的授權書傳送帳號"),
              JCIC_WORD("SetupWords", "聯徵中心核給的帳號與函文號"), register_, "R-AU-7", action::transmission_set,
              &registers::transmission},
    goes_on(SetupInfo{authorisation_test, "authorisation-test", SetupPart::transmission,
                      JCIC_WORD("SetupWords", "授權測試通過"), JCIC_WORD("SetupWords", "送測試檔，聯徵回覆 0000"),
                      register_, "R-AU-7", action::transmission_tested, &registers::transmission},
            cd_account, "tested"),
    // Before the first deletion; before T52 is asked; before a month's sample is reviewed.
    later(SetupInfo{deletion_procedure, "deletion-procedure", SetupPart::procedures,
                    JCIC_WORD("SetupWords", "資料刪除作業程序"), JCIC_WORD("SetupWords", "首次刪除資料前應有"),
                    register_, "R-PA-10", action::procedure_entered, &registers::procedures, "kind", "deletion"}),
    later(SetupInfo{t52_procedure, "t52-procedure", SetupPart::procedures, JCIC_WORD("SetupWords", "勞保資料使用規範"),
                    JCIC_WORD("SetupWords", "首次查詢 T52 前應有"), register_, "R-IT-11", action::procedure_entered,
                    &registers::procedures, "kind", "t52-use"}),
    later(SetupInfo{control_procedure, "control-procedure", SetupPart::procedures,
                    JCIC_WORD("SetupWords", "信用資訊查詢作業控管要點"), JCIC_WORD("SetupWords", "設立後一個月內登記"),
                    register_, "R-LO-5", action::procedure_entered, &registers::procedures, "kind", "control"}),
    // Before many are asked for: whoever asks picks a reason instead of typing one.
    later(SetupInfo{reasons, "reasons", SetupPart::procedures, JCIC_WORD("SetupWords", "常用查詢事由"),
                    JCIC_WORD("SetupWords", "單位主管或核准主管登記，查詢時逕行套用"), register_, "R-DU-6",
                    registers::reason_entered, &registers::reasons}),
    somebody(querier, "querier", JCIC_WORD("SetupWords", "查詢人員"),
             JCIC_WORD("SetupWords", "單位主管指定，並登記資安說明"), Duty::query_officer, "R-DU-1"),
    somebody(supervisor, "supervisor", JCIC_WORD("SetupWords", "核准主管（與查詢人員不同人）"),
             JCIC_WORD("SetupWords", "與查詢人員不同人"), Duty::supervisor, "R-DU-6"),
    somebody(card_custodian, "card-custodian", JCIC_WORD("SetupWords", "晶片卡保管人員"),
             JCIC_WORD("SetupWords", "單位主管指定"), Duty::card_custodian, "R-DU-3"),
    somebody(password_custodian, "password-custodian", JCIC_WORD("SetupWords", "密碼保管人員"),
             JCIC_WORD("SetupWords", "與晶片卡保管人員不同人"), Duty::password_custodian, "R-DU-3"),
    later(somebody(reviewer, "reviewer", JCIC_WORD("SetupWords", "覆核人員"),
                   JCIC_WORD("SetupWords", "月底抽查前應有；不得僅由查詢人員擔任"), Duty::reviewer, "R-DU-7")),
    // A branch that starts in mid-year has one already.
    shown_by(SetupInfo{card, "card", SetupPart::custody, JCIC_WORD("SetupWords", "收到的晶片卡"),
                       JCIC_WORD("SetupWords", "聯徵中心寄到的卡片，插入讀卡機"), register_, "R-DU-9",
                       action::card_received, &registers::cards},
             action::card_brought_forward),
    shown_by(SetupInfo{envelope, "envelope", SetupPart::custody, JCIC_WORD("SetupWords", "收到的晶片卡密碼函"),
                       JCIC_WORD("SetupWords", "掛號密碼函，由單位主管收"), register_, "R-DU-2",
                       action::envelope_received, &registers::envelopes},
             registers::envelope_brought_forward),
    // Once there has been one: those on which nothing waits are not kept at hand.
    SetupInfo{authorisation, "authorisation", SetupPart::authorisation,
              JCIC_WORD("SetupWords", "聯徵中心審核通過的授權書"),
              JCIC_WORD("SetupWords", "第一位申請人的授權書，聯徵審核通過"), trail, "R-AU-1",
              action::authorisation_accepted, &registers::authorisations},
};

/// The approver is never the querier (R-DU-6), and who reviews is not only the querier (R-DU-7): another person has it.
bool somebody_has(Duty duty, const SetupContext& context) {
    const auto has = [&](const std::set<Duty>& duties) { return duties.contains(duty); };
    if (duty != Duty::supervisor) return std::ranges::any_of(context.people, has);
    for (std::size_t one = 0; one < context.people.size(); ++one)
        for (std::size_t other = 0; other < context.people.size(); ++other)
            if (one != other && has(context.people[one]) && context.people[other].contains(Duty::query_officer))
                return true;
    return false;
}

}  // namespace

bool SetupInfo::set_up() const {
    return step < SetupStep::querier;
}

std::span<const SetupInfo> setup_steps() {
    return setup_table;
}

const SetupInfo& setup_info(SetupStep step) {
    return setup_table[static_cast<std::size_t>(step)];
}

const SetupInfo* find_setup_step(std::string_view name) {
    const auto* found = std::ranges::find(setup_table, name, &SetupInfo::name);
    return found == setup_table.end() ? nullptr : found;
}

const registers::Row* row_for(const SetupInfo& step, const registers::Rows& rows) {
    const registers::Row* out = nullptr;
    for (const auto& [id, row] : rows.of(*step.book)) {
        const bool went_through = std::ranges::any_of(row.story, [&](const registers::Passage& passed) {
            return passed.step->action == step.action || passed.step->action == step.also;
        });
        const bool says = step.field.empty() || row.value(step.field) == step.value;
        const bool in_state = step.in.empty() ? !step.book->state(row.state).over : row.state == step.in;
        if (went_through && says && in_state) out = &row;
    }
    return out;
}

const FixedValue* fixed_for(const SetupInfo& step, const registers::Rows& rows) {
    const auto* setting = step.book == &registers::policy ? registers::decided_by(step.action) : nullptr;
    if (setting == nullptr) return nullptr;
    const auto found = rows.fixed().find(setting->name);
    return found == rows.fixed().end() ? nullptr : &found->second;
}

bool stands(const SetupInfo& step, const SetupContext& context) {
    if (fixed_for(step, context.rows) != nullptr) return true;
    if (!step.duty) return row_for(step, context.rows) != nullptr;
    // Where the querier is to hold the card's password, nobody else does (R-DU-2).
    if (step.duty == Duty::password_custodian && context.policy.password_held_by == PasswordHeldBy::querier)
        return true;
    return somebody_has(*step.duty, context);
}

namespace {

using enum AnswerKind;

constexpr std::array account_ways{events::Choice{"apart", JCIC_WORD("SetupWords", "另設一組，僅於登入聯徵中心時輸入")},
                                  events::Choice{"derived", JCIC_WORD("SetupWords", "由本程式的密碼衍生")}};

constexpr std::array key_places{events::Choice{"file", JCIC_WORD("SetupWords", "設定檔資料夾內之檔案")},
                                events::Choice{"tpm", JCIC_WORD("SetupWords", "本機之 TPM")}};

constexpr std::array question_table{
    SetupQuestion{"institution", SetupStep::branch, JCIC_WORD("SetupWords", "機構代號（7 碼，含分行）"), institution},
    SetupQuestion{"branch", SetupStep::branch, JCIC_WORD("SetupWords", "列印於紙本之分行名稱")},
    SetupQuestion{"workstation", SetupStep::branch, JCIC_WORD("SetupWords", "工作站名稱，即憑證所載名稱")},
    SetupQuestion{"case_numbers", SetupStep::branch,
                  JCIC_WORD("SetupWords", "案號格式，填寫申請時帶入次一號；由承作系統編號者留空"), case_pattern, true},
    SetupQuestion{"host", SetupStep::host, JCIC_WORD("SetupWords", "聯徵中心主機位址（https://名稱:埠）"), address},
    SetupQuestion{"host_ca", SetupStep::host, JCIC_WORD("SetupWords", "主機憑證機構的檔案（PEM）"), certificates},
    SetupQuestion{"key_in", SetupStep::host,
                  JCIC_WORD("SetupWords", "工作站金鑰之產生處所：file 檔案，tpm 本機之 TPM；留空為檔案"), choice, true,
                  key_places, JCIC_WORD("SetupWords", "工作站金鑰之產生處所")},
    SetupQuestion{"card_profile", SetupStep::card_kind, JCIC_WORD("SetupWords", "卡片設定檔"), choice},
    SetupQuestion{"card_ca", SetupStep::card_kind, JCIC_WORD("SetupWords", "晶片卡憑證機構的檔案（PEM）"),
                  certificates},
    SetupQuestion{"host_account", SetupStep::account,
                  JCIC_WORD("SetupWords", "聯徵帳號密碼：apart 另設，derived 由本程式的密碼衍生"), choice, false,
                  account_ways, JCIC_WORD("SetupWords", "聯徵帳號的密碼")},
    SetupQuestion{"printer", SetupStep::account, JCIC_WORD("SetupWords", "固定使用的印表機；不固定時留空"), text, true},
    SetupQuestion{"head_code", SetupStep::founding, JCIC_WORD("SetupWords", "單位主管的使用者代碼"), person},
    SetupQuestion{"head_name", SetupStep::founding, JCIC_WORD("SetupWords", "單位主管的姓名")},
    SetupQuestion{"head_title", SetupStep::founding, JCIC_WORD("SetupWords", "單位主管的職稱")},
    SetupQuestion{"head_since", SetupStep::founding,
                  JCIC_WORD("SetupWords", "單位主管先前已授權時之原授權起日；無者留空"), day, true},
    SetupQuestion{"head_also", SetupStep::founding, JCIC_WORD("SetupWords", "單位主管兼辦事項；無者留空"), duties,
                  true},
    SetupQuestion{"administrator_code", SetupStep::founding, JCIC_WORD("SetupWords", "帳號管理人員的使用者代碼"),
                  person},
    SetupQuestion{"administrator_name", SetupStep::founding, JCIC_WORD("SetupWords", "帳號管理人員的姓名")},
    SetupQuestion{"administrator_title", SetupStep::founding, JCIC_WORD("SetupWords", "帳號管理人員的職稱")},
    SetupQuestion{"administrator_since", SetupStep::founding,
                  JCIC_WORD("SetupWords", "帳號管理人員先前已授權時之原授權起日；無者留空"), day, true},
};

}  // namespace

std::span<const SetupQuestion> setup_questions() {
    return question_table;
}

const SetupQuestion* find_setup_question(std::string_view key) {
    const auto* found = std::ranges::find(question_table, key, &SetupQuestion::key);
    return found == question_table.end() ? nullptr : found;
}

}  // namespace jcic::domain
