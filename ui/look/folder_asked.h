#pragma once
// Checks on another thread whether a folder exists and which file name in it is free: an unavailable network share may
// take minutes or never respond, and must not block the windows' thread.

#include <QObject>
#include <QString>
#include <functional>

namespace jcic::ui {

/// `name` without its suffix; "" if no name is wanted.
struct FolderWanted {
    QString folder;
    QString name;
    QString suffix;
};

struct FoundFolder {
    QString folder;  ///< "" if it does not exist or did not respond in time
    QString name;    ///< with its suffix; "" if none was wanted, or all were taken
};

/// Calls `then` on the windows' thread within a short time limit, and never after `asker` is destroyed.
void find_folder(QObject& asker, const FolderWanted& wanted, std::function<void(const FoundFolder&)> then);

/// Whether an answer is pending.
[[nodiscard]] bool is_folder_asked();

/// Replaces the file system in tests, for a share that does not respond. {}: the file system.
void ask_folders_of(std::function<FoundFolder(const FolderWanted&)> asked);

}  // namespace jcic::ui
