#pragma once
// The card of a profile of the command set pkcs11: by the module of its vendor, in a process of its own (token_card.h).

#include <filesystem>
#include <memory>

#include "app/card/card.h"

namespace jcic::card {

/// Fault file.missing: the desk's own program that loads modules is not there. The module is loaded when the card is
/// first looked for.
[[nodiscard]] Result<std::unique_ptr<Card>> card_by_module(const std::filesystem::path& module, Profile profile,
                                                           Trust trust, std::shared_ptr<const Clock> clock);

}  // namespace jcic::card
