#pragma once
// The card by which who is signed in signs documents (docs/cards.md, "A file signed by one's own card").

#include "app/ledger/session/own_card.h"
#include "app/ledger/session/session.h"

namespace jcic::ledger {

/// Their own: the one that is bound to their slot; where none is, the one that is there, if it is bound to nobody else.
/// Spends nothing. Faults of OwnCards::look_to_sign, and person.card, "reason" = "others".
[[nodiscard]] Result<DocumentCard> document_card(Session& session);
/// Its signature, after the PIN. Faults as signed_by_card.
[[nodiscard]] Result<Bytes> sign_document(Session& session, const DocumentCard& card, ByteView message,
                                          const Secret& pin);

}  // namespace jcic::ledger
