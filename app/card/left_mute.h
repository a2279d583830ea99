#pragma once
// A note left by a program that ends while a card does not respond: until the card is removed the service
// reports the reader as in use. With the note the next program reports a mute card instead of another
// program.

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
