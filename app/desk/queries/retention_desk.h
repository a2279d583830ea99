#pragma once
// The end of what the desk keeps: T52's month (R-PA-6), and the term of everything else (R-AU-6, R-LO-1). Computed and
// shown; erased only with two persons' consent.

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/registers/kept_rows.h"
#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"
#include "app/domain/retention.h"
#include "app/domain/roc_date.h"
#include "app/inquiry/book/record_name.h"
#include "app/inquiry/ports.h"

namespace jcic::desk {

/// What is over, where nobody says how much of it: a list that a person looks through.
inline constexpr std::size_t most_kept_shown = 300;

/// What two persons consent to.
struct RetentionText {
    std::set<inquiry::QueryId> queries;
    std::string text;                                ///< lines "label\tvalue\n"; names nobody
    std::string digest_text;                         ///< "7F3A-91C2"
    std::vector<inquiry::ExportOfValues> exports{};  ///< of each it is to be said what became of it (R-PA-10)
    inquiry::ExportsSaid said{};                     ///< what the text says of them already
};

class RetentionDesk {
public:
    explicit RetentionDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// R-PA-6: the record was used and is not needed any more. By a query officer. Faults person.duty, query.state.
    Result<void> use_up(const inquiry::QueryId& id, domain::Item item);
    /// Or its T52 is needed still, and why. By who has the case. Faults query.not-in-hand, query.state, input.missing,
    /// rule.R-DU-6.
    /// R-PA-11: all or none, as inquiry::Records.
    Result<void> file_with_case(const std::set<inquiry::RecordName>& records, const std::string& reason);
    Result<void> withdraw_filing(const inquiry::QueryId& id, domain::Item item, const std::string& reason);
    Result<void> still_needed(const inquiry::QueryId& id, domain::Item item, const std::string& reason);
    /// Its authorisation was revoked, and it is kept on another basis. As inquiry::Records.
    Result<void> keep_otherwise(const inquiry::QueryId& id, domain::Item item, const std::string& basis);
    /// What its deletion covers (Records::deletion_page). By a query officer. Faults
    /// person.duty, query.state.
    [[nodiscard]] Result<inquiry::DeletionPage> deletion_page(const inquiry::QueryId& id, domain::Item item);
    /// The record's key is destroyed; a witness countersigns. By a query officer, once it is used up and each copy is
    /// destroyed, void or written off, and of each export it is said what became of it. Faults person.duty,
    /// query.state, rule.R-PA-4 (one's own witness; reason "copies"), input.missing, person.password.
    Result<void> erase_record(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                              const domain::PersonId& witness, const Secret& witness_password,
                              const inquiry::ExportsSaid& exports = {});

    /// What is not erased, what ends first on top: at most so many of what is over, and what is at hand. Fault
    /// person.duty (domain::may_list_kept).
    [[nodiscard]] Result<std::vector<KeptRow>> kept(std::size_t most = most_kept_shown);
    /// By a query officer, a supervisor or the unit head. Faults person.duty, query.unknown, input.form.
    Result<void> end_relation(const inquiry::QueryId& id, domain::RelationEnd end, domain::RocDate on);
    /// For who may consent. Faults person.duty, query.state (a term is not over, a copy is left out), query.unknown,
    /// input.missing.
    [[nodiscard]] Result<RetentionText> page(const std::set<inquiry::QueryId>& ids,
                                             const inquiry::ExportsSaid& said = {});
    /// The signed-in person consents by this, the second by a countersignature: the unit head, and a supervisor,
    /// reviewer or auditor; of each export it is said what became of it, which stands in the page that both sign.
    /// Faults person.duty, person.password, query.changed (it is not the page that was seen), query.state,
    /// input.missing, input.form (reason "personal").
    Result<void> erase(const RetentionText& seen, const domain::PersonId& second, const Secret& second_password,
                       const inquiry::ExportsSaid& exports = {});

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
