#include <array>

#include "app/practice/world/world_parts.h"

namespace jcic::practice::parts {
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
