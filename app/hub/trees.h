#pragma once
// A ledger's tree at the hub: hashes of its events, its seals, and witnesses' signatures under those (docs/run/hub.md,
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

/// How much of a ledger is at the hub.
struct TreeThere {
    std::uint64_t leaves = 0;
    SealThere newest{};  ///< seal; epoch 0 if there is none
    bool operator==(const TreeThere&) const = default;
};
[[nodiscard]] Answer<TreeThere> tree_there(Connection& hub, const std::string& ledger);

/// Uploads leaves from that event on, in order. Existing ones are unchanged.
[[nodiscard]] Answer<void> put_leaves(Connection& hub, const std::string& ledger, std::uint64_t first,
                                      const std::vector<Digest>& leaves);
/// Returns at most 20,000, after `after` up to the first missing one. Fault hub.forged (reason "leaf", "sequence") if
/// later ones exist but the first is missing.
[[nodiscard]] Answer<std::vector<Digest>> leaves_after(Connection& hub, const std::string& ledger, std::uint64_t after);
/// Returns SHA-256 of the concatenated hashes after `after` up to `through`, which a desk compares with its own without
/// fetching them. nullopt if any is missing.
[[nodiscard]] Answer<std::optional<Digest>> leaves_digest(Connection& hub, const std::string& ledger,
                                                          std::uint64_t after, std::uint64_t through);

[[nodiscard]] Answer<void> put_seal(Connection& hub, const std::string& ledger, const SealThere& seal);
/// Returns at most 500, of at least that size, in order.
[[nodiscard]] Answer<std::vector<SealThere>> seals_from(Connection& hub, const std::string& ledger, std::uint64_t size);
/// Returns at most 500, of the epochs after that one, in order.
[[nodiscard]] Answer<std::vector<SealThere>> seals_after_epoch(Connection& hub, const std::string& ledger,
                                                               std::uint64_t epoch);

/// A witness's line under the seal of that size.
struct CosignatureThere {
    std::uint64_t size = 0;
    std::string witness;
    std::string line;
    std::string note{};  ///< a seal of that size at the hub; "" for none
};
[[nodiscard]] Answer<void> put_cosignature(Connection& hub, const std::string& ledger, const CosignatureThere& one);
/// Returns lines under larger seals than that, the largest first: at most 20 of each of those witnesses, and as many of
/// all others together, so that none crowds out another.
[[nodiscard]] Answer<std::vector<CosignatureThere>> cosignatures_after(Connection& hub, const std::string& ledger,
                                                                       std::uint64_t size,
                                                                       const std::vector<std::string>& witnesses = {});

}  // namespace jcic::hub
