#pragma once
// A dialog about a list that goes out as a sheet: printed or saved, and below the rows what was saved last.

#include "ui/commands/list_dialog.h"
#include "ui/papers/sheet_out.h"

namespace jcic::ui {

class SheetDialog : public ListDialog {
    Q_OBJECT
protected:
    SheetDialog(const char* name, QSize size, Commands& commands, QWidget* parent);
    /// Where it stands, below the list.
    void add_saved(const char* name);
    void set_busy(bool busy) override;

    SheetOut& out_;
    QLabel* saved_ = nullptr;
};

}  // namespace jcic::ui
