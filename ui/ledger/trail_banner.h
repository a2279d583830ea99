#pragma once
// One line with the ledger's state: last verification and witness, or the page's current operation and its result.

#include <QFrame>
#include <QHBoxLayout>

#include "app/desk/rooms/snapshot.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

class TrailBanner : public QFrame {
    Q_OBJECT
public:
    explicit TrailBanner(QWidget* parent = nullptr);
    /// Shows the ledger's state unless an operation's result is shown; a new alarm replaces that at once.
    void show_snapshot(const desk::Snapshot& snapshot);
    void show_text(Mark mark, const QString& text);
    /// Clears it, so that the next person does not see it.
    void cover();
    /// For a button with the next action.
    [[nodiscard]] QHBoxLayout* row() const { return row_; }

private:
    void show_state(Mark mark, const QString& text);
    QHBoxLayout* row_;
    MarkLabel* result_;
    bool told_ = false;
    QString standing_;
};

}  // namespace jcic::ui
