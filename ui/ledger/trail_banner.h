#pragma once
// How the ledger stands, on one line: what its last verification and its witness said, or what is under way on the page
// and what came of it.

#include <QFrame>
#include <QHBoxLayout>

#include "app/desk/rooms/snapshot.h"
#include "ui/look/mark_label.h"

namespace jcic::ui {

class TrailBanner : public QFrame {
    Q_OBJECT
public:
    explicit TrailBanner(QWidget* parent = nullptr);
    /// Where nothing was told since somebody came; what is to be acted on, at once.
    void show_snapshot(const desk::Snapshot& snapshot);
    void show_text(Mark mark, const QString& text);
    /// What was told is for nobody who comes next.
    void cover();
    /// For what is done about it.
    [[nodiscard]] QHBoxLayout* row() const { return row_; }

private:
    void show_state(Mark mark, const QString& text);
    QHBoxLayout* row_;
    MarkLabel* result_;
    bool told_ = false;
    QString standing_;
};

}  // namespace jcic::ui
