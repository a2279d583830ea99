#pragma once
// Where a file is to be saved, or which one is meant.

#include <QFileDialog>
#include <functional>

namespace jcic::ui {

/// Opened, and gone with its closing: QFileDialog::fileSelected tells the answer. Qt's own one: it closes when the seat
/// is left, which the system's might not.
QFileDialog* open_save_picker(QWidget* parent, const QString& title, const QString& filter, const QString& suffix);

/// The same for a file that is there.
QFileDialog* open_file_picker(QWidget* parent, const QString& title, const QString& filter);

/// The same for a folder.
QFileDialog* open_folder_picker(QWidget* parent, const QString& title);

/// Where the desk itself would write over what is there (a certificate request, nothing else): only after it was asked.
/// Enter overwrites nothing.
void ask_before_overwriting(QWidget* parent, const QString& file, std::function<void()> then);

}  // namespace jcic::ui
