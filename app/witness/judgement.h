#pragma once
// Whether a witness signs: nothing but what it kept and what it is shown decides.

#include <functional>

#include "app/witness/request.h"

namespace jcic::witness {

/// What a witness remembers of a log: the largest tree that it signed, and the key that signed that checkpoint. Before
/// the first: no leaf, and the key that people handed over.
struct Kept {
    verify::Origin origin;
    std::uint64_t size = 0;
    Digest root{};
    Bytes key;

    /// Of a log of which nothing was signed yet.
    [[nodiscard]] static Kept begin(const verify::Origin& origin, Bytes key);
    bool operator==(const Kept&) const = default;
};

/// In the order in which they are asked: the first that applies is told.
enum class Judgement {
    unknown_log,   ///< a checkpoint of another log than the one that was kept
    older,         ///< of fewer events than were witnessed: put back, or an old file
    unknown_key,   ///< signed by no key that the one kept leads to
    split,         ///< of as many events as were witnessed, and another root
    behind,        ///< it leads on from another size than the one kept: the desk has to ask anew, from that
    inconsistent,  ///< its events do not begin with those that were witnessed
    cosign,
};
[[nodiscard]] std::string_view name_of(Judgement judgement);  ///< "split"

struct Judged {
    Judgement judgement = Judgement::unknown_log;
    Kept kept;  ///< what is to be remembered before the signature leaves; unchanged where nothing is signed
};

/// Whether the tree of the checkpoint begins with the one that was kept.
using GoesOn = std::function<bool(const Kept& kept, const verify::Checkpoint& head)>;

/// By the proof that the request has.
[[nodiscard]] Judged judge(const Kept& kept, const Request& request);
/// By what the witness has of the leaves itself; the request has no proof.
[[nodiscard]] Judged judge(const Kept& kept, const Request& request, const GoesOn& goes_on);

}  // namespace jcic::witness
