#include "app/practice/world/world_parts.h"

#include <array>

namespace jcic::practice::parts {

using domain::Duty;

std::vector<Branch> branches() {
    return {{sure<domain::InstitutionCode>("0129999"), "範例商業銀行", "忠孝分行"},
            {sure<domain::InstitutionCode>("0129998"), "範例商業銀行", "松江分行"},
            {sure<domain::InstitutionCode>("8889001"), "練習信用合作社", "本社"}};
}

/// Every duty is held, and no two that exclude each other (R-DU-1, R-DU-3, R-DU-13).
std::vector<Employee> people() {
    const auto since = sure<domain::RocDate>("1130102");
    const auto code = [](std::string_view text) { return sure<domain::PersonId>(text); };
    return {{code("L01"), "許文澤", "經理", {Duty::unit_head}, since},
            {code("L02"), "周文彬", "副理", {Duty::supervisor}, since},
            {code("L03"), "林怡君", "徵信專員", {Duty::query_officer}, since},
            {code("L04"), "王俊傑", "徵信專員", {Duty::query_officer}, sure<domain::RocDate>("1140701")},
            {code("L05"), "張美玲", "作業襄理", {Duty::card_custodian}, since},
            {code("L06"), "邱士豪", "存匯襄理", {Duty::password_custodian, Duty::reviewer}, since},
            {code("L07"), "蘇雅惠", "稽核", {Duty::auditor}, since},
            {code("L08"), "方家維", "資訊專員", {Duty::administrator}, sure<domain::RocDate>("1130701")}};
}

Rows property_in_five_categories() {
    // Columns: category, description, location, identifier, area, share, value (any may be empty, R-IT-9).
    return {
        {"房屋", "住家用", "臺北市信義區忠孝東路五段 512 號 7 樓", "00731-000", "98.42 平方公尺", "全部", "1846300"},
        {"房屋", "停車空間", "臺北市信義區忠孝東路五段 512 號地下 2 樓", "00745-000", "24.10 平方公尺", "1/2",
         "152600"},
        {"土地", "建", "臺北市信義區逸仙段三小段", "0412-0000", "23.11 平方公尺", "218/10000", "5237700"},
        {"土地", "田", "彰化縣埔心鄉舊館段", "1088-0003", "1204.55 平方公尺", "1/4", "1505000"},
        {"汽車", "自用小客車 1,798 cc", "", "ABQ-3752", "1", "", ""},
        {"投資", "青山化工股份有限公司", "", "28457193", "12,000 股", "", "120000"},
        {"投資", "北回光電股份有限公司", "", "66501270", "3,500 股", "", "35000"},
        {"其他", "遊艇 8.2 公尺", "基隆市八斗子", "", "1", "1/2", "640000"},
    };
}

Rows plain_property(std::string_view place) {
    return {{"房屋", "住家用", std::string(place), "00218-000", "76.30 平方公尺", "全部", "902400"},
            {"土地", "建", std::string(place), "0077-0001", "18.92 平方公尺", "1/6", "2118300"}};
}

Rows three_employers(domain::RocDate today) {
    // Columns: unit, insured salary, date of change, end date. No end date: still insured there.
    return {{"晨光文教事業有限公司", "30300", shifted(today, -820).text(), ""},
            {"和樂生技股份有限公司", "24000", shifted(today, -410).text(), ""},
            {"臺北市補教從業人員職業工會", "27600", shifted(today, -95).text(), ""},
            {"南方紙業股份有限公司", "26400", shifted(today, -1900).text(), shifted(today, -830).text()}};
}

Rows one_employer(domain::RocDate today, std::string_view employer, long long salary) {
    return {{std::string(employer), std::to_string(salary), shifted(today, -365).text(), ""},
            {std::string(employer), std::to_string(salary - 3000), shifted(today, -1460).text(),
             shifted(today, -366).text()}};
}

namespace {

struct Payer {
    std::string_view id;
    std::string_view name;
};

/// 統一編號 valid by the rule of 2023, some by the older one too; every name is invented.
constexpr std::array<Payer, 12> payers{{{"42719383", "晨光文教事業有限公司"},
                                        {"90173431", "海線物流股份有限公司"},
                                        {"57382062", "日和食品有限公司"},
                                        {"24086132", "群英電子股份有限公司"},
                                        {"88539201", "南方紙業股份有限公司"},
                                        {"41862754", "遠見測量顧問有限公司"},
                                        {"54162033", "西嶼航運股份有限公司"},
                                        {"28457193", "青山化工股份有限公司"},
                                        {"83025642", "三角窗商業銀行股份有限公司"},
                                        {"66501270", "北回光電股份有限公司"},
                                        {"16402981", "大豐營造有限公司"},
                                        {"33908710", "和樂生技股份有限公司"}}};

/// Of every ten rows five are dividends and two interest: what a small investor's list looks like.
constexpr std::array<std::string_view, 10> formats{"54C", "54C", "5A", "54C", "51", "54C", "5A", "9B", "54C", "92"};

domain::Record::Row income(std::string_view format, const Payer& payer, long long gross, long long withheld) {
    const auto known = domain::income_format_name(format);
    return {std::string(known.empty() ? "其他" : known),
            std::string(format),
            std::string(payer.id),
            std::string(payer.name),
            std::to_string(gross),
            std::to_string(withheld)};
}

}  // namespace

Rows three_hundred_incomes() {
    constexpr std::size_t wanted = 300;
    Rows rows;
    rows.push_back(income("50", payers[5], 1284000, 38520));
    rows.push_back(income("8K", payers[8], 12000, 0));
    // A fixed sequence that looks like chance (Knuth's multiplicative hash): the same rows in every run.
    for (std::size_t i = 0; rows.size() < wanted; ++i) {
        const auto mixed = static_cast<std::uint32_t>(i + 1) * 2654435761U;
        const auto gross = static_cast<long long>(mixed % 48000U) + 120;
        const auto format = formats[i % formats.size()];
        const bool taxed = format == "51" || format == "9B";
        rows.push_back(income(format, payers[(mixed >> 8U) % payers.size()], gross, taxed ? gross / 10 : 0));
    }
    return rows;
}

Rows plain_incomes(std::string_view employer_id, std::string_view employer, long long salary) {
    return {income("50", {employer_id, employer}, salary, salary / 20), income("5A", payers[8], 3260, 0),
            income("54C", payers[9], 18400, 0)};
}

}  // namespace jcic::practice::parts
