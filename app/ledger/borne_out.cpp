// Whether one event stands on the signatures that its action needs, asked before something is done because of it: the
// same rules as verification's, by the keys and duties that the trail gives before it.
#include <algorithm>

#include "app/ledger/crypto.h"
#include "app/ledger/demands.h"
#include "app/ledger/opened.h"
#include "app/ledger/verify_people.h"

namespace jcic::ledger {
namespace {

Result<Leaf> leaf_of(Opened& opened, std::uint64_t sequence) {
    JCIC_TRY(const auto stored, opened.events.stored(sequence));
    return Leaf::unpack(stored.body);
}

/// What changed who is who before the event, in order. After the founders comes the event that ends the founding.
Result<std::vector<Leaf>> people_before(Opened& opened, std::uint64_t sequence) {
    JCIC_TRY(auto out, opened.events.about("person:"));
    JCIC_TRY(auto recovery, opened.events.about("recovery:"));
    std::ranges::move(recovery, std::back_inserter(out));
    std::erase_if(out, [&](const Leaf& leaf) { return leaf.sequence >= sequence; });
    std::ranges::sort(out, {}, &Leaf::sequence);
    std::uint64_t gap = 2;
    for (const auto& leaf : out) gap += leaf.sequence == gap ? 1 : 0;
    if (gap >= sequence) return out;
    JCIC_TRY(auto end_of_founding, leaf_of(opened, gap));
    out.insert(std::ranges::find_if(out, [&](const Leaf& leaf) { return leaf.sequence > gap; }),
               std::move(end_of_founding));
    return out;
}

Result<Shown> shown_for(Opened& opened, const Leaf& leaf, const Demand& demand) {
    if (demand.page_action.empty()) return Shown{};
    JCIC_TRY(const auto about, opened.events.about(leaf.subject));
    const auto held = std::ranges::find_if(
        about, [&](const Leaf& one) { return one.action == demand.page_action && one.subject == leaf.subject; });
    if (held == about.end()) return Shown{};
    const auto* page = held->field("page");
    if (page == nullptr) return Shown{{}, held->person};
    if (page->keep == domain::Keep::plain) return Shown{sha256({view(page->text)}), held->person};
    const auto position = static_cast<std::size_t>(page - held->fields.data());
    JCIC_TRY(const auto opened_page, opened.values.get(held->sequence, position, page->text));
    return Shown{sha256({view(opened_page.value)}), held->person};
}

tl::unexpected<Fault> not_borne_out(std::uint64_t sequence, std::string_view reason) {
    return fail(FaultCode::ledger_corrupt, "ledger.signature",
                {{"sequence", std::to_string(sequence)}, {"reason", std::string(reason)}});
}

}  // namespace

Result<void> Session::is_borne_out(std::uint64_t sequence) {
    const std::lock_guard guard(opened_->mutex);
    JCIC_TRY(const auto leaf, leaf_of(*opened_, sequence));
    const auto* demand = demand_on(leaf.action);
    if (demand == nullptr) return fail(FaultCode::input_form, "ledger.signature");
    PeopleCheck people(opened_->origin);
    JCIC_TRY(const auto before, people_before(*opened_, sequence));
    for (const auto& one : before)
        if (!people.take_in(one).empty()) return not_borne_out(one.sequence, "signer");
    if (!people.take_in(leaf).empty()) return not_borne_out(sequence, "signer");
    if (const auto bad = people.bad_signatures(); !bad.empty()) return not_borne_out(bad.front(), "signature");
    JCIC_TRY(const auto shown, shown_for(*opened_, leaf, *demand));
    const auto reason = unmet(*demand, leaf, shown, [&](const domain::PersonId& signer) {
        return people.duties_of(signer, domain::roc_date_at(leaf.at));
    });
    if (!reason.empty()) return not_borne_out(sequence, reason);
    return {};
}

}  // namespace jcic::ledger
