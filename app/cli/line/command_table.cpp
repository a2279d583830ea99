#include "app/cli/line/command_table.h"

#include <algorithm>
#include <array>
#include <deque>
#include <set>

#include "app/cli/line/command_options.h"

namespace jcic::cli {
namespace {

constexpr ValueInfo named[]{{"QUERY"}, takes::item, {"COPY"}};
constexpr ValueInfo named_case[]{{"QUERY|CASE"}};

/// What the rows point at: made once, for good.
const std::string& kept(std::string text) {
    static std::deque<std::string> all;
    return all.emplace_back(std::move(text));
}
std::span<const OptionInfo> kept(std::vector<OptionInfo> options) {
    static std::deque<std::vector<OptionInfo>> all;
    return all.emplace_back(std::move(options));
}

ValueInfo value_of(const domain::acts::Act& act, const domain::acts::Ask& ask) {
    const auto& field = *act.field(ask);
    if (const auto choices = ask.one_of(field); !choices.empty()) return {"", ValueKind::text, nullptr, choices};
    if (field.kind == domain::events::Kind::person) return takes::person;
    return {field.kind == domain::events::Kind::day ? "YYYMMDD" : "TEXT"};
}

std::vector<OptionInfo> options_of(const domain::acts::Act& act) {
    std::vector<OptionInfo> out(user_options.begin(), user_options.end());
    for (const auto& ask : act.asks)
        out.push_back({kept("--" + std::string(ask.typed_as())), value_of(act, ask), ask.title});
    if (act.together)
        out.push_back({"--all", takes::nothing, QT_TRANSLATE_NOOP("Cli", "本人承辦之其他待決定者，亦以同一事由附卷")});
    if (act.second != nullptr && !act.is_signed_alone()) {
        out.insert(out.end(), witness_options.begin(), witness_options.end());
        out.insert(out.end(), seen_options.begin(), seen_options.end());
    }
    return out;
}

}  // namespace

void add_rows(std::vector<Command>& to, std::string_view group) {
    const std::size_t values = group == "copy" ? 3 : group == "record" ? 2 : 1;
    for (const auto acts : domain::acts::all())
        for (const auto& act : acts) {
            if (!act.is_offered() || act.thing() != group) continue;
            std::string words(act.name);
            std::ranges::replace(words, '.', ' ');
            const auto things = act.of_case ? std::span<const ValueInfo>(named_case) : std::span(named).first(values);
            to.push_back({kept(std::move(words)), act.aim, take_act, kept(options_of(act)), things});
        }
}

namespace {

// What stands at the places of commands.
constexpr ValueInfo one_id[]{{"VALUE"}};
constexpr ValueInfo one_count[]{{"N"}};
constexpr ValueInfo one_card[]{{"NUMBER"}};
constexpr ValueInfo one_file[]{takes::file};
constexpr ValueInfo one_query[]{{"QUERY"}};
constexpr ValueInfo query_and_file[]{{"QUERY"}, takes::file};
constexpr ValueInfo query_and_item[]{{"QUERY"}, takes::item};
constexpr ValueInfo one_copy[]{{"QUERY"}, takes::item, {"COPY"}};
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
constexpr ValueInfo event_and_file[]{{"N"}, takes::file};
constexpr ValueInfo one_person[]{takes::person};
constexpr ValueInfo two_persons[]{takes::person, takes::person};
constexpr ValueInfo one_shell[]{takes::shell};
constexpr ValueInfo one_paper[]{takes::paper_number};
constexpr ValueInfo one_half[]{{"YYYHn"}};
constexpr ValueInfo one_folder[]{takes::folder};

constexpr std::array table{
    Command{"check id", QT_TRANSLATE_NOOP("Cli", "檢查身分證字號、居留證號、統一編號或機構代號"), check_id, {}, one_id},
    Command{"check eligibility", QT_TRANSLATE_NOOP("Cli", "各業務別及對象別得查詢之項目"), check_eligibility,
            eligibility_options},
    Command{"check sample-size",
            QT_TRANSLATE_NOOP("Cli", "N 筆查詢紀錄每月應抽查筆數（R-LO-3）"),
            check_sample_size,
            {},
            one_count},
    Command{"check form",
            QT_TRANSLATE_NOOP("Cli", "授權書影像送出前的檢查：解析度、歪斜、光線、是否拍照或影印（R-AU-4）"),
            check_form,
            {},
            one_file},
    Command{"setup", QT_TRANSLATE_NOOP("Cli", "設立本工作站：單位主管與帳號管理人員共同辦理；中斷後再次執行即接續"),
            setup, setup_options},
    Command{"self-check", QT_TRANSLATE_NOOP("Cli", "由近至遠逐項檢查，停於第一個斷點"), self_check, card_options},
    Command{"report",
            QT_TRANSLATE_NOOP("Cli", "供資訊人員之報告：版本、狀態、錯誤代碼及時間，不含個人資料；存檔前請先檢視內容"),
            report, report_options},
    Command{"printer check", QT_TRANSLATE_NOOP("Cli", "印表機是否可列印，文件傳送途中是否可能遭他人讀取"),
            printer_check},
    Command{"card list", QT_TRANSLATE_NOOP("Cli", "列出讀卡機與卡片"), card_list, card_options},
    Command{"card info", QT_TRANSLATE_NOOP("Cli", "卡號、剩餘次數及憑證；不消耗任何次數"), card_info, card_options},
    Command{"card receive", QT_TRANSLATE_NOOP("Cli", "登記讀卡機內之新晶片卡及其保管人員（單位主管）"), card_receive,
            receive_options},
    Command{
        "card hand-back",
        QT_TRANSLATE_NOOP("Cli", "將借用之晶片卡歸還保管人員：借用人員登入，保管人員輸入密碼；晶片卡無須置於讀卡機"),
        card_hand_back, hand_back_options, one_card},
    Command{"card verify-pin", QT_TRANSLATE_NOOP("Cli", "驗證晶片卡密碼"), card_verify_pin, pin_options},
    Command{"card change-pin", QT_TRANSLATE_NOOP("Cli", "變更晶片卡密碼"), card_change_pin, new_pin_options},
    Command{"card unblock", QT_TRANSLATE_NOOP("Cli", "以解鎖碼解鎖並設定新晶片卡密碼"), card_unblock, unblock_options},
    Command{"card sign", QT_TRANSLATE_NOOP("Cli", "以晶片卡簽署檔案（僅簽署於「jcic-desk file v1」之下）"), card_sign,
            pin_options, one_file},
    Command{"query submit",
            QT_TRANSLATE_NOOP("Cli", "送出一筆查詢：欄位同 query sample 所列，留白者由唯一相符之授權書帶入"),
            query_submit, submit_options},
    Command{"query batch", QT_TRANSLATE_NOOP("Cli", "由 CSV 檔送出多筆查詢：逐列檢查，無誤者送出，已送出者不重複送出"),
            query_batch, batch_options, one_file},
    Command{
        "query sample", QT_TRANSLATE_NOOP("Cli", "存一個範例檔：query batch 認得的欄位"), query_sample, {}, one_file},
    Command{"integration list",
            QT_TRANSLATE_NOOP("Cli", "承作系統的資料夾：待取件的檔案、不採用的，與取件後各案的狀態"), integration_list,
            user_options},
    Command{"integration take",
            QT_TRANSLATE_NOOP("Cli", "取承作系統送來的案件，逐件檢查，列入本人待送出的；由人送出，不自動送"),
            integration_take, user_options},
    Command{"integration submit", QT_TRANSLATE_NOOP("Cli", "送出本人已取件且無誤之案件，有誤者保留"),
            integration_submit, user_options},
    Command{"integration states",
            QT_TRANSLATE_NOOP("Cli", "將各案狀態寫入承作系統資料夾，由工作站金鑰簽署；視窗開啟時自動寫入"),
            integration_states, user_options},
    Command{"query list", QT_TRANSLATE_NOOP("Cli", "案件頁的各項：查詢編號、案號、狀態"), query_list, board_options},
    Command{"query waiting", QT_TRANSLATE_NOOP("Cli", "待核准查詢：各筆頁面、應注意事項及核准時應載明之頁面代碼"),
            query_waiting, user_options},
    Command{"query approve",
            QT_TRANSLATE_NOOP("Cli", "併同核准：各筆分別簽章，輸入密碼一次；列有注意或危險事項者不在內（R-DU-6）"),
            query_approve, approve_options},
    Command{"query image",
            QT_TRANSLATE_NOOP("Cli", "將他台送核之授權書影像存成 .zip，以密碼加密；開啟及存出均留有紀錄"), query_image,
            save_attached_options, query_and_file},
    Command{"query decide",
            QT_TRANSLATE_NOOP("Cli", "逐筆決定一筆查詢：全部核准，或不核准部分項目並敘明原因（R-DU-6）"), query_decide,
            decide_options, one_query},
    Command{"query run",
            QT_TRANSLATE_NOOP("Cli", "借得晶片卡後執行：發查本人已核准者，調閱已備妥者；Ctrl+C 暫停，再次執行即接續"),
            query_run, run_options},
    Command{"record delete",
            QT_TRANSLATE_NOOP("Cli", "刪除一筆使用完竣之資料：各份列印本均已處理後，由見證人簽署（R-PA-6）"),
            record_delete, deleting_options, query_and_item},
    Command{"record print",
            QT_TRANSLATE_NOOP("Cli", "將本人已調閱而尚無列印本之資料，逐案送分行印表機列印；各份均予編號"),
            record_print, print_records_options},
    Command{"record save",
            QT_TRANSLATE_NOOP("Cli", "將本人已調閱而尚無列印本之資料存成 PDF 放入資料夾，以密碼加密；檔名無姓名及案號"),
            record_save, save_records_options, one_folder},
    Command{"copy list", QT_TRANSLATE_NOOP("Cli", "列印控管頁各份：份號、狀態"), copy_list, user_options},
    Command{"copy account", QT_TRANSLATE_NOOP("Cli", "登記列印本處理情形：點收、歸檔、列待銷毀或遺失（R-PA-4）"),
            copy_account, account_copy_options, one_copy},
    Command{"serials subjects", QT_TRANSLATE_NOOP("Cli", "可能有序號待補查之當事人：本機未發查者，及 Z52 有、本機無者"),
            serials_subjects, serials_options},
    Command{"serials find",
            QT_TRANSLATE_NOOP("Cli", "向聯徵中心查詢該當事人尚持有之序號（R-SE-2）；無查詢案者列入補查登記簿"),
            serials_find, find_serials_options},
    Command{"serials take-over", QT_TRANSLATE_NOOP("Cli", "經核准主管核准，將登記簿序號併入已核准查詢案，之後照常調閱"),
            serials_take_over, take_over_options, one_row},
    Command{"authorisation send",
            QT_TRANSLATE_NOOP("Cli", "將待送授權書製成簽署加密傳送檔，放入設定之資料夾（R-AU-1）；格式為本程式自訂"),
            authorisation_send, send_options},
    Command{"authorisation replies", QT_TRANSLATE_NOOP("Cli", "檢視並採用聯徵中心之授權書回覆檔；格式由本程式自訂"),
            authorisation_replies, replies_options},
    Command{"approver-key write",
            QT_TRANSLATE_NOOP("Cli", "將本人於本機之核准金鑰寫成檔案，供同單位另一台登記（他台核准金鑰登記簿）"),
            approver_key_write, user_options, one_file},
    Command{"hub request", QT_TRANSLATE_NOOP("Cli", "於資料夾產出加入櫃台連線伺服器之二份申請檔"), hub_request,
            hub_request_options, one_folder},
    Command{"hub fingerprint", QT_TRANSLATE_NOOP("Cli", "本機工作站憑證的指紋，供同單位的另一台登記時核對"),
            hub_fingerprint, user_options},
    Command{"hub status", QT_TRANSLATE_NOOP("Cli", "櫃台連線的狀態；順便核對本機的授權書使用"), hub_status,
            user_options},
    Command{"hub check", QT_TRANSLATE_NOOP("Cli", "逐項檢查櫃台連線：名稱、連接埠、憑證、角色、版本、時差"), hub_check,
            user_options},
    Command{"hub sync", QT_TRANSLATE_NOOP("Cli", "經櫃台連線與同單位其他櫃台交換：匯入各台新內容，本機有異動者上傳"),
            hub_sync, user_options},
    Command{"z52 match",
            QT_TRANSLATE_NOOP("Cli", "聯徵中心一個月之發查紀錄（Z52，CSV 檔）與日誌、紙本核對；任一列有誤即均不核對"),
            z52_match, user_options, month_and_file},
    Command{"z52 ask", QT_TRANSLATE_NOOP("Cli", "向聯徵中心查詢一個月之發查紀錄（Z52），與日誌、紙本核對"), z52_ask,
            serials_options, one_month},
    Command{"bill match", QT_TRANSLATE_NOOP("Cli", "聯徵中心一個月之帳單（CSV 檔）與日誌核對，並登記結果"), bill_match,
            user_options, month_and_file},
    Command{"sample draw", QT_TRANSLATE_NOOP("Cli", "抽查一個月（115/10）並列入查核（R-LO-3）；再次抽查亦留有紀錄"),
            sample_draw, user_options, one_month},
    Command{"sample month", QT_TRANSLATE_NOOP("Cli", "一個月之抽查：筆數、各筆紀錄及查核結果"), sample_month,
            user_options, one_month},
    Command{"sample show", QT_TRANSLATE_NOOP("Cli", "抽查之一筆，自授權至銷毀，依聯徵2 欄位"), sample_show,
            user_options, one_row},
    Command{"ledger verify", QT_TRANSLATE_NOOP("Cli", "驗證整本日誌"), ledger_verify, verify_options},
    Command{"ledger head", QT_TRANSLATE_NOOP("Cli", "日誌目前的筆數、樹根、簽章的檢查點，與可抄寫的錨"), ledger_head,
            user_options},
    Command{"ledger witness ask", QT_TRANSLATE_NOOP("Cli", "產出見證要求檔，交付 jcic-desk-witness"),
            ledger_witness_ask, witness_ask_options, one_file},
    Command{"ledger witness take", QT_TRANSLATE_NOOP("Cli", "匯入見證之回覆，記入日誌"), ledger_witness_take,
            witness_take_options, one_file},
    Command{"ledger index", QT_TRANSLATE_NOOP("Cli", "由事件重建查閱索引與搜尋（帳號管理人員或單位主管）"),
            ledger_index, user_options},
    Command{"ledger deletions", QT_TRANSLATE_NOOP("Cli", "列出各筆刪除，並重新查核佐證"), ledger_deletions,
            user_options},
    Command{"retention list", QT_TRANSLATE_NOOP("Cli", "各筆查詢之保存期限及依據"), retention_list, user_options},
    Command{"retention erase", QT_TRANSLATE_NOOP("Cli", "二人同意後，刪除保存期滿之一筆查詢"), retention_erase,
            erasing_options, one_query},
    Command{"register names", QT_TRANSLATE_NOOP("Cli", "列出有權閱覽的登記簿"), register_names, user_options},
    Command{"register list", QT_TRANSLATE_NOOP("Cli", "列出登記簿的各筆，新的在前"), register_list, rows_options,
            one_register},
    Command{"register show", QT_TRANSLATE_NOOP("Cli", "一筆登記之內容、辦理經過及目前可辦理步驟"), register_show,
            user_options, register_and_row},
    Command{"register act", QT_TRANSLATE_NOOP("Cli", "登記一筆，或登記其下一步驟"), register_act, step_options,
            register_and_step},
    Command{"register open", QT_TRANSLATE_NOOP("Cli", "將一筆登記所附檔案存成 .zip，以密碼加密；存出留有紀錄"),
            register_open, save_attached_options, register_attachment},
    Command{"register read", QT_TRANSLATE_NOOP("Cli", "由 CSV 檔登記多筆：逐列檢查，全部無誤始登記"), register_read,
            read_rows_options, register_step_and_file},
    Command{"register form", QT_TRANSLATE_NOOP("Cli", "存一份空白表格（CSV），register read 以它的欄位登記"),
            register_form, user_options, register_step_and_file},
    Command{"register print", QT_TRANSLATE_NOOP("Cli", "將登記簿送分行印表機列印"), register_print, print_rows_options,
            one_register},
    Command{"register export",
            QT_TRANSLATE_NOOP("Cli", "將登記簿存成檔案：.pdf 以密碼加密，.zip 內為 CSV 與 Excel，以 AES-256 加密"),
            register_export, export_rows_options, register_and_file},
    Command{"sheet show",
            QT_TRANSLATE_NOOP("Cli", "一張查詢紀錄單之各筆（R-LO-1）；登記簿 weekly-sheets 列出各週各人之紀錄單"),
            sheet_show, user_options, one_row},
    Command{"sheet close", QT_TRANSLATE_NOOP("Cli", "於一週最後辦公日產出本人之查詢紀錄單；未辦理者，週末後自動產出"),
            sheet_close, user_options},
    Command{"sheet print", QT_TRANSLATE_NOOP("Cli", "將一張查詢紀錄單送分行印表機列印，附日誌之錨"), sheet_print,
            user_options, one_row},
    Command{"sheet export", QT_TRANSLATE_NOOP("Cli", "將一張查詢紀錄單存成 PDF，以密碼加密"), sheet_export,
            save_sheet_options, row_and_file},
    Command{"incidents affected",
            QT_TRANSLATE_NOOP("Cli", "由日誌算出範圍內之資料、列印本、檔案及經手人員（R-LO-6），可記入資安事件或存檔"),
            incidents_affected, affected_options},
    Command{"incidents letter",
            QT_TRANSLATE_NOOP("Cli", "將函件登記簿一筆事件或晶片卡之函，依登記內容填成 PDF，以密碼加密"),
            incidents_letter, save_options, row_and_file},
    Command{"access held",
            QT_TRANSLATE_NOOP("Cli", "當事人查閱登記簿一筆待答覆請求：本機構存有該當事人之資料（R-PA-7）"), access_held,
            rights_options, one_row},
    Command{"duties list", QT_TRANSLATE_NOOP("Cli", "逾期、到期與近日辦妥的事項，依辦公日曆，逐人列出"), duties_list,
            duties_options},
    Command{"todo", QT_TRANSLATE_NOOP("Cli", "本日待辦事項，各附處理指令"), todo_list, user_options},
    Command{"unit", QT_TRANSLATE_NOOP("Cli", "單位主管頁：是否均正常；不正常者逐行列出，附處理命令（結束碼 1）"),
            unit_order, user_options},
    Command{"rights overview",
            QT_TRANSLATE_NOOP("Cli", "權限一覽：各職務辦理及會同事項，及各帳號職務、起迄日與最近使用情形（R-DU-8）"),
            rights_overview, save_rights_options},
    Command{"rights review",
            QT_TRANSLATE_NOOP("Cli",
                              "帳號及權限盤點表：半年內每個帳號的審查結果；審查以 register act people 登記（R-DU-8）"),
            rights_review, review_options},
    Command{"rights print", QT_TRANSLATE_NOOP("Cli", "將帳號及權限盤點表，或權限一覽表，送分行印表機列印"),
            rights_print, print_rights_options},
    Command{"papers fill", QT_TRANSLATE_NOOP("Cli", "由日誌填寫查核工作底稿聯徵1 至 4（R-LO-5）；須由人判斷的留白"),
            papers_fill, paper_options, one_paper},
    Command{"papers queries",
            QT_TRANSLATE_NOOP("Cli", "檢查人員所需之查詢紀錄清冊（R-LO-7）：.pdf 或 .zip（CSV 與 Excel），以密碼加密"),
            papers_queries, list_options, one_file},
    Command{"papers authorisations",
            QT_TRANSLATE_NOOP("Cli", "檢查人員所需之授權書清冊（R-LO-7）：.pdf 或 .zip（CSV 與 Excel），以密碼加密"),
            papers_authorisations, authorisation_list_options, one_file},
    Command{"papers statistics",
            QT_TRANSLATE_NOOP("Cli", "查詢統計：依月份、人員、項目列結果、取得時數及不核准原因，不含受查人"),
            papers_statistics, statistics_options},
    Command{"papers answers",
            QT_TRANSLATE_NOOP("Cli",
                              "聯徵1 由人員判斷之答覆：列出本次及上次者，或填寫；簽章以 register act self-checks 登記"),
            papers_answers, answer_options, one_half},
    Command{
        "papers report",
        QT_TRANSLATE_NOOP("Cli", "產出報總機構的簽章檔（.report）：每月四項數字、答覆、缺失與事件件數，不含個人資料"),
        papers_report, branch_report_options, one_file},
    Command{"papers gather",
            QT_TRANSLATE_NOOP(
                "Cli", "總機構彙總資料夾內各單位之 .report 檔：逐檔驗章，列出缺送、重送及不採用者；無須工作站設定"),
            papers_gather, gather_options, one_folder},
    Command{"calendar read", QT_TRANSLATE_NOOP("Cli", "匯入新公布的政府辦公日曆（CSV）"), calendar_read, user_options,
            one_file},
    Command{"settings list", QT_TRANSLATE_NOOP("Cli", "列出所有設定：目前值、決定人員、是否固定"), settings_list,
            user_options},
    Command{"settings show", QT_TRANSLATE_NOOP("Cli", "一項設定：可用值、依據、得變更之人員"), settings_show,
            user_options, one_setting},
    Command{"settings set", QT_TRANSLATE_NOOP("Cli", "變更一項設定：工作站者寫入 settings.conf，分行者為決定，須會同"),
            settings_set, setting_options, setting_and_value},
    Command{"ledger export",
            QT_TRANSLATE_NOOP("Cli", "匯出日誌供稽核，以 jcic-ledger-verify 驗證；個人資料須二人同意始列入"),
            ledger_export, export_options, one_file},
    Command{"ledger backup", QT_TRANSLATE_NOOP("Cli", "備份使用中的日誌，加密，並由備份檔還原驗證"), ledger_backup,
            user_options, one_file},
    Command{"ledger restore",
            QT_TRANSLATE_NOOP("Cli", "由備份還原；較現有日誌舊時拒絕，有權人員明示者除外；原日誌另行保留"),
            ledger_restore, restore_options, one_file},
    Command{"ledger proof", QT_TRANSLATE_NOOP("Cli", "第 N 筆事件連同證明，以 jcic-ledger-verify 驗證；不含個人資料"),
            ledger_proof, user_options, event_and_file},
    Command{"ledger seals", QT_TRANSLATE_NOOP("Cli", "匯出封印與公鑰，供離線驗證紙本"), ledger_seals, user_options,
            one_file},
    Command{"account password",
            QT_TRANSLATE_NOOP("Cli", "變更本人登入密碼；已滿 90 日、復原或還原後須變更時亦同（R-PW-2）"),
            account_password, own_password_options},
    Command{"account card", QT_TRANSLATE_NOOP("Cli", "將讀卡機內之卡片綁定本人帳號：登入時須密碼及該卡片；換卡時亦同"),
            account_card, user_options},
    Command{"account card-release", QT_TRANSLATE_NOOP("Cli", "解除本人帳號綁定之卡片；登入方式規定須用卡片時不得解除"),
            account_card_release, user_options},
    Command{"account unlock", QT_TRANSLATE_NOOP("Cli", "解除一個帳號之鎖定（帳號管理人員；R-PW-4）"), account_unlock,
            user_options, one_person},
    Command{"account host-password", QT_TRANSLATE_NOOP("Cli", "變更本人於聯徵中心之帳號密碼（R-DU-2）"),
            account_host_password, host_password_options},
    Command{"account unlock-together",
            QT_TRANSLATE_NOOP("Cli", "解除鎖定人員均遭鎖定時，以二人之密碼互相解除鎖定（R-PW-4）"),
            account_unlock_together, together_options, two_persons},
    Command{"ledger recovery make", QT_TRANSLATE_NOOP("Cli", "製作復原金鑰第一段及第二段，保管人各自簽收；原金鑰失效"),
            recovery_make, recovery_make_options},
    Command{"ledger recovery records", QT_TRANSLATE_NOOP("Cli", "將資料金鑰補入管理人員製作之復原金鑰（單位主管）"),
            recovery_records, user_options},
    Command{
        "ledger recovery confirm",
        QT_TRANSLATE_NOOP("Cli", "確認經復原人員之身分，其簽署自此生效（單位主管；該員本人及復原金鑰製作人員除外）"),
        recovery_confirm, user_options, one_person},
    Command{"ledger recovery use",
            QT_TRANSLATE_NOOP("Cli", "以復原金鑰第一段及第二段復原帳號：換發金鑰，並訂定僅用一次之新密碼"),
            recovery_use, recovery_use_options},
    Command{"paper verify", QT_TRANSLATE_NOOP("Cli", "驗證掃描的紙本或檔案：證明事項、依據，及須目視核對事項"),
            paper_verify, proof_options, one_file},
    Command{"paper origin",
            QT_TRANSLATE_NOOP("Cli", "由頁邊及空白處之細線讀出一張紙（或一角）所屬份號；有 --user 時查日誌"),
            paper_origin, save_options, one_file},
    Command{"practice serve", QT_TRANSLATE_NOOP("Cli", "執行練習主機，直到被停止"), practice_serve, serve_options},
    Command{"practice day", QT_TRANSLATE_NOOP("Cli", "於終端機執行全日作業（自登入至歸還晶片卡）"), practice_day,
            day_options},
    Command{"manual", QT_TRANSLATE_NOOP("Cli", "印出本程式的手冊頁（man）"), manual},
    Command{"completion", QT_TRANSLATE_NOOP("Cli", "印出 bash 的自動補全"), completion, {}, one_shell},
};

}  // namespace

std::span<const Command> commands() {
    static const auto all = [] {
        std::vector<Command> out;
        std::string_view group;
        std::set<std::string_view> added;
        for (const auto& one : table) {
            const auto next = one.words.substr(0, one.words.find(' '));
            if (next != group && added.insert(group).second) add_rows(out, group);
            group = next;
            out.push_back(one);
        }
        return out;
    }();
    return all;
}

std::span<const OptionInfo> common_options() {
    return common_to_all;
}

}  // namespace jcic::cli
