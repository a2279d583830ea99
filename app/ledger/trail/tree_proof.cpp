// The verifier's side of the tree's proofs, which needs no tree.
#include <bit>

#include "app/ledger/trail/tree.h"

namespace jcic::ledger {
namespace {

bool odd(std::uint64_t value) {
    return (value & 1U) != 0;
}

}  // namespace

bool inclusion_holds(const Digest& leaf, std::uint64_t index, std::uint64_t size, std::span<const Digest> proof,
                     const Digest& root) {
    if (index >= size) return false;
    auto fn = index;
    auto sn = size - 1;
    auto reached = leaf;
    for (const auto& sibling : proof) {
        if (sn == 0) return false;
        if (odd(fn) || fn == sn) {
            reached = node_hash(sibling, reached);
            while (!odd(fn) && fn != 0) {
                fn >>= 1U;
                sn >>= 1U;
            }
        } else {
            reached = node_hash(reached, sibling);
        }
        fn >>= 1U;
        sn >>= 1U;
    }
    return sn == 0 && reached == root;
}

bool consistency_holds(std::uint64_t old_size, const Digest& old_root, std::uint64_t size, const Digest& root,
                       std::span<const Digest> proof) {
    if (old_size == 0 || old_size > size) return false;
    if (old_size == size) return proof.empty() && old_root == root;
    // A whole subtree's root is not repeated in the proof: the verifier has it.
    const bool whole = std::has_single_bit(old_size);
    if (!whole && proof.empty()) return false;
    auto fn = old_size - 1;
    auto sn = size - 1;
    while (odd(fn)) {
        fn >>= 1U;
        sn >>= 1U;
    }
    auto old_reached = whole ? old_root : proof.front();
    auto reached = old_reached;
    for (const auto& node : whole ? proof : proof.subspan(1)) {
        if (sn == 0) return false;
        if (odd(fn) || fn == sn) {
            old_reached = node_hash(node, old_reached);
            reached = node_hash(node, reached);
            while (!odd(fn) && fn != 0) {
                fn >>= 1U;
                sn >>= 1U;
            }
        } else {
            reached = node_hash(reached, node);
        }
        fn >>= 1U;
        sn >>= 1U;
    }
    return sn == 0 && old_reached == old_root && reached == root;
}

}  // namespace jcic::ledger
