#pragma once
// One line that a person must say before a step: why, where, how.

#include <QWidget>
#include <functional>
#include <string>

namespace jcic::ui {

/// Asks without stopping anything behind it; `then` gets the text, never an empty one. Cancelled: nothing happens. What
/// is proposed stands there, to be typed over.
void ask_text(QWidget* parent, const QString& title, const QString& question,
              std::function<void(const std::string& text)> then, const QString& proposed = {});

/// Others that the same text may be for: each by its words, none ticked.
struct Ticks {
    QString lead;
    QStringList labels;
};
/// The same with those, by their places; no list where there are none.
void ask_text_and_ticks(QWidget* parent, const QString& title, const QString& question, const Ticks& ticks,
                        std::function<void(const std::string& text, const std::vector<int>& ticked)> then,
                        const QString& proposed = {});

}  // namespace jcic::ui
