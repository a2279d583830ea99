#pragma once
// Keys as signed notes write them (c2sp.org/signed-note, "Verifier keys"), and a witness's signature under a checkpoint
// (c2sp.org/tlog-cosignature, Ed25519).

#include <optional>
#include <string>
#include <string_view>

#include "app/verify/trail/note.h"

namespace jcic::verify {

/// Whose key it is stands in its type: a log's and a witness's are not taken for each other.
enum class KeyType : std::uint8_t { log = 0x01, witness = 0x04 };

/// "<name>+<key id in hex>+<base64 of type and key>"
struct NoteKey {
    std::string name;
    KeyType type = KeyType::log;
    Bytes key;  ///< Ed25519, 32 bytes

    [[nodiscard]] std::array<std::uint8_t, 4> id() const;
    [[nodiscard]] std::string text() const;
    /// Fault input.form for what is no key of that type, or not written as text() writes it.
    [[nodiscard]] static Result<NoteKey> read(std::string_view text, KeyType type);
    bool operator==(const NoteKey&) const = default;
};

/// A name that a note's line and a key can have: not empty, neither blank nor plus sign nor control character in it.
[[nodiscard]] bool may_be_name(std::string_view name);

/// What a witness signs at that time (POSIX seconds) under a checkpoint of that text.
[[nodiscard]] std::string cosigned_text(std::uint64_t time, std::string_view checkpoint);
/// When the witness signed the note, the latest where it did more than once (POSIX seconds). nullopt where it did not,
/// or where a line by its name and key does not hold.
[[nodiscard]] std::optional<std::uint64_t> cosigned_at(const Note& note, const NoteKey& witness);

}  // namespace jcic::verify
