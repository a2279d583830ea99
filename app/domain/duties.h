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

/// First and last day, both included; nullopt: unlimited.
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
    /// "query-officer:1151120-1161119,reviewer:1160101-,supervisor". Fault input.form (an unknown duty, an invalid day,
    /// an end before its beginning, a repeated duty), detail "field" duties.
    [[nodiscard]] static Result<DutyTerms> parse(std::string_view text);
    [[nodiscard]] std::string text() const;

    void give(Duty duty, Term term) { terms_.insert_or_assign(duty, term); }
    [[nodiscard]] std::set<Duty> on(RocDate day) const;
    [[nodiscard]] std::set<Duty> ever() const;  ///< on any day
    /// Null for a duty that they do not include.
    [[nodiscard]] const Term* term(Duty duty) const;
    [[nodiscard]] const std::map<Duty, Term>& terms() const { return terms_; }
    [[nodiscard]] bool empty() const { return terms_.empty(); }
    /// For each two with common days. Faults as compatible(set).
    [[nodiscard]] Result<void> compatible() const;
    bool operator==(const DutyTerms&) const = default;

private:
    std::map<Duty, Term> terms_;
};

/// A person's designation in the register (聯徵4).
struct Designation {
    DutyTerms duties;
    std::optional<RocDate> from;   ///< first day of all of them
    std::optional<RocDate> until;  ///< last day, included
    bool ended = false;            ///< by a separate event: from then on, whatever the last day (R-DU-4)
};

/// The person's duties on the day: none before the first day, after the last, and once deactivated (R-DU-1, R-DU-4).
/// Always checked inside the transaction and before a key signs; the second verifier has its own table.
[[nodiscard]] std::set<Duty> duties_on(const Designation& designation, RocDate day);
/// Fault person.ended unless the designation covers the day.
[[nodiscard]] Result<void> may_act(const PersonId& person, const Designation& designation, RocDate day);

[[nodiscard]] bool heads_the_unit(const std::set<Duty>& duties);
/// Administrator or unit head: may unlock others' accounts and maintain the ledger.
[[nodiscard]] bool administers(const std::set<Duty>& duties);

/// Faults rule.R-DU-3 (card and password custodian), rule.R-DU-1 (other clashes, such as rule.R-DU-13).
[[nodiscard]] Result<void> compatible(const std::set<Duty>& duties);
/// Whether the duty's keys include the records key (administrator and auditor: the ledger's only).
[[nodiscard]] bool reads_records(const std::set<Duty>& duties);

/// Counting, filing and destroying copies (R-PA-4, R-PA-7): duties that work with records; not the reviewer, who only
/// reads. Fault person.duty.
[[nodiscard]] Result<void> may_account_for_copies(const std::set<Duty>& duties);

/// Handing over cases, one's own or a leaver's: a case officer's duty, or a supervisor (R-DU-15). Fault person.duty.
[[nodiscard]] Result<void> may_move_cases(const std::set<Duty>& duties);

/// A card's borrower is never the custodian of its password (R-DU-2, R-DU-3); rule.R-DU-3.
[[nodiscard]] Result<void> may_hold_card(const std::set<Duty>& duties);
/// The approver is never the querier (R-DU-6) and has the supervisor's duty.
[[nodiscard]] Result<void> may_approve(const PersonId& querier, const PersonId& approver,
                                       const std::set<Duty>& approver_duties);

/// Backups of the ledger are made by administrator and unit head; no guideline decides this. Fault person.duty.
[[nodiscard]] Result<void> may_back_up(const std::set<Duty>& duties);
/// Restoring is theirs too; discarding later events for an older ledger is the unit head's only. Fault person.duty.
[[nodiscard]] Result<void> may_restore(const std::set<Duty>& duties, bool gives_up_events);
/// R-PW-4's procedure: the administrator unlocks others' accounts, and the unit head an administrator's. Fault
/// person.duty; details "reason" (own-account), "duty" (required).
[[nodiscard]] Result<void> may_unlock(const PersonId& acting, const std::set<Duty>& acting_duties,
                                      const PersonId& locked, const std::set<Duty>& locked_duties);

/// Unlocking if every administrator and unit head is locked: two persons together, one of them administrator or unit
/// head, the other that or a supervisor. Fault person.duty.
[[nodiscard]] Result<void> may_unlock_together(const PersonId& one, const std::set<Duty>& one_duties,
                                               const PersonId& other, const std::set<Duty>& other_duties);

/// Administrator or unit head: making parts of a recovery key. Fault person.duty, detail "duty".
[[nodiscard]] Result<void> may_make_recovery(const std::set<Duty>& acting_duties);

// R-DU-13: an administrator's account is never handed over. The register checks this before it writes an event about a
// person, and the ledger's verification checks each existing one; the second verifier has its own rule.

/// The days on which the person is an administrator; nullopt for none, or if the duty was to begin after the person
/// left.
[[nodiscard]] std::optional<Term> administrators_days(const Designation& person);

/// The change of a person's days as an administrator by an event.
struct AdministratorChange {
    RocDate day;                   ///< the event's: earlier days stay unchanged
    std::optional<Term> before{};  ///< without the event
    std::optional<Term> after{};   ///< with the event
    std::string_view deputy{};     ///< the event's own statement: "yes" for a deputy, "no" for none, "" for neither
};

/// Whether the event makes the person an administrator on days that are also another's, without stating that one is the
/// other's deputy. A person who stops by the day on which the other starts is succeeded, not overlapped. An existing
/// deputy is not checked again, unless the event ends the deputyship.
[[nodiscard]] bool hands_over(const AdministratorChange& change, const Term& other);

}  // namespace jcic::domain
