#include "app/inquiry/checks/bill_match.h"

#include <array>

#include "app/base/numbers.h"
#include "app/domain/events/event.h"
#include "app/domain/items.h"
#include "app/inquiry/checks/named_columns.h"

namespace jcic::inquiry {
namespace {

constexpr std::array columns_of_bill{NamedColumn{"月份", "month"}, NamedColumn{"項目", "item"},
                                     NamedColumn{"卡號", "card"}, NamedColumn{"筆數", "count"}};
constexpr NamedColumns bill_list{columns_of_bill, "bill.file"};

/// More than a branch asks in a month are no count.
constexpr std::size_t most_times = 1'000'000;

}  // namespace

std::vector<BillMatch> match_bill(const std::vector<BillLine>& lines, const std::vector<SentHere>& sent) {
    std::map<std::pair<std::string, std::string>, BillMatch> found;
    const auto of = [&](const std::string& item, const std::string& card) -> BillMatch& {
        return found.try_emplace({item, domain::compared_reference(card)}, BillMatch{item, card, 0, 0}).first->second;
    };
    for (const auto& one : sent)
        if (!one.card.empty()) ++of(std::string(domain::code_of(one.item)), one.card).here;
    for (const auto& line : lines) of(line.item, line.card).billed += line.times;
    std::vector<BillMatch> out;
    for (auto& [key, match] : found) out.push_back(std::move(match));
    return out;
}

std::vector<const char*> likely_causes(const BillMatch& match, bool own) {
    std::vector<const char*> out;
    if (!own) out.push_back(JCIC_WORD("registers", "他台或他單位之晶片卡"));
    if (match.billed > match.here) {
        out.push_back(JCIC_WORD("registers", "遭聯徵中心退件或查無回覆之發查亦計費"));
        out.push_back(JCIC_WORD("registers", "晶片卡遭他人使用：以 Z52 逐筆核對"));
    }
    if (match.billed < match.here) {
        out.push_back(JCIC_WORD("registers", "月底之發查計入次月帳單"));
        out.push_back(JCIC_WORD("registers", "結果未明：聯徵中心可能未收到"));
    }
    return out;
}

Result<void> are_bill_columns(const std::vector<std::string>& columns) {
    return are_columns(bill_list, columns);
}

Result<BillLine> bill_line(const std::vector<std::string>& columns, const std::vector<std::string>& cells) {
    JCIC_TRY(const auto said, cells_under(bill_list, columns, cells));
    JCIC_TRY(const auto month, domain::RocMonth::parse(said[0]));
    const auto times = padded_number<std::size_t>(said[3], 0, most_times);
    if (!times) return wrong_column(bill_list, columns_of_bill[3].title, "value");
    return BillLine{month, said[1], domain::typed_reference(said[2]), *times};
}

}  // namespace jcic::inquiry
