#pragma once
// Small line drawings beside the rail's places and the strip's cells. Drawn in code, so that they follow colours, sizes
// and screens, and no picture file is loaded.

#include <QColor>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QRectF>
#include <QWidget>

#include "ui/look/mark.h"

namespace jcic::ui {

enum class Symbol {
    cases,
    new_query,
    stamp,
    printer,
    card,
    book,
    ledger,
    sliders,
    find,
    help,
    unit,
    tasks,
    host,
    link
};

/// Draws lines of a constant width, whatever the square's size.
void draw_symbol(QPainter& painter, const QRectF& square, Symbol symbol, const QColor& colour);

/// Draws a folder with a page and a card, for a place that is still empty.
void draw_empty_cases(QPainter& painter, const QRectF& place);

/// The program's own icon, as installer/jcic-desk.svg: title bar, task bar, list of windows.
[[nodiscard]] QIcon program_icon();

// One cell of the strip: mark, name and state. "● 晶片卡 0129999-03 讀卡機 1".

class StateCell : public QWidget {
    Q_OBJECT
public:
    StateCell(Symbol symbol, QWidget* parent = nullptr);
    /// A state that is too long ends in "…" and is whole in the tool tip.
    void show_state(Mark mark, const QString& name, const QString& state);
    /// Width in which nothing is cut.
    [[nodiscard]] int needed() const;
    /// Hides the symbol if the neighbouring cells need the room.
    void set_close(bool close);

protected:
    void paintEvent(QPaintEvent* event) override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    /// Left edge of the name, after the symbol if nothing is cut for it.
    [[nodiscard]] int name_from() const;
    [[nodiscard]] bool fits_symbol() const;
    Symbol symbol_;
    bool close_ = false;
    Mark mark_ = Mark::not_yet;
    QString name_;
    QString state_;
};

}  // namespace jcic::ui
