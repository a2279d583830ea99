#include "app/ledger/trail/tree.h"

#include <algorithm>
#include <bit>
#include <utility>

#include "app/keys/crypto.h"

namespace jcic::ledger {
namespace {

/// Leaves from `begin` on, `count` of them, as the RFC cuts them: `begin` is a multiple of the power of two that
/// `count` reaches, and only the last range of a tree is no power of two itself.
struct Range {
    std::uint64_t begin = 0;
    std::uint64_t count = 0;

    [[nodiscard]] bool complete() const { return std::has_single_bit(count); }
    [[nodiscard]] TreeNode node() const {
        const auto height = static_cast<unsigned>(std::countr_zero(count));
        return {height, begin >> height};
    }
    /// The largest power of two below `count`, which is more than one.
    [[nodiscard]] std::uint64_t cut() const { return std::bit_floor(count - 1); }
    [[nodiscard]] Range left() const { return {begin, cut()}; }
    [[nodiscard]] Range right() const { return {begin + cut(), count - cut()}; }
};

Result<Digest> root_of(const Range& range, const TreeReader& read) {
    if (range.complete()) return read(range.node());
    JCIC_TRY(const auto left, root_of(range.left(), read));
    JCIC_TRY(const auto right, root_of(range.right(), read));
    return node_hash(left, right);
}

Result<void> add_root(std::vector<Digest>& proof, const Range& range, const TreeReader& read) {
    JCIC_TRY(const auto root, root_of(range, read));
    proof.push_back(root);
    return {};
}

/// PATH(m, D[n]): down to the leaf, then the other halves upwards.
Result<void> add_path(std::vector<Digest>& proof, std::uint64_t leaf, const Range& range, const TreeReader& read) {
    if (range.count == 1) return {};
    const bool to_left = leaf < range.right().begin;
    JCIC_CHECK(add_path(proof, leaf, to_left ? range.left() : range.right(), read));
    return add_root(proof, to_left ? range.right() : range.left(), read);
}

/// SUBPROOF(m, D[n], b): down to where the earlier tree ends, then the other halves upwards. `whole`: the earlier
/// tree's own root stands for it, which who asks has already.
Result<void> add_subproof(std::vector<Digest>& proof, std::uint64_t end, const Range& range, bool whole,
                          const TreeReader& read) {
    if (range.begin + range.count == end) return whole ? Result<void>{} : add_root(proof, range, read);
    const bool to_left = end <= range.right().begin;
    JCIC_CHECK(add_subproof(proof, end, to_left ? range.left() : range.right(), to_left && whole, read));
    return add_root(proof, to_left ? range.right() : range.left(), read);
}

bool odd(std::uint64_t value) {
    return (value & 1U) != 0;
}

}  // namespace

Digest leaf_hash(ByteView leaf) {
    static constexpr std::uint8_t mark[]{0x00};
    return sha256({mark, leaf});
}

Digest node_hash(const Digest& left, const Digest& right) {
    static constexpr std::uint8_t mark[]{0x01};
    return sha256({mark, left, right});
}

Digest empty_root() {
    return sha256({});
}

Bytes in_a_row(std::span<const Digest> hashes) {
    Bytes out;
    for (const auto& hash : hashes) out.insert(out.end(), hash.begin(), hash.end());
    return out;
}

Result<std::vector<Digest>> completed_by(const Digest& leaf, std::uint64_t size, const TreeReader& read) {
    std::vector<Digest> out{leaf};
    for (unsigned height = 0; ((size >> height) & 1U) != 0; ++height) {
        JCIC_TRY(const auto left, read({height, (size >> height) - 1}));
        out.push_back(node_hash(left, out.back()));
    }
    return out;
}

Result<Digest> tree_root(std::uint64_t size, const TreeReader& read) {
    if (size == 0) return empty_root();
    return root_of({0, size}, read);
}

Result<std::vector<Digest>> inclusion_proof(std::uint64_t index, std::uint64_t size, const TreeReader& read) {
    if (index >= size) return fail(FaultCode::input_form, "ledger.inclusion", {{"field", "size"}});
    std::vector<Digest> proof;
    JCIC_CHECK(add_path(proof, index, {0, size}, read));
    return proof;
}

Result<std::vector<Digest>> consistency_proof(std::uint64_t earlier, std::uint64_t size, const TreeReader& read) {
    if (earlier > size) return fail(FaultCode::input_form, "ledger.consistency", {{"field", "size"}});
    std::vector<Digest> proof;
    if (earlier > 0) JCIC_CHECK(add_subproof(proof, earlier, {0, size}, true, read));
    return proof;
}

// As completed_by, each height's last subtree giving its place to the one that is completed now.
std::span<const Digest> TreeEdge::add(const Digest& leaf) {
    const auto completed = static_cast<std::size_t>(std::countr_one(size_++));
    latest_.resize(std::max(latest_.size(), completed + 1));
    auto added = leaf;
    for (auto& left : std::span(latest_).first(completed)) added = node_hash(std::exchange(left, added), added);
    latest_[completed] = added;
    return std::span(latest_).first(completed + 1);
}

// Only the last complete subtree of a height is asked for, which is kept: it cannot fault.
Digest TreeEdge::root() const {
    return tree_root(size_, [this](const TreeNode& node) -> Result<Digest> { return latest_[node.height]; }).value();
}

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

/// The first two leaves of the certificate transparency project's test tree.
Result<void> self_test_of_tree() {
    static constexpr std::uint8_t second[]{0x00};
    if (to_hex(node_hash(leaf_hash({}), leaf_hash(second))) ==
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125")
        return {};
    return fail(FaultCode::ledger_library, "ledger.self-test", {{"part", "merkle-tree"}});
}

}  // namespace jcic::ledger
