#pragma once
// Signed notes (c2sp.org/signed-note v1): a text, an empty line, and a line for each signature.

#include <string>
#include <string_view>
#include <vector>

#include "app/keys/keys.h"

namespace jcic::ledger {

/// "— <name> <base64(key id, signature)>"
struct NoteLine {
    std::string name;
    std::array<std::uint8_t, 4> key_id{};
    Bytes signature;
    bool operator==(const NoteLine&) const = default;
};

struct Note {
    std::string text;  ///< ends in a newline; the signed text
    std::vector<NoteLine> lines;

    [[nodiscard]] std::string pack() const;
    /// Fault ledger.corrupt if it is not a signed note: control characters, no signature, bad base64.
    [[nodiscard]] static Result<Note> parse(std::string_view note);
    /// Signs with an Ed25519 key (signature type 0x01).
    void sign(const std::string& name, const SigningKey& key);
    /// Whether there is a line of that name and key and every such line is valid.
    [[nodiscard]] bool signed_by(std::string_view name, const PublicKey& key) const;
    bool operator==(const Note&) const = default;
};

/// First four bytes of SHA-256(name, newline, type, key).
[[nodiscard]] std::array<std::uint8_t, 4> note_key_id(std::string_view name, ByteView type, ByteView key);

}  // namespace jcic::ledger
