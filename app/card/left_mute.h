#pragma once
// A note left by a program that ends while a card does not respond: until the card is removed, the service reports the
// reader as in use. With the note the next program reports a mute card instead of another program.

#include <cstdint>
#include <string>

namespace jcic::card {

/// Writes the note for this login's next program, in its runtime folder, or in a folder of its own under /tmp; it
/// contains no secret. The note is valid after its writer has ended, while the reader's state shows no insertion or
/// removal, and for at most an hour.
void note_left_mute(const std::string& reader, std::uint32_t state);
[[nodiscard]] bool was_left_mute(const std::string& reader, std::uint32_t state);
/// Removes the note after the card answered.
void forget_left_mute(const std::string& reader);

}  // namespace jcic::card
