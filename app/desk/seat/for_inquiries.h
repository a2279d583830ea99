#pragma once
// The seat's answers to the queries' steps, from the trail as of the call.

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "app/desk/rooms/hub_claims.h"
#include "app/desk/rooms/machine.h"
#include "app/desk/rooms/seating.h"
#include "app/inquiry/steps/dependencies.h"
#include "app/ledger_check/borne_out.h"

namespace jcic::desk {

class ForInquiries final : public inquiry::Dependencies {
public:
    /// All must outlive it.
    ForInquiries(const With<const Machine, HubLine>& parts, Seat& seat)
        : parts_(parts), machine_(parts.machine), hub_(parts), seat_(seat) {}

    [[nodiscard]] bool is_practice() const override { return machine_.is_practice(); }
    [[nodiscard]] const domain::InstitutionCode& institution() const override {
        return machine_.settings().institution;
    }
    [[nodiscard]] const domain::OfficeCalendar& calendar() const override { return machine_.calendar(); }
    [[nodiscard]] const inquiry::People& people() const override { return seat_.names(); }
    [[nodiscard]] const Clock& clock() const override { return machine_.clock(); }
    [[nodiscard]] bool knows_time_of_jcic() const override { return machine_.clock().knows_host(); }
    [[nodiscard]] Random& random() const override { return seat_.random(); }
    [[nodiscard]] Digest sha256(ByteView bytes) const override { return sha256_of(bytes); }
    [[nodiscard]] Result<void> is_borne_out(std::uint64_t event) const override {
        return ledger::is_borne_out(seat_.session(), event);
    }
    [[nodiscard]] Result<std::optional<domain::Authorisation>> authorisation(std::string_view reference) const override;
    [[nodiscard]] Result<inquiry::Alike> alike(std::string_view reference, const domain::PersonalId& subject,
                                               std::string_view name) const override;
    [[nodiscard]] Result<std::vector<domain::UsedElsewhere>> used_at_other_desks(
        std::string_view reference) const override;
    [[nodiscard]] bool has_hub() const override { return hub_.has_hub(); }
    [[nodiscard]] Result<void> claim(std::string_view reference, const std::set<domain::Item>& items,
                                     const inquiry::QueryId& query) const override;
    void give_back(std::string_view reference, const std::set<domain::Item>& /*items*/,
                   const inquiry::QueryId& query) const override {
        hub_.give_back(reference, query);
    }
    [[nodiscard]] Result<std::vector<domain::Stop>> stops() const override;
    [[nodiscard]] Result<std::vector<domain::Hold>> holds() const override;
    [[nodiscard]] std::vector<domain::registers::Maintenance> maintenances(const std::set<domain::Item>& items,
                                                                           UtcTime when) const override;
    [[nodiscard]] Result<std::vector<std::string>> other_numbers_of(const domain::PersonalId& subject) const override;
    [[nodiscard]] Result<std::vector<std::string>> templates() const override;
    [[nodiscard]] Result<inquiry::Surroundings> surroundings(const domain::PersonalId& subject,
                                                             const domain::PersonId& querier,
                                                             domain::RocDate day) const override;
    [[nodiscard]] Result<int> items_of_day(const domain::PersonId& querier, domain::RocDate day,
                                           std::uint64_t through) const override;
    [[nodiscard]] Result<int> volume_allowed(const domain::PersonId& querier, domain::RocDate day) const override;
    [[nodiscard]] Result<std::optional<domain::RocDate>> restored_on() const override;
    [[nodiscard]] Result<std::vector<domain::registers::Procedure>> procedures_of_deletion() const override;
    [[nodiscard]] Result<std::vector<inquiry::ExportOfValues>> exports_of_values(UtcTime since) const override;
    /// If it cannot be read, the stricter rules for queries apply (R-AU-5, R-PA-7).
    [[nodiscard]] domain::Policy policy() const override;
    [[nodiscard]] Result<std::optional<inquiry::OpenReview>> open_review(std::string_view review) const override;
    [[nodiscard]] Result<bool> transmission_is_tested() const override;

private:
    With<const Machine, HubLine> parts_;
    const Machine& machine_;
    HubClaims hub_;
    Seat& seat_;
    mutable std::optional<std::pair<std::uint64_t, std::vector<std::string>>> templates_;  ///< by number of events
};

}  // namespace jcic::desk
