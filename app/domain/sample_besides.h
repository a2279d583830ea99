#pragma once
// What a draw of the monthly sample has besides what chance gives (R-LO-8, docs/sampling.md, "Additional records").

#include "app/domain/sampling.h"

namespace jcic::domain {

/// What a record's last approval says of it.
enum class Marked {
    nothing,
    stands_out,
    outside_hours  ///< nothing but its time stood out
};
struct MarkedRecord {
    std::string record;
    Marked as = Marked::nothing;
};
/// Of those that stood out all, for their time alone the `outside_most` with the least tickets; none that chance gave.
/// Of records in sample order, in that order.
[[nodiscard]] std::vector<std::string> sample_besides(const std::vector<MarkedRecord>& records,
                                                      const std::vector<std::string>& drawn, const Digest& seed,
                                                      std::uint64_t outside_most, const Hash256& sha256);

}  // namespace jcic::domain
