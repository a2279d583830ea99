#include "ui/look/file_picker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QMessageBox>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>
#include <QTimer>
#include <chrono>
#include <memory>
#include <thread>
#include <utility>

#include "app/domain/roc_date.h"
#include "ui/look/preferences.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

using namespace std::chrono_literals;
constexpr auto most_waited = 400ms;  ///< a share that is there answers in a few

/// Not one that is there: the desk overwrites nothing.
QString free_name(const QDir& folder, const FolderWanted& wanted) {
    constexpr int most = 99;
    for (int number = 1; number < most && !wanted.name.isEmpty(); ++number) {
        const auto name = (number == 1 ? wanted.name : QStringLiteral("%1-%2").arg(wanted.name).arg(number)) +
                          QLatin1Char('.') + wanted.suffix;
        if (!QFileInfo::exists(folder.filePath(name))) return name;
    }
    return {};
}

FoundFolder look(const FolderWanted& wanted) {
    if (wanted.folder.isEmpty() || !QFileInfo(wanted.folder).isDir()) return {};
    return {wanted.folder, free_name(QDir(wanted.folder), wanted)};
}

/// How it is asked, and how many answers somebody still waits for: the windows' thread's.
struct Asking {
    std::function<FoundFolder(const FolderWanted&)> how;
    int open = 0;
};
Asking& asking() {
    static Asking one;
    return one;
}

/// One question: over with its answer, with its time, or with who asked.
class Question : public QObject {
public:
    Question(QObject& asker, std::function<void(const FoundFolder&)> then) : QObject(&asker), then_(std::move(then)) {
        ++asking().open;
        QTimer::singleShot(most_waited, this, [this] { end({}); });
    }
    ~Question() override {
        if (then_) --asking().open;
    }
    Question(const Question&) = delete;
    Question& operator=(const Question&) = delete;
    void end(const FoundFolder& found) {
        const auto then = std::exchange(then_, nullptr);
        if (!then) return;
        --asking().open;
        deleteLater();
        then(found);
    }

private:
    std::function<void(const FoundFolder&)> then_;
};

}  // namespace

void find_folder(QObject& asker, const FolderWanted& wanted, std::function<void(const FoundFolder&)> then) {
    const QPointer<Question> question = new Question(asker, std::move(then));
    // Nobody can end a thread that waits for a dead share: it is left, and holds nothing but the question.
    std::thread([question, wanted, how = asking().how] {
        const auto found = how ? how(wanted) : look(wanted);
        if (auto* program = QCoreApplication::instance())
            QMetaObject::invokeMethod(program, [question, found] {
                if (question) question->end(found);
            });
    }).detach();
}

bool is_folder_asked() {
    return asking().open > 0;
}

void ask_folders_of(std::function<FoundFolder(const FolderWanted&)> asked) {
    asking().how = std::move(asked);
}

namespace {

/// Folders by purpose: in the profile's windows.conf, and here.
struct Folders {
    std::filesystem::path profile;
    QHash<QString, QString> chosen;
};
Folders& folders() {
    static Folders all;
    return all;
}

QString key_of(const QString& purpose) {
    return QStringLiteral("folders/") + purpose;
}

/// What opens it, and the kind of file: in no language.
QString purpose_of(const QWidget& parent, const QString& filter) {
    static const QRegularExpression ending(QStringLiteral(R"(\*\.(\w+))"));
    QString purpose = QString::fromLatin1(parent.metaObject()->className()).section(QStringLiteral("::"), -1);
    if (const auto found = ending.match(filter); found.hasMatch()) purpose += QLatin1Char('-') + found.captured(1);
    return purpose;
}

/// The one that was chosen last, be it there still or not; else the person's own documents.
QString folder_of(const QString& purpose) {
    auto& all = folders();
    if (!all.chosen.contains(purpose) && !all.profile.empty())
        all.chosen[purpose] =
            QSettings(file_of_windows(all.profile), QSettings::IniFormat).value(key_of(purpose)).toString();
    const auto folder = all.chosen.value(purpose);
    return folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) : folder;
}

void remember(const QString& purpose, const QString& file) {
    auto& all = folders();
    const auto folder = QFileInfo(file).absolutePath();
    all.chosen[purpose] = folder;
    std::error_code ignored;
    if (all.profile.empty() || !std::filesystem::is_directory(all.profile, ignored)) return;
    QSettings(file_of_windows(all.profile), QSettings::IniFormat).setValue(key_of(purpose), folder);
}

QFileDialog* picker_of(QWidget* parent, const QString& purpose, const QString& title, const QString& filter) {
    auto* picker = new QFileDialog(parent, title, QDir::homePath(), filter);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(picker, &QFileDialog::fileSelected, picker,
                     [purpose](const QString& file) { remember(purpose, file); });
    return picker;
}

