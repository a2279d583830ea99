#pragma once
// Lists a window's keys from its current widgets, so that no separate list is needed.

#include <QString>
#include <vector>

class QWidget;

namespace jcic::ui {

struct KeyLine {
    QString keys;  ///< "F2", "Alt+1"
    QString says;
    bool enabled = true;  ///< currently
    bool operator==(const KeyLine&) const = default;
};

/// Returns the shortcuts, actions, mnemonics and default button that are visible.
[[nodiscard]] std::vector<KeyLine> keys_of(const QWidget& window);

/// Returns a button's or label's text without its mnemonic: "案件(&1)" becomes 案件.
[[nodiscard]] QString without_mnemonic(QString text);

}  // namespace jcic::ui
