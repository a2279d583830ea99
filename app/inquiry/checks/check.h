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

/// What a form is judged by.
struct CheckContext {
    const domain::OfficeCalendar& calendar;
    std::optional<domain::Authorisation> authorisation;  ///< that the form names, where the branch holds it
    const Book& book;                                    ///< with the queries that lean on it, and those alike
    UtcTime now;
    std::span<const domain::Stop> stops{};      ///< in force (R-LO-6)
    std::optional<domain::PersonId> querier{};  ///< who asks: a stop may be of one person
    std::span<const std::string> templates{};   ///< the branch's own words for a reason: nobody copies those (R-DU-6)
    std::span<const domain::UsedElsewhere> elsewhere{};  ///< of the authorisation, at other desks (R-AU-5)
    bool form_once = false;                              ///< the branch: a form is good for one submission only
    domain::OfficeHours hours{};                         ///< the branch's, of that day (R-LO-8)
    int volume_told = 0;                                 ///< as Surroundings
    int items_of_day = 0;                                ///< the same
    std::span<const domain::registers::Maintenance> maintenances{};  ///< announced, of its items (R-SE-9)
    std::span<const std::string> other_numbers{};  ///< of the subject, as the branch linked them (R-PA-7)
    std::string_view other_name_on_form{};  ///< the subject's, of the authorisation, where it is another; else ""
};

/// What has used an authorisation, besides what it says of itself (used_before).
struct AuthorisationUses {
    const Book& book;                                    ///< with the queries that lean on it
    std::span<const domain::UsedElsewhere> elsewhere{};  ///< at other desks
    bool form_once = false;                              ///< the branch: the whole form is good for one submission only
    QueryId except{};                                    ///< the query that asks
};
/// Whether the item can be asked on the authorisation on that day (R-AU-1, R-AU-5): one rule for who submits, requests
/// and takes a number over. Faults as domain::carries and domain::unused_elsewhere, and rule.R-AU-5 ("whole-form").
[[nodiscard]] Result<void> may_lean_on(const domain::Authorisation& authorisation, const domain::PersonalId& subject,
                                       domain::Item item, domain::RocDate on, const AuthorisationUses& uses);

/// Everything that `domain` knows about the form, without the remarks. Pure: the same form in the same context gives
/// the same verdict.
[[nodiscard]] Verdict check(const Form& form, const CheckContext& context);

/// "Asked before" looks this far back.
inline constexpr std::chrono::days asked_before_days{90};

/// Remarks on a query as of `context.now`; `except` is the query itself where it is already in the book: then what was
/// submitted after it is no model for its reason.
[[nodiscard]] std::vector<Remark> remarks_on(const Query& query, const CheckContext& context,
                                             const QueryId& except = {});

/// Whether the reason was taken over from the other query: the same words for another case say nothing about this one.
/// A template's words are the branch's own, and never count. Nothing else decides that.
[[nodiscard]] bool copies_reason(const Query& query, const QueryEntry& other, std::span<const std::string> templates);

}  // namespace jcic::inquiry
