#pragma once
// A desk's request to a witness, as text: c2sp.org/tlog-witness's body of "add-checkpoint", and between its proof and
// its checkpoint the steps from the key that the witness has to the one that signed (docs/trust/ledger-format.md,
// "Witness").

#include <string_view>
#include <variant>
#include <vector>

#include "app/verify/trail/cosignature.h"

namespace jcic::witness {

/// A restart of the chain of seals: the old key signs the new one.
struct Restart {
    Bytes old_key;
    Bytes key;
    Bytes signature;
};

struct Seal {
    verify::Note note;
    Bytes next;  ///< the next key, named in it
};

struct Request {
    static constexpr std::size_t largest = 1U << 20U;  ///< bytes of the text
    static constexpr std::size_t most_steps = 1024;
    static constexpr std::size_t longest_proof = 63;

    std::uint64_t old_size = 0;  ///< the witness's last, according to the desk
    std::vector<Digest> proof;   ///< that the checkpoint's tree extends the tree of that size
    std::vector<std::variant<Seal, Restart>> steps;
    verify::Note note;
    verify::Checkpoint checkpoint;  ///< the note's content

    /// Fault input.form if it is not a request.
    [[nodiscard]] static Result<Request> parse(std::string_view text);
};

/// The ledger named by a checkpoint's first line; nullopt for another log's.
[[nodiscard]] std::optional<verify::Origin> origin_in(std::string_view line);

}  // namespace jcic::witness
