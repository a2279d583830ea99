#pragma once
// The card with which the signed-in person signs documents (docs/run/cards.md, "A file signed by one's own card").

#include "app/ledger/session/session.h"
#include "app/unlock/own_card.h"

namespace jcic::ledger {

/// Returns the card bound to their slot; without one, the card that is present, if it is bound to no other person. Uses
/// no PIN try. Faults of OwnCards::look_to_sign, and person.card, "reason" = "others".
[[nodiscard]] Result<DocumentCard> document_card(Session& session);
/// Signs the message after the PIN. Faults as signed_by_card.
[[nodiscard]] Result<Bytes> sign_document(Session& session, const DocumentCard& card, ByteView message,
                                          const Secret& pin);

}  // namespace jcic::ledger
