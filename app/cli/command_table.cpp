#include <array>

#include "app/cli/cli_text.h"
#include "app/cli/command.h"

namespace jcic::cli {
namespace {

constexpr std::array eligibility_options{
    OptionInfo{"--business", "lending|credit-card", QT_TRANSLATE_NOOP("Cli", "業務別")},
    OptionInfo{"--subject", "borrower|guarantor|responsible|cardholder", QT_TRANSLATE_NOOP("Cli", "對象別")},
    OptionInfo{"--item", "T50|T51|T52", QT_TRANSLATE_NOOP("Cli", "項目")},
    OptionInfo{"--date", "YYYYMMDD", QT_TRANSLATE_NOOP("Cli", "查詢日（西元），預設為今天")},
};
constexpr std::array trace_options{
    OptionInfo{"--trace", "FILE|-",
               QT_TRANSLATE_NOOP("Cli", "把與卡片的往來逐行寫入檔案（- 為標準錯誤）；沒有密碼，但有卡號與憑證")},
};
constexpr std::array card_options{
    trace_options[0],
    OptionInfo{
        "--no-profile", "",
        QT_TRANSLATE_NOOP("Cli", "不用工作站設定：以這台電腦的讀卡服務與隨附的卡片設定檔；沒有設定時本來就如此")},
};
constexpr std::array user_options{
    OptionInfo{"--user", "CODE", QT_TRANSLATE_NOOP("Cli", "簽入的使用者代號")},
    OptionInfo{"--password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀密碼；未給時在終端機詢問")},
};
constexpr std::array host_password_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--host-password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀聯徵中心帳號目前的密碼")},
    OptionInfo{
        "--new-host-password-fd", "N",
        QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀新的密碼；host_account = derived 時讀本程式的密碼，由它衍生")},
};
constexpr std::array verify_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--anchor", "TEXT", QT_TRANSLATE_NOOP("Cli", "週報表上的錨：證明今天的日誌由它延續而來")},
    OptionInfo{"--key", "TEXT", QT_TRANSLATE_NOOP("Cli", "總處留存的首把封印金鑰指紋")},
};
constexpr std::array relation_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--on", "YYYMMDD", QT_TRANSLATE_NOOP("Cli", "往來結束日或婉拒日（民國）")},
    OptionInfo{"--how", "ended|refused", QT_TRANSLATE_NOOP("Cli", "往來結束，或婉拒")},
};
constexpr std::array consent_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--second", "CODE", QT_TRANSLATE_NOOP("Cli", "第二位同意人的代號：覆核、稽核或主管；另一位是單位主管")},
    OptionInfo{"--second-password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第二位同意人的密碼")},
};
constexpr std::array rows_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--find", "FILE|-", QT_TRANSLATE_NOOP("Cli", "只列出含檔案（- 為標準輸入）第一行文字的")},
    OptionInfo{"--open", "", QT_TRANSLATE_NOOP("Cli", "只列出尚未結束的")},
};
constexpr std::array print_rows_options{
    user_options[0],
    user_options[1],
    rows_options[3],
};
constexpr std::array step_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--row", "ROW", QT_TRANSLATE_NOOP("Cli", "登記簿的編號；新登記的一筆不用")},
    OptionInfo{"--values", "FILE|-", QT_TRANSLATE_NOOP("Cli", "逐行「欄位=內容」的檔案（- 為標準輸入）")},
    OptionInfo{"--second", "CODE", QT_TRANSLATE_NOOP("Cli", "會同人員的代號，須會同的才用")},
    OptionInfo{"--second-password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀會同人員的密碼")},
    OptionInfo{"--new-password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀本人自訂的密碼，指定人員時用")},
};
constexpr std::array save_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--file-password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀檔案的密碼")},
};
constexpr std::array together_options{
    OptionInfo{"--password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第一位的密碼")},
    OptionInfo{"--second-password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第二位的密碼")},
};
constexpr std::array export_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--with-values", "",
               QT_TRANSLATE_NOOP("Cli", "連同個人資料：單位主管請求、第二人同意；整個檔案以密碼加密")},
    OptionInfo{"--reason", "TEXT", QT_TRANSLATE_NOOP("Cli", "連同個人資料匯出的事由")},
    consent_options[2],
    consent_options[3],
    OptionInfo{"--export-password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀匯出檔的密碼")},
};
constexpr std::array restore_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--older", "", QT_TRANSLATE_NOOP("Cli", "明示：放棄備份之後的事件（單位主管）")},
};
constexpr std::array receive_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--custodian", "CODE", QT_TRANSLATE_NOOP("Cli", "卡片保管人員的使用者代號")},
    trace_options[0],
};
constexpr std::array hand_back_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--custodian-password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀保管人員的密碼")},
};
constexpr std::array pin_options{
    user_options[0],
    user_options[1],
    OptionInfo{"--pin-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀卡片密碼")},
    OptionInfo{"--last-try", "NUMBER", QT_TRANSLATE_NOOP("Cli", "只剩最後一次時，寫出卡號表示同意；錯了卡片就鎖住")},
    trace_options[0],
};
constexpr std::array new_pin_options{
    pin_options[0],   pin_options[1],
    pin_options[2],   pin_options[3],
    trace_options[0], OptionInfo{"--new-pin-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀新的卡片密碼")},
};
constexpr std::array unblock_options{
    pin_options[0],
    pin_options[1],
    OptionInfo{"--puk-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀解鎖碼")},
    pin_options[3],
    new_pin_options[5],
    trace_options[0],
};
constexpr OptionInfo way_option{"--way", "two-persons|head-office",
                                QT_TRANSLATE_NOOP("Cli", "誰保管兩半：兩個人，或總處與單位主管；預設兩個人")};
