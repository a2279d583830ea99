#include "ui/save_picker.h"

namespace jcic::ui {

QFileDialog* open_save_picker(QWidget* parent, const QString& title, const QString& filter, const QString& suffix) {
    auto* picker = new QFileDialog(parent, title, {}, filter);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setAcceptMode(QFileDialog::AcceptSave);
    picker->setOption(QFileDialog::DontUseNativeDialog);
    picker->setOption(QFileDialog::DontConfirmOverwrite);  // the desk overwrites nothing, and says so
    picker->setDefaultSuffix(suffix);
    picker->open();
    return picker;
}

}  // namespace jcic::ui
