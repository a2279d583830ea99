#pragma once
// Under Wayland a window can only be raised with a token, which the desktop issues for a user's action such as starting
// the program or choosing a notification (xdg-activation). Qt uses it once, when a window is activated.

namespace jcic::ui {

inline constexpr auto activation_token = "XDG_ACTIVATION_TOKEN";

}  // namespace jcic::ui
