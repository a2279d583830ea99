#pragma once
// A dialog with a list that is printed or saved as a sheet; shows the last saved file below the rows.

#include "ui/commands/list_dialog.h"
#include "ui/papers/sheet_out.h"

namespace jcic::ui {

class SheetDialog : public ListDialog {
    Q_OBJECT
protected:
    SheetDialog(const char* name, QSize size, Commands& commands, QWidget* parent);
    /// Adds that line below the list.
    void add_saved(const char* name);
    void set_busy(bool busy) override;

    SheetOut& out_;
    QLabel* saved_ = nullptr;
};

}  // namespace jcic::ui
