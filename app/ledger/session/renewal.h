#pragma once
// The records key and its generations: who holds it, who is given it, when there is a new one.

#include "app/ledger/session/opened.h"

namespace jcic::ledger {

/// Loads the records key from the ledger: new generations given to the person, and those before the newest. For a
/// session that holds a generation or may be given one; generations that the ledger does not confirm are dropped.
void take_in_records_keys(OpenLedger& opened);
/// The same if the one in force is not held.
void keep_up_with_records_key(OpenLedger& opened);
/// As the first, for generations given to a reader of that name: a recovery key.
void take_in_records_keys(OpenLedger& opened, std::string_view reader, const ExchangeKey& exchange);

/// Makes a new records key for later events after a person who had it left ("records-key.renewed"), in its own
/// transaction. Does nothing if none left, or if this session does not hold the key in force: then a session that holds
/// it makes one before it seals anything. Fault person.duty (the signed-in person reads no records today) and those of
/// writing an event.
[[nodiscard]] Result<void> renew_records_key(OpenLedger& opened);
/// The same in the caller's transaction, before a value is sealed, at the author's time; afterwards the session holds
/// the key in force. If it was given that key but cannot open it, it makes a new one that skips it. Fault
/// ledger.sealed, reason "not-given": the key was not given to it.
[[nodiscard]] Result<void> hold_records_key_in_force(OpenLedger& opened, const Author& author);
/// Returns the key in force, to give to a person. Faults as hold_records_key_in_force, and if this session has none.
[[nodiscard]] Result<NumberedKey> records_key_to_give(OpenLedger& opened);
/// Whether the session's share of a renewal opens and leads back to the generations held. True also for a renewal that
/// was not given to it, or was given under another key of the person's.
[[nodiscard]] bool own_share_is_good(const OpenLedger& opened, const RecordsKeys& held, const RecordsRegister& records,
                                     KeyGeneration generation);
/// As OpenLedger::who_now.
[[nodiscard]] Result<WhoIsWho> who_is_who_with_records_key(EventStore& events, const Origin& origin,
                                                           KnownSignatures& known);
/// Gives the key in force to those who may have it and lack it (RecordsRegister::lacking), if this session holds it.
[[nodiscard]] Result<void> give_records_key_where_lacking(OpenLedger& opened);

}  // namespace jcic::ledger
