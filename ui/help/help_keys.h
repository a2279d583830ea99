#pragma once
// Maps windows to help pages (docs/help): one table, except for the main window's pages, which have their own
// (ui/commands/page.h).

#include <QDialog>
#include <QObject>
#include <QString>
#include <span>

#include "ui/look/keys.h"

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

// Lists all keys of the window in front, and those that work everywhere, in their present state.

class QTreeWidget;

namespace jcic::ui {

class KeysDialog : public QDialog {
    Q_OBJECT
public:
    /// `here`: keys of the window in front; `everywhere`: keys of all windows.
    KeysDialog(const std::vector<KeyLine>& here, const std::vector<KeyLine>& everywhere, QWidget* parent);

private:
    void add_group(const QString& name, const std::vector<KeyLine>& lines);
    QTreeWidget* list_;
};

/// Shows this window's keys over it.
void show_keys(QWidget* window);

// Keys of every window, including dialogs and the first window: F1 for its help, Ctrl+/ and ? for its keys.

/// One for the program; receives every key except those of secret fields (ui/system/application.h).
class HelpKeys : public QObject {
    Q_OBJECT
public:
    explicit HelpKeys(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

/// Opens the page that F1 opens for this window.
void ask_for_help(QWidget* window);
/// The keys of HelpKeys and the one that leaves the seat (ui/system/idle_watch.h), for the list of keys.
[[nodiscard]] std::vector<KeyLine> keys_everywhere();

}  // namespace jcic::ui
