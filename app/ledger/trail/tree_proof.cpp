// The verifier's side of the tree's proofs, which needs no tree.
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

}  // namespace jcic::ledger
