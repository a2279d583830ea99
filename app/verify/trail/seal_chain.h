#pragma once
// The chain of seals: each signed by the key that the one before it names, the first by the key in event 1.

#include "app/verify/trail/leaf.h"
#include "app/verify/trail/note.h"
#include "app/verify/trail/tree.h"

namespace jcic::verify {

class SealChain {
public:
    explicit SealChain(const Origin& origin) : origin_(origin) {}

    /// Checks events that introduce a key. Returns "restored" (a chain begun after a restore and signed into the former
    /// one), "seal-restarted" (begun otherwise), "seal-key" (not signed by the old key, or no key), else "".
    [[nodiscard]] std::string judge_event(const Event& event);
    /// Checks a seal at this size. Returns "seal" (invalid, not fitting or out of order), "card" (not signed by the
    /// certificate), else "".
    [[nodiscard]] std::string judge_seal(std::string_view note, ByteView certificate, const Tree& tree);
    /// The same without a tree: only the chain itself.
    [[nodiscard]] std::string judge_seal(std::string_view note, ByteView certificate);
    /// Whether the note is this tree's checkpoint, by the open epoch's key.
    [[nodiscard]] bool is_head(std::string_view note, const Tree& tree) const;
    /// Returns the note's checkpoint, if it is by that key; else nullopt.
    [[nodiscard]] std::optional<Checkpoint> head_in(std::string_view note) const;
    /// Whether that is the text of a valid seal so far.
    [[nodiscard]] bool has(std::string_view text) const;
    /// Events under the last valid seal.
    [[nodiscard]] std::uint64_t sealed() const { return sealed_; }
    /// Time in the last valid seal.
    [[nodiscard]] const std::string& last_time() const { return last_time_; }

private:
    [[nodiscard]] bool continues(const Event& event) const;
    [[nodiscard]] std::string judge_seal(std::string_view note, ByteView certificate, const Tree* tree);
    const Origin& origin_;
    Bytes key_;
    std::uint64_t epoch_ = 0;
    std::uint64_t sealed_ = 0;
    std::string last_time_;
    std::vector<Digest> texts_;  ///< of the valid seals
};

}  // namespace jcic::verify
