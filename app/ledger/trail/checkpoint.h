#pragma once
// The tree's head as text (c2sp.org/tlog-checkpoint), and the seal, which is a checkpoint that ends an epoch. The
// card's signature under it is a note line of a key type of our own: ECDSA P-256 with SHA-256 (r and s, 64 bytes) by
// the key of the card's certificate, over the origin's prefix "checkpoint" and the note's text.

#include <functional>
#include <string>

#include "app/base/clock.h"
#include "app/domain/card_signature.h"
#include "app/keys/origin.h"
#include "app/ledger/trail/note.h"

namespace jcic::ledger {

/// "jcic-desk/practice/0129999/<32 hex digits>": first line of every checkpoint and name of the epochs' keys.
[[nodiscard]] std::string note_origin(const Origin& origin);

struct Checkpoint {
    std::string origin;
    std::uint64_t size = 0;
    Digest root{};

    [[nodiscard]] std::string text() const;
    /// Parses the first three lines of a checkpoint or seal; later lines are specific to the writer. Fault
    /// ledger.corrupt.
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
    PublicKey next{};  ///< of the next epoch

    /// Three lines of the checkpoint, three of the seal.
    [[nodiscard]] std::string text() const;
    /// Fault ledger.corrupt for a text that text() would not produce.
    [[nodiscard]] static Result<Seal> parse(std::string_view text);
    bool operator==(const Seal&) const = default;
};

/// Lets the card in the reader sign. Its faults are passed on.
using CardWitness = std::function<Result<domain::CardSignature>(ByteView message)>;

/// The bytes that the card signs.
[[nodiscard]] Bytes card_message(const Origin& origin, std::string_view note_text);
[[nodiscard]] NoteLine card_line(const Origin& origin, const domain::CardSignature& signature);
/// Whether the note has a line by the key in that certificate, and every such line is valid. The auditor must check
/// whose certificate it is and whether it was valid.
[[nodiscard]] bool signed_by_card(const Note& note, const Origin& origin, ByteView certificate);

/// Whether the note has a signature line of a card.
[[nodiscard]] bool names_card(const Note& note, const Origin& origin);

}  // namespace jcic::ledger
