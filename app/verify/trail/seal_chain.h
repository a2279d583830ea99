#pragma once
// The row of seals: each signed by the key that the one before it names, the first by the key in event 1.

#include "app/verify/trail/leaf.h"
#include "app/verify/trail/note.h"
#include "app/verify/trail/tree.h"

namespace jcic::verify {

class SealChain {
public:
    explicit SealChain(const Origin& origin) : origin_(origin) {}

    /// Events that put a key in force. "restored" (a chain begun anew after a restore, and signed into the one before),
    /// "seal-restarted" (begun anew otherwise), "seal-key" (the old key did not sign it, or there is no key), else "".
    [[nodiscard]] std::string judge_event(const Event& event);
    /// A seal at this size: "seal" (does not hold, does not fit or is out of order), "card" (the certificate did not
    /// sign it), else "".
    [[nodiscard]] std::string judge_seal(std::string_view note, ByteView certificate, const Tree& tree);
    /// The same without a tree at hand: only what the chain itself says.
    [[nodiscard]] std::string judge_seal(std::string_view note, ByteView certificate);
    /// Whether the note is this tree's checkpoint, by the key of the epoch that is open.
    [[nodiscard]] bool is_head(std::string_view note, const Tree& tree) const;
    /// The checkpoint that the note is, by that key; nullopt for anything else.
    [[nodiscard]] std::optional<Checkpoint> head_in(std::string_view note) const;
    /// Whether that is the text of one of the seals so far that hold.
    [[nodiscard]] bool has(std::string_view text) const;
    /// Events under the last seal that holds.
    [[nodiscard]] std::uint64_t sealed() const { return sealed_; }
    /// When the last seal that holds says it was made.
    [[nodiscard]] const std::string& last_time() const { return last_time_; }

private:
    [[nodiscard]] bool continues(const Event& event) const;
    [[nodiscard]] std::string judge_seal(std::string_view note, ByteView certificate, const Tree* tree);
    const Origin& origin_;
    Bytes key_;
    std::uint64_t epoch_ = 0;
    std::uint64_t sealed_ = 0;
    std::string last_time_;
    std::vector<Digest> texts_;  ///< of the seals that hold
};

}  // namespace jcic::verify
