#include "ui/registers/sheet_dialog.h"

namespace jcic::ui {

SheetDialog::SheetDialog(const char* name, QSize size, Commands& commands, QWidget* parent)
    : ListDialog(name, size, commands, parent), out_(*new SheetOut(commands, this)) {
    connect(&out_, &SheetOut::busy, this, [this](bool busy) { set_busy(busy); });
    connect(&out_, &SheetOut::failed, this, [this](const Fault& fault) { show_fault(fault); });
    connect(&out_, &SheetOut::said, this, [this](const QString& what) {
        saved_->setText(what);
        saved_->show();
    });
}

void SheetDialog::add_saved(const char* name) {
    saved_ = parts_.add_text(column_, name, nullptr, "soft");
    saved_->hide();
}

void SheetDialog::set_busy(bool busy) {
    if (busy) saved_->hide();
    ListDialog::set_busy(busy);
}

}  // namespace jcic::ui
