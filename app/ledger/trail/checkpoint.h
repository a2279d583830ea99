#pragma once
// The tree's head as text (c2sp.org/tlog-checkpoint), and the seal, which is a checkpoint that ends an epoch.

#include <optional>
#include <string>

#include "app/base/clock.h"
#include "app/ledger/keys/origin.h"
#include "app/ledger/trail/note.h"

namespace jcic::ledger {

/// "jcic-desk/practice/0129999/<32 hex digits>": first line of every checkpoint and name of the epochs' keys.
[[nodiscard]] std::string note_origin(const Origin& origin);

struct Checkpoint {
    std::string origin;
    std::uint64_t size = 0;
    Digest root{};

    [[nodiscard]] std::string text() const;
    bool operator==(const Checkpoint&) const = default;
};

/// Why an epoch ended.
enum class Closing { founding, sign_out, end, hand_over, catch_up };
[[nodiscard]] std::string_view name_of(Closing why);

struct Seal {
    Checkpoint head;
    std::uint64_t epoch = 0;  ///< the one that ends; gapless from 1
    Closing why = Closing::catch_up;
    UtcTime at{};
    PublicKey next{};  ///< of the epoch that begins

    /// Three lines of the checkpoint, three of the seal.
    [[nodiscard]] std::string text() const;
    /// Fault ledger.corrupt for a text that text() would not write.
    [[nodiscard]] static Result<Seal> parse(std::string_view text);
    bool operator==(const Seal&) const = default;
};

}  // namespace jcic::ledger
