#pragma once
// Determines who may be queried for what (R-EL-1 to R-EL-8, R-IT-4).

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

/// A row of the table of domain.md: the rule that allows these items, and its first day.
struct OpenItems {
    Business business;
    SubjectKind subject;
    FaultCode rule;
    std::span<const Item> items;
    Date since;
};
/// In item_table.cpp, with the items.
[[nodiscard]] std::span<const OpenItems> open_items();

/// The rule that allows it, such as rule_el_1; else a fault of the rule that forbids it (detail "since": the ISO date
/// from which it is allowed, if the date is too early).
[[nodiscard]] Result<FaultCode> may_query(Business business, SubjectKind subject, Item item, RocDate on);

/// R-EL-2 subjects need the borrower's name (R-EL-8).
[[nodiscard]] bool names_borrower(Business business, SubjectKind subject);
/// A responsible person belongs to the enterprise that borrows (企業負責人); a guarantor's borrower may be a
/// person too.
[[nodiscard]] bool borrower_is_enterprise(SubjectKind subject);
/// R-EL-5: whether an authorisation with that 申辦業務名稱 allows the query. A guarantor's and a responsible
/// person's must name them (保證人, 負責人), and such a form is not valid for a borrower or card holder, for whom
/// it would open T52. A form for a credit card only does not cover a loan, and the reverse. Fault rule.R-EL-5; detail
/// "reason" if it names another business ("business") or person ("party").
[[nodiscard]] Result<void> application_name_fits(Business business, SubjectKind subject,
                                                 std::string_view application_name);

/// The business and the subject's part in it that a form's name states: 房貸保證人 is a loan's guarantor, and a
/// loan without 保證人 and 負責人 is the borrower's own (R-EL-5). nullopt: it leaves that open, or names one that
/// is not allowed (R-EL-4).
struct Party {
    Business business;
    SubjectKind subject;
    bool operator==(const Party&) const = default;
};
[[nodiscard]] std::optional<Party> party_named(std::string_view application_name);

}  // namespace jcic::domain
