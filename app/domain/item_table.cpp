// The items and who may be asked for them, as data: what a new item changes. A test of what follows from an item's
// properties links a table of its own in this one's stead.
#include <algorithm>
#include <array>

#include "app/domain/eligibility.h"
#include "app/domain/items.h"

namespace jcic::domain {
namespace {

using namespace std::chrono_literals;

/// R-IT-8.
constexpr Column income_columns[]{
    {"category", "所得類別", ColumnKind::text},
    {"format_code", "格式代號", ColumnKind::code},
    {"payer_id", "扣繳單位統一編號", ColumnKind::payer_id},
    {"payer_name", "扣繳單位名稱", ColumnKind::text},
    {"gross", "給付總額", ColumnKind::amount, true},
    {"withheld", "扣繳稅額", ColumnKind::amount, true},
};

/// R-IT-9: no authoritative field list is public, so the category is open-ended and every field optional.
constexpr Column property_columns[]{
    {"category", "財產類別", ColumnKind::text},   {"description", "財產名稱", ColumnKind::text},
    {"location", "坐落或所在", ColumnKind::text}, {"identifier", "地號、建號或牌照號碼", ColumnKind::code},
    {"area", "面積或數量", ColumnKind::text},     {"share", "持分", ColumnKind::text},
    {"value", "現值", ColumnKind::amount, true},
};

/// R-IT-7; a row without an end date means still insured.
constexpr Column insurance_columns[]{
    {"unit_name", "投保單位名稱", ColumnKind::text},
    {"insured_salary", "投保薪資", ColumnKind::amount},
    {"change_date", "異動日期", ColumnKind::date},
    {"end_date", "退保日期", ColumnKind::date},
};

constexpr std::array<ItemInfo, 3> items{{
    {.item = Item::t50,
     .code = "T50",
     .title = "財政部個人最新年度所得資料",
     .short_title = "所得",
     .agency = "財政部財政資訊中心",
     .held = std::chrono::days{7},
     .soonest = std::chrono::minutes{30},
     .latest = std::chrono::hours{4},
     .needs_year = true,
     .tax_data = true,
     .delete_within_month = false,
     .has_procedure = false,
     .columns = income_columns},
    {.item = Item::t51,
     .code = "T51",
     .title = "財政部個人財產資料",
     .short_title = "財產",
     .agency = "財政部財政資訊中心",
     .held = std::chrono::days{7},
     .soonest = std::chrono::minutes{30},
     .latest = std::chrono::hours{4},
     .needs_year = false,
     .tax_data = true,
     .delete_within_month = false,
     .has_procedure = false,
     .columns = property_columns},
    {.item = Item::t52,
     .code = "T52",
     .title = "勞動部職業投保資料",
     .short_title = "職業投保",
     .agency = "勞動部勞工保險局",
     .held = std::chrono::days{3},
     .soonest = {},
     .latest = {},
     .needs_year = false,
     .tax_data = false,
     .delete_within_month = true,
     .has_procedure = true,
     .columns = insurance_columns},
}};

constexpr Item all_three[]{Item::t50, Item::t51, Item::t52};
constexpr Item tax_only[]{Item::t50, Item::t51};

/// Who is not here is not open: the Bureau of Labor Insurance kept T52 to the borrower, and a credit card's
/// guarantor or responsible person (R-EL-4) was never opened.
constexpr OpenItems opened[]{
    {Business::lending, SubjectKind::borrower, FaultCode::rule_el_1, all_three, 2020y / 1 / 15},
    {Business::lending, SubjectKind::guarantor, FaultCode::rule_el_2, tax_only, 2024y / 4 / 17},
    {Business::lending, SubjectKind::responsible, FaultCode::rule_el_2, tax_only, 2024y / 4 / 17},
    {Business::credit_card, SubjectKind::cardholder, FaultCode::rule_el_3, tax_only, 2023y / 11 / 1},
    {Business::credit_card, SubjectKind::guarantor, FaultCode::rule_el_4, {}, {}},
    {Business::credit_card, SubjectKind::responsible, FaultCode::rule_el_4, {}, {}},
};

}  // namespace

std::span<const ItemInfo> known_items() {
    return items;
}

std::span<const OpenItems> open_items() {
    return opened;
}

}  // namespace jcic::domain
