#include <array>

#include "app/cli/cli_text.h"
#include "app/cli/command_options.h"
#include "app/cli/setup_run.h"

namespace jcic::cli {
namespace {

constexpr ValueInfo one_id[]{{"VALUE"}};
constexpr ValueInfo one_count[]{{"N"}};
constexpr ValueInfo one_card[]{{"NUMBER"}};
constexpr ValueInfo one_file[]{takes::file};
constexpr ValueInfo one_query[]{{"QUERY"}};
constexpr ValueInfo one_case[]{{"QUERY|CASE"}};
constexpr ValueInfo one_row[]{{"ROW"}};
constexpr ValueInfo row_and_file[]{{"ROW"}, takes::file};
constexpr ValueInfo one_register[]{takes::register_name};
constexpr ValueInfo register_and_row[]{takes::register_name, {"ROW"}};
constexpr ValueInfo register_and_step[]{takes::register_name, {"STEP"}};
constexpr ValueInfo register_and_file[]{takes::register_name, takes::file};
constexpr ValueInfo register_step_and_file[]{takes::register_name, {"STEP"}, takes::file};
constexpr ValueInfo register_attachment[]{takes::register_name, {"ROW"}, {"FIELD"}, takes::file};
constexpr ValueInfo one_setting[]{takes::setting_name};
constexpr ValueInfo setting_and_value[]{takes::setting_name, {"VALUE"}};
constexpr ValueInfo one_month[]{{"MONTH"}};
constexpr ValueInfo month_and_file[]{{"MONTH"}, takes::file};
constexpr ValueInfo one_year[]{{"YEAR"}};
constexpr ValueInfo year_and_file[]{{"YEAR"}, takes::file};
constexpr ValueInfo event_and_file[]{{"N"}, takes::file};
constexpr ValueInfo one_person[]{takes::person};
constexpr ValueInfo two_persons[]{takes::person, takes::person};
constexpr ValueInfo one_shell[]{takes::shell};
constexpr ValueInfo one_paper[]{takes::paper_number};

constexpr std::array table{
    Command{"check id", one_id, QT_TRANSLATE_NOOP("Cli", "檢查身分證字號、居留證號、統一編號或機構代號"), {}, check_id},
    Command{"check eligibility",
            {},
            QT_TRANSLATE_NOOP("Cli", "哪一種業務與對象可查哪一項"),
            eligibility_options,
            check_eligibility},
    Command{"check sample-size",
            one_count,
            QT_TRANSLATE_NOOP("Cli", "N 筆查詢紀錄每月應抽查幾筆（R-LO-3）"),
            {},
            check_sample_size},
    Command{"check form",
            one_file,
            QT_TRANSLATE_NOOP("Cli", "授權書影像送出前的檢查：解析度、歪斜、光線、是否拍照或影印（R-AU-4）"),
            {},
            check_form},
    Command{"setup",
            {},
            QT_TRANSLATE_NOOP("Cli", "設立這台工作站：單位主管與帳號管理人員一起；中斷了再執行就接著做"),
            setup_options,
            setup},
    Command{"self-check", {}, QT_TRANSLATE_NOOP("Cli", "由近到遠逐項檢查，停在第一個斷點"), card_options, self_check},
    Command{"report",
            {},
            QT_TRANSLATE_NOOP("Cli", "給資訊人員的報告：版本、狀態、錯誤代碼與時間，不含個人資料；存檔前先看內容"),
            report_options,
            report},
    Command{
        "printer check", {}, QT_TRANSLATE_NOOP("Cli", "印表機能不能印，文件在途中會不會被別人讀到"), {}, printer_check},
    Command{"card list", {}, QT_TRANSLATE_NOOP("Cli", "列出讀卡機與卡片"), card_options, card_list},
    Command{"card info", {}, QT_TRANSLATE_NOOP("Cli", "卡號、剩餘次數與憑證；不消耗任何次數"), card_options, card_info},
    Command{"card receive",
            {},
            QT_TRANSLATE_NOOP("Cli", "登記讀卡機裡的新卡片與它的保管人員（單位主管）"),
            receive_options,
            card_receive},
    Command{"card hand-back", one_card,
            QT_TRANSLATE_NOOP("Cli", "把借出的卡片還給保管人員：持有人簽入，保管人員輸入密碼；卡片不必在讀卡機裡"),
            hand_back_options, card_hand_back},
    Command{"card verify-pin", {}, QT_TRANSLATE_NOOP("Cli", "驗證卡片密碼"), pin_options, card_verify_pin},
    Command{"card change-pin", {}, QT_TRANSLATE_NOOP("Cli", "變更卡片密碼"), new_pin_options, card_change_pin},
    Command{
        "card unblock", {}, QT_TRANSLATE_NOOP("Cli", "以解鎖碼解鎖並設定新的卡片密碼"), unblock_options, card_unblock},
    Command{"card sign", one_file, QT_TRANSLATE_NOOP("Cli", "以卡片簽署檔案（只簽在「jcic-desk file v1」之下）"),
            pin_options, card_sign},
    Command{"query batch", one_file,
            QT_TRANSLATE_NOOP("Cli", "由 CSV 檔送出許多筆查詢：逐列檢查，無誤的送出，已送出過的不再送"), batch_options,
            query_batch},
    Command{
        "query sample", one_file, QT_TRANSLATE_NOOP("Cli", "存一個範例檔：query batch 認得的欄位"), {}, query_sample},
    Command{"query hand-over", one_case,
            QT_TRANSLATE_NOOP("Cli", "把一案移交給另一位查詢人員：承辦人員或主管；以查詢編號或案號指明"),
            hand_over_options, query_hand_over},
    Command{"serials subjects",
            {},
            QT_TRANSLATE_NOOP("Cli", "可能有序號要補查的當事人：本機未發查的，與 Z52 有而本機沒有的"),
            serials_options,
            serials_subjects},
    Command{"serials find",
            {},
            QT_TRANSLATE_NOOP("Cli", "問聯徵還持有這位當事人的哪些序號（R-SE-2）；沒有查詢案的列入補查登記簿"),
            find_serials_options,
            serials_find},
    Command{"serials take-over", one_row,
            QT_TRANSLATE_NOOP("Cli", "經主管人員核准，把登記簿的一個序號併入已核准的查詢案，之後照常調閱"),
            take_over_options, serials_take_over},
    Command{"z52 match", month_and_file,
            QT_TRANSLATE_NOOP("Cli", "聯徵一個月的發查紀錄（Z52，CSV 檔）與日誌、紙本核對；有一列有誤就都不核對"),
            user_options, z52_match},
    Command{"z52 ask", one_month, QT_TRANSLATE_NOOP("Cli", "向聯徵查一個月的發查紀錄（Z52），與日誌、紙本核對"),
            serials_options, z52_ask},
    Command{"sample draw", one_month,
            QT_TRANSLATE_NOOP("Cli", "抽出一個月（115/10）的樣本並列入查核（R-LO-3）；再抽一次也留下紀錄"),
            user_options, sample_draw},
    Command{"sample month", one_month, QT_TRANSLATE_NOOP("Cli", "一個月的抽查：件數、抽出的各筆與查核結果"),
            user_options, sample_month},
    Command{"sample show", one_row, QT_TRANSLATE_NOOP("Cli", "抽出的一筆，從授權到銷毀，依聯徵2 的欄位"), user_options,
            sample_show},
    Command{"ledger verify", {}, QT_TRANSLATE_NOOP("Cli", "驗證整本日誌"), verify_options, ledger_verify},
    Command{"ledger head",
            {},
            QT_TRANSLATE_NOOP("Cli", "日誌目前的筆數、樹根、簽章的檢查點，與可抄寫的錨"),
            user_options,
            ledger_head},
    Command{"ledger index",
            {},
            QT_TRANSLATE_NOOP("Cli", "由事件重建查閱用的索引與搜尋（帳號管理人員或單位主管）"),
            user_options,
            ledger_index},
    Command{"ledger deletions",
            {},
            QT_TRANSLATE_NOOP("Cli", "列出每一筆刪除，並重新查核證據"),
            user_options,
            ledger_deletions},
    Command{"retention list",
            {},
            QT_TRANSLATE_NOOP("Cli", "每一筆查詢要保存到何時，依據為何"),
            user_options,
            retention_list},
    Command{"retention end", one_query, QT_TRANSLATE_NOOP("Cli", "登記往來結束或婉拒的日子，保存期由此起算"),
            relation_options, retention_end},
    Command{"retention erase", one_query, QT_TRANSLATE_NOOP("Cli", "兩人同意後，刪除保存期滿的一筆查詢"),
            consent_options, retention_erase},
    Command{"register names", {}, QT_TRANSLATE_NOOP("Cli", "列出有權閱覽的登記簿"), user_options, register_names},
    Command{"register list", one_register, QT_TRANSLATE_NOOP("Cli", "列出登記簿的各筆，新的在前"), rows_options,
            register_list},
    Command{"register show", register_and_row, QT_TRANSLATE_NOOP("Cli", "一筆的內容、經過，以及現在可以做的事"),
            user_options, register_show},
    Command{"register act", register_and_step, QT_TRANSLATE_NOOP("Cli", "登記一筆，或為一筆登記下一步"), step_options,
            register_act},
    Command{"register open", register_attachment, QT_TRANSLATE_NOOP("Cli", "把一筆所附的檔案解密存出；開啟會留下紀錄"),
            user_options, register_open},
    Command{"register read", register_step_and_file,
            QT_TRANSLATE_NOOP("Cli", "由 CSV 檔登記許多筆：逐列檢查，全部無誤才登記"), read_rows_options,
            register_read},
    Command{"register print", one_register, QT_TRANSLATE_NOOP("Cli", "把登記簿印到分行的印表機"), print_rows_options,
            register_print},
    Command{"register export", register_and_file,
            QT_TRANSLATE_NOOP("Cli", "把登記簿存成檔案：.pdf 以密碼加密，.zip 內為 CSV 與 Excel，以 AES-256 加密"),
            save_options, register_export},
    Command{"sheet show", one_row,
            QT_TRANSLATE_NOOP("Cli", "一張查詢紀錄單的各筆（R-LO-1）；登記簿 weekly-sheets 列出各週各人的"),
            user_options, sheet_show},
    Command{"sheet close",
            {},
            QT_TRANSLATE_NOOP("Cli", "在一週的最後一個辦公日產出本人的查詢紀錄單；不做的，週末過後自動產出"),
            user_options,
            sheet_close},
    Command{"sheet print", one_row, QT_TRANSLATE_NOOP("Cli", "把一張查詢紀錄單印到分行的印表機，附日誌的錨"),
            user_options, sheet_print},
    Command{"sheet export", row_and_file, QT_TRANSLATE_NOOP("Cli", "把一張查詢紀錄單存成 PDF，以密碼加密"),
            save_options, sheet_export},
    Command{"duties list",
            {},
            QT_TRANSLATE_NOOP("Cli", "逾期、到期與近日辦妥的事項，依辦公日曆，逐人列出"),
            duties_options,
            duties_list},
    Command{"papers fill", one_paper,
            QT_TRANSLATE_NOOP("Cli", "由日誌填寫查核工作底稿聯徵1 至 4（R-LO-5）；須由人判斷的留白"), paper_options,
            papers_fill},
    Command{"papers queries", one_file,
            QT_TRANSLATE_NOOP("Cli", "檢查人員要的查詢紀錄清冊（R-LO-7）：.pdf 或 .zip（CSV 與 Excel），以密碼加密"),
            list_options, papers_queries},
    Command{"calendar read", one_file, QT_TRANSLATE_NOOP("Cli", "讀入新公布的政府辦公日曆（CSV）"), user_options,
            calendar_read},
    Command{"settings list",
            {},
            QT_TRANSLATE_NOOP("Cli", "列出所有設定：目前的值、由誰決定、是否固定"),
            user_options,
            settings_list},
    Command{"settings show", one_setting, QT_TRANSLATE_NOOP("Cli", "一項設定：可用的值、依據、誰可以變更"),
            user_options, settings_show},
    Command{"settings set", setting_and_value,
            QT_TRANSLATE_NOOP("Cli", "變更一項設定：工作站的寫入 settings.conf，分行的是決定，須會同"), setting_options,
            settings_set},
    Command{"ledger export", one_file,
            QT_TRANSLATE_NOOP("Cli", "匯出日誌給稽核，以 jcic-ledger-verify 驗證；個人資料須兩人同意才在內"),
            export_options, ledger_export},
    Command{"ledger backup", one_file, QT_TRANSLATE_NOOP("Cli", "備份使用中的日誌，加密，並由備份檔還原驗證"),
            user_options, ledger_backup},
    Command{"ledger restore", one_file,
            QT_TRANSLATE_NOOP("Cli", "由備份還原；較現有日誌舊時拒絕，除非有權的人明示；原有的保留在旁"),
            restore_options, ledger_restore},
    Command{"ledger close-year", one_year,
            QT_TRANSLATE_NOOP("Cli", "把已結束的一年封存成自己的檔案，日誌以一筆事件為證；查詢與驗證照舊涵蓋各年"),
            user_options, ledger_close_year},
    Command{
        "ledger years", {}, QT_TRANSLATE_NOOP("Cli", "列出已封存的年度：首筆、末筆與樹根"), user_options, ledger_years},
    Command{"ledger return-year", year_and_file,
            QT_TRANSLATE_NOOP("Cli", "由備份放回一個年度的檔案（損壞或遺失時）；只收與日誌所載完全相符的"),
            user_options, ledger_return_year},
    Command{"ledger proof", event_and_file,
            QT_TRANSLATE_NOOP("Cli", "第 N 筆事件連同證明，以 jcic-ledger-verify 驗證；不含個人資料"), user_options,
            ledger_proof},
    Command{"ledger seals", one_file, QT_TRANSLATE_NOOP("Cli", "匯出封印與公鑰，供離線驗證紙本"), user_options,
            ledger_seals},
    Command{"account unlock", one_person, QT_TRANSLATE_NOOP("Cli", "解鎖一個帳號（帳號管理人員；R-PW-4）"),
            user_options, account_unlock},
    Command{"account host-password",
            {},
            QT_TRANSLATE_NOOP("Cli", "變更自己在聯徵中心的帳號密碼（R-DU-2）"),
            host_password_options,
            account_host_password},
    Command{"account unlock-together", two_persons,
            QT_TRANSLATE_NOOP("Cli", "所有能解鎖的人都被鎖住時，由兩個人的密碼一起解開彼此（R-PW-4）"),
            together_options, account_unlock_together},
    Command{"ledger recovery make",
            {},
            QT_TRANSLATE_NOOP("Cli", "製作復原金鑰的兩半，保管人各自簽收；先前的兩半作廢"),
            recovery_make_options,
            recovery_make},
    Command{"ledger recovery records",
            {},
            QT_TRANSLATE_NOOP("Cli", "把資料金鑰補進管理人員製作的復原金鑰（單位主管）"),
            user_options,
            recovery_records},
    Command{"ledger recovery confirm", one_person,
            QT_TRANSLATE_NOOP("Cli", "確認恢復的人是本人，其簽署從此算數（單位主管；本人與製作兩半的人除外）"),
            user_options, recovery_confirm},
    Command{"ledger recovery use",
            {},
            QT_TRANSLATE_NOOP("Cli", "以兩半恢復一個人：新的金鑰與只用一次的新密碼"),
            recovery_use_options,
            recovery_use},
    Command{"paper verify", one_file,
            QT_TRANSLATE_NOOP("Cli", "驗證掃描的紙本或檔案：證明了什麼、憑什麼，還有什麼要用眼睛核對"), proof_options,
            paper_verify},
    Command{"paper origin", one_file,
            QT_TRANSLATE_NOOP("Cli", "由頁邊與空白處的細線讀出一張紙（或一角）是哪一份；有 --user 時查日誌"),
            user_options, paper_origin},
    Command{"practice serve", {}, QT_TRANSLATE_NOOP("Cli", "執行練習主機，直到被停止"), serve_options, practice_serve},
    Command{"practice day",
            {},
            QT_TRANSLATE_NOOP("Cli", "不開視窗，從簽入到歸還晶片卡走完一天"),
            day_options,
            practice_day},
    Command{"manual", {}, QT_TRANSLATE_NOOP("Cli", "印出這個程式的手冊頁（man）"), {}, manual},
    Command{"completion", one_shell, QT_TRANSLATE_NOOP("Cli", "印出 bash 的自動補全"), {}, completion},
};

}  // namespace

std::span<const Command> commands() {
    return table;
}

std::span<const OptionInfo> common_options() {
    return common_to_all;
}

}  // namespace jcic::cli
