#pragma once
// The Merkle tree of RFC 6962 section 2.1: pure arithmetic on injected hash storage.

#include <functional>
#include <span>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::ledger {

/// A complete subtree: the leaves from index * 2^height on, 2^height of them. Its hash never changes.
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

/// Returns the hash of a complete subtree; called only if all of its leaves exist.
using TreeReader = std::function<Result<Digest>(const TreeNode&)>;

[[nodiscard]] Digest leaf_hash(ByteView leaf);
[[nodiscard]] Digest node_hash(const Digest& left, const Digest& right);
[[nodiscard]] Digest empty_root();
/// The bytes of the hashes, concatenated.
[[nodiscard]] Bytes in_a_row(std::span<const Digest> hashes);

/// Returns the hashes of all complete subtrees that end with the leaf added to `size` leaves, lowest first, beginning
/// with the leaf's own. Reads one hash for each further one.
[[nodiscard]] Result<std::vector<Digest>> completed_by(const Digest& leaf, std::uint64_t size, const TreeReader& read);

/// Returns the root of the first `size` leaves. Reads one hash for each set bit of `size`.
[[nodiscard]] Result<Digest> tree_root(std::uint64_t size, const TreeReader& read);

/// Section 2.1.1: the audit path of leaf `index` (from 0) among the first `size`, from its sibling upwards.
/// Fault input.form unless index < size.
[[nodiscard]] Result<std::vector<Digest>> inclusion_proof(std::uint64_t index, std::uint64_t size,
                                                          const TreeReader& read);

/// The tree's right edge, for one pass over all leaves in order that needs roots and hashes on the way.
class TreeEdge {
public:
    /// Adds a leaf; returns the hashes of the complete subtrees that end with it, valid until the next call.
    std::span<const Digest> add(const Digest& leaf);
    [[nodiscard]] Digest root() const;

private:
    std::uint64_t size_ = 0;
    std::vector<Digest> latest_;  ///< the last complete subtree of each height
};

/// RFC 9162 section 2.1.3.2: verifies an inclusion proof without the tree.
[[nodiscard]] bool inclusion_holds(const Digest& leaf, std::uint64_t index, std::uint64_t size,
                                   std::span<const Digest> proof, const Digest& root);

/// Known answer of the hashes, as self_test of crypto.h has those of the library. Fault ledger.library.
[[nodiscard]] Result<void> self_test_of_tree();

// Proof that a tree extends an earlier one (RFC 6962 section 2.1.2), as a witness requires.

/// Returns the proof that the tree of `size` leaves extends that of the first `earlier`; empty if those are none or
/// all.
/// Fault input.form unless earlier <= size.
[[nodiscard]] Result<std::vector<Digest>> consistency_proof(std::uint64_t earlier, std::uint64_t size,
                                                            const TreeReader& read);

}  // namespace jcic::ledger
