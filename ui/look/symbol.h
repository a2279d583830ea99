#pragma once
// Small line drawings beside words: what a place in the rail or an answer of the strip is about. Drawn in code, so that
// they follow colours, sizes and screens, and no picture file is looked for.

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

/// In lines of one width, whatever the square's size.
void draw_symbol(QPainter& painter, const QRectF& square, Symbol symbol, const QColor& colour);

/// A folder with a page and a card before it, for a place where nothing lies yet.
void draw_empty_cases(QPainter& painter, const QRectF& place);

/// The program's own, as installer/jcic-desk.svg has it: title bar, task bar, the list of windows.
[[nodiscard]] QIcon program_icon();

}  // namespace jcic::ui
