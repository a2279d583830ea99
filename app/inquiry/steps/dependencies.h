#pragma once
// What the steps of a query need from branch and ledger: implemented by the desk, and by tests.

#include "app/base/random.h"
#include "app/domain/authorisation.h"
#include "app/domain/exchange.h"
#include "app/domain/registers/maintenances.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/procedures.h"
#include "app/domain/stop.h"
#include "app/inquiry/book/book.h"
#include "app/inquiry/ports.h"

namespace jcic::inquiry {

/// Calls inside a transaction are answered from that transaction's trail. Outlives Inquiries.
class Dependencies {
public:
    Dependencies() = default;
    Dependencies(const Dependencies&) = delete;
    Dependencies& operator=(const Dependencies&) = delete;
    virtual ~Dependencies() = default;

    [[nodiscard]] virtual bool is_practice() const = 0;
    [[nodiscard]] virtual const domain::InstitutionCode& institution() const = 0;
    [[nodiscard]] virtual const domain::OfficeCalendar& calendar() const = 0;
    [[nodiscard]] virtual const People& people() const = 0;
    [[nodiscard]] virtual const Clock& clock() const = 0;
    /// Whether clock().term_time() comes from JCIC itself.
    [[nodiscard]] virtual bool knows_time_of_jcic() const = 0;
    [[nodiscard]] virtual Random& random() const = 0;
    [[nodiscard]] virtual Digest sha256(ByteView bytes) const = 0;

    /// Whether the approval's event has the signature of a person entitled to it then (R-DU-6), according to the trail
    /// and not the event's own claim. Fault ledger.corrupt.
    [[nodiscard]] virtual Result<void> is_borne_out(std::uint64_t event) const = 0;
    /// The branch's authorisation with that number of its own; nullopt if none is usable for a query.
    [[nodiscard]] virtual Result<std::optional<domain::Authorisation>> authorisation(
        std::string_view reference) const = 0;
    /// Other authorisations with the same file as that one's form, or of that ID number under another name.
    [[nodiscard]] virtual Result<Alike> alike(std::string_view /*reference*/, const domain::PersonalId& /*subject*/,
                                              std::string_view /*name*/) const {
        return Alike{};
    }
    /// Uses of it at other desks of the branch, as far as their files were imported here (R-AU-5).
    [[nodiscard]] virtual Result<std::vector<domain::UsedElsewhere>> used_at_other_desks(
        std::string_view reference) const = 0;
    /// Whether the institution's desks share a hub: then a form is claimed there before its query is written.
    [[nodiscard]] virtual bool has_hub() const = 0;
    /// Claims items of that form for the query among all desks (R-AU-5). Never called inside a transaction: it waits
    /// for a network. Faults rule.R-AU-5 (other-desk, other-desk-reserved), hub.*: then nothing is submitted.
    [[nodiscard]] virtual Result<void> claim(std::string_view reference, const std::set<domain::Item>& items,
                                             const QueryId& query) const = 0;
    /// Releases the claim if the query did not come about; retried later while the hub is unreachable.
    virtual void give_back(std::string_view reference, const std::set<domain::Item>& items,
                           const QueryId& query) const = 0;
    /// In force today (R-LO-6).
    [[nodiscard]] virtual Result<std::vector<domain::Stop>> stops() const = 0;
    /// Legal holds in force.
    [[nodiscard]] virtual Result<std::vector<domain::Hold>> holds() const = 0;
    /// Announced maintenance of these items in progress then, or beginning within a day after (R-SE-9).
    [[nodiscard]] virtual std::vector<domain::registers::Maintenance> maintenances(
        const std::set<domain::Item>& /*items*/, UtcTime /*when*/) const {
        return {};
    }
    /// Texts of the branch's current and earlier templates of reasons (R-DU-6).
    [[nodiscard]] virtual Result<std::vector<std::string>> templates() const = 0;
    [[nodiscard]] virtual Result<Surroundings> surroundings(const domain::PersonalId& subject,
                                                            const domain::PersonId& querier,
                                                            domain::RocDate day) const = 0;
    /// Other ID numbers of the same person, as the branch linked them.
    [[nodiscard]] virtual Result<std::vector<std::string>> other_numbers_of(
        const domain::PersonalId& subject) const = 0;
    /// Number of items that the person submitted on that day, up to that event of the trail.
    [[nodiscard]] virtual Result<int> items_of_day(const domain::PersonId& querier, domain::RocDate day,
                                                   std::uint64_t through) const = 0;
    /// Number of items of that day that a supervisor allowed (registers::volume_allowed); 0 for none.
    [[nodiscard]] virtual Result<int> volume_allowed(const domain::PersonId& querier, domain::RocDate day) const = 0;
    /// The day of the last restore from a backup; queries made before it may be missing in this trail.
    [[nodiscard]] virtual Result<std::optional<domain::RocDate>> restored_on() const = 0;
    /// The written procedures of deletion in force today (R-PA-10).
    [[nodiscard]] virtual Result<std::vector<domain::registers::Procedure>> procedures_of_deletion() const = 0;
    /// Exports of the ledger with personal values since then.
    [[nodiscard]] virtual Result<std::vector<ExportOfValues>> exports_of_values(UtcTime since) const = 0;
    /// The branch's decisions if a rule leaves a choice (R-AU-5, R-PA-7).
    [[nodiscard]] virtual domain::Policy policy() const = 0;
    /// The record of an open review; nullopt if it is no review, was answered, or is not of a sample.
    [[nodiscard]] virtual Result<std::optional<OpenReview>> open_review(std::string_view review) const = 0;
    /// R-AU-7: whether the account that sends this branch's authorisations is registered as having passed its test.
    [[nodiscard]] virtual Result<bool> transmission_is_tested() const = 0;
};

}  // namespace jcic::inquiry
