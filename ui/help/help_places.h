#pragma once
// Maps windows to help pages (docs/help): one table, except for the main window's pages, which have their own
// (ui/commands/page.h).

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

/// Page of the focused widget in this window, else of a visible one, else of the window itself; "" if none has one.
[[nodiscard]] QString help_page_of(const QWidget& window);

/// The same; a question without its own entry uses its window's page.
[[nodiscard]] QString help_page_for(const QWidget& window);

}  // namespace jcic::ui
