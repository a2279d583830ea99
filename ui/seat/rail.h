#pragma once
// The dark rail: the day's work first, registers second, tools last.

#include <QLabel>
#include <QPushButton>
#include <map>

#include "ui/commands/page.h"
#include "ui/look/symbol.h"

namespace jcic::ui {

/// A page's button in the rail, with the number of waiting things.
class RailButton : public QPushButton {
    Q_OBJECT
public:
    RailButton(Symbol symbol, QWidget* parent);
    void show_count(std::size_t count);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Symbol symbol_;
    std::size_t count_ = 0;
};

class Rail : public QWidget {
    Q_OBJECT
public:
    explicit Rail(QWidget* parent = nullptr);
    void choose(PageId page);
    /// Shows the pages that the person's duties permit, with what waits there; the desk also refuses other duties.
    void show_snapshot(const desk::Snapshot& snapshot);

Q_SIGNALS:
    void chosen(jcic::ui::PageId page);
    void wants_place();  ///< opens the search for tasks

protected:
    void changeEvent(QEvent* event) override;

private:
    void name_places();
    std::map<PageId, RailButton*> buttons_;
    QLabel* heading_;
    QPushButton* find_;
    QPushButton* help_;
};

}  // namespace jcic::ui
