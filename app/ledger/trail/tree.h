#pragma once
// The Merkle tree of RFC 6962 section 2.1: pure arithmetic. Where its hashes are kept is handed in.

#include <functional>
#include <span>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::ledger {

/// A complete subtree: the leaves from index * 2^height on, 2^height of them. They never change once they are there.
struct TreeNode {
    unsigned height = 0;
    std::uint64_t index = 0;
    bool operator==(const TreeNode&) const = default;
};

/// The first `size` leaves and their root.
struct TreeHead {
    std::uint64_t size = 0;
    Digest root{};
    bool operator==(const TreeHead&) const = default;
};

/// Gives the hash of a complete subtree; asked only for those whose leaves are all there.
using TreeReader = std::function<Result<Digest>(const TreeNode&)>;

[[nodiscard]] Digest leaf_hash(ByteView leaf);
[[nodiscard]] Digest node_hash(const Digest& left, const Digest& right);
[[nodiscard]] Digest empty_root();
/// Their bytes, one hash after the other.
[[nodiscard]] Bytes in_a_row(std::span<const Digest> hashes);

/// The hashes of all complete subtrees that end with the leaf that is added to `size` leaves, lowest first; the leaf's
/// own hash is the first of them. Reads one hash for each further.
[[nodiscard]] Result<std::vector<Digest>> completed_by(const Digest& leaf, std::uint64_t size, const TreeReader& read);

/// The head of the first `size` leaves. Reads as many hashes as `size` has bits that are set.
[[nodiscard]] Result<Digest> tree_root(std::uint64_t size, const TreeReader& read);

/// Section 2.1.1: the audit path of leaf `index` (from 0) among the first `size`, from its sibling upwards.
/// Fault input.form unless index < size.
[[nodiscard]] Result<std::vector<Digest>> inclusion_proof(std::uint64_t index, std::uint64_t size,
                                                          const TreeReader& read);

/// The tree's right edge, for who goes through all leaves once, in order, and needs roots and hashes on the way.
class TreeEdge {
public:
    /// Adds a leaf; gives the hashes of the complete subtrees that end with it, good until the next.
    std::span<const Digest> add(const Digest& leaf);
    [[nodiscard]] Digest root() const;

private:
    std::uint64_t size_ = 0;
    std::vector<Digest> latest_;  ///< by height, the last complete subtree
};

/// RFC 9162 section 2.1.3.2: the verifier's side, which needs no tree.
[[nodiscard]] bool inclusion_holds(const Digest& leaf, std::uint64_t index, std::uint64_t size,
                                   std::span<const Digest> proof, const Digest& root);

}  // namespace jcic::ledger