constexpr std::array recovery_make_options{
    user_options[0],
    user_options[1],
    way_option,
    OptionInfo{"--first-keeper", "CODE", QT_TRANSLATE_NOOP("Cli", "第一半的保管人；總處保管時，把半份送交總處的人")},
    OptionInfo{"--second-keeper", "CODE", QT_TRANSLATE_NOOP("Cli", "第二半的保管人")},
    OptionInfo{"--unit-head", "CODE", QT_TRANSLATE_NOOP("Cli", "總處保管時，另一半留給這位單位主管")},
    OptionInfo{"--first-password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第一位保管人簽收的密碼")},
    OptionInfo{"--second-password-fd", "N",
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第二位保管人（或單位主管）簽收的密碼")},
    OptionInfo{"--first-fd", "N", QT_TRANSLATE_NOOP("Cli", "第一半寫到檔案描述符 N；未給時顯示在終端機")},
    OptionInfo{"--second-fd", "N", QT_TRANSLATE_NOOP("Cli", "第二半寫到檔案描述符 N；未給時顯示在終端機")},
};
constexpr std::array recovery_use_options{
    OptionInfo{"--person", "CODE", QT_TRANSLATE_NOOP("Cli", "要恢復的使用者代號")},
    way_option,
    OptionInfo{"--first-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第一半（或總處的半份）")},
    OptionInfo{"--second-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第二半")},
    OptionInfo{"--unit-head-password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀單位主管的密碼")},
    OptionInfo{"--new-password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀新密碼；下次簽入須再換")},
};
constexpr std::array proof_options{
    OptionInfo{"--seals", "FILE", QT_TRANSLATE_NOOP("Cli", "離線：以 ledger seals 匯出的公鑰驗證")},
    OptionInfo{"--key", "seal1-…", QT_TRANSLATE_NOOP("Cli", "總處留存的首把公鑰指紋")},
    OptionInfo{"--certificate", "HEX", QT_TRANSLATE_NOOP("Cli", "總處留存的簽署檔案憑證的 SHA-256 指紋（離線）")},
    OptionInfo{"--copy", "N", QT_TRANSLATE_NOOP("Cli", "紙上印的是第幾份")},
    OptionInfo{"--file-password-fd", "N", QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀加密檔的密碼")},
    user_options[0],
    user_options[1],
};
constexpr std::array serve_options{
    OptionInfo{"--port", "P", QT_TRANSLATE_NOOP("Cli", "練習主機的埠")},
    OptionInfo{"--card", "vpcd:PORT", QT_TRANSLATE_NOOP("Cli", "把練習卡插入虛擬讀卡機，例如 vpcd:35963")},
    OptionInfo{"--faults", "FILE", QT_TRANSLATE_NOOP("Cli", "練習主機的故障劇本（JSON）")},
};
constexpr std::array day_options{
    OptionInfo{"--output", "DIR", QT_TRANSLATE_NOOP("Cli", "PDF 放在這個資料夾")},
    trace_options[0],
};

constexpr std::array table{
    Command{
        "check id", "VALUE", QT_TRANSLATE_NOOP("Cli", "檢查身分證字號、居留證號、統一編號或機構代號"), {}, check_id},
    Command{"check eligibility", "", QT_TRANSLATE_NOOP("Cli", "哪一種業務與對象可查哪一項"), eligibility_options,
            check_eligibility},
    Command{"check sample-size",
            "N",
            QT_TRANSLATE_NOOP("Cli", "N 筆查詢紀錄每月應抽查幾筆（R-LO-3）"),
            {},
            check_sample_size},
    Command{"self-check", "", QT_TRANSLATE_NOOP("Cli", "由近到遠逐項檢查，停在第一個斷點"), card_options, self_check},
    Command{
        "printer check", "", QT_TRANSLATE_NOOP("Cli", "印表機能不能印，文件在途中會不會被別人讀到"), {}, printer_check},
    Command{"card list", "", QT_TRANSLATE_NOOP("Cli", "列出讀卡機與卡片"), card_options, card_list},
    Command{"card info", "", QT_TRANSLATE_NOOP("Cli", "卡號、剩餘次數與憑證；不消耗任何次數"), card_options, card_info},
    Command{"card receive", "", QT_TRANSLATE_NOOP("Cli", "登記讀卡機裡的新卡片與它的保管人員（單位主管）"),
            receive_options, card_receive},
    Command{"card hand-back", "NUMBER",
            QT_TRANSLATE_NOOP("Cli", "把借出的卡片還給保管人員：持有人簽入，保管人員輸入密碼；卡片不必在讀卡機裡"),
            hand_back_options, card_hand_back},
    Command{"card verify-pin", "", QT_TRANSLATE_NOOP("Cli", "驗證卡片密碼"), pin_options, card_verify_pin},
    Command{"card change-pin", "", QT_TRANSLATE_NOOP("Cli", "變更卡片密碼"), new_pin_options, card_change_pin},
    Command{"card unblock", "", QT_TRANSLATE_NOOP("Cli", "以解鎖碼解鎖並設定新的卡片密碼"), unblock_options,
            card_unblock},
    Command{"card sign", "FILE", QT_TRANSLATE_NOOP("Cli", "以卡片簽署檔案（只簽在「jcic-desk file v1」之下）"),
            pin_options, card_sign},
    Command{"ledger verify", "", QT_TRANSLATE_NOOP("Cli", "驗證整本日誌"), verify_options, ledger_verify},
    Command{"ledger head", "", QT_TRANSLATE_NOOP("Cli", "日誌目前的筆數、樹根、簽章的檢查點，與可抄寫的錨"),
            user_options, ledger_head},
    Command{"ledger index", "", QT_TRANSLATE_NOOP("Cli", "由事件重建查閱用的索引與搜尋（帳號管理人員或單位主管）"),
            user_options, ledger_index},
    Command{"ledger deletions", "", QT_TRANSLATE_NOOP("Cli", "列出每一筆刪除，並重新查核證據"), user_options,
            ledger_deletions},
    Command{"retention list", "", QT_TRANSLATE_NOOP("Cli", "每一筆查詢要保存到何時，依據為何"), user_options,
            retention_list},
    Command{"retention end", "QUERY", QT_TRANSLATE_NOOP("Cli", "登記往來結束或婉拒的日子，保存期由此起算"),
            relation_options, retention_end},
    Command{"retention erase", "QUERY", QT_TRANSLATE_NOOP("Cli", "兩人同意後，刪除保存期滿的一筆查詢"), consent_options,
            retention_erase},
    Command{"register names", "", QT_TRANSLATE_NOOP("Cli", "列出有權閱覽的登記簿"), user_options, register_names},
    Command{"register list", "NAME", QT_TRANSLATE_NOOP("Cli", "列出登記簿的各筆，新的在前"), rows_options,
            register_list},
    Command{"register show", "NAME ROW", QT_TRANSLATE_NOOP("Cli", "一筆的內容、經過，以及現在可以做的事"), user_options,
            register_show},
    Command{"register act", "NAME STEP", QT_TRANSLATE_NOOP("Cli", "登記一筆，或為一筆登記下一步"), step_options,
            register_act},
    Command{"register open", "NAME ROW FIELD FILE",
            QT_TRANSLATE_NOOP("Cli", "把一筆所附的檔案解密存出；開啟會留下紀錄"), user_options, register_open},
    Command{"register print", "NAME", QT_TRANSLATE_NOOP("Cli", "把登記簿印到分行的印表機"), print_rows_options,
            register_print},
    Command{"register export", "NAME FILE",
            QT_TRANSLATE_NOOP("Cli", "把登記簿存成檔案：.pdf 以密碼加密，.zip 內為 CSV 與 Excel，以 AES-256 加密"),
            save_options, register_export},
    Command{"ledger export", "FILE",
            QT_TRANSLATE_NOOP("Cli", "匯出日誌給稽核，以 jcic-ledger-verify 驗證；個人資料須兩人同意才在內"),
            export_options, ledger_export},
    Command{"ledger backup", "FILE", QT_TRANSLATE_NOOP("Cli", "備份使用中的日誌，加密，並由備份檔還原驗證"),
            user_options, ledger_backup},
    Command{"ledger restore", "FILE",
            QT_TRANSLATE_NOOP("Cli", "由備份還原；較現有日誌舊時拒絕，除非有權的人明示；原有的保留在旁"),
            restore_options, ledger_restore},
    Command{"ledger close-year", "YEAR",
            QT_TRANSLATE_NOOP("Cli", "把已結束的一年封存成自己的檔案，日誌以一筆事件為證；查詢與驗證照舊涵蓋各年"),
            user_options, ledger_close_year},
    Command{"ledger years", "", QT_TRANSLATE_NOOP("Cli", "列出已封存的年度：首筆、末筆與樹根"), user_options,
            ledger_years},
    Command{"ledger return-year", "YEAR FILE",
            QT_TRANSLATE_NOOP("Cli", "由備份放回一個年度的檔案（損壞或遺失時）；只收與日誌所載完全相符的"),
            user_options, ledger_return_year},
    Command{"ledger proof", "N FILE",
            QT_TRANSLATE_NOOP("Cli", "第 N 筆事件連同證明，以 jcic-ledger-verify 驗證；不含個人資料"), user_options,
            ledger_proof},
    Command{"ledger seals", "FILE", QT_TRANSLATE_NOOP("Cli", "匯出封印與公鑰，供離線驗證紙本"), user_options,
            ledger_seals},
    Command{"account unlock", "CODE", QT_TRANSLATE_NOOP("Cli", "解鎖一個帳號（帳號管理人員；R-PW-4）"), user_options,
            account_unlock},
    Command{"account host-password", "", QT_TRANSLATE_NOOP("Cli", "變更自己在聯徵中心的帳號密碼（R-DU-2）"),
            host_password_options, account_host_password},
    Command{"account unlock-together", "CODE CODE",
            QT_TRANSLATE_NOOP("Cli", "所有能解鎖的人都被鎖住時，由兩個人的密碼一起解開彼此（R-PW-4）"),
            together_options, account_unlock_together},
    Command{"ledger recovery make", "", QT_TRANSLATE_NOOP("Cli", "製作復原金鑰的兩半，保管人各自簽收；先前的兩半作廢"),
            recovery_make_options, recovery_make},
    Command{"ledger recovery records", "", QT_TRANSLATE_NOOP("Cli", "把資料金鑰補進管理人員製作的復原金鑰（單位主管）"),
            user_options, recovery_records},
    Command{"ledger recovery confirm", "CODE",
            QT_TRANSLATE_NOOP("Cli", "確認恢復的人是本人，其簽署從此算數（單位主管；本人與製作兩半的人除外）"),
            user_options, recovery_confirm},
    Command{"ledger recovery use", "", QT_TRANSLATE_NOOP("Cli", "以兩半恢復一個人：新的金鑰與只用一次的新密碼"),
            recovery_use_options, recovery_use},
    Command{"paper verify", "FILE",
            QT_TRANSLATE_NOOP("Cli", "驗證掃描的紙本或檔案：證明了什麼、憑什麼，還有什麼要用眼睛核對"), proof_options,
            paper_verify},
    Command{"paper origin", "FILE",
            QT_TRANSLATE_NOOP("Cli", "由頁邊與空白處的細線讀出一張紙（或一角）是哪一份；有 --user 時查日誌"),
            user_options, paper_origin},
    Command{"practice serve", "", QT_TRANSLATE_NOOP("Cli", "執行練習主機，直到被停止"), serve_options, practice_serve},
    Command{"practice day", "", QT_TRANSLATE_NOOP("Cli", "不開視窗，從簽入到歸還晶片卡走完一天"), day_options,
            practice_day},
    Command{"manual", "", QT_TRANSLATE_NOOP("Cli", "印出這個程式的手冊頁（man）"), {}, manual},
    Command{"completion", "", QT_TRANSLATE_NOOP("Cli", "印出 bash 的自動補全"), {}, completion},
};

}  // namespace

std::span<const Command> commands() {
    return table;
}

}  // namespace jcic::cli
