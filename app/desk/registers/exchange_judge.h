#pragma once
// Another desk's file, judged (docs/desks.md): everything is looked up before the transaction, of each authorisation
// once; inside it only what was written since. Part of exchange_desk.cpp.

#include <vector>

#include "app/desk/registers/exchange_desk.h"
#include "app/domain/events/journal.h"
#include "app/domain/states.h"

namespace jcic::desk {

/// Fault exchange.file.
[[nodiscard]] tl::unexpected<Fault> not_taken(const char* reason, std::vector<Detail> details = {});

/// What an item in this state does to its authorisation.
[[nodiscard]] domain::AuthorisationUse use_of(domain::ItemState state);

/// Writes nothing. Fault exchange.file.
[[nodiscard]] Result<JudgedExchange> judged_file(const Machine& machine, Seat& seat, const Bytes& bytes);
/// What reading it writes, as the ledger stands now; for inside the transaction. Fault exchange.file: another program
/// may have read a file meanwhile, or closed the desk.
[[nodiscard]] Result<std::vector<domain::Entry>> entries_as_of_now(const Machine& machine, Seat& seat,
                                                                   JudgedExchange& judged);

}  // namespace jcic::desk
