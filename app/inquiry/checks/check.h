#pragma once
// Checks a form against the rules, and collects the remarks for the approver.

#include "app/domain/authorisation.h"
#include "app/domain/exchange.h"
#include "app/domain/office_hours.h"
#include "app/domain/registers/maintenances.h"
#include "app/domain/stop.h"
#include "app/inquiry/book/book.h"
#include "app/inquiry/form/form.h"
#include "app/inquiry/ports.h"

namespace jcic::inquiry {

/// Everything that a form is checked against.
struct CheckContext {
    const domain::OfficeCalendar& calendar;
    std::optional<domain::Authorisation> authorisation;  ///< the one that the form names, if the branch has it
    const Book& book;                                    ///< with the queries on it, and similar ones
    UtcTime now;
    std::span<const domain::Stop> stops{};      ///< in force (R-LO-6)
    std::optional<domain::PersonId> querier{};  ///< who asks: a stop may concern one person
    std::span<const std::string> templates{};   ///< the branch's own reasons: using one is not copying (R-DU-6)
    std::span<const domain::UsedElsewhere> elsewhere{};  ///< of the authorisation, at other desks (R-AU-5)
    bool form_once = false;                              ///< branch decision: a form is valid for one submission only
    domain::OfficeHours hours{};                         ///< the branch's, of that day (R-LO-8)
    int volume_told = 0;                                 ///< as Surroundings
    int items_of_day = 0;                                ///< the same
    std::span<const domain::registers::Maintenance> maintenances{};  ///< announced, of its items (R-SE-9)
    std::span<const std::string> other_numbers{};  ///< of the subject, as the branch linked them (R-PA-7)
    std::string_view other_name_on_form{};         ///< the subject's different name on the authorisation; else ""
    const Alike* alike = nullptr;                  ///< of its authorisation, if known
};

/// Other uses of an authorisation, in addition to its own fields (used_before).
struct AuthorisationUses {
    const Book& book;                                    ///< with the queries on it
    std::span<const domain::UsedElsewhere> elsewhere{};  ///< at other desks
    bool form_once = false;                              ///< branch decision: a form is valid for one submission only
    QueryId except{};                                    ///< the query that asks
};
/// Whether the item can be requested on the authorisation on that day (R-AU-1, R-AU-5): one rule for submitting,
/// requesting and attaching a number. Faults as domain::carries and domain::unused_elsewhere, and rule.R-AU-5
/// ("whole-form").
[[nodiscard]] Result<void> may_lean_on(const domain::Authorisation& authorisation, const domain::PersonalId& subject,
                                       domain::Item item, domain::RocDate on, const AuthorisationUses& uses);

/// All faults that the rules find in the form, without remarks. Pure: the same form in the same context gives the same
/// verdict.
[[nodiscard]] Verdict check(const Form& form, const CheckContext& context);

/// "Asked before" looks this far back.
inline constexpr std::chrono::days asked_before_days{90};

/// Remarks on an authorisation alone: to who enters it, and again with each query on it.
[[nodiscard]] std::vector<Remark> remarks_on(const Alike& alike);

/// Remarks on a query as of `context.now`. `except`: the query itself if it is already in the book; queries submitted
/// after it are then no source of its reason.
[[nodiscard]] std::vector<Remark> remarks_on(const Query& query, const CheckContext& context,
                                             const QueryId& except = {});

/// Whether the reason was copied from the other query: the same words for another case. A template's words never count.
/// No other code decides this.
[[nodiscard]] bool copies_reason(const Query& query, const QueryEntry& other, std::span<const std::string> templates);

}  // namespace jcic::inquiry
