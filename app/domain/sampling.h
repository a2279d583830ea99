#pragma once
// The monthly sample of Z52's records (R-LO-3, R-LO-8): its size and its records. They are drawn by a published
// algorithm that any other program can repeat (docs/sampling.md).

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/domain/roc_month.h"

namespace jcic::domain {

/// The rule's floor, which a branch may raise and never lower (R-LO-8).
struct SampleFloor {
    int percent = 2;
    int least = 10;
    bool operator==(const SampleFloor&) const = default;
};

/// Of what stands out for its time alone, so many are drawn besides a month where nobody decided otherwise (ours).
inline constexpr int sampled_outside_most = 10;

/// n = N if N < 10, else max(10, ceil(N * 2 / 100)); with what the branch raised in place of 10 and 2.
[[nodiscard]] std::uint64_t sample_size(std::uint64_t population, SampleFloor floor = {});

/// SHA-256, handed in: this room knows no cryptography.
using Hash256 = std::function<Digest(ByteView)>;

/// What is drawn from: the month as one, or each querier's share of it besides.
enum class SampleBy { month, querier };

/// What a draw names as its algorithm: docs/sampling.md.
inline constexpr const char* sample_algorithm = "jcic-desk sample 1";
inline constexpr const char* sample_algorithm_by_querier = "jcic-desk sample 2";

/// The events of a month, as the ledger numbers them, and the root of the tree that they close: nobody chose it.
struct MonthEnd {
    std::uint64_t first = 1;
    std::uint64_t last = 0;
    Digest root{};  ///< of the first `last` events
    bool operator==(const MonthEnd&) const = default;
};

/// Sorted by bytes, each once: what a population is before anything is reckoned with it.
[[nodiscard]] std::vector<std::string> in_sample_order(std::vector<std::string> records);
/// Binds the list that was drawn from. Of records in sample order.
[[nodiscard]] Digest population_digest(const std::vector<std::string>& records, const Hash256& sha256);
[[nodiscard]] Digest sample_seed(RocMonth month, const MonthEnd& end, const Hash256& sha256);
/// Those with the `size` least tickets, the least first: what a larger size draws begins with what a smaller one does.
[[nodiscard]] std::vector<std::string> sample_of(const std::vector<std::string>& records, const Digest& seed,
                                                 std::uint64_t size, const Hash256& sha256);

/// A record and who asked for it; "" for nobody.
struct AskedBy {
    std::string record;
    std::string querier;
};
/// Of each querier at least the floor's share, of all at least what sample_size() asks for; the least ticket first. Of
/// records in sample order.
[[nodiscard]] std::vector<std::string> sample_by_querier(const std::vector<AskedBy>& records, const Digest& seed,
                                                         SampleFloor floor, const Hash256& sha256);

}  // namespace jcic::domain
