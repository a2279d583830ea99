#include "app/domain/branch/setup_questions.h"

#include <algorithm>
#include <array>

namespace jcic::domain {
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
