#pragma once
// Invented records and sheets for the tests of the paper. ID numbers pass their checksum and belong to nobody.

#include <QString>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <utility>
#include <vector>

#include "app/paper/sheets/record_page.h"
#include "support/places.h"

namespace jcic::paper::sample {

inline const std::string rare_name = "𠮷田堃";  // U+20BB7, U+5803
inline const QString tax_notice =               // as R-PA-3 writes it
    QStringLiteral("財稅資料係為課稅目的蒐集，僅供金融徵信案件之參考；若有資料內容疑問時，應向資料主管機關洽詢");
inline const std::string rare_firm = "𤧟瑾珠寶有限公司";  // U+249DF

inline UtcTime at(int hour, int minute) {
    return std::chrono::sys_days{std::chrono::year{2026} / 12 / 21} + std::chrono::hours{hour - 8} +
           std::chrono::minutes{minute};
}

inline domain::Record record(domain::Item item, std::vector<domain::Record::Row> rows) {
    domain::Record::Header header{"A123456789", "黃建國", "", {}};
    if (item == domain::Item::t50) header.year = 114;
    if (item == domain::Item::t52) header.birth_date = "0750308";
    return *domain::Record::make(item, header, std::move(rows));
}

/// The n-th of many income rows, from 1: what it says can be told from its number.
inline domain::Record::Row income_row(int n) {
    static const std::pair<const char*, const char*> kinds[]{{"薪資", "50"}, {"租賃", "51"}, {"股利", "54C"},
                                                             {"利息", "5A"}, {"稿費", "9B"}, {"其他", "ZZ7"}};
    const auto& [category, code] = kinds[static_cast<std::size_t>(n) % std::size(kinds)];
    const std::string payer = n % 7 == 0 ? rare_firm : "練習企業第" + std::to_string(n) + "號有限公司";
    return {category, code, "04595257", payer, std::to_string(10'000 + n * 37), std::to_string(n * 3)};
}

inline domain::Record income(int rows) {
    std::vector<domain::Record::Row> all;
    for (int n = 1; n <= rows; ++n) all.push_back(income_row(n));
    return record(domain::Item::t50, std::move(all));
}

inline domain::Record property() {
    return record(domain::Item::t51,
                  {{"土地", "建地", "忠孝區練習段一小段", "0123-0000", "120.50 平方公尺", "1/4", "3615000"},
                   {"房屋", "住宅", "忠孝區練習路 100 號 7 樓", "00457-000", "98.20 平方公尺", "1/1", "1284000"},
                   {"土地", "道路", "忠孝區練習段二小段", "0456-0002", "3.00 平方公尺", "1/120", "9000"},
                   {"汽車", "自用小客車 2018 Camry Hybrid", "", "ABC-1234", "1987 cc", "", ""},
                   {"投資", rare_firm, "", "", "", "", "500000"},
                   {"黃金條塊", "實體存放", "", "", "2 條", "", ""}});
}

inline domain::Record insurance() {
    return record(domain::Item::t52, {{"舊工作室", "28800", "1080301", "1101231"},
                                      {"宏遠電子股份有限公司", "45800", "1110101", ""},
                                      {rare_firm, "12540", "1130901", ""},
                                      {"國立練習科技大學", "11100", "1140201", ""}});
}

/// The layouts of resources/layouts/.
inline const Layouts& layouts() {
    static const Layouts read = [] {
        auto all = Layouts::read(test::in_source("resources/layouts"), {}, {});
        if (!all) {
            std::fprintf(stderr, "layouts: %s\n", std::string(all.error().detail("reason")).c_str());
            std::abort();
        }
        return std::move(*all);
    }();
    return read;
}

inline RecordPaper sheet(domain::Record record) {
    const domain::Record::Header header = record.header();
    return {.practice = false,
            .record = std::move(record),
            .subject_id = header.subject_id,
            .subject_name = header.subject_name,
            .borrower = std::nullopt,
            .business = "授信",
            .subject_kind = "授信戶",
            .case_number = "2026-房貸-00417",
            .reason = "房屋貸款申請",
            .authorisation = "AU-2026-0417（書面，115-12-01 至 116-06-01，聯徵回覆 0000）",
            .serial_masked = "●●●●4471",
            .retrieved_at = at(14, 2),
            .querier = {"林怡君", "L03", "查詢人員", "0129999", "忠孝分行"},
            .approver = "周文彬（S01）",
            .copy_number = 1,
            .copies_so_far = 0,
            .printed_at = at(14, 6)};
}

inline Document document(const RecordPaper& paper) {
    return document_of(paper, layouts().form(kind_of(paper.record.item())));
}

}  // namespace jcic::paper::sample
