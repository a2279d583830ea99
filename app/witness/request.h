#pragma once
// What a desk asks a witness for, as text: c2sp.org/tlog-witness's body of "add-checkpoint", and between its proof and
// its checkpoint what leads from the key that the witness knows to the one that signed (docs/ledger-format.md,
// "Witness").

#include <string_view>
#include <variant>
#include <vector>

#include "app/verify/trail/cosignature.h"

namespace jcic::witness {

/// The chain of seals begun anew: the old key signs the new one.
struct Restart {
    Bytes old_key;
    Bytes key;
    Bytes signature;
};

struct Seal {
    verify::Note note;
    Bytes next;  ///< the key that it names
};

struct Request {
    static constexpr std::size_t largest = 1U << 20U;  ///< bytes of the text
    static constexpr std::size_t most_steps = 1024;
    static constexpr std::size_t longest_proof = 63;

    std::uint64_t old_size = 0;  ///< the witness's last, as the desk believes
    std::vector<Digest> proof;   ///< that the checkpoint's tree begins with that many
    std::vector<std::variant<Seal, Restart>> steps;
    verify::Note note;
    verify::Checkpoint checkpoint;  ///< what the note says

    /// Fault input.form for what is no request.
    [[nodiscard]] static Result<Request> read(std::string_view text);
};

/// The ledger that a checkpoint's first line names; nullopt for another log's.
[[nodiscard]] std::optional<verify::Origin> origin_in(std::string_view line);

}  // namespace jcic::witness
