#pragma once
// The Merkle tree of RFC 6962, extended leaf by leaf, storing only its right edge: some forty hashes for any number of
// events. It can collect the audit path of one leaf.

#include <optional>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::verify {

[[nodiscard]] Digest leaf_hash(ByteView body);

class Tree {
public:
    /// Collects the audit path of this leaf (from 0) as the tree grows.
    void follow(std::uint64_t index) { followed_ = index; }
    void add(const Digest& leaf);

    [[nodiscard]] std::uint64_t size() const { return size_; }
    /// Of all leaves so far (section 2.1); of none: SHA-256 of nothing.
    [[nodiscard]] Digest root() const;
    /// Section 2.1.1: the followed leaf's audit path in the present tree, from its sibling upwards.
    /// nullopt if there is no such leaf.
    [[nodiscard]] std::optional<std::vector<Digest>> path() const;

private:
    /// A complete subtree.
    struct Peak {
        std::uint64_t leaves = 1;
        Digest hash{};
        bool followed = false;
    };
    static Peak join(const Peak& left, const Peak& right, std::vector<Digest>& path);
    std::vector<Peak> peaks_;  ///< from the left, each larger than the next
    std::uint64_t size_ = 0;
    std::optional<std::uint64_t> followed_;
    std::vector<Digest> path_;
};

/// Whether `path` leads from the leaf to the root of a tree of that size (RFC 9162 section 2.1.3.2).
[[nodiscard]] bool path_holds(const Digest& leaf, std::uint64_t index, std::uint64_t size,
                              const std::vector<Digest>& path, const Digest& root);

/// Whether `proof` shows that the tree of that size and root extends the earlier one (RFC 9162 section 2.1.4.2). For
/// equal sizes the proof is empty and the roots are equal; an empty earlier tree needs no proof.
[[nodiscard]] bool consistency_holds(std::uint64_t earlier_size, const Digest& earlier, std::uint64_t size,
                                     const Digest& root, const std::vector<Digest>& proof);

}  // namespace jcic::verify
