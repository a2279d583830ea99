#pragma once
// The monthly sample of Z52's records (R-LO-3, R-LO-8): its size and its records. They are drawn by a published
// algorithm that any other program can repeat (docs/trust/sampling.md).

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/domain/roc_month.h"

namespace jcic::domain {

/// The rule's minimum, which a branch may raise and never lower (R-LO-8).
struct SampleFloor {
    int percent = 2;
    int least = 10;
    bool operator==(const SampleFloor&) const = default;
};

/// Default number of additional records of a month with a remark on their time only (ours).
inline constexpr int sampled_outside_most = 10;

/// n = N if N < 10, else max(10, ceil(N * 2 / 100)); with the branch's higher values instead of 10 and 2.
[[nodiscard]] std::uint64_t sample_size(std::uint64_t population, SampleFloor floor = {});

/// SHA-256, injected: this room has no cryptography.
using Hash256 = std::function<Digest(ByteView)>;

/// What is sampled: the month as a whole, or also each querier's share of it.
enum class SampleBy { month, querier };

/// Names of the algorithm in a draw: docs/trust/sampling.md.
inline constexpr const char* sample_algorithm = "jcic-desk sample 1";
inline constexpr const char* sample_algorithm_by_querier = "jcic-desk sample 2";

/// The numbers of a month's events, and the root of the tree after them, which nobody can choose.
struct MonthEnd {
    std::uint64_t first = 1;
    std::uint64_t last = 0;
    Digest root{};  ///< of the first `last` events
    bool operator==(const MonthEnd&) const = default;
};

/// Sorted by bytes, without duplicates: the form of a population for all computations.
[[nodiscard]] std::vector<std::string> in_sample_order(std::vector<std::string> records);
/// Commits to the list that is sampled; records in sample order.
[[nodiscard]] Digest population_digest(const std::vector<std::string>& records, const Hash256& sha256);
[[nodiscard]] Digest sample_seed(RocMonth month, const MonthEnd& end, const Hash256& sha256);
/// The `size` records with the least tickets, least first: a larger sample begins with the smaller one.
[[nodiscard]] std::vector<std::string> sample_of(const std::vector<std::string>& records, const Digest& seed,
                                                 std::uint64_t size, const Hash256& sha256);

/// A record and its querier; "" for none.
struct AskedBy {
    std::string record;
    std::string querier;
};
/// At least the floor's share for each querier, and at least sample_size() for all; least ticket first. Records in
/// sample order.
[[nodiscard]] std::vector<std::string> sample_by_querier(const std::vector<AskedBy>& records, const Digest& seed,
                                                         SampleFloor floor, const Hash256& sha256);

// Records added to the monthly sample after the random ones (R-LO-8, docs/trust/sampling.md, "Additional records").

/// A record's points to note at its last approval.
enum class Marked {
    nothing,
    stands_out,
    outside_hours  ///< its time only
};
struct MarkedRecord {
    std::string record;
    Marked as = Marked::nothing;
};
/// All records with points to note, and of those with their time only the `outside_most` with the least tickets; none
/// already drawn. `records` and the result are in sample order.
[[nodiscard]] std::vector<std::string> sample_besides(const std::vector<MarkedRecord>& records,
                                                      const std::vector<std::string>& drawn, const Digest& seed,
                                                      std::uint64_t outside_most, const Hash256& sha256);

}  // namespace jcic::domain
