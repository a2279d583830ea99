#pragma once
// What people call a thing to be done, where a button or a step does not say it: 領卡, 密碼信封, PIN. "What do you want
// to do?" (Ctrl+G) finds it by these words, too, in both languages.

#include <QString>

namespace jcic::ui {

/// Further words for a button, by its object's name, or for a step of a register, by its action; "" for none.
[[nodiscard]] QString words_for_place(const QString& name);

}  // namespace jcic::ui
