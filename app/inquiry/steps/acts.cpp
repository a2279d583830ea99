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
        acting_, [this](const domain::PersonId& who) { return dependencies_.people().duties(who, today()); },
        [this, &query] { return has_case(query); }, dependencies_.policy()};
    JCIC_TRY(auto entries, domain::acts::judge(act, {thing, values, world, beside}));
    for (auto& one : entries) one.id = entries_.new_id();
    return entries;
}

Result<Entry> Acts::to_sign(const Act& act, const RecordName& on, const Values& values,
                            const domain::PersonId& beside) {
    JCIC_TRY(const auto* query, current(on.query));
    JCIC_TRY(auto entries, judged(act, *query, on, values, &beside));
    if (entries.front().signatures.empty()) return fail(FaultCode::query_state, "inquiry.acts");
    return std::move(entries.front());
}

Result<std::vector<Entry>> Acts::take(const Act& act, const std::set<RecordName>& on, const Values& values,
                                      const Entry* seen) {
    if (on.empty()) return fail(FaultCode::input_missing, "inquiry.acts", {{"field", "queries"}});
    if (seen != nullptr && seen->signatures.empty()) return fail(FaultCode::query_changed, "inquiry.acts");
    const auto* beside = seen == nullptr ? nullptr : &seen->signatures.front().signer;
    std::vector<Entry> out;
    JCIC_CHECK(journal_.transact(book_, [&]() -> Result<std::vector<Entry>> {
        JCIC_CHECK(book_.load_open());  // what another program submitted meanwhile counts beside it
        out.clear();
        for (const auto& one : on) {
            JCIC_TRY(const auto* query, known(one.query));
            JCIC_TRY(auto entries, judged(act, *query, one, values, beside));
            if (seen != nullptr && !says_the_same(*seen, entries.front()))
                return fail(FaultCode::query_changed, "inquiry.acts");
            if (seen != nullptr) entries.front() = *seen;
            std::ranges::move(entries, std::back_inserter(out));
        }
        return out;
    }));
    return out;
}

}  // namespace jcic::inquiry
