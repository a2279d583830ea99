#include "app/desk/rooms/witnessed.h"

#include <algorithm>

#include "app/desk/rooms/seating.h"
#include "app/domain/events/witness_names.h"
#include "app/ledger/session/session.h"
#include "app/proofs/witnessing.h"

namespace jcic::desk {

Result<std::vector<WitnessedView>> witnessed_so_far(ledger::Session& session) {
    constexpr std::size_t of_late = 100;  // of a few witnesses, some at each seal
    ledger::EventQuery wanted;
    wanted.action = action::ledger_witnessed;
    wanted.subject = "ledger";
    wanted.newest_first = true;
    wanted.limit = of_late;
    JCIC_TRY(const auto events, session.events(wanted));
    std::vector<WitnessedView> out;
    for (const auto& event : events) {
        const auto key = ledger::WitnessKey::parse(event.entry.value(field::witness_key));
        if (!key) continue;
        const auto told = ledger::read_cosigned(event.entry.value(field::cosigned), std::span(&*key, 1));
        if (!told) continue;
        const auto same = std::ranges::find(out, told->by, &WitnessedView::by);
        if (same == out.end())
            out.push_back({told->size, told->by, told->at});
        else if (same->through < told->size)
            *same = {told->size, told->by, told->at};
    }
    std::ranges::stable_sort(out, std::greater{}, &WitnessedView::through);
    return out;
}

Result<WitnessedView> take_in_witnessed(ledger::Session& session, const std::string& note,
                                        const ledger::WitnessKey& witness, const ledger::Permit& permit) {
    JCIC_TRY(const auto told, ledger::witnessed(session, note, witness));
    JCIC_CHECK(session.append(plain_entry(action::ledger_witnessed, "ledger",
                                          {{field::witness_key, witness.text()},
                                           {field::through, std::to_string(told.size)},
                                           {field::cosigned, note}}),
                              permit));
    return WitnessedView{told.size, told.by, told.at};
}

}  // namespace jcic::desk
