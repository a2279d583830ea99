#pragma once
// Where a file is to be saved, or which one is meant.

#include <QFileDialog>
#include <filesystem>
#include <functional>

#include "app/base/clock.h"

namespace jcic::ui {

/// From now on each purpose begins in the folder that was chosen for it last, at another start of the program too. A
/// purpose is what opens the picker, and the kind of file. Without it folders are remembered until the program ends.
void keep_folders_in(const std::filesystem::path& profile);

/// Opens once the folder has answered, and is gone with its closing: QFileDialog::fileSelected tells the answer. The
/// desktop's own, where there is one: it closes with the seat as all dialogs do. `name`: what is proposed, without its
/// ending and without anybody's name; counted on where there is such a file.
QFileDialog* open_save_picker(QWidget* parent, const QString& title, const QString& filter, const QString& suffix,
                              const QString& name);
/// The same for a purpose of that name, "record": what opens the picker is used for several. `file`: as it stands now.
QFileDialog* open_save_picker(QWidget* parent, const char* purpose, const QString& title, const QString& filter,
                              const QString& suffix, const QString& file);
/// A file that is not there, in the purpose's folder or the person's own documents; at home where neither answers.
/// `then` comes later, and never once `asker` is gone.
void propose_file(QObject& asker, const char* purpose, const QString& name, const QString& suffix,
                  std::function<void(const QString&)> then);
/// Its folder is the purpose's from now on.
void remember_folder(const char* purpose, const QString& file);
/// "日誌備份-1151127"
[[nodiscard]] QString dated(const QString& name, UtcTime now);

/// The same for a file that is there.
QFileDialog* open_file_picker(QWidget* parent, const QString& title, const QString& filter);

/// The same for a folder.
QFileDialog* open_folder_picker(QWidget* parent, const QString& title);

/// Where the desk itself would write over what is there (a certificate request, nothing else): only after it was asked.
/// Enter overwrites nothing.
void ask_before_overwriting(QWidget* parent, const QString& file, std::function<void()> then);

}  // namespace jcic::ui
