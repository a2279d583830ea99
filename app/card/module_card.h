#pragma once
// The card of a profile of the command set pkcs11: through its vendor's module, in a separate process (token_card.h).

#include <filesystem>
#include <memory>

#include "app/card/card.h"

namespace jcic::card {

/// Fault file.missing: the desk's program that loads modules is missing. The module is loaded at the first search for
/// the card.
[[nodiscard]] Result<std::unique_ptr<Card>> card_by_module(const std::filesystem::path& module, Profile profile,
                                                           Trust trust, std::shared_ptr<const Clock> clock);

}  // namespace jcic::card
