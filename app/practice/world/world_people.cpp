#include "app/practice/world/world_parts.h"

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

}  // namespace jcic::practice::parts
