#pragma once
// Small line drawings beside the rail's places and the strip's cells. Drawn in code, so that they follow colours, sizes
// and screens, and no picture file is loaded.

#include <QColor>
#include <QIcon>
#include <QPainter>
#include <QRectF>

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

}  // namespace jcic::ui
