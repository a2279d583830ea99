#pragma once
// Whether a folder is there, and which name in it is free. It is asked on a thread beside: a share of the network that
// is away answers after minutes or never, and the windows' thread waits for nobody.

#include <QObject>
#include <QString>
#include <functional>

namespace jcic::ui {

/// What is asked of the file system. `name` without its ending; "" where no name is wanted.
struct FolderWanted {
    QString folder;
    QString name;
    QString suffix;
};

struct FoundFolder {
    QString folder;  ///< "" where it is not there, or gave no answer in time
    QString name;    ///< with its ending; "" where none was wanted, or all were taken
};

/// `then` comes later on the windows' thread, soon in any case, and never once `asker` is gone.
void find_folder(QObject& asker, const FolderWanted& wanted, std::function<void(const FoundFolder&)> then);

/// Whether an answer is still to come.
[[nodiscard]] bool is_folder_asked();

/// What asks, in place of the file system: for a share that does not answer. {}: the file system.
void ask_folders_of(std::function<FoundFolder(const FolderWanted&)> asked);

}  // namespace jcic::ui
