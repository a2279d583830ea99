#pragma once
// Accessible interfaces of controls that Qt does not support, or names by their value.

namespace jcic::ui {

/// Call once, before the first window.
void install_accessibility();

}  // namespace jcic::ui
