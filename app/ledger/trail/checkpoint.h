#pragma once
// The tree's head as text (c2sp.org/tlog-checkpoint), and the seal, which is a checkpoint that ends an epoch. The
// card's signature under it is a note line of a key type of our own: ECDSA P-256 with SHA-256 (r and s, 64 bytes) by
// the key of the card's certificate, over the origin's prefix "checkpoint" and the note's text.

#include <functional>
#include <string>

#include "app/base/clock.h"
#include "app/domain/card_signature.h"
#include "app/ledger/keys/origin.h"
#include "app/ledger/trail/note.h"

namespace jcic::ledger {

/// "jcic-desk/practice/0129999/<32 hex digits>": first line of every checkpoint and name of the epochs' keys.
[[nodiscard]] std::string note_origin(const Origin& origin);

struct Checkpoint {
    std::string origin;
    std::uint64_t size = 0;
    Digest root{};

    [[nodiscard]] std::string text() const;
    /// The first three lines of one, or of a seal; what follows is the writer's own. Fault ledger.corrupt.
    [[nodiscard]] static Result<Checkpoint> parse(std::string_view text);
    bool operator==(const Checkpoint&) const = default;
};

/// Why an epoch ended.
enum class Closing { founding, sign_out, end, hand_over, catch_up };
[[nodiscard]] std::string_view name_of(Closing why);

struct Seal {
    Checkpoint head;
    std::uint64_t epoch = 0;  ///< the one that ends; gapless from 1
    Closing why = Closing::catch_up;
    UtcTime at{};
    PublicKey next{};  ///< of the epoch that begins

    /// Three lines of the checkpoint, three of the seal.
    [[nodiscard]] std::string text() const;
    /// Fault ledger.corrupt for a text that text() would not write.
    [[nodiscard]] static Result<Seal> parse(std::string_view text);
    bool operator==(const Seal&) const = default;
};

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
