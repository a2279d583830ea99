#pragma once
// Asks for one line of text before a step: a reason, place or method.

#include <QWidget>
#include <functional>
#include <string>

namespace jcic::ui {

/// Asks without blocking; `then` gets the text, never an empty one, and is not called if cancelled. A proposed text is
/// selected, to be typed over.
void ask_text(QWidget* parent, const QString& title, const QString& question,
              std::function<void(const std::string& text)> then, const QString& proposed = {});

/// Other items that the same text may apply to: each with its label, none ticked.
struct Ticks {
    QString lead;
    QStringList labels;
};
/// The same with tick boxes; `then` gets the ticked indexes. No list if there are none.
void ask_text_and_ticks(QWidget* parent, const QString& title, const QString& question, const Ticks& ticks,
                        std::function<void(const std::string& text, const std::vector<int>& ticked)> then,
                        const QString& proposed = {});

}  // namespace jcic::ui
