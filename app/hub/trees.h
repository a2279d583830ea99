#pragma once
// A ledger's tree at the hub: hashes of its events, its seals, and what witnesses signed under those (docs/hub.md,
// "Witnesses").

#include <string>
#include <vector>

#include "app/hub/connection.h"

namespace jcic::hub {

struct SealThere {
    std::uint64_t size = 0;
    std::uint64_t epoch = 0;  ///< several seals may be of one size
    std::string note;
    bool operator==(const SealThere&) const = default;
};

/// How much of a ledger lies there.
struct TreeThere {
    std::uint64_t leaves = 0;
    SealThere newest{};  ///< seal; of epoch 0 where there is none
    bool operator==(const TreeThere&) const = default;
};
[[nodiscard]] Answer<TreeThere> tree_there(Connection& hub, const std::string& ledger);

/// From that event on, one after the other. What lies there already stays.
[[nodiscard]] Answer<void> put_leaves(Connection& hub, const std::string& ledger, std::uint64_t first,
                                      const std::vector<Digest>& leaves);
/// At most 20,000, from the one after `after` up to one that is missing. Fault hub.forged (reason "leaf", "sequence")
/// where that is the first.
[[nodiscard]] Answer<std::vector<Digest>> leaves_after(Connection& hub, const std::string& ledger, std::uint64_t after);
/// SHA-256 of the hashes after `after` up to `through`, one after the other: what a desk compares with its own without
/// fetching them. Nothing where not all of them are there.
[[nodiscard]] Answer<std::optional<Digest>> leaves_digest(Connection& hub, const std::string& ledger,
                                                          std::uint64_t after, std::uint64_t through);

[[nodiscard]] Answer<void> put_seal(Connection& hub, const std::string& ledger, const SealThere& seal);
/// At most 500, of that size and larger ones, in order.
[[nodiscard]] Answer<std::vector<SealThere>> seals_from(Connection& hub, const std::string& ledger, std::uint64_t size);
/// At most 500, of the epochs after that one, in order.
[[nodiscard]] Answer<std::vector<SealThere>> seals_after_epoch(Connection& hub, const std::string& ledger,
                                                               std::uint64_t epoch);

/// A witness's line under the seal of that size.
struct CosignatureThere {
    std::uint64_t size = 0;
    std::string witness;
    std::string line;
    std::string note{};  ///< a seal of that size there; "" for none
};
[[nodiscard]] Answer<void> put_cosignature(Connection& hub, const std::string& ledger, const CosignatureThere& one);
/// Under larger seals than that, the largest first: of each of those witnesses at most 20, and of all others together
/// as many. So none keeps another's from being read.
[[nodiscard]] Answer<std::vector<CosignatureThere>> cosignatures_after(Connection& hub, const std::string& ledger,
                                                                       std::uint64_t size,
                                                                       const std::vector<std::string>& witnesses = {});

}  // namespace jcic::hub
