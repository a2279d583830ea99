#include "app/domain/items.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "app/domain/folding.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {
namespace {

/// R-IT-4; the agency as it was called when it ended them (P).
constexpr std::array ended{
    EndedItem{"T53", "駕籍", "交通部公路總局", std::chrono::year{2022} / 10},
    EndedItem{"T54", "車籍", "交通部公路總局", std::chrono::year{2022} / 10},
};

bool is_code(std::u32string_view typed, std::string_view code) {
    return std::equal(code.begin(), code.end(), typed.begin(), typed.end(),
                      [](char a, char32_t b) { return static_cast<char32_t>(a) == b; });
}

tl::unexpected<Fault> has_ended(const EndedItem& item) {
    return fail(FaultCode::rule_it_4, "items",
                {{"item", std::string(item.code)},
                 {"title", std::string(item.title)},
                 {"agency", std::string(item.agency)},
                 {"year", std::to_string(static_cast<int>(item.since.year()) - years_before_roc)},
                 {"month", std::to_string(static_cast<unsigned>(item.since.month()))}});
}

constexpr std::pair<std::string_view, std::string_view> income_formats[]{
    {"50", "薪資所得"},
    {"51", "租賃所得"},
    {"53", "權利金所得"},
    {"54", "營利所得"},
    {"54C", "股利或盈餘所得"},
    {"5A", "金融業利息所得"},
    {"5B", "其他利息所得"},
    {"76", "財產交易所得"},
    {"91", "競技競賽及機會中獎獎金"},
    {"92", "其他所得"},
    {"93", "退職所得"},
    {"9A", "執行業務所得"},
    {"9B", "稿費及講演鐘點費等所得"},
};

std::string_view format_name(std::string_view code) {
    const auto found = std::find_if(std::begin(income_formats), std::end(income_formats),
                                    [&](const auto& row) { return row.first == code; });
    return found == std::end(income_formats) ? std::string_view{} : found->second;
}

}  // namespace

std::span<const EndedItem> ended_items() {
    return ended;
}

const ItemInfo& info(Item item) {
    return known_items()[static_cast<std::size_t>(item)];
}

Result<Item> parse_item(std::string_view code) {
    const auto typed = folded_upper(code);
    for (const auto& row : known_items())
        if (is_code(typed, row.code)) return row.item;
    for (const auto& row : ended)
        if (is_code(typed, row.code)) return has_ended(row);
    return fail(FaultCode::input_form, "items", {{"field", "item"}});
}

Result<int> parse_query_year(std::string_view text, int current_roc_year) {
    const int last = current_roc_year - 1;
    const int first = current_roc_year - 10;
    const auto wrong = [&](const char* reason) {
        return fail(
            FaultCode::input_form, "items.year",
            {{"field", "year"}, {"reason", reason}, {"from", std::to_string(first)}, {"to", std::to_string(last)}});
    };
    const auto typed = folded(text);
    if (typed.empty()) return fail(FaultCode::rule_it_6, "items.year");
    if (typed.size() > 3 || !std::all_of(typed.begin(), typed.end(), is_digit)) return wrong("digit");
    int year = 0;
    for (const char32_t digit : typed) year = year * 10 + digit_value(digit);
    if (year > last) return wrong("not-ended");
    if (year < first) return wrong("too-old");
    return year;
}

std::string_view income_format_name(std::string_view code) {
    const auto exact = format_name(code);
    if (!exact.empty() || code.size() < 3) return exact;
    return format_name(code.substr(0, 2));
}

}  // namespace jcic::domain
