#pragma once
// Somebody with the ledger's key alters a row by which events are found; that of the third event.

#include "app/ledger/opened.h"
#include "scenario/officer.h"

namespace jcic::scenario {

/// At a desk where somebody is signed in.
inline Result<void> alter_listing(desk::Workplace& workplace) {
    auto& opened = workplace.rooms().seat->session->opened();
    JCIC_TRY(auto transaction, ledger::Transaction::begin(*opened.database));
    JCIC_CHECK(opened.events.list_the_rest());
    JCIC_CHECK(opened.database->run("UPDATE listing SET subject='query:other' WHERE sequence=3"));
    return transaction.commit();
}

}  // namespace jcic::scenario
