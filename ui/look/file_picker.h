#pragma once
// Checks on another thread whether a folder exists and which file name in it is free: an unavailable network share may
// take minutes or never respond, and must not block the windows' thread.

#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFileDialog>
#include <QFrame>
#include <QMimeData>
#include <QObject>
#include <QString>
#include <QUrl>
#include <filesystem>
#include <functional>

#include "app/base/clock.h"

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

// A target for dropping one file. Anything else than a single local file is refused.

class DropZone : public QFrame {
    Q_OBJECT
public:
    explicit DropZone(QWidget* parent = nullptr) : QFrame(parent) {
        setAcceptDrops(true);
        setProperty("kind", QStringLiteral("card"));
    }

Q_SIGNALS:
    void dropped(const QString& file);

protected:
    void dragEnterEvent(QDragEnterEvent* event) override {
        if (!file_of(event->mimeData()).isEmpty()) event->acceptProposedAction();
    }
    void dropEvent(QDropEvent* event) override {
        const auto file = file_of(event->mimeData());
        if (file.isEmpty()) return;
        event->acceptProposedAction();
        Q_EMIT dropped(file);
    }

private:
    [[nodiscard]] static QString file_of(const QMimeData* data) {
        const auto urls = data->urls();
        return urls.size() == 1 && urls.front().isLocalFile() ? urls.front().toLocalFile() : QString();
    }
};

// Pickers for files and folders to save or open.

/// Remembers the last folder of each purpose in this profile from now on. A purpose is the caller and the kind of file.
/// Without this call folders are remembered until the program ends.
void keep_folders_in(const std::filesystem::path& profile);

/// Opens the desktop's own picker, if there is one, once the folder has responded; deletes it when closed.
/// QFileDialog::fileSelected has the answer. It closes with the seat as all dialogs do. `name`: the proposed name
/// without suffix or any person's name; a number is added if the file exists.
QFileDialog* open_save_picker(QWidget* parent, const QString& title, const QString& filter, const QString& suffix,
                              const QString& name);
/// The same for a named purpose such as "record", if one caller has several. `file`: the current value.
QFileDialog* open_save_picker(QWidget* parent, const char* purpose, const QString& title, const QString& filter,
                              const QString& suffix, const QString& file);
/// Proposes a file that does not exist, in the purpose's folder, the person's documents or, if neither responds, at
/// home. Calls `then` later, and never after `asker` is destroyed.
void propose_file(QObject& asker, const char* purpose, const QString& name, const QString& suffix,
                  std::function<void(const QString&)> then);
/// Makes the file's folder the purpose's folder.
void remember_folder(const char* purpose, const QString& file);
/// Adds the date: "日誌備份-1151127"
[[nodiscard]] QString dated(const QString& name, UtcTime now);

/// The same for an existing file.
QFileDialog* open_file_picker(QWidget* parent, const QString& title, const QString& filter);

/// The same for a folder.
QFileDialog* open_folder_picker(QWidget* parent, const QString& title);

/// Asks before the desk overwrites a file itself (a certificate request, nothing else). Enter does not overwrite.
void ask_before_overwriting(QWidget* parent, const QString& file, std::function<void()> then);

}  // namespace jcic::ui
