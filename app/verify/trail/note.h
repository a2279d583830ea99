#pragma once
// Signed notes (c2sp.org/signed-note) and their content: checkpoints (c2sp.org/tlog-checkpoint) and seals.

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::verify {

// A ledger's identity, and the prefix of everything signed in it.

struct Origin {
    std::string kind;  ///< "practice" or "real"
    std::string institution;
    Bytes id;  ///< 16
    /// "jcic-desk <kind> <purpose> v1", NUL, id, institution: docs/trust/ledger-format.md, "Notation".
    [[nodiscard]] Bytes prefix(std::string_view purpose) const;
    /// "jcic-desk/<kind>/<institution>/<id>": the first line of every checkpoint.
    [[nodiscard]] std::string text() const;
    bool operator==(const Origin&) const = default;
};

struct NoteLine {
    std::string name;
    std::array<std::uint8_t, 4> key_id{};
    Bytes signature;
};

struct Note {
    std::string text;  ///< ends in a newline; the signed text
    std::vector<NoteLine> lines;

    /// Fault ledger.corrupt.
    [[nodiscard]] static Result<Note> parse(std::string_view note);
    [[nodiscard]] std::string pack() const;
    /// Whether there is a line of that name by that Ed25519 key, and every such line is valid.
    [[nodiscard]] bool signed_by(std::string_view name, ByteView public_key) const;
    /// The same for the key of a card's certificate, under the name "<origin>/card/…".
    [[nodiscard]] bool signed_by_card(const Origin& origin, ByteView certificate) const;
    /// Whether there is a line of such a name, by any key.
    [[nodiscard]] bool names_card(const Origin& origin) const;
};

/// First four bytes of SHA-256(name, newline, type, key).
[[nodiscard]] std::array<std::uint8_t, 4> note_key_id(std::string_view name, ByteView type, ByteView key);

/// The first three lines of a checkpoint. Further ones are specific to the writer.
struct Checkpoint {
    std::string origin;
    std::uint64_t size = 0;
    Digest root{};
    std::vector<std::string> more;
    [[nodiscard]] static Result<Checkpoint> parse(std::string_view text);
};

/// A checkpoint that ends an epoch.
struct Seal {
    Checkpoint head;
    std::uint64_t epoch = 0;
    std::string why;
    std::string at;
    Bytes next;  ///< Ed25519 key of the next epoch
    [[nodiscard]] static Result<Seal> parse(std::string_view text);
};

}  // namespace jcic::verify
