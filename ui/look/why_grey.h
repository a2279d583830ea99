#pragma once
// No button is grey without a word: it says why, as its tool tip, which a screen reader reads as well.

#include <QAbstractButton>

namespace jcic::ui {

/// Grey where there is a reason. `tip`: what it says where there is none.
inline void enable_unless(QAbstractButton& button, const QString& why, const QString& tip = {}) {
    button.setEnabled(why.isEmpty());
    button.setToolTip(why.isEmpty() ? tip : why);
}

}  // namespace jcic::ui
