#pragma once
// A witness's signature under a checkpoint (c2sp.org/tlog-cosignature, Ed25519), and the text form of keys in signed
// notes (c2sp.org/signed-note, "Verifier keys").

#include <span>
#include <string>
#include <string_view>

#include "app/base/clock.h"
#include "app/ledger/trail/note.h"

namespace jcic::ledger {

struct WitnessKey {
    std::string name;
    PublicKey key{};
    /// "<name>+<key id in hex>+<base64 of 0x04 and the key>"; fault input.form for anything else.
    [[nodiscard]] static Result<WitnessKey> parse(std::string_view text);
    /// Returns the same text.
    [[nodiscard]] std::string text() const;
    bool operator==(const WitnessKey&) const = default;
};

/// The key of one of a ledger's epochs in the same form, as a trust anchor for the ledger.
[[nodiscard]] std::string log_key(std::string_view origin, const PublicKey& key);

/// A checkpoint or seal that a witness signed.
struct Cosigned {
    std::string origin;
    std::uint64_t size = 0;
    Digest root{};
    std::string by;  ///< the witness's name
    UtcTime at{};    ///< by the witness's own clock
    bool operator==(const Cosigned&) const = default;
};

/// Reads a note signed by one of those witnesses. Fault input.form if none of them signed it, or the signature is
/// invalid.
[[nodiscard]] Result<Cosigned> read_cosigned(std::string_view note, std::span<const WitnessKey> witnesses);

/// The same without known witnesses: `by` is empty. Fault input.form if it is not a checkpoint.
[[nodiscard]] Result<Cosigned> read_head_of(std::string_view note);

}  // namespace jcic::ledger
