#pragma once
// Decides whether a witness signs, from its stored state and the request alone.

#include <functional>

#include "app/witness/request.h"

namespace jcic::witness {

/// A witness's state of a log: the largest tree that it signed, and the key that signed that checkpoint. Before the
/// first: no leaf, and the key that people handed over.
struct Kept {
    verify::Origin origin;
    std::uint64_t size = 0;
    Digest root{};
    Bytes key;

    /// The state of a log before the first signature.
    [[nodiscard]] static Kept begin(const verify::Origin& origin, Bytes key);
    bool operator==(const Kept&) const = default;
};

/// In order of precedence: the first that applies is returned.
enum class Judgement {
    unknown_log,   ///< a checkpoint of another log than the stored one
    older,         ///< fewer events than witnessed: a restored ledger, or an old file
    unknown_key,   ///< not signed by a key that the stored key leads to
    split,         ///< as many events as witnessed, but another root
    behind,        ///< it continues from another size than the stored one: the desk must make a new request from that
                   ///< size
    inconsistent,  ///< its events do not begin with the witnessed ones
    cosign,
};
[[nodiscard]] std::string_view name_of(Judgement judgement);  ///< "split"

struct Judged {
    Judgement judgement = Judgement::unknown_log;
    Kept kept;  ///< to be stored before the signature is released; unchanged if nothing is signed
};

/// Whether the checkpoint's tree extends the stored one.
using GoesOn = std::function<bool(const Kept& kept, const verify::Checkpoint& head)>;

/// By the request's proof.
[[nodiscard]] Judged judge(const Kept& kept, const Request& request);
/// By the witness's own leaves; the request has no proof.
[[nodiscard]] Judged judge(const Kept& kept, const Request& request, const GoesOn& goes_on);

}  // namespace jcic::witness
