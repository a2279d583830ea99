#pragma once
// No button is grey without a word: it says why, as its tool tip, which a screen reader reads as well.

#include <QAbstractButton>
#include <initializer_list>

namespace jcic::ui {

/// Grey where there is a reason. `tip`: what it says where there is none.
inline void enable_unless(QAbstractButton& button, const QString& why, const QString& tip = {}) {
    button.setEnabled(why.isEmpty());
    button.setToolTip(why.isEmpty() ? tip : why);
}
/// The same while nothing is under way: then every button waits, and its progress says so.
inline void enable_unless(QAbstractButton& button, bool busy, const QString& why, const QString& tip = {}) {
    enable_unless(button, why, tip);
    if (busy) button.setEnabled(false);
}

/// Of what ends what is under way.
void enable_stop(QAbstractButton& stop, bool under_way);

/// What a form asks for, by the name that its field is read by.
struct Asked {
    bool given = false;
    const QWidget* field = nullptr;
};
/// "還缺：…", in the form's order; empty where all of it is given.
[[nodiscard]] QString still_lacking(std::initializer_list<Asked> asked);

}  // namespace jcic::ui