/// In that folder where it answers, else at home. With `fallback` as what is proposed there.
void open_in(QFileDialog* picker, const FolderWanted& wanted, const QString& fallback = {}) {
    find_folder(*picker, wanted, [picker, fallback](const FoundFolder& place) {
        if (!place.folder.isEmpty()) picker->setDirectory(place.folder);
        if (const auto& name = place.name.isEmpty() ? fallback : place.name; !name.isEmpty()) picker->selectFile(name);
        picker->open();
    });
}

QFileDialog* save_picker_of(QWidget* parent, const QString& purpose, const QString& title, const QString& filter,
                            const QString& suffix) {
    auto* picker = picker_of(parent, purpose, title, filter);
    picker->setAcceptMode(QFileDialog::AcceptSave);
    picker->setOption(QFileDialog::DontConfirmOverwrite);  // the desk overwrites nothing, and says so
    picker->setDefaultSuffix(suffix);
    // Who chooses another kind of file gets its ending.
    QObject::connect(picker, &QFileDialog::filterSelected, picker, [picker](const QString& chosen) {
        static const QRegularExpression ending(QStringLiteral(R"(\*\.(\w+))"));
        if (const auto found = ending.match(chosen); found.hasMatch()) picker->setDefaultSuffix(found.captured(1));
    });
    return picker;
}

QString with_ending(const QString& name, const QString& suffix) {
    return name.isEmpty() ? name : name + QLatin1Char('.') + suffix;
}

class FilePicker {
    Q_DECLARE_TR_FUNCTIONS(FilePicker)
};

}  // namespace

QFileDialog* open_file_picker(QWidget* parent, const QString& title, const QString& filter) {
    const auto purpose = purpose_of(*parent, filter);
    auto* picker = picker_of(parent, purpose, title, filter);
    picker->setFileMode(QFileDialog::ExistingFile);
    open_in(picker, {folder_of(purpose), {}, {}});
    return picker;
}

QFileDialog* open_folder_picker(QWidget* parent, const QString& title) {
    const auto purpose = purpose_of(*parent, {});
    auto* picker = picker_of(parent, purpose, title, {});
    picker->setFileMode(QFileDialog::Directory);
    open_in(picker, {folder_of(purpose), {}, {}});
    return picker;
}

void keep_folders_in(const std::filesystem::path& profile) {
    folders() = {profile, {}};
}

QString dated(const QString& name, UtcTime now) {
    return name + QLatin1Char('-') + q(domain::roc_date_at(now).text());
}

QFileDialog* open_save_picker(QWidget* parent, const QString& title, const QString& filter, const QString& suffix,
                              const QString& name) {
    const auto purpose = purpose_of(*parent, filter);
    auto* picker = save_picker_of(parent, purpose, title, filter, suffix);
    open_in(picker, {folder_of(purpose), name, suffix}, with_ending(name, suffix));
    return picker;
}

QFileDialog* open_save_picker(QWidget* parent, const char* purpose, const QString& title, const QString& filter,
                              const QString& suffix, const QString& file) {
    auto* picker = save_picker_of(parent, QLatin1String(purpose), title, filter, suffix);
    const QFileInfo now(file);
    open_in(picker, {now.isAbsolute() ? now.path() : folder_of(QLatin1String(purpose)), {}, {}}, now.fileName());
    return picker;
}

void propose_file(QObject& asker, const char* purpose, const QString& name, const QString& suffix,
                  std::function<void(const QString&)> then) {
    find_folder(asker, {folder_of(QLatin1String(purpose)), name, suffix},
                [then = std::move(then), ready = with_ending(name, suffix)](const FoundFolder& place) {
                    then(place.name.isEmpty() ? QDir::home().filePath(ready) : QDir(place.folder).filePath(place.name));
                });
}

void remember_folder(const char* purpose, const QString& file) {
    remember(QLatin1String(purpose), file);
}

void ask_before_overwriting(QWidget* parent, const QString& file, std::function<void()> then) {
    const QFileInfo there(file);
    if (!there.exists() && !there.isSymLink()) return then();
    auto* question =
        new QMessageBox(QMessageBox::NoIcon, FilePicker::tr("檔案已存在"),
                        FilePicker::tr("「%1」已存在，是否以新檔覆寫？").arg(q(there.fileName().toStdString())),
                        QMessageBox::Cancel, parent);
    question->setObjectName(QStringLiteral("overwriteQuestion"));
    question->setAttribute(Qt::WA_DeleteOnClose);
    auto* overwrite = question->addButton(FilePicker::tr("覆寫(&O)"), QMessageBox::AcceptRole);
    overwrite->setObjectName(QStringLiteral("overwrite"));
    QObject::connect(overwrite, &QPushButton::clicked, parent, std::move(then));
    question->setDefaultButton(QMessageBox::Cancel);
    question->open();
}

}  // namespace jcic::ui
