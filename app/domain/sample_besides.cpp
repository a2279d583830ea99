#include "app/domain/sample_besides.h"

#include <set>

namespace jcic::domain {

std::vector<std::string> sample_besides(const std::vector<MarkedRecord>& records, const std::vector<std::string>& drawn,
                                        const Digest& seed, std::uint64_t outside_most, const Hash256& sha256) {
    const std::set<std::string> by_chance(drawn.begin(), drawn.end());
    std::vector<std::string> outside;
    for (const auto& one : records)
        if (one.as == Marked::outside_hours && !by_chance.contains(one.record)) outside.push_back(one.record);
    const auto some = sample_of(outside, seed, outside_most, sha256);
    const std::set<std::string> chosen(some.begin(), some.end());
    std::vector<std::string> out;
    for (const auto& one : records) {
        const bool all_the_same = one.as == Marked::stands_out && !by_chance.contains(one.record);
        if (all_the_same || chosen.contains(one.record)) out.push_back(one.record);
    }
    return out;
}

}  // namespace jcic::domain
