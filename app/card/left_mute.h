#pragma once
// What a program leaves behind that ends while a card is silent: the service holds the reader for it until the card
// leaves, and says that it is in use. The next program is to say that the card is silent, not that another has it.

#include <cstdint>
#include <string>

namespace jcic::card {

/// A note for this login's next program, beside no secret: in its runtime folder, or in one of its own under /tmp. It
/// counts once the program that wrote it has ended, while the reader's state counts no card that came or went, and for
/// an hour at most.
void note_left_mute(const std::string& reader, std::uint32_t state);
[[nodiscard]] bool was_left_mute(const std::string& reader, std::uint32_t state);
/// The card answered.
void forget_left_mute(const std::string& reader);

}  // namespace jcic::card
