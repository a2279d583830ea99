#pragma once
// Records added to the monthly sample after the random ones (R-LO-8, docs/trust/sampling.md, "Additional records").

#include "app/domain/sampling.h"

namespace jcic::domain {

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
