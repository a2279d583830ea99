#pragma once
// Keys in the form of signed notes (c2sp.org/signed-note, "Verifier keys"), and a witness's signature under a
// checkpoint (c2sp.org/tlog-cosignature, Ed25519).

#include <optional>
#include <string>
#include <string_view>

#include "app/verify/trail/note.h"

namespace jcic::verify {

/// Distinguishes a log's key from a witness's.
enum class KeyType : std::uint8_t { log = 0x01, witness = 0x04 };

/// "<name>+<key id in hex>+<base64 of type and key>"
struct NoteKey {
    std::string name;
    KeyType type = KeyType::log;
    Bytes key;  ///< Ed25519, 32 bytes

    [[nodiscard]] std::array<std::uint8_t, 4> id() const;
    [[nodiscard]] std::string text() const;
    /// Fault input.form if it is not a key of that type in the form of text().
    [[nodiscard]] static Result<NoteKey> parse(std::string_view text, KeyType type);
    bool operator==(const NoteKey&) const = default;
};

/// Whether a note's line and a key may have that name: not empty, no blank, plus sign or control character.
[[nodiscard]] bool may_be_name(std::string_view name);

/// The bytes that a witness signs at that time (POSIX seconds) under a checkpoint of that text.
[[nodiscard]] std::string cosigned_text(std::uint64_t time, std::string_view checkpoint);
/// Returns when the witness signed the note, the latest time if more than once (POSIX seconds). nullopt if it did not,
/// or if a line by its name and key is invalid.
[[nodiscard]] std::optional<std::uint64_t> cosigned_at(const Note& note, const NoteKey& witness);

}  // namespace jcic::verify
