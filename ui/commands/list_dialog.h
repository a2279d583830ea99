#pragma once
// A dialog about a list, from top to bottom: purpose, filter, rows, fault, and buttons with the reason if disabled.

#include "ui/commands/acting_dialog.h"
#include "ui/lists/list_ways.h"
#include "ui/look/list_line.h"

namespace jcic::ui {

class ListDialog : public ActingDialog {
    Q_OBJECT
Q_SIGNALS:
    void changed();  ///< the ledger has new events

protected:
    using ActingDialog::ActingDialog;

    struct Rows {
        const char* name;
        const char* title;  ///< read by screen readers
        std::vector<FormParts::Column> columns;
        const char* kept_as;             ///< key of its layout (ui/lists/list_layouts.h)
        std::function<QString()> empty;  ///< note for a list without rows
        const char* saved_as = nullptr;  ///< null: the list cannot be saved
        bool all_count = false;          ///< all rows are acted on, visible or not: the search hides none
        ListWays::Widths widths = ListWays::Widths::by_contents;
    };
    /// Adds the list below its search.
    QTreeWidget* add_list(const Rows& rows, int stretch = 1);
    [[nodiscard]] static ListWays& ways_of(QTreeWidget& list) { return *list.findChild<ListWays*>(); }
    /// "Choose one in the list first" if no row is selected.
    [[nodiscard]] static QString none_chosen(const QTreeWidget& list);
};

}  // namespace jcic::ui
