#include "app/ledger_check/borne_out.h"

#include <algorithm>

#include "app/domain/catalogue/catalogue.h"
#include "app/keys/crypto.h"
#include "app/ledger/people/approver_keys.h"
#include "app/ledger/session/answers.h"
#include "app/ledger/session/opened.h"
#include "app/ledger_check/verify_people.h"

namespace jcic::ledger {
namespace {

/// The founding, and what changed who is who before the event, in order.
Result<std::vector<Leaf>> people_before(OpenLedger& opened, std::uint64_t sequence) {
    JCIC_TRY(auto founding, opened.events().leaf(1));
    std::vector<Leaf> out{std::move(founding)};
    JCIC_TRY(auto people, roster_leaves(opened.events()));
    JCIC_TRY(auto restored, restores_in(opened.events()));
    JCIC_TRY(auto keys, approver_key_leaves(opened.events()));
    for (auto* more : {&people, &restored, &keys}) std::ranges::move(*more, std::back_inserter(out));
    std::erase_if(out, [&](const Leaf& leaf) { return leaf.sequence >= sequence; });
    std::ranges::sort(out, {}, &Leaf::sequence);
    return out;
}

tl::unexpected<Fault> not_borne_out(std::uint64_t sequence, std::string_view reason) {
    return fail(FaultCode::ledger_corrupt, "ledger.signature",
                {{"sequence", std::to_string(sequence)}, {"reason", std::string(reason)}});
}

}  // namespace

Result<void> is_borne_out(Session& session, std::uint64_t sequence) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(const auto leaf, opened.events().leaf(sequence));
    const auto* demand = domain::events::demand_on(leaf.action);
    if (demand == nullptr) return fail(FaultCode::input_form, "ledger.signature");
    const auto hash = leaf_hash(leaf.pack());
    if (opened.worked_out().borne_out.has(hash)) return {};
    JCIC_TRY(const auto founding, opened.sealer().seals().of(1));
    PeopleCheck people(opened.origin(), founding ? founding->seal.head.size : 0, opened.worked_out().signatures);
    JCIC_TRY(const auto before, people_before(opened, sequence));
    for (const auto& one : before)
        if (!people.judge_event(one, leaf_hash(one.pack())).empty()) return not_borne_out(one.sequence, "signer");
    if (const auto found = people.judge_event(leaf, hash); !found.empty())
        return not_borne_out(sequence, found.front());
    const DutiesOf duties_of = [&](const domain::PersonId& signer) {
        return people.duties_of(signer, domain::roc_date_at(leaf.at));
    };
    const auto reason = unmet_in(opened, *demand, leaf, duties_of);
    if (!reason.empty()) return not_borne_out(sequence, reason);
    const auto knows = [&](const domain::PersonId& person) { return people.knows(person); };
    if (wrong_in_names(leaf, {duties_of, knows})) return not_borne_out(sequence, "named");
    if (!is_its_writers(leaf, {duties_of, knows})) return not_borne_out(sequence, "author");
    opened.worked_out().borne_out.remember(hash);
    return {};
}

}  // namespace jcic::ledger
