#include "app/verify/trail/tree.h"

#include "app/verify/trail/crypto.h"

namespace jcic::verify {
namespace {

Digest node_hash(const Digest& left, const Digest& right) {
    static constexpr std::uint8_t mark[]{1};
    return sha256({mark, left, right});
}

}  // namespace

Digest leaf_hash(ByteView body) {
    static constexpr std::uint8_t mark[]{0};
    return sha256({mark, body});
}

Tree::Peak Tree::join(const Peak& left, const Peak& right, std::vector<Digest>& path) {
    if (left.followed) path.push_back(right.hash);
    if (right.followed) path.push_back(left.hash);
    return {left.leaves + right.leaves, node_hash(left.hash, right.hash), left.followed || right.followed};
}

void Tree::add(const Digest& leaf) {
    Peak peak{1, leaf, followed_ == size_};
    for (; !peaks_.empty() && peaks_.back().leaves == peak.leaves; peaks_.pop_back())
        peak = join(peaks_.back(), peak, path_);
    peaks_.push_back(peak);
    ++size_;
}

Digest Tree::root() const {
    if (peaks_.empty()) return sha256({});
    auto peak = peaks_.back();
    std::vector<Digest> unused;
    for (auto left = peaks_.rbegin() + 1; left != peaks_.rend(); ++left) peak = join(*left, peak, unused);
    return peak.hash;
}

std::optional<std::vector<Digest>> Tree::path() const {
    if (!followed_ || *followed_ >= size_) return std::nullopt;
    auto path = path_;
    auto peak = peaks_.back();
    for (auto left = peaks_.rbegin() + 1; left != peaks_.rend(); ++left) peak = join(*left, peak, path);
    return path;
}

bool path_holds(const Digest& leaf, std::uint64_t index, std::uint64_t size, const std::vector<Digest>& path,
                const Digest& root) {
    if (index >= size) return false;
    auto node = index;
    auto last = size - 1;
    auto hash = leaf;
    for (const auto& sibling : path) {
        if (last == 0) return false;
        if ((node & 1U) != 0 || node == last) {
            hash = node_hash(sibling, hash);
            while ((node & 1U) == 0 && node != 0) {
                node >>= 1U;
                last >>= 1U;
            }
        } else {
            hash = node_hash(hash, sibling);
        }
        node >>= 1U;
        last >>= 1U;
    }
    return last == 0 && hash == root;
}

bool consistency_holds(std::uint64_t earlier_size, const Digest& earlier, std::uint64_t size, const Digest& root,
                       const std::vector<Digest>& proof) {
    if (earlier_size > size) return false;
    if (earlier_size == size) return proof.empty() && earlier == root;
    if (earlier_size == 0) return proof.empty() && earlier == sha256({});
    if (proof.empty()) return false;
    auto node = earlier_size - 1;
    auto last = size - 1;
    for (; (node & 1U) != 0; node >>= 1U) last >>= 1U;
    // Where the earlier tree is one complete subtree, the proof leaves its root out.
    const bool complete = node == 0;
    auto old_hash = complete ? earlier : proof.front();
    auto hash = old_hash;
    for (auto sibling = proof.begin() + (complete ? 0 : 1); sibling != proof.end(); ++sibling) {
        if (last == 0) return false;
        if ((node & 1U) != 0 || node == last) {
            old_hash = node_hash(*sibling, old_hash);
            hash = node_hash(*sibling, hash);
            while ((node & 1U) == 0 && node != 0) {
                node >>= 1U;
                last >>= 1U;
            }
        } else {
            hash = node_hash(hash, *sibling);
        }
        node >>= 1U;
        last >>= 1U;
    }
    return last == 0 && old_hash == earlier && hash == root;
}

}  // namespace jcic::verify
