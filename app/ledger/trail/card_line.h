#pragma once
// The card's signature under a checkpoint: a note line of a key type of our own, ECDSA P-256 with SHA-256 (r and s,
// 64 bytes) by the key of the card's certificate, over the origin's prefix "checkpoint" and the note's text.

#include <functional>

#include "app/domain/card_signature.h"
#include "app/ledger/keys/origin.h"
#include "app/ledger/trail/note.h"

namespace jcic::ledger {

/// The card in the reader, as the ledger sees it. What it faults with is handed on.
using CardWitness = std::function<Result<domain::CardSignature>(ByteView message)>;

/// What the card signs.
[[nodiscard]] Bytes card_message(const Origin& origin, std::string_view note_text);
[[nodiscard]] NoteLine card_line(const Origin& origin, const domain::CardSignature& signature);
/// Whether the note has a line by the key in that certificate, and every such line holds. Whose certificate it is and
/// whether it was valid is the auditor's to judge.
[[nodiscard]] bool signed_by_card(const Note& note, const Origin& origin, ByteView certificate);

/// Whether any card is said to have signed the note.
[[nodiscard]] bool names_card(const Note& note, const Origin& origin);

}  // namespace jcic::ledger
