#pragma once
// How long the data of a query must be kept (R-LO-1, R-AU-6), and by when T52's data must be deleted (R-PA-6).
//
// Terms are counted as the Civil Code does (articles 120 and 121): the first day is not counted; a term of years or
// months ends with the day before the one that answers to its first day, and where the last month has no such day, with
// that month's last day.

#include <optional>
#include <string_view>

#include "app/domain/duties.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {

inline constexpr int least_years_kept = 5;   ///< R-LO-1, R-AU-6
inline constexpr int most_years_kept = 100;  ///< of an institution's longer term (a setting)
inline constexpr int months_to_delete = 1;   ///< R-PA-6, from being used up

/// The last day of a term that runs from the day after `from`.
[[nodiscard]] Result<RocDate> last_day_of(RocDate from, std::chrono::months term);
/// The last day on which a record that was used up on that day may still be there; and on which it must be said whether
/// one that was used, fetched or said to be needed last on that day is needed still: who is never asked never uses it
/// up.
[[nodiscard]] Result<RocDate> delete_by(RocDate used);

inline constexpr std::chrono::months filing_looked_at_after{12};  ///< R-PA-11 (ours)
inline constexpr std::chrono::days filing_asked_before{30};       ///< so long before, somebody is asked (ours)
/// The last day on which what was filed with its case on that day is looked at again.
[[nodiscard]] Result<RocDate> look_again_by(RocDate filed);

/// How the credit or card relation came to its end, or never came to be.
enum class RelationEnd { ended, refused };
inline constexpr RelationEnd all_relation_ends[]{RelationEnd::ended, RelationEnd::refused};
[[nodiscard]] std::string_view name_of(RelationEnd end);  ///< "ended", "refused"
[[nodiscard]] Result<RelationEnd> parse_relation_end(std::string_view name);

/// What a query's term depends on.
struct RetentionFacts {
    RocDate last_written;  ///< the day of its last event
    bool open = false;     ///< something may still come of it: submitted, approved, asked for, serial held
    bool asked = false;    ///< a request went out: the authorisation was used
    std::optional<RocDate> relation_end;  ///< the relation's end, or the day of refusal
};

/// Which rule decides.
enum class RetentionReason {
    open,      ///< the query itself is not over
    relation,  ///< R-AU-6: the relation goes on, or nobody has said when it ended
    ended,     ///< R-AU-6: counted from the relation's end or from the refusal
    log        ///< R-LO-1: counted from the last event
};
[[nodiscard]] std::string_view name_of(RetentionReason reason);

struct Retention {
    std::optional<RocDate> until;  ///< the last day on which it must be kept; nullopt: no end in sight
    RetentionReason reason{};
    [[nodiscard]] bool over(RocDate today) const { return until && *until < today; }
    bool operator==(const Retention&) const = default;
};

/// Two persons' consent to erasing: the unit head, and a supervisor, reviewer or auditor. Fault person.duty, detail
/// "reason": "same-person" or "duties".
[[nodiscard]] Result<void> may_consent_to_erasing(const PersonId& first, const std::set<Duty>& first_duties,
                                                  const PersonId& second, const std::set<Duty>& second_duties);

/// `years` is the institution's term; less than the law's counts as the law's.
[[nodiscard]] Result<Retention> retention_of(const RetentionFacts& facts, int years);

}  // namespace jcic::domain
