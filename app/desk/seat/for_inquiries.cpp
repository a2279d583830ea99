#include "app/desk/seat/for_inquiries.h"

#include "app/desk/exchange/exchange_judge.h"
#include "app/desk/rooms/alike.h"
#include "app/desk/rooms/each_event.h"
#include "app/desk/rooms/one_event.h"
#include "app/desk/rooms/surroundings.h"
#include "app/desk/seat/hub_desk.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/holds.h"
#include "app/domain/registers/linked_numbers.h"
#include "app/domain/registers/policy.h"
#include "app/domain/registers/reasons.h"
#include "app/domain/registers/samples.h"
#include "app/domain/registers/stops.h"
#include "app/domain/registers/transmission.h"
#include "app/domain/registers/volumes.h"

namespace jcic::desk {

Result<void> ForInquiries::claim(std::string_view reference, const std::set<domain::Item>& items,
                                 const inquiry::QueryId& query) const {
    const auto good_for = policy().form_good_for;
    auto claimed = hub_.claim(reference, items, good_for, query);
    if (claimed || claimed.error().detail("reason") != "own-claim") return claimed;
    // The program may have ended before the query of that claim was written, and nothing has settled since.
    const auto freed = give_back_at_hub(parts_, seat_);
    return freed && *freed > 0 ? hub_.claim(reference, items, good_for, query) : claimed;
}

Result<std::vector<domain::UsedElsewhere>> ForInquiries::used_at_other_desks(std::string_view reference) const {
    return desk::used_at_other_desks(seat_.session(), reference);
}

Result<inquiry::Surroundings> ForInquiries::surroundings(const domain::PersonalId& subject,
                                                         const domain::PersonId& querier, domain::RocDate day) const {
    return surroundings_of(seat_, subject, querier, day, machine_.today());
}

Result<std::vector<std::string>> ForInquiries::other_numbers_of(const domain::PersonalId& subject) const {
    JCIC_CHECK(seat_.follow_registers());
    return domain::registers::other_numbers_of(seat_.registers(), subject.text());
}

Result<int> ForInquiries::items_of_day(const domain::PersonId& querier, domain::RocDate day,
                                       std::uint64_t through) const {
    return seat_.standing_out().items_of_day(querier, day, through, seat_.session());
}

Result<int> ForInquiries::volume_allowed(const domain::PersonId& querier, domain::RocDate day) const {
    JCIC_CHECK(seat_.follow_registers());
    return domain::registers::volume_allowed(seat_.registers(), querier, day);
}

Result<std::optional<domain::RocDate>> ForInquiries::restored_on() const {
    JCIC_TRY(const auto at, last_moment(seat_.session(), {}, "ledger:restored"));
    return at ? std::optional(domain::roc_date_at(*at)) : std::nullopt;
}

Result<std::optional<domain::Authorisation>> ForInquiries::authorisation(std::string_view reference) const {
    const auto& book_of_them = domain::registers::authorisations;
    JCIC_CHECK(seat_.follow_registers());  // another program may have taken it back a moment ago
    JCIC_CHECK(seat_.load_row(book_of_them, reference));
    const auto* row = seat_.registers().row(book_of_them, reference);
    return row == nullptr ? std::nullopt : domain::registers::held_authorisation(*row);
}

Result<inquiry::Alike> ForInquiries::alike(std::string_view reference, const domain::PersonalId& subject,
                                           std::string_view name) const {
    return alike_of(seat_, {std::string(reference), subject.text(), std::string(name)});
}

Result<std::vector<domain::Stop>> ForInquiries::stops() const {
    JCIC_CHECK(seat_.follow_registers());
    return domain::registers::stops_on(seat_.registers(), machine_.today());
}

Result<std::vector<domain::Hold>> ForInquiries::holds() const {
    JCIC_CHECK(seat_.follow_registers());
    return domain::registers::holds_in_force(seat_.registers());
}

Result<std::vector<domain::registers::Procedure>> ForInquiries::procedures_of_deletion() const {
    JCIC_CHECK(seat_.follow_registers());
    return domain::registers::procedures_on(seat_.registers(), domain::registers::deleting, machine_.today());
}

domain::Policy ForInquiries::policy() const {
    const auto read = seat_.follow_registers();
    auto decided = domain::registers::policy_on(seat_.registers(), machine_.today());
    if (!read) {  // whatever was decided meanwhile: the stricter
        decided.form_good_for = domain::FormGoodFor::one_submission;
        decided.reprints = domain::Reprints::approved;
    }
    return decided;
}

Result<std::optional<inquiry::OpenReview>> ForInquiries::open_review(std::string_view review) const {
    JCIC_CHECK(seat_.follow_registers());
    const auto open = domain::registers::record_under_review(seat_.registers(), review);
    if (!open) return std::optional<inquiry::OpenReview>();
    return std::optional(inquiry::OpenReview{open->query, open->item, open->querier});
}

Result<bool> ForInquiries::transmission_is_tested() const {
    JCIC_CHECK(seat_.follow_registers());
    return domain::registers::transmission_is_tested(seat_.registers());
}

Result<std::vector<inquiry::ExportOfValues>> ForInquiries::exports_of_values(UtcTime since) const {
    ledger::EventQuery wanted;
    wanted.action = action::ledger_exported_with_values;
    wanted.since = since;
    std::vector<inquiry::ExportOfValues> out;
    JCIC_CHECK(each_event(seat_.session(), wanted, [&](const auto& event) {
        out.push_back({event.sequence, event.at, event.person});
        return true;
    }));
    return out;
}

std::vector<domain::registers::Maintenance> ForInquiries::maintenances(const std::set<domain::Item>& items,
                                                                       UtcTime when) const {
    return domain::registers::maintenances_soon(seat_.registers(), items, when);
}

Result<std::vector<std::string>> ForInquiries::templates() const {
    JCIC_CHECK(seat_.follow_registers());
    if (templates_ && templates_->first == seat_.registers().believed()) return templates_->second;
    auto out = domain::registers::texts_of_templates(seat_.registers());
    // What one said before it was revised may stand in a query that waits for approval.
    for (const auto& row : domain::registers::revised_templates(seat_.registers())) {
        JCIC_TRY(const auto events, seat_.archive().about_any(std::string(domain::registers::reasons.about) + row));
        for (const auto& event : events)
            if (auto text = event.entry.value(domain::registers::template_text); !text.empty())
                out.push_back(std::move(text));
    }
    templates_.emplace(seat_.registers().believed(), out);
    return out;
}

}  // namespace jcic::desk
