#pragma once
// What assistive technology hears of the controls that Qt does not know, or names by their value.

namespace jcic::ui {

/// Call once, before the first window.
void install_accessibility();

}  // namespace jcic::ui
