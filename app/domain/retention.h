#pragma once
// How long the data of a query must be kept (R-LO-1, R-AU-6), and by when T52's data must be deleted (R-PA-6).
//
// Terms are counted as the Civil Code does (articles 120 and 121): the first day is not counted; a term of years or
// months ends on the day before the one that corresponds to its first day or, if the last month has no such day, on
// that month's last day.

#include <optional>
#include <string_view>

#include "app/domain/duties.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {

inline constexpr int least_years_kept = 5;   ///< R-LO-1, R-AU-6
inline constexpr int most_years_kept = 100;  ///< of an institution's longer term (a setting)
inline constexpr int months_to_delete = 1;   ///< R-PA-6, after it was used up

/// The last day of a term that runs from the day after `from`.
[[nodiscard]] Result<RocDate> last_day_of(RocDate from, std::chrono::months term);
/// The last day for a record that was used up on that day; and for the decision whether one last used, retrieved or
/// registered as needed on that day is still needed: without a deadline it might never be marked as used up.
[[nodiscard]] Result<RocDate> delete_by(RocDate used);

inline constexpr std::chrono::months filing_looked_at_after{12};  ///< R-PA-11 (ours)
inline constexpr std::chrono::days filing_asked_before{30};       ///< reminder before the yearly check (ours)
/// The last day for the next check of a record that was filed with its case on that day.
[[nodiscard]] Result<RocDate> look_again_by(RocDate filed);

/// How the credit or card relation ended, or was refused.
enum class RelationEnd { ended, refused };
inline constexpr RelationEnd all_relation_ends[]{RelationEnd::ended, RelationEnd::refused};
[[nodiscard]] std::string_view name_of(RelationEnd end);  ///< "ended", "refused"
[[nodiscard]] Result<RelationEnd> parse_relation_end(std::string_view name);

/// What a query's term depends on.
struct RetentionFacts {
    RocDate last_written;  ///< the day of its last event
    bool open = false;     ///< it may still lead to a record: submitted, approved, requested, serial held
    bool asked = false;    ///< a request was sent: the authorisation was used
    std::optional<RocDate> relation_end;  ///< the relation's end, or the day of refusal
};

/// The rule that decides.
enum class RetentionReason {
    open,      ///< the query itself is not finished
    relation,  ///< R-AU-6: the relation continues, or its end is not registered
    ended,     ///< R-AU-6: counted from the relation's end or from the refusal
    log        ///< R-LO-1: counted from the last event
};
[[nodiscard]] std::string_view name_of(RetentionReason reason);

struct Retention {
    std::optional<RocDate> until;  ///< the last day on which it must be kept; nullopt: no end known
    RetentionReason reason{};
    [[nodiscard]] bool over(RocDate today) const { return until && *until < today; }
    bool operator==(const Retention&) const = default;
};

/// Two persons' consent to erasing: the unit head, and a supervisor, reviewer or auditor. Fault person.duty, detail
/// "reason": "same-person" or "duties".
[[nodiscard]] Result<void> may_consent_to_erasing(const PersonId& first, const std::set<Duty>& first_duties,
                                                  const PersonId& second, const std::set<Duty>& second_duties);

/// `years`: the institution's term; a value below the law's counts as the law's.
[[nodiscard]] Result<Retention> retention_of(const RetentionFacts& facts, int years);

}  // namespace jcic::domain
