#pragma once
// Duties of the branch's people, and which of them exclude each other (R-DU-1, R-DU-3, R-DU-6, R-DU-7, R-DU-13).

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "app/domain/identifiers.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {

enum class Duty {
    unit_head,
    query_officer,
    supervisor,
    card_custodian,
    password_custodian,
    reviewer,
    auditor,
    administrator
};
inline constexpr Duty all_duties[]{Duty::unit_head,      Duty::query_officer,      Duty::supervisor,
                                   Duty::card_custodian, Duty::password_custodian, Duty::reviewer,
                                   Duty::auditor,        Duty::administrator};

[[nodiscard]] std::string_view name_of(Duty duty);  ///< "query-officer": wire and ledger name
[[nodiscard]] Result<Duty> parse_duty(std::string_view name);

/// From when to when, both days included; none: without a beginning, without an end.
struct Term {
    std::optional<RocDate> from{};
    std::optional<RocDate> until{};
    [[nodiscard]] bool covers(RocDate day) const { return (!from || *from <= day) && (!until || day <= *until); }
    [[nodiscard]] bool overlaps(const Term& other) const;
    bool operator==(const Term&) const = default;
};

/// A person's duties, each with its own first and last day (聯徵4).
class DutyTerms {
public:
    DutyTerms() = default;
    DutyTerms(std::initializer_list<Duty> whenever);
    DutyTerms(const std::set<Duty>& whenever);  // NOLINT(google-explicit-constructor): a set without days
    /// "query-officer:1151120-1161119,reviewer:1160101-,supervisor". Fault input.form (a name that is no duty, a day
    /// that is none, an end before its beginning, a duty twice), detail "field" duties.
    [[nodiscard]] static Result<DutyTerms> parse(std::string_view text);
    [[nodiscard]] std::string text() const;

    void give(Duty duty, Term term) { terms_.insert_or_assign(duty, term); }
    [[nodiscard]] std::set<Duty> on(RocDate day) const;
    [[nodiscard]] std::set<Duty> ever() const;  ///< whichever day
    /// Null for a duty that is not among them.
    [[nodiscard]] const Term* term(Duty duty) const;
    [[nodiscard]] const std::map<Duty, Term>& terms() const { return terms_; }
    [[nodiscard]] bool empty() const { return terms_.empty(); }
    /// Of any two whose days meet. Faults as compatible(set).
    [[nodiscard]] Result<void> compatible() const;
    bool operator==(const DutyTerms&) const = default;

private:
    std::map<Duty, Term> terms_;
};

/// A person as the register tells of them (聯徵4).
struct Designation {
    DutyTerms duties;
    std::optional<RocDate> from;   ///< first day of all of them
    std::optional<RocDate> until;  ///< last day, included
    bool ended = false;            ///< by an event of its own: from then on, whatever the last day (R-DU-4)
};

/// What the person may act as on the day: nothing before the first, after the last, and once ended (R-DU-1, R-DU-4).
/// Every room asks this, inside the transaction and before a key signs; the second verifier has a table of its own.
[[nodiscard]] std::set<Duty> duties_on(const Designation& designation, RocDate day);
/// Whether it is one of the person's days. Fault person.ended.
[[nodiscard]] Result<void> may_act(const PersonId& person, const Designation& designation, RocDate day);

[[nodiscard]] bool heads_the_unit(const std::set<Duty>& duties);
/// Administrator or unit head: who unlocks others' accounts and keeps the ledger going.
[[nodiscard]] bool administers(const std::set<Duty>& duties);

/// Fault rule.R-DU-3 (card and password custodian), rule.R-DU-13 style clashes as rule.R-DU-1.
[[nodiscard]] Result<void> compatible(const std::set<Duty>& duties);
/// Whether the duty's keys include the records key (administrator and auditor: the ledger's only).
[[nodiscard]] bool reads_records(const std::set<Duty>& duties);

/// Who counts, files and destroys copies (R-PA-4, R-PA-7): who works with records. Not the reviewer, who only reads.
/// Fault person.duty.
[[nodiscard]] Result<void> may_account_for_copies(const std::set<Duty>& duties);

/// Who hands cases over, or looks after a leaver's: who has one, or a supervisor (R-DU-15). Fault person.duty.
[[nodiscard]] Result<void> may_move_cases(const std::set<Duty>& duties);

/// Whoever has the card out is never the custodian of its password (R-DU-2, R-DU-3); rule.R-DU-3.
[[nodiscard]] Result<void> may_hold_card(const std::set<Duty>& duties);
/// The approver is never the querier (R-DU-6) and holds the supervisor's duty.
[[nodiscard]] Result<void> may_approve(const PersonId& querier, const PersonId& approver,
                                       const std::set<Duty>& approver_duties);

/// Backups of the ledger are the administrator's and the unit head's; no guideline says whose. Fault person.duty.
[[nodiscard]] Result<void> may_back_up(const std::set<Duty>& duties);
/// What a person tells other desks by a file, and reads of theirs, is the administrator's and the unit head's, as is
/// whose certificate is believed. Fault person.duty.
[[nodiscard]] Result<void> may_exchange(const std::set<Duty>& duties);
/// Restoring is theirs too; giving up later events for an older ledger is the unit head's alone. Fault person.duty.
[[nodiscard]] Result<void> may_restore(const std::set<Duty>& duties, bool gives_up_events);
/// R-PW-4's procedure: the administrator unlocks others' accounts, and the unit head an administrator's. Fault
/// person.duty; details "reason" (own-account), "duty" (whose it is).
[[nodiscard]] Result<void> may_unlock(const PersonId& acting, const std::set<Duty>& acting_duties,
                                      const PersonId& locked, const std::set<Duty>& locked_duties);

/// The way back where nobody is left who may unlock (every administrator and unit head is locked): two persons
/// together, one of them administrator or unit head, the other that or a supervisor. Fault person.duty.
[[nodiscard]] Result<void> may_unlock_together(const PersonId& one, const std::set<Duty>& one_duties,
                                               const PersonId& other, const std::set<Duty>& other_duties);

/// Administrator or unit head: making halves of a recovery key. Fault person.duty, detail "duty".
[[nodiscard]] Result<void> may_make_recovery(const std::set<Duty>& acting_duties);

}  // namespace jcic::domain
