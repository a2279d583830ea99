#pragma once
// Who may be queried for what (R-EL-1 to R-EL-8, R-IT-4).

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "app/domain/items.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {

enum class Business { lending, credit_card };                             ///< 業務別: 授信, 信用卡
enum class SubjectKind { borrower, guarantor, responsible, cardholder };  ///< 對象別
inline constexpr Business all_businesses[]{Business::lending, Business::credit_card};
inline constexpr SubjectKind all_subject_kinds[]{SubjectKind::borrower, SubjectKind::guarantor,
                                                 SubjectKind::responsible, SubjectKind::cardholder};

/// Command-line and wire names: "lending", "credit-card"; "borrower", ... Fault input.form otherwise
/// (aml and compliance: rule.R-EL-6; other interested parties: rule.R-EL-7).
[[nodiscard]] Result<Business> parse_business(std::string_view text);
[[nodiscard]] Result<SubjectKind> parse_subject_kind(std::string_view text);
[[nodiscard]] std::string_view name_of(Business business);
[[nodiscard]] std::string_view name_of(SubjectKind kind);

/// A row of the table of domain.md: the rule that opens these items, and from which day.
struct OpenItems {
    Business business;
    SubjectKind subject;
    FaultCode rule;
    std::span<const Item> items;
    Date since;
};
/// In item_table.cpp, beside the items.
[[nodiscard]] std::span<const OpenItems> open_items();

/// The rule that allows it, such as rule_el_1; else a fault naming the rule against it
/// (detail "since": the ISO date from which it would be allowed, where the date is too early).
[[nodiscard]] Result<FaultCode> may_query(Business business, SubjectKind subject, Item item, RocDate on);

/// R-EL-2 subjects need the borrower named beside them (R-EL-8).
[[nodiscard]] bool names_borrower(Business business, SubjectKind subject);
/// A responsible person is one of the enterprise that borrows (企業負責人); a guarantor's borrower may be a person too.
[[nodiscard]] bool borrower_is_enterprise(SubjectKind subject);
/// R-EL-5: whether an authorisation with that 申辦業務名稱 is one for the query. A guarantor's and a responsible
/// person's says so (保證人, 負責人), and what is said to be theirs is no borrower's or card holder's own: T52 would be
/// open by it. What names a credit card alone opens no loan, and no loan a credit card. Fault rule.R-EL-5; detail
/// "reason" where it names another business ("business") or person ("party").
[[nodiscard]] Result<void> application_name_fits(Business business, SubjectKind subject,
                                                 std::string_view application_name);

/// What it says of the business and of who the subject is there, as far as it says it: 房貸保證人 is a loan's
/// guarantor, and a loan's without 保證人 and 負責人 is the borrower's own (R-EL-5). nullopt: it leaves that open, or
/// says what is not open (R-EL-4).
struct Party {
    Business business;
    SubjectKind subject;
    bool operator==(const Party&) const = default;
};
[[nodiscard]] std::optional<Party> party_named(std::string_view application_name);

}  // namespace jcic::domain
