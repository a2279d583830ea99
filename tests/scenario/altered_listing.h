#pragma once
// Somebody with the ledger's key alters a row by which events are found, that of the third event, or an event is lost.

#include "app/desk/rooms/parts.h"
#include "app/ledger/session/opened.h"
#include "scenario/officer.h"

namespace jcic::scenario {

/// At a desk where somebody is signed in.
inline Result<void> alter_listing(desk::Workplace& workplace) {
    auto& opened = workplace.parts().seating.seat()->session().opened();
    JCIC_TRY(auto transaction, ledger::Transaction::begin(opened.database()));
    JCIC_CHECK(opened.database().run("UPDATE listing SET subject='query:other' WHERE sequence=3"));
    return transaction.commit();
}

inline Result<void> lose_event(desk::Workplace& workplace, std::uint64_t sequence) {
    const auto sql = "DROP TRIGGER event_stays; DELETE FROM event WHERE sequence=" + std::to_string(sequence) + ";" +
                     ledger::EventStore::stays;
    return workplace.parts().seating.seat()->session().opened().database().run_unguarded(sql.c_str());
}

}  // namespace jcic::scenario
