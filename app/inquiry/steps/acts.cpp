#include "app/inquiry/steps/acts.h"

#include <algorithm>
#include <iterator>

#include "app/inquiry/book/things.h"

namespace jcic::inquiry {

using domain::Entry;

Result<std::vector<Entry>> Acts::judged(const Act& act, const QueryEntry& query, const RecordName& on,
                                        const Values& values, const domain::PersonId* beside) const {
    JCIC_TRY(const auto thing, thing_of(query, on, act));
    const domain::acts::World world{
        acting_, today(), [this](const domain::PersonId& who) { return dependencies_.people().duties(who, today()); },
        [this, &query] { return has_case(query); }, dependencies_.policy()};
    JCIC_TRY(auto entries, domain::acts::judge(act, {thing, values, world, beside}));
    for (auto& one : entries) one.id = entries_.new_id();
    return entries;
}

Result<std::vector<Entry>> Acts::to_sign(const Act& act, const std::set<RecordName>& on, const Values& values,
                                         const domain::PersonId* beside) {
    std::vector<Entry> out;
    for (const auto& one : on) {
        JCIC_TRY(const auto* query, current(one.query));
        JCIC_TRY(auto entries, judged(act, *query, one, values, beside));
        if (entries.front().signatures.empty()) return fail(FaultCode::query_state, "inquiry.acts");
        out.push_back(std::move(entries.front()));
    }
    return out;
}

Result<std::vector<Entry>> Acts::take(const Act& act, const std::set<RecordName>& on, const Values& values,
                                      std::span<const Entry> seen) {
    if (on.empty()) return fail(FaultCode::input_missing, "inquiry.acts", {{"field", "queries"}});
    if ((act.is_signed_alone() || !seen.empty()) && seen.size() != on.size())
        return fail(FaultCode::query_changed, "inquiry.acts");
    for (const auto& one : seen)
        if (one.signatures.empty()) return fail(FaultCode::query_changed, "inquiry.acts");
    const auto* beside = seen.empty() ? nullptr : &seen.front().signatures.front().signer;
    std::vector<Entry> out;
    JCIC_CHECK(journal_.transact(book_, [&]() -> Result<std::vector<Entry>> {
        JCIC_CHECK(book_.load_open());  // what another program submitted meanwhile counts beside it
        out.clear();
        for (auto signed_one = seen.begin(); const auto& one : on) {
            JCIC_TRY(const auto* query, known(one.query));
            JCIC_TRY(auto entries, judged(act, *query, one, values, beside));
            if (signed_one != seen.end()) {
                if (!says_the_same(*signed_one, entries.front())) return fail(FaultCode::query_changed, "inquiry.acts");
                entries.front() = *signed_one++;
            }
            std::ranges::move(entries, std::back_inserter(out));
        }
        return out;
    }));
    return out;
}

}  // namespace jcic::inquiry
