#pragma once
// A witness's signature under a checkpoint (c2sp.org/tlog-cosignature, Ed25519), and keys as signed notes write them
// (c2sp.org/signed-note, "Verifier keys").

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
    /// The same text again.
    [[nodiscard]] std::string text() const;
    bool operator==(const WitnessKey&) const = default;
};

/// The key of one of a ledger's epochs in the same form, for who trusts the ledger by it.
[[nodiscard]] std::string log_key(std::string_view origin, const PublicKey& key);

/// A checkpoint or seal that a witness signed.
struct Cosigned {
    std::string origin;
    std::uint64_t size = 0;
    Digest root{};
    std::string by;  ///< the witness's name
    UtcTime at{};    ///< when it signed, by its own clock
    bool operator==(const Cosigned&) const = default;
};

/// By one of those witnesses. Fault input.form for what none of them signed, or whose signature does not hold.
[[nodiscard]] Result<Cosigned> read_cosigned(std::string_view note, std::span<const WitnessKey> witnesses);

/// The same of which it is not known yet who signed it: `by` is empty. Fault input.form for what is no checkpoint.
[[nodiscard]] Result<Cosigned> read_head_of(std::string_view note);

}  // namespace jcic::ledger
