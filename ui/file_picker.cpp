#include "ui/file_picker.h"

namespace jcic::ui {
namespace {

QFileDialog* picker_of(QWidget* parent, const QString& title, const QString& filter) {
    auto* picker = new QFileDialog(parent, title, {}, filter);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setOption(QFileDialog::DontUseNativeDialog);
    return picker;
}

}  // namespace

QFileDialog* open_file_picker(QWidget* parent, const QString& title, const QString& filter) {
    auto* picker = picker_of(parent, title, filter);
    picker->setFileMode(QFileDialog::ExistingFile);
    picker->open();
    return picker;
}

QFileDialog* open_save_picker(QWidget* parent, const QString& title, const QString& filter, const QString& suffix) {
    auto* picker = picker_of(parent, title, filter);
    picker->setAcceptMode(QFileDialog::AcceptSave);
    picker->setOption(QFileDialog::DontConfirmOverwrite);  // the desk overwrites nothing, and says so
    picker->setDefaultSuffix(suffix);
    picker->open();
    return picker;
}

}  // namespace jcic::ui
