#pragma once
// The trail from its first event, for who goes through all of it: read, hashed and opened, each with its row of the
// listing and its sealed values.

#include <functional>
#include <optional>
#include <vector>

#include "app/ledger/session/read_handle.h"

namespace jcic::ledger {

/// An event, with all that can be told of it without another.
struct OpenedEvent {
    std::uint64_t sequence = 0;
    domain::EntryId id{};                ///< by which it is found; zeros where that is none
    Bytes hashes;                        ///< as stored
    Digest hash{};                       ///< the leaf's, computed
    std::optional<Leaf> leaf;            ///< nullopt for a body that is none, or not one of this number and id
    std::vector<std::string_view> form;  ///< what is wrong with the leaf by itself (demands.h)
    bool listed = false;                 ///< the listing says what the leaf says
    std::vector<bool> held;  ///< by field: its commitment holds; false also for what was not there to be opened
    std::vector<KeyGeneration> sealed_under;  ///< by field, where it is held: the generation of the records key
    std::optional<Digest> page;               ///< of what the field "page" holds, where it was opened
};

/// The events up to that one, until `visit` says stop by a fault. What cannot be read is that fault, after all that
/// comes before it. Gives how many rows of the listing were met on the way.
[[nodiscard]] Result<std::uint64_t> read_events(ReadHandle& ledger, std::uint64_t last,
                                                const std::function<Result<void>(const OpenedEvent&)>& visit);

}  // namespace jcic::ledger
