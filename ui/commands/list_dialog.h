#pragma once
// A dialog about a list, from top to bottom: what it is for, what of it is shown, the rows, the fault, and the ways,
// buttons that say why they are grey.

#include "ui/commands/acting_dialog.h"
#include "ui/lists/list_ways.h"
#include "ui/look/list_line.h"

namespace jcic::ui {

class ListDialog : public ActingDialog {
    Q_OBJECT
Q_SIGNALS:
    void changed();  ///< the ledger says more

protected:
    using ActingDialog::ActingDialog;

    struct Rows {
        const char* name;
        const char* title;  ///< as a screen reader says it
        std::vector<FormParts::Column> columns;
        const char* kept_as;             ///< its layout (ui/lists/list_layouts.h)
        std::function<QString()> empty;  ///< said where there is no row
        const char* saved_as = nullptr;  ///< null: cannot be saved as it is shown
        bool all_count = false;          ///< something is done with all rows, seen or not: the search hides none
        ListWays::Widths widths = ListWays::Widths::by_contents;
    };
    /// The list below its search.
    QTreeWidget* add_list(const Rows& rows, int stretch = 1);
    [[nodiscard]] static ListWays& ways_of(QTreeWidget& list) { return *list.findChild<ListWays*>(); }
    /// "Choose one in the list first", where none is.
    [[nodiscard]] static QString none_chosen(const QTreeWidget& list);
};

}  // namespace jcic::ui
