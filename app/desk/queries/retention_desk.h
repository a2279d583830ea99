#pragma once
// End of retention: a used-up record's deletion (R-PA-6), and the retention period of everything else (R-AU-6, R-LO-1).
// Computed and shown; erased only with two persons' consent.

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/desk/registers/made_lists.h"
#include "app/desk/rooms/with.h"
#include "app/domain/identifiers.h"
#include "app/inquiry/book/book.h"
#include "app/inquiry/ports.h"

namespace jcic::desk {

/// Default number of expired ones: enough for a list read by a person.
inline constexpr std::size_t most_kept_shown = 300;

/// The text to which two persons consent.
struct RetentionText {
    std::set<inquiry::QueryId> queries;
    std::string text;                                ///< lines "label\tvalue\n"; no personal names
    std::string digest_text;                         ///< "7F3A-91C2"
    std::vector<inquiry::ExportOfValues> exports{};  ///< the fate of each must be stated (R-PA-10)
    inquiry::ExportsSaid said{};                     ///< statements already in the text
};

class RetentionDesk {
public:
    explicit RetentionDesk(const With<const Machine, Seating>& parts) : parts_(parts) {}

    /// Returns the scope of a record's deletion (Records::deletion_page). By a query officer. Faults person.duty,
    /// query.state.
    [[nodiscard]] Result<inquiry::DeletionPage> deletion_page(const inquiry::QueryId& id, domain::Item item);
    /// Destroys the record's key; a witness countersigns. By a query officer, if the record is no longer needed, each
    /// copy is destroyed, void or written off, and the fate of each export is stated. Faults person.duty, query.state,
    /// rule.R-PA-4 (one's own witness; reason "copies"), input.missing, person.password.
    Result<void> erase_record(const inquiry::QueryId& id, domain::Item item, const std::string& reason,
                              const domain::PersonId& witness, const Secret& witness_password,
                              const inquiry::ExportsSaid& exports = {});

    /// Returns what is not erased, earliest end first: at most `most` expired ones, and those at hand. Fault
    /// person.duty (domain::may_list_kept).
    [[nodiscard]] Result<std::vector<KeptRow>> kept(std::size_t most = most_kept_shown);
    /// For those who may consent. Faults person.duty, query.state (a retention period has not ended, a copy is
    /// missing), query.unknown, input.missing.
    [[nodiscard]] Result<RetentionText> page(const std::set<inquiry::QueryId>& ids,
                                             const inquiry::ExportsSaid& said = {});
    /// Erases with two consents: the signed-in person's, and the second's countersignature: the unit head, and a
    /// supervisor, reviewer or auditor. The page that both sign states the fate of each export. Faults person.duty,
    /// person.password, query.changed (the page has changed since), query.state, input.missing, input.form (reason
    /// "personal").
    Result<void> erase(const RetentionText& seen, const domain::PersonId& second, const Secret& second_password,
                       const inquiry::ExportsSaid& exports = {});

private:
    With<const Machine, Seating> parts_;
};

}  // namespace jcic::desk
