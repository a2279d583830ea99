#pragma once
// What the steps of a query ask about the branch and its ledger: answered by the desk, and by tests.

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

/// What is asked inside a transaction is answered by what the trail says by then. Outlives Inquiries.
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
    /// Whether JCIC itself has told the time that clock().term_time() gives.
    [[nodiscard]] virtual bool knows_time_of_jcic() const = 0;
    [[nodiscard]] virtual Random& random() const = 0;
    /// This room knows no cryptography.
    [[nodiscard]] virtual Digest sha256(ByteView bytes) const = 0;
    /// A person's name as names are compared, for this room knows no tables of Unicode. The same for two names says
    /// that they are one name; "" for what says nothing.
    [[nodiscard]] virtual std::string compared_name(std::string_view name) const = 0;

    /// Whether the event with an approval stands on the signature of who was entitled to it then (R-DU-6), as the trail
    /// says and not as the event claims. Fault ledger.corrupt.
    [[nodiscard]] virtual Result<void> is_borne_out(std::uint64_t event) const = 0;
    /// What the branch holds under that number of its own; nullopt for nothing that a query may lean on.
    [[nodiscard]] virtual Result<std::optional<domain::Authorisation>> authorisation(
        std::string_view reference) const = 0;
    /// What other desks of the branch used of it, as far as their files were read here (R-AU-5).
    [[nodiscard]] virtual Result<std::vector<domain::UsedElsewhere>> used_at_other_desks(
        std::string_view reference) const = 0;
    /// Whether the desks of the institution meet on a hub: then a form is claimed there before its query is written.
    [[nodiscard]] virtual bool has_hub() const = 0;
    /// Claims items of that form for the query among all of them (R-AU-5). Never asked inside a transaction: it waits
    /// for a network. Faults rule.R-AU-5 (other-desk, other-desk-reserved), hub.*: then nothing is submitted.
    [[nodiscard]] virtual Result<void> claim(std::string_view reference, const std::set<domain::Item>& items,
                                             const QueryId& query) const = 0;
    /// Nothing came of the query after it was claimed. What cannot be given back now is, once the hub is there again.
    virtual void give_back(std::string_view reference, const std::set<domain::Item>& items,
                           const QueryId& query) const = 0;
    /// In force today (R-LO-6).
    [[nodiscard]] virtual Result<std::vector<domain::Stop>> stops() const = 0;
    /// Legal holds in force.
    [[nodiscard]] virtual Result<std::vector<domain::Hold>> holds() const = 0;
    /// Announced maintenance of these items that goes on then, or begins within the day that follows (R-SE-9).
    [[nodiscard]] virtual std::vector<domain::registers::Maintenance> maintenances(
        const std::set<domain::Item>& /*items*/, UtcTime /*when*/) const {
        return {};
    }
    /// Texts of the branch's templates of reasons, of today and of before (R-DU-6).
    [[nodiscard]] virtual Result<std::vector<std::string>> templates() const = 0;
    [[nodiscard]] virtual Result<Surroundings> surroundings(const domain::PersonalId& subject,
                                                            const domain::PersonId& querier,
                                                            domain::RocDate day) const = 0;
    /// Other ID numbers of the same person, as the branch linked them.
    [[nodiscard]] virtual Result<std::vector<std::string>> other_numbers_of(
        const domain::PersonalId& subject) const = 0;
    /// How many items that person submitted on that day, as far as the trail up to that event says.
    [[nodiscard]] virtual Result<int> items_of_day(const domain::PersonId& querier, domain::RocDate day,
                                                   std::uint64_t through) const = 0;
    /// Up to how many of that day a supervisor signed for (registers::volume_allowed); 0 for none.
    [[nodiscard]] virtual Result<int> volume_allowed(const domain::PersonId& querier, domain::RocDate day) const = 0;
    /// The day on which the ledger was last put back out of a backup: what was asked before it may not be in this
    /// trail.
    [[nodiscard]] virtual Result<std::optional<domain::RocDate>> restored_on() const = 0;
    /// The written procedures of deletion in force today (R-PA-10).
    [[nodiscard]] virtual Result<std::vector<domain::registers::Procedure>> procedures_of_deletion() const = 0;
    /// Exports of the ledger with personal values since then.
    [[nodiscard]] virtual Result<std::vector<ExportOfValues>> exports_of_values(UtcTime since) const = 0;
    /// What the branch has decided where a rule leaves it a choice (R-AU-5, R-PA-7).
    [[nodiscard]] virtual domain::Policy policy() const = 0;
    /// The record that the review names; nullopt for what is no review, was answered, or is of no draw.
    [[nodiscard]] virtual Result<std::optional<OpenReview>> open_review(std::string_view review) const = 0;
    /// R-AU-7: whether the account that sends this branch's authorisations is registered as having passed its test.
    [[nodiscard]] virtual Result<bool> transmission_is_tested() const = 0;
};

}  // namespace jcic::inquiry
