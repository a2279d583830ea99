#pragma once
// Invented sheets and forms, filled, and the layouts that come with the program.

#include "app/domain/registers/register.h"
#include "app/paper/sheets/case_cover.h"
#include "app/paper/sheets/jcic_letters.h"
#include "app/paper/sheets/query_record_sheet.h"
#include "app/paper/sheets/registers.h"
#include "app/paper/sheets/working_papers.h"
#include "samples.h"

namespace jcic::paper::sample {

inline domain::RocDate day(const char* seven_digits) {
    return *domain::RocDate::parse(seven_digits);
}

inline SheetHead sheet_head() {
    return {.practice = false,
            .unit = {"0129999", "練習商業銀行", "忠孝分行", "臺北市忠孝區練習路 1 號", "(02)0000-0000"},
            .printed_by = "林怡君",
            .user_code = "L03",
            .printed_at = at(17, 5),
            .checkpoint = "jcic-desk checkpoint v1 0129999 1284 7f3a91c2b05d66e8104c",
            .anchor = "jcic1-practice-anchor"};
}

inline RegisterHead register_head() {
    return {sheet_head(), day("1151201"), day("1151231"), "王保管", "陳經理"};
}

inline ReviewHead review_head() {
    return {sheet_head(), "115", "115-12-31", "忠孝分行", "115-01-01 至 115-12-31", "何覆核"};
}

inline QueryRecordRow query_row(int n) {
    const char* const items[]{"T50", "T51", "T52"};
    return {.at = at(9, 0) + std::chrono::minutes{n},
            .user_code = "L03",
            .user_name = "林怡君",
            .address = "10.1.2.33",
            .item = items[n % 3],
            .subject_id = "A123456789",
            .subject_name = n % 5 == 0 ? rare_name : "黃建國",
            .conditions = n % 3 == 0 ? "授信 保證人；調閱年度 114；授信戶 A223456789 林小美" : "授信 授信戶",
            .case_number = "2026-房貸-" + std::to_string(417 + n),
            .reason = "房屋貸款申請",
            .approver = "周文彬",
            .outcome = "已調閱",
            .event = std::to_string(1200 + n)};
}

inline QueryRecordSheet query_sheet(int rows) {
    QueryRecordSheet sheet{sheet_head(), day("1151214"), day("1151218"), "林怡君（L03）", "周文彬"};
    sheet.number = "12";
    sheet.confirmed = "115-12-21 09:04 林怡君 L03";
    sheet.approved = "115-12-21 10:30 周文彬 L07";
    for (int n = 1; n <= rows; ++n) sheet.rows.push_back(query_row(n));
    return sheet;
}

inline RegisterSheet register_sheet() {
    return {register_head(),
            "查詢設備保管登記簿",
            5,
            {"編號", "設備", "放置地點", "保管人員", "狀態"},
            {{"1", "讀卡機 EZ-0001", "二樓授信櫃檯", "王保管", "保管中"}}};
}

/// By a layout of its own, which says which field stands where.
inline RegisterSheet sheet_of(const domain::registers::Register& book, std::vector<std::string> cells) {
    RegisterSheet out{register_head(), book.title, 5, {}, {std::move(cells)}, book.layout, {}};
    for (const auto& column : book.columns) {
        out.columns.emplace_back(book.title_of(column));
        out.names.push_back(column.field);
    }
    return out;
}

inline RegisterSheet card_book() {
    auto out = sheet_of(domain::registers::card_loans, {"IC00012345", "T50 查調", "115-12-21 09:02", "王保管", "林怡君",
                                                        "115-12-21 12:01", "王保管", "0", ""});
    out.rows.push_back({"IC00012345", "T51、T52 查調", "115-12-21 13:30", "王保管", rare_name, "", "", "", "尚未歸還"});
    return out;
}

inline RegisterSheet destruction_book() {
    return sheet_of(domain::registers::destroyed_copies, {"T50", "2026-房貸-00417", "1", "紙本", "3", "115-12-21 10:00",
                                                          "未承作", "115-12-21 16:00", "碎紙", "林怡君", "王保管"});
}

inline CaseCover case_cover() {
    return {sheet_head(),
            "2026-房貸-00417",
            "林怡君（L03）",
            "周文彬（S01）",
            {{"T50 財政部個人最新年度所得資料", 1, 12, at(14, 6), "林怡君（L03）", ""},
             {"T51 財政部個人財產資料", 1, 1, at(14, 7), "林怡君（L03）", ""},
             {"T52 勞動部職業投保資料", 2, 2, at(15, 40), "王俊傑（L04）", "第 1 份卡紙，已銷毀"}}};
}

inline SelfCheckPaper self_check() {
    SelfCheckPaper paper{review_head(), "N", {}};
    paper.answers["1.1"] = {"聯徵2", "期間內發查 123 筆，均有書面授權；無授權 0 筆。"};
    paper.answers["5.2"] = {"Z52", "12 月 123 筆，抽查 10 筆，8.1%。"};
    return paper;
}

inline SamplePaper sample_paper() {
    return {review_head(),
            {{"115-12-21", "A123456789\n黃建國", "林怡君", "有", "L03", "查詢信用資訊",
              "AU-2026-0417 書面 115-12-01 至 116-06-01\n保存至 122-06-01", "R-EL-1；已勾選；期間內；0000",
              "系統查詢日誌 1201–1209", "1/1", "", "已歸檔 1", "1/1", "", ""}}};
}

inline DevicePaper device_paper() {
    return {review_head(),
            {{"晶片卡", "IC00012345", "王保管", "是", "", "無此情形", "12 月已核對", "無此情形", "115-01-05", "是",
              "趙密管", "115-03-01 自行變更", "是", "", "", ""}}};
}

inline PersonRegister person_book() {
    return {sheet_head(),
            "115",
            {{"林怡君", "授信專員", "N", "查詢信用資訊", "L03", "1150105", "陳經理 115-01-05", "", "", ""},
             {rare_name, "襄理", "N", "保管晶片卡(IC00012345)", "W01", "1150105", "", "1151130", "", "設備保管人員"}}};
}

inline CardLetter card_letter(CardLetter::About about) {
    return {sheet_head(),
            about,
            "IC00012345",
            day("1151220"),
            "清點時發現卡片不在保險箱內，經調閱監視錄影仍未尋獲。",
            day("1151221"),
            "忠孝字第 1150012 號",
            "林怡君",
            "陳經理",
            "2026-0031"};
}

inline IncidentLetter incident_letter(IncidentLetter::To to) {
    IncidentLetter letter;
    letter.head = sheet_head();
    letter.to = to;
    letter.addressee = to == IncidentLetter::To::subjects ? rare_name : "財團法人金融聯合徵信中心";
    letter.certainty = "疑似";
    letter.noticed = day("1151220");
    letter.circumstances = "列印之資料表遺留於影印機旁。";
    letter.measures = "即時取回並停止查詢。";
    letter.affected = "查詢 1 筆、資料 3 筆、當事人 1 人、列印本及檔案 2 份（尚存 1 份）。";
    letter.t52 = true;
    letter.told = "聯徵中心 115-12-20";
    letter.dated = day("1151221");
    letter.number = "忠孝字第 1150013 號";
    letter.contact = "林怡君";
    letter.unit_head = "陳經理";
    letter.reference = "7";
    return letter;
}

inline CardChangeForm card_change() {
    CardChangeForm form;
    form.head = sheet_head();
    form.dated = day("1151221");
    form.kind = CardChangeForm::Kind::replace;
    form.reason = CardChangeForm::Reason::other;
    form.other_reason = "晶片接觸不良";
    form.card = "IC00012345";
    form.user_name = rare_name;
    form.user_title = "襄理";
    form.contact = "林怡君";
    form.unit_head = "陳經理";
    return form;
}

inline WorkstationForm workstation() {
    WorkstationForm form;
    form.head = sheet_head();
    form.dated = day("1151221");
    form.kind = WorkstationForm::Kind::moved;
    form.workstation = "ZX-DESK-02";
    form.reader = "EZ-0001";
    form.card = "IC00012345";
    form.from_place = "二樓授信櫃檯";
    form.to_place = "三樓徵信科";
    form.reason = "辦公處所調整";
    form.contact = "林怡君";
    form.unit_head = "陳經理";
    return form;
}

inline PersonChangeForm person_change() {
    PersonChangeForm form;
    form.head = sheet_head();
    form.dated = day("1151221");
    form.leaver_name = "林怡君";
    form.leaver_code = "L03";
    form.leaver_until = day("1151231");
    form.joiner_name = rare_name;
    form.joiner_title = "專員";
    form.joiner_code = "L07";
    form.joiner_from = day("1160101");
    form.kind = PersonChangeForm::Kind::succeeds;
    form.password_way = PersonChangeForm::PasswordWay::by_member;
    form.card = "IC00012345";
    form.contact = "林怡君";
    form.unit_head = "陳經理";
    return form;
}

}  // namespace jcic::paper::sample
