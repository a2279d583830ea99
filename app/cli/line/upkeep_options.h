#pragma once
// Options of the commands around the query: restoring, cards and their passwords, set-up, recovery, the practice world.

#include "app/cli/line/command_options.h"

namespace jcic::cli {

inline constexpr std::array receive_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--custodian", takes::person, QT_TRANSLATE_NOOP("Cli", "卡片保管人員的使用者代號")},
    trace_options[0],
};
inline constexpr std::array hand_back_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--custodian-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀保管人員的密碼")},
};
/// R-DU-2: who steps in to type the card's password, where the branch decided so.
inline constexpr OptionInfo typist_option{
    "--typist", takes::person,
    QT_TRANSLATE_NOOP("Cli", "到座輸入卡片密碼的保管人員的代號（分行決定由其輸入時）；只有一位時不必寫")};
inline constexpr OptionInfo typist_password_option{"--typist-password-fd", takes::descriptor,
                                                   QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀該保管人員自己的密碼")};
inline constexpr std::array pin_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--pin-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀卡片密碼")},
    OptionInfo{"--last-try", {"NUMBER"}, QT_TRANSLATE_NOOP("Cli", "只剩最後一次時，寫出卡號表示同意；錯了卡片就鎖住")},
    trace_options[0],
    typist_option,
    typist_password_option,
};
inline constexpr std::array new_pin_options{
    pin_options[0],
    pin_options[1],
    pin_options[2],
    pin_options[3],
    trace_options[0],
    OptionInfo{"--new-pin-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀新的卡片密碼")},
    typist_option,
    typist_password_option,
};
inline constexpr std::array serials_options{
    pin_options[0], pin_options[1], host_password_options[2], pin_options[2],
    pin_options[3], typist_option,  typist_password_option,
};
inline constexpr std::array find_serials_options{
    pin_options[0],
    pin_options[1],
    OptionInfo{"--values", takes::file_or_pipe,
               QT_TRANSLATE_NOOP("Cli", "兩行的檔案（- 為標準輸入）：subject=身分證字號、why=補查事由")},
    host_password_options[2],
    pin_options[2],
    pin_options[3],
    typist_option,
    typist_password_option,
};
inline constexpr std::array take_over_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--query", {"QUERY"}, QT_TRANSLATE_NOOP("Cli", "併入的查詢：同一當事人、同一項目，已核准而未發查")},
    OptionInfo{"--second", takes::person, QT_TRANSLATE_NOOP("Cli", "核准的主管人員的代號")},
    OptionInfo{"--second-password-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀主管人員的密碼")},
};
inline constexpr std::array unblock_options{
    pin_options[0],
    pin_options[1],
    OptionInfo{"--puk-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀解鎖碼")},
    pin_options[3],
    new_pin_options[5],
    trace_options[0],
    typist_option,
    typist_password_option,
};
inline constexpr std::array setup_options{
    OptionInfo{"--answers", takes::file, QT_TRANSLATE_NOOP("Cli", "逐行「項目 = 內容」的答案檔，不含任何密碼")},
    OptionInfo{"--status", takes::nothing, QT_TRANSLATE_NOOP("Cli", "只列出已完成的與還缺的；有 --user 時查日誌")},
    OptionInfo{"--user", takes::person, QT_TRANSLATE_NOOP("Cli", "單位主管的使用者代號，設立日誌之後才用")},
    OptionInfo{"--password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀單位主管的密碼；未給時在終端機詢問")},
    OptionInfo{"--second", takes::person, QT_TRANSLATE_NOOP("Cli", "帳號管理人員的使用者代號，設立日誌之後才用")},
    OptionInfo{"--second-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀帳號管理人員的密碼；未給時在終端機詢問")},
    OptionInfo{"--first-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "復原金鑰的第一半寫到檔案描述符 N")},
    OptionInfo{"--first-back-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀照抄本輸入的第一半")},
    OptionInfo{"--second-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "復原金鑰的第二半寫到檔案描述符 N")},
    OptionInfo{"--second-back-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀照抄本輸入的第二半")},
    OptionInfo{"--new-key", takes::nothing,
               QT_TRANSLATE_NOOP("Cli", "產生新的工作站金鑰與申請檔；新憑證交進來之前，用現在的金鑰")},
    OptionInfo{
        "--check", takes::nothing,
        QT_TRANSLATE_NOOP("Cli", "只檢查答案檔與管理人員的 policy.conf：逐行寫出哪裡錯、還缺什麼；什麼都不設立")},
};
inline constexpr std::array recovery_make_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--first-keeper", takes::person, QT_TRANSLATE_NOOP("Cli", "第一半的保管人")},
    OptionInfo{"--second-keeper", takes::person, QT_TRANSLATE_NOOP("Cli", "第二半的保管人")},
    OptionInfo{"--first-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第一位保管人簽收的密碼")},
    OptionInfo{"--second-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第二位保管人簽收的密碼")},
    OptionInfo{"--first-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "第一半寫到檔案描述符 N；未給時顯示在終端機")},
    OptionInfo{"--second-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "第二半寫到檔案描述符 N；未給時顯示在終端機")},
    setup_options[7],
    setup_options[9],
};
inline constexpr std::array recovery_use_options{
    OptionInfo{"--person", takes::person, QT_TRANSLATE_NOOP("Cli", "要恢復的使用者代號")},
    OptionInfo{"--first-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第一半")},
    OptionInfo{"--second-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第二半")},
    OptionInfo{"--new-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀新密碼；下次簽入須再換")},
    OptionInfo{"--as-head", takes::nothing,
               QT_TRANSLATE_NOOP("Cli", "單位主管亡故或不在任：確認後由這個人接任單位主管")},
};
/// By the halves --user is the unit head, and --new-password-fd theirs.
inline constexpr std::array restore_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--older", takes::nothing, QT_TRANSLATE_NOOP("Cli", "明示：放棄備份之後的事件（單位主管）")},
    OptionInfo{
        "--by-halves", takes::nothing,
        QT_TRANSLATE_NOOP("Cli", "沒有人知道備份當時的密碼：以復原金鑰的兩半還原，單位主管與帳號管理人員換新金鑰")},
    recovery_use_options[1],
    recovery_use_options[2],
    recovery_use_options[3],
    OptionInfo{"--answers", takes::file,
               QT_TRANSLATE_NOOP("Cli", "在還沒有設定的電腦上還原：設立用的答案檔，這台電腦的部分由它而來")},
    OptionInfo{"--administrator", takes::person, QT_TRANSLATE_NOOP("Cli", "以兩半還原時，帳號管理人員的使用者代號")},
    OptionInfo{"--administrator-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀帳號管理人員的新密碼；下次簽入須再換")},
};
inline constexpr std::array proof_options{
    OptionInfo{"--seals", takes::file, QT_TRANSLATE_NOOP("Cli", "離線：以 ledger seals 匯出的公鑰驗證")},
    OptionInfo{"--key", {"seal1-…"}, QT_TRANSLATE_NOOP("Cli", "總處留存的首把公鑰指紋")},
    OptionInfo{"--certificate", {"HEX"}, QT_TRANSLATE_NOOP("Cli", "總處留存的簽署檔案憑證的 SHA-256 指紋（離線）")},
    OptionInfo{"--copy", {"N"}, QT_TRANSLATE_NOOP("Cli", "紙上印的是第幾份")},
    OptionInfo{"--file-password-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀加密檔的密碼")},
    user_options[0],
    user_options[1],
};
inline constexpr std::array serve_options{
    OptionInfo{"--port", {"P"}, QT_TRANSLATE_NOOP("Cli", "練習主機的埠")},
    OptionInfo{"--card", {"vpcd:PORT"}, QT_TRANSLATE_NOOP("Cli", "把練習卡插入虛擬讀卡機，例如 vpcd:35963")},
    OptionInfo{"--faults", takes::file, QT_TRANSLATE_NOOP("Cli", "練習主機的故障劇本（JSON）")},
};
inline constexpr std::array day_options{
    OptionInfo{"--output", takes::folder, QT_TRANSLATE_NOOP("Cli", "PDF 放在這個資料夾")},
    trace_options[0],
};

}  // namespace jcic::cli
