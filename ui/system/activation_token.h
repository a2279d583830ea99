#pragma once
// Under Wayland a window comes to the front only by a token that the desktop gives out for something that a person did:
// started the program, chose a notification (xdg-activation). Qt reads it where a window is activated, and forgets it.

namespace jcic::ui {

inline constexpr auto activation_token = "XDG_ACTIVATION_TOKEN";

}  // namespace jcic::ui
