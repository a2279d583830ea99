#pragma once
// Which page of the help (docs/help) tells of which window: one table, but for the main window's pages, whose own table
// says it (ui/commands/page.h).

#include <QString>
#include <span>

class QWidget;

namespace jcic::ui {

struct HelpPlace {
    const char* window;  ///< a dialog's or question's object name, or its class
    const char* page;    ///< docs/help/{zh,en}/<page>.md
};

[[nodiscard]] std::span<const HelpPlace> help_places();
void set_help_page(QWidget& widget, const char* page);

/// The page for what has the focus in this window, else for what is seen in it, else for the window itself; "" where
/// none of them has one.
[[nodiscard]] QString help_page_of(const QWidget& window);

/// The same; a question without a row has the page of the window that asks it.
[[nodiscard]] QString help_page_for(const QWidget& window);

}  // namespace jcic::ui
