#pragma once
// The common options and those of each command: half of the table of commands (command_table.cpp).

#include <array>

#include "app/cli/command_values.h"
#include "app/cli/terminal/cli_text.h"

namespace jcic::cli {

template <class Part>
inline constexpr std::size_t options_in = 1;
template <std::size_t many>
inline constexpr std::size_t options_in<std::array<OptionInfo, many>> = many;

/// Joins options and sets of options.
template <class... Parts>
[[nodiscard]] consteval auto combined(const Parts&... parts) {
    std::array<OptionInfo, (options_in<Parts> + ...)> out{};
    auto* to = out.data();
    const auto put = [&to](const auto& part) {
        if constexpr (requires { part.begin(); })
            for (const auto& one : part) *to++ = one;
        else
            *to++ = part;
    };
    (put(parts), ...);
    return out;
}

inline constexpr OptionInfo common_to_all[]{
    {"--json", takes::nothing, QT_TRANSLATE_NOOP("Cli", "於標準輸出印出一個 JSON 物件")},
    {"--profile", takes::folder, QT_TRANSLATE_NOOP("Cli", "日誌與設定所在的資料夾")},
    {"--reader", {"NAME"}, QT_TRANSLATE_NOOP("Cli", "指定讀卡機")},
    {"--language", takes::language, QT_TRANSLATE_NOOP("Cli", "訊息的語言，預設中文")},
    {"--help", takes::nothing, QT_TRANSLATE_NOOP("Cli", "本說明")},
    {"--version", takes::nothing, QT_TRANSLATE_NOOP("Cli", "程式的版本")},
};
inline constexpr auto eligibility_options =
    combined(OptionInfo{"--business", takes::business, QT_TRANSLATE_NOOP("Cli", "業務別")},
             OptionInfo{"--subject", takes::subject_kind, QT_TRANSLATE_NOOP("Cli", "對象別")},
             OptionInfo{"--item", takes::item, QT_TRANSLATE_NOOP("Cli", "項目")},
             OptionInfo{"--date", {"YYYYMMDD"}, QT_TRANSLATE_NOOP("Cli", "查詢日（西元），預設為本日")});
inline constexpr OptionInfo trace_option{
    "--trace", takes::file_or_error,
    QT_TRANSLATE_NOOP("Cli", "將與晶片卡之通訊逐行寫入檔案（- 為標準錯誤）；不含密碼，但含卡號及憑證")};
inline constexpr auto trace_options = combined(trace_option);
inline constexpr auto card_options = combined(
    trace_option,
    OptionInfo{"--no-profile", takes::nothing,
               QT_TRANSLATE_NOOP("Cli", "不用工作站設定：以本機讀卡服務及隨附之卡片設定檔執行；未設定時即為如此")});
inline constexpr std::array user_options{
    OptionInfo{"--user", takes::person, QT_TRANSLATE_NOOP("Cli", "登入的使用者代碼")},
    OptionInfo{"--password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取密碼；未給時於終端機詢問")},
    OptionInfo{"--own-pin-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取本人卡片的 PIN，每次詢問一行；以卡片登入或簽章時始詢問")},
};
inline constexpr OptionInfo host_password_option{"--host-password-fd", takes::descriptor,
                                                 QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀聯徵中心帳號目前的密碼")};
inline constexpr auto host_password_options = combined(
    user_options, host_password_option,
    OptionInfo{
        "--new-host-password-fd", takes::descriptor,
        QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀新的密碼；host_account = derived 時讀本程式的密碼，由它衍生")});
inline constexpr auto own_password_options = combined(
    user_options, OptionInfo{"--new-password-fd", takes::descriptor,
                             QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取新密碼；未給時於終端機詢問，輸入二次")});
inline constexpr auto verify_options =
    combined(user_options,
             OptionInfo{"--anchor", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "查詢紀錄單所載之錨：證明目前日誌由其延續")},
             OptionInfo{"--key", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "總行留存的首把封印金鑰指紋")},
             OptionInfo{"--witness", {"KEY"}, QT_TRANSLATE_NOOP("Cli", "見證之公開金鑰，與 --cosigned 併用")},
             OptionInfo{"--cosigned", takes::file, QT_TRANSLATE_NOOP("Cli", "見證簽署之檢查點：證明目前日誌由其延續")});
inline constexpr auto witness_ask_options = combined(
    user_options, OptionInfo{"--since", {"N"}, QT_TRANSLATE_NOOP("Cli", "見證已簽署至第 N 筆；預設為日誌所記")});
inline constexpr auto witness_take_options =
    combined(user_options,
             OptionInfo{"--witness", {"KEY"}, QT_TRANSLATE_NOOP("Cli", "見證之公開金鑰；首次匯入或更換見證時須指定")});
inline constexpr OptionInfo seen_option{
    "--seen", {"CODE"}, QT_TRANSLATE_NOOP("Cli", "簽署人已檢視之頁面代碼（--check 所列）：頁面已變更者不簽署")};
inline constexpr std::array seen_options{
    OptionInfo{"--check", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅顯示待簽署之頁面及其代碼，不辦理")}, seen_option};
inline constexpr std::array consent_beside{
    OptionInfo{"--second", takes::person,
               QT_TRANSLATE_NOOP("Cli", "另一位同意人員之代碼：覆核人員、稽核人員或核准主管；一位為單位主管")},
    OptionInfo{"--second-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取另一位同意人員之密碼")}};
inline constexpr auto consent_options = combined(user_options, consent_beside);
inline constexpr OptionInfo exports_option{
    "--exports", takes::file_or_pipe,
    QT_TRANSLATE_NOOP("Cli", "逐行「日誌匯出的編號=下落」的檔案（- 為標準輸入）：已銷毀，或無法確認之原因")};
inline constexpr auto erasing_options = combined(consent_options, exports_option, seen_options);
inline constexpr auto duties_options = combined(
    user_options,
    OptionInfo{"--ical", takes::file, QT_TRANSLATE_NOOP("Cli", "另存為 iCalendar 檔，不含任何人員之姓名或代碼")});
inline constexpr auto report_options =
    combined(OptionInfo{"--show", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅顯示報告，不存檔；無 --output 時亦同")},
             OptionInfo{"--output", takes::file, QT_TRANSLATE_NOOP("Cli", "將報告存成此檔案")});
inline constexpr OptionInfo sought_option{"--find", takes::file_or_pipe,
                                          QT_TRANSLATE_NOOP("Cli", "僅列含檔案（- 為標準輸入）第一行文字者")};
inline constexpr OptionInfo open_option{"--open", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅列尚未結束者")};
inline constexpr OptionInfo mine_option{"--mine", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅列本人辦理或列名者")};
inline constexpr auto rows_options =
    combined(user_options, sought_option, open_option, mine_option,
             OptionInfo{"--late", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅列逾期者")},
             OptionInfo{"--soon", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅列七日內到期者")});
inline constexpr std::array taken_out_options{
    OptionInfo{"--row", {"ROW"}, QT_TRANSLATE_NOOP("Cli", "僅本筆：全部內容及辦理經過（R-AU-3）")},
    OptionInfo{"--from", {"YYYMMDD"}, QT_TRANSLATE_NOOP("Cli", "該日起尚有效或發生者（民國）；與 --to 併用")},
    OptionInfo{"--to", {"YYYMMDD"}, QT_TRANSLATE_NOOP("Cli", "至該日止已開始者（民國）")}};
inline constexpr auto print_rows_options =
    combined(user_options, open_option, mine_option, taken_out_options,
             OptionInfo{"--labels", takes::nothing, QT_TRANSLATE_NOOP("Cli", "改印各筆的標籤（QR），供盤點時掃描")});
inline constexpr auto read_rows_options =
    combined(user_options, OptionInfo{"--check", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅檢查，不登記")},
             OptionInfo{"--from-line", {"N"}, QT_TRANSLATE_NOOP("Cli", "自檔案第 N 列起：前次停於該列")});
inline constexpr auto send_options = combined(
    user_options,
    OptionInfo{
        "--only", {"REFERENCES"}, QT_TRANSLATE_NOOP("Cli", "僅傳送該等授權書編號，以逗號分隔；預設為待送且無誤者全部")},
    OptionInfo{"--check", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅檢查，不產出")});
inline constexpr auto replies_options = combined(
    user_options, OptionInfo{"--file", takes::file, QT_TRANSLATE_NOOP("Cli", "僅讀取此回覆檔；預設為設定資料夾內全部")},
    OptionInfo{"--check", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅檢視，不登記")});
inline constexpr auto batch_options =
    combined(user_options, OptionInfo{"--check", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅檢查，不送出")});
inline constexpr auto submit_options =
    combined(user_options,
             OptionInfo{"--values", takes::file_or_pipe,
                        QT_TRANSLATE_NOOP("Cli", "逐行「欄位=內容」的檔案（- 為標準輸入）：欄位同 query sample 所列")},
             OptionInfo{"--check", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅檢查，不送出")});
inline constexpr std::array beside_options{
    OptionInfo{"--second", takes::person, QT_TRANSLATE_NOOP("Cli", "會同人員代碼，須會同時使用")},
    OptionInfo{"--second-password-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀會同人員的密碼")}};
inline constexpr auto step_options = combined(
    user_options, OptionInfo{"--row", {"ROW"}, QT_TRANSLATE_NOOP("Cli", "登記簿編號；新登記者免填")},
    OptionInfo{"--values", takes::file_or_pipe, QT_TRANSLATE_NOOP("Cli", "逐行「欄位=內容」的檔案（- 為標準輸入）")},
    beside_options,
    OptionInfo{"--new-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀本人自訂的密碼，指定人員時用")},
    OptionInfo{"--rows", takes::file_or_pipe,
               QT_TRANSLATE_NOOP("Cli", "盤點：逐行登記編號的檔案（- 為標準輸入），一次密碼，每筆各有簽章")},
    OptionInfo{"--fields", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅列出本步驟之欄位及可用值；不登入，亦不登記")},
    OptionInfo{"--check", takes::nothing,
               QT_TRANSLATE_NOOP("Cli", "僅檢查：列出將登記內容或有誤之處；不登記，不詢問會同人員密碼")},
    seen_option,
    OptionInfo{"--scan", {"FIELD"}, QT_TRANSLATE_NOOP("Cli", "以掃描器掃描一份授權書，附於此欄位（R-AU-4）")},
    OptionInfo{"--empty-pages", takes::nothing, QT_TRANSLATE_NOOP("Cli", "附件有空白或全黑之頁，確認無誤仍附上")},
    OptionInfo{"--leaves-vacant", takes::nothing,
               QT_TRANSLATE_NOOP("Cli", "登記後有職務無人擔任（--check 列出）時，仍須登記")});
inline constexpr auto setting_options = combined(
    user_options,
    OptionInfo{
        "--values", takes::file_or_pipe,
        QT_TRANSLATE_NOOP("Cli", "分行規定：逐行「欄位=內容」的檔案（- 為標準輸入），why 為事由，from 為起算日")},
    beside_options);
inline constexpr OptionInfo file_password_option{"--file-password-fd", takes::descriptor,
                                                 QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀檔案的密碼")};
inline constexpr auto save_options = combined(user_options, file_password_option);
inline constexpr OptionInfo why_clear_option{"--reason", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "不加密的事由")};
inline constexpr std::array in_clear_options{
    OptionInfo{"--clear", takes::nothing,
               QT_TRANSLATE_NOOP("Cli", "不加密，無須密碼即可讀取：限單位主管，附 --reason；存成 .pdf、.csv 或 .xlsx")},
    why_clear_option};
inline constexpr auto save_rows_options = combined(save_options, in_clear_options);
inline constexpr auto save_sheet_options =
    combined(save_options,
             OptionInfo{"--clear", takes::nothing,
                        QT_TRANSLATE_NOOP("Cli", "不加密，無須密碼即可讀取：限單位主管，附 --reason；存成 .pdf")},
             why_clear_option);
inline constexpr auto save_attached_options = combined(
    save_options,
    OptionInfo{
        "--clear", takes::nothing,
        QT_TRANSLATE_NOOP("Cli", "不加密，無須密碼即可讀取：限單位主管，附 --reason；存成原來的 .pdf、.png 或 .jpg")},
    why_clear_option);
inline constexpr auto export_rows_options = combined(save_rows_options, taken_out_options);
inline constexpr OptionInfo span_option{
    "--half", {"YYYHn"}, QT_TRANSLATE_NOOP("Cli", "查核期間：115H1、115H2，或全年 115（民國）")};
inline constexpr auto paper_options = combined(
    user_options, span_option,
    OptionInfo{"--base-day", {"YYYMMDD"}, QT_TRANSLATE_NOOP("Cli", "查核基準日（民國）；預設為期間末日，至遲本日")},
    OptionInfo{"--reviewer", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "查核人；未給時留白")},
    OptionInfo{"--output", takes::file, QT_TRANSLATE_NOOP("Cli", "存成 .pdf 或 .zip（內為 Excel），以密碼加密")},
    file_password_option,
    OptionInfo{"--clear", takes::nothing,
               QT_TRANSLATE_NOOP("Cli", "不加密，無須密碼即可讀取：限單位主管，附 --reason；存成 .pdf 或 .xlsx")},
    why_clear_option);
inline constexpr OptionInfo output_option{
    "--output", takes::file,
    QT_TRANSLATE_NOOP("Cli", "另存成 .pdf 或 .zip（內為 CSV 與 Excel），以密碼加密；未給時僅列出")};
inline constexpr auto rights_options = combined(user_options, output_option, file_password_option);
inline constexpr auto save_rights_options = combined(rights_options, in_clear_options);
inline constexpr auto affected_options = combined(
    user_options,
    OptionInfo{
        "--values", takes::file_or_pipe,
        QT_TRANSLATE_NOOP("Cli",
                          "範圍，逐行「欄位=內容」的檔案（- 為標準輸入）：from、to（民國）、person、workstation、"
                          "card、items、query、case、copy、subject，至少一項")},
    OptionInfo{"--enter", {"ROW"}, QT_TRANSLATE_NOOP("Cli", "將範圍及筆數記入此事件")}, output_option,
    file_password_option);
inline constexpr OptionInfo half_year_option{
    "--half", {"YYYHn"}, QT_TRANSLATE_NOOP("Cli", "半年期間：115H1、115H2（民國）；預設為本日所在之半年")};
inline constexpr auto review_options =
    combined(user_options, half_year_option, output_option, file_password_option, in_clear_options);
inline constexpr auto print_rights_options =
    combined(user_options, half_year_option,
             OptionInfo{"--overview", takes::nothing, QT_TRANSLATE_NOOP("Cli", "改印權限一覽表")});
inline constexpr OptionInfo up_to_option{"--to", {"YYYMMDD"}, QT_TRANSLATE_NOOP("Cli", "迄日（民國）；預設為本日")};
inline constexpr OptionInfo of_item_option{"--item", takes::item, QT_TRANSLATE_NOOP("Cli", "僅列本項")};
inline constexpr OptionInfo in_state_option{"--state", takes::item_state,
                                            QT_TRANSLATE_NOOP("Cli", "僅列目前為此狀態者")};
inline constexpr auto list_options =
    combined(user_options, OptionInfo{"--from", {"YYYMMDD"}, QT_TRANSLATE_NOOP("Cli", "該日起登錄或發查者（民國）")},
             up_to_option, OptionInfo{"--officer", takes::person, QT_TRANSLATE_NOOP("Cli", "僅列該查詢人員者")},
             of_item_option, in_state_option, file_password_option);
inline constexpr auto authorisation_list_options = combined(
    user_options, OptionInfo{"--from", {"YYYMMDD"}, QT_TRANSLATE_NOOP("Cli", "該日起登記、變動或為查詢依據者（民國）")},
    up_to_option, file_password_option);
inline constexpr auto statistics_options = combined(
    user_options, OptionInfo{"--from", {"YYYMMDD"}, QT_TRANSLATE_NOOP("Cli", "該日起送出者（民國）")}, up_to_option,
    OptionInfo{"--output", takes::file, QT_TRANSLATE_NOOP("Cli", "另存：.pdf 或 .zip（CSV 與 Excel），以密碼加密")},
    file_password_option);
inline constexpr auto answer_options = combined(
    user_options,
    OptionInfo{
        "--values", takes::file_or_pipe,
        QT_TRANSLATE_NOOP(
            "Cli", "逐行「項次=yes|no|not-applicable 說明」之檔案（- 為標準輸入），例如 4.10=yes；未給時僅列出")});
inline constexpr auto branch_report_options = combined(user_options, span_option);
inline constexpr auto gather_options =
    combined(span_option,
             OptionInfo{"--expected", takes::file,
                        QT_TRANSLATE_NOOP("Cli", "應送單位的名單（CSV：機構代號、單位、憑證指紋）；未給時不列缺送")},
             OptionInfo{"--output", takes::file, QT_TRANSLATE_NOOP("Cli", "存成 .csv 或 .xlsx")},
             OptionInfo{"--practice", takes::nothing, QT_TRANSLATE_NOOP("Cli", "彙總練習環境的報告檔")});
inline constexpr auto together_options = combined(
    OptionInfo{"--password-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第一位的密碼")},
    OptionInfo{"--second-password-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第二位的密碼")});
inline constexpr auto export_options = combined(
    user_options,
    OptionInfo{"--with-values", takes::nothing,
               QT_TRANSLATE_NOOP("Cli", "連同個人資料：單位主管請求、第二人同意；整個檔案以密碼加密")},
    OptionInfo{"--since", {"YYYMMDD"}, QT_TRANSLATE_NOOP("Cli", "該日（民國）起之事件；之前者僅留雜湊")},
    OptionInfo{"--reason", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "連同個人資料匯出的事由")}, consent_beside,
    OptionInfo{"--export-password-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀匯出檔的密碼")});

// Of the commands around the query: restoring, cards and their passwords, set-up, recovery, the practice world.

inline constexpr auto receive_options = combined(
    user_options, OptionInfo{"--custodian", takes::person, QT_TRANSLATE_NOOP("Cli", "卡片保管人員的使用者代碼")},
    trace_option);
inline constexpr auto hand_back_options =
    combined(user_options,
             OptionInfo{"--custodian-password-fd", takes::descriptor,
                        QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀保管人員的密碼")},
             seen_options);
/// R-DU-2: the person who types the card's password, if the branch requires one.
inline constexpr std::array typist_options{
    OptionInfo{"--typist", takes::person,
               QT_TRANSLATE_NOOP("Cli", "到場輸入晶片卡密碼之保管人員代碼（分行決定由其輸入時）；僅一位時免填")},
    OptionInfo{"--typist-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取該保管人員密碼")}};
inline constexpr OptionInfo last_try_option{
    "--last-try", {"NUMBER"}, QT_TRANSLATE_NOOP("Cli", "僅餘最後一次時，載明卡號表示同意；再次錯誤即鎖卡")};
inline constexpr std::array card_password_options{
    OptionInfo{"--pin-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取晶片卡密碼")},
    last_try_option};
inline constexpr auto pin_options = combined(user_options, card_password_options, trace_option, typist_options);
inline constexpr OptionInfo new_pin_option{"--new-pin-fd", takes::descriptor,
                                           QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取新晶片卡密碼")};
inline constexpr auto new_pin_options =
    combined(user_options, card_password_options, trace_option, new_pin_option, typist_options);
inline constexpr auto serials_options =
    combined(user_options, host_password_option, card_password_options, typist_options);
inline constexpr auto find_serials_options =
    combined(user_options,
             OptionInfo{"--values", takes::file_or_pipe,
                        QT_TRANSLATE_NOOP("Cli", "二行之檔案（- 為標準輸入）：subject=身分證字號、why=補查事由")},
             host_password_option, card_password_options, typist_options);
inline constexpr auto take_over_options = combined(
    user_options,
    OptionInfo{"--query", {"QUERY"}, QT_TRANSLATE_NOOP("Cli", "併入的查詢：同一當事人、同一項目，已核准而未發查")},
    OptionInfo{"--second", takes::person, QT_TRANSLATE_NOOP("Cli", "核准主管之代碼")},
    OptionInfo{"--second-password-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取核准主管密碼")},
    seen_options);
inline constexpr auto unblock_options = combined(
    user_options, OptionInfo{"--puk-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀解鎖碼")},
    last_try_option, new_pin_option, trace_option, typist_options);
inline constexpr OptionInfo first_back_option{"--first-back-fd", takes::descriptor,
                                              QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀依抄本輸入之第一段")};
inline constexpr OptionInfo second_back_option{"--second-back-fd", takes::descriptor,
                                               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀依抄本輸入之第二段")};
inline constexpr auto setup_options = combined(
    OptionInfo{"--answers", takes::file, QT_TRANSLATE_NOOP("Cli", "逐行「項目 = 內容」的答案檔，不含任何密碼")},
    OptionInfo{"--status", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅列出已完成及尚缺者；有 --user 時查日誌")},
    OptionInfo{"--user", takes::person, QT_TRANSLATE_NOOP("Cli", "單位主管之使用者代碼，設立日誌後始使用")},
    OptionInfo{"--password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取單位主管密碼；未給時於終端機詢問")},
    OptionInfo{"--second", takes::person, QT_TRANSLATE_NOOP("Cli", "帳號管理人員之使用者代碼，設立日誌後始使用")},
    OptionInfo{"--second-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取帳號管理人員密碼；未給時於終端機詢問")},
    OptionInfo{"--first-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "復原金鑰第一段寫到檔案描述符 N")},
    first_back_option,
    OptionInfo{"--second-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "復原金鑰第二段寫到檔案描述符 N")},
    second_back_option,
    OptionInfo{"--new-key", takes::nothing,
               QT_TRANSLATE_NOOP("Cli", "產生新工作站金鑰與申請檔；新憑證匯入前，使用目前金鑰")},
    OptionInfo{"--check", takes::nothing,
               QT_TRANSLATE_NOOP("Cli", "僅檢查答案檔及管理人員之 policy.conf：逐行列出錯誤及缺少項目；不設立")});
inline constexpr auto hub_request_options =
    combined(user_options, OptionInfo{"--new-key", takes::nothing,
                                      QT_TRANSLATE_NOOP("Cli", "產生新櫃台連線金鑰；新憑證置入前，使用目前金鑰")});
inline constexpr auto recovery_make_options = combined(
    user_options, OptionInfo{"--first-keeper", takes::person, QT_TRANSLATE_NOOP("Cli", "第一段保管人")},
    OptionInfo{"--second-keeper", takes::person, QT_TRANSLATE_NOOP("Cli", "第二段保管人")},
    OptionInfo{"--first-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取第一位保管人簽收之密碼")},
    OptionInfo{"--second-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取第二位保管人簽收之密碼")},
    OptionInfo{"--first-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "第一段寫入檔案描述符 N；未給時顯示於終端機")},
    OptionInfo{"--second-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "第二段寫入檔案描述符 N；未給時顯示於終端機")},
    first_back_option, second_back_option);
inline constexpr std::array halves_options{
    OptionInfo{"--first-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第一段")},
    OptionInfo{"--second-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀第二段")},
    OptionInfo{"--new-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取新密碼；下次登入應再變更")}};
inline constexpr auto recovery_use_options =
    combined(OptionInfo{"--person", takes::person, QT_TRANSLATE_NOOP("Cli", "待復原人員之使用者代碼")}, halves_options,
             OptionInfo{"--as-head", takes::nothing,
                        QT_TRANSLATE_NOOP("Cli", "單位主管亡故或不在任：確認後由該員接任單位主管")});
/// With --by-halves, --user is the unit head and --new-password-fd theirs.
inline constexpr auto restore_options = combined(
    user_options,
    OptionInfo{"--older", takes::nothing, QT_TRANSLATE_NOOP("Cli", "明示：放棄備份之後的事件（單位主管）")},
    OptionInfo{"--by-halves", takes::nothing,
               QT_TRANSLATE_NOOP(
                   "Cli", "無人知悉備份當時之密碼：以復原金鑰第一段及第二段還原，單位主管與帳號管理人員更換新金鑰")},
    halves_options,
    OptionInfo{"--answers", takes::file,
               QT_TRANSLATE_NOOP("Cli", "於尚未設定之電腦還原：設立用答案檔，本機部分由其取得")},
    OptionInfo{"--administrator", takes::person,
               QT_TRANSLATE_NOOP("Cli", "以復原金鑰還原時，帳號管理人員之使用者代碼")},
    OptionInfo{"--administrator-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取帳號管理人員新密碼；下次登入應再變更")});
inline constexpr auto proof_options = combined(
    OptionInfo{"--seals", takes::file, QT_TRANSLATE_NOOP("Cli", "離線：以 ledger seals 匯出的公鑰驗證")},
    OptionInfo{"--key", {"seal1-…"}, QT_TRANSLATE_NOOP("Cli", "總行留存的首把公鑰指紋")},
    OptionInfo{"--certificate", {"HEX"}, QT_TRANSLATE_NOOP("Cli", "總行留存的簽署檔案憑證的 SHA-256 指紋（離線）")},
    OptionInfo{"--copy", {"N"}, QT_TRANSLATE_NOOP("Cli", "紙上所載份號")},
    OptionInfo{"--file-password-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀加密檔的密碼")},
    user_options);
inline constexpr auto serve_options =
    combined(OptionInfo{"--port", {"P"}, QT_TRANSLATE_NOOP("Cli", "練習主機的埠")},
             OptionInfo{"--card", {"vpcd:PORT"}, QT_TRANSLATE_NOOP("Cli", "將練習卡插入虛擬讀卡機，例如 vpcd:35963")},
             OptionInfo{"--faults", takes::file, QT_TRANSLATE_NOOP("Cli", "練習主機的故障劇本（JSON）")});
inline constexpr auto day_options =
    combined(OptionInfo{"--output", takes::folder, QT_TRANSLATE_NOOP("Cli", "PDF 存放於此資料夾")}, trace_option);

// Of the commands for many queries, from approval to paper.

inline constexpr auto board_options =
    combined(user_options, sought_option, open_option,
             OptionInfo{"--mine", takes::nothing, QT_TRANSLATE_NOOP("Cli", "僅列本人承辦案件者")}, of_item_option,
             in_state_option);
inline constexpr std::array signer_options{
    OptionInfo{"--second", takes::person,
               QT_TRANSLATE_NOOP("Cli", "於查詢人員座位簽署之核准主管代碼；未給時為登入人員")},
    OptionInfo{"--second-password-fd", takes::descriptor,
               QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀取簽署之核准主管密碼；未給時於終端機詢問")}};
inline constexpr auto approve_options =
    combined(user_options,
             OptionInfo{"--seen", takes::file_or_pipe,
                        QT_TRANSLATE_NOOP("Cli",
                                          "逐行「查詢編號=頁面代碼」之檔案（- 為標準輸入）：僅核准該等查詢，且應與 "
                                          "query waiting 所列相同；未給時於終端機顯示各頁")},
             signer_options);
inline constexpr auto decide_options = combined(
    user_options,
    OptionInfo{
        "--values", takes::file_or_pipe,
        QT_TRANSLATE_NOOP("Cli",
                          "逐行的檔案（- 為標準輸入）：seen=頁面代碼、refuse=不核准的項目（T51,T52）、cause=原因"
                          "（reason、authorisation、not-needed、asked-already、wrong-data、other）、remark=意見")},
    signer_options);
inline constexpr auto run_options =
    combined(user_options, host_password_option, card_password_options, trace_option, typist_options);
inline constexpr OptionInfo again_option{
    "--reason", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "先前份號均已作廢者，再編份號之事由；未給時不辦理該等項目")};
inline constexpr OptionInfo other_name_option{
    "--other-name", takes::nothing,
    QT_TRANSLATE_NOOP("Cli",
                      "資料所載姓名與查詢申請或授權書不符者亦包括在內，經查閱確為本案當事人；未給時不辦理該等項目")};
inline constexpr auto print_records_options =
    combined(user_options, again_option, other_name_option,
             OptionInfo{"--cover", takes::nothing, QT_TRANSLATE_NOOP("Cli", "每案先印一張封面，不寫當事人")});
inline constexpr auto save_records_options =
    combined(user_options, again_option, other_name_option, file_password_option,
             OptionInfo{"--own-card", takes::nothing,
                        QT_TRANSLATE_NOOP("Cli", "各檔以本人卡片簽章，PIN 逐份送卡；PIN 錯誤即停止")});
inline constexpr std::array witness_options{
    OptionInfo{"--second", takes::person, QT_TRANSLATE_NOOP("Cli", "見證人的使用者代碼")},
    OptionInfo{"--second-password-fd", takes::descriptor, QT_TRANSLATE_NOOP("Cli", "由檔案描述符 N 讀見證人的密碼")}};
inline constexpr auto deleting_options =
    combined(user_options, OptionInfo{"--reason", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "刪除原因（記入日誌）")},
             witness_options, exports_option, seen_options);
inline constexpr auto account_copy_options = combined(
    user_options, OptionInfo{"--sheets", {"N"}, QT_TRANSLATE_NOOP("Cli", "由印表機取得之張數；0 為無，份號作廢")},
    OptionInfo{"--where", {"TEXT"}, QT_TRANSLATE_NOOP("Cli", "歸檔位置")},
    OptionInfo{"--set-aside", takes::nothing, QT_TRANSLATE_NOOP("Cli", "列待銷毀")},
    OptionInfo{"--missing", takes::nothing, QT_TRANSLATE_NOOP("Cli", "遺失")});

}  // namespace jcic::cli
