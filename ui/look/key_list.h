#pragma once
// What can be done by key in a window, read from the window as it stands: nothing is written down twice.

#include <QString>
#include <vector>

class QWidget;

namespace jcic::ui {

struct KeyLine {
    QString keys;  ///< "F2", "Alt+1"
    QString says;
    bool enabled = true;  ///< now
    bool operator==(const KeyLine&) const = default;
};

/// Shortcuts, actions, mnemonics of buttons and fields, and the button that Enter presses, of what is seen.
[[nodiscard]] std::vector<KeyLine> keys_of(const QWidget& window);

/// A button's or label's text without its mnemonic: "案件(&1)" is 案件.
[[nodiscard]] QString without_mnemonic(QString text);

}  // namespace jcic::ui
