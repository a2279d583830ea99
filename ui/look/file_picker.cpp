#include "ui/look/file_picker.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QStandardPaths>

#include "app/domain/roc_date.h"
#include "ui/look/preferences.h"
#include "ui/look/text.h"

namespace jcic::ui {
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

/// "" where none was chosen, or it is there no more.
QString folder_of(const QString& purpose) {
    auto& all = folders();
    if (!all.chosen.contains(purpose) && !all.profile.empty())
        all.chosen[purpose] =
            QSettings(file_of_windows(all.profile), QSettings::IniFormat).value(key_of(purpose)).toString();
    const auto folder = all.chosen.value(purpose);
    return QFileInfo(folder).isDir() ? folder : QString();
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
    auto* picker = new QFileDialog(parent, title, folder_of(purpose), filter);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(picker, &QFileDialog::fileSelected, picker,
                     [purpose](const QString& file) { remember(purpose, file); });
    return picker;
}

/// Not one that is there: the desk overwrites nothing.
QString free_name(const QString& folder, const QString& name, const QString& suffix) {
    constexpr int most = 99;
    const QDir in(folder);
    for (int number = 1; number < most; ++number) {
        const auto one =
            (number == 1 ? name : QStringLiteral("%1-%2").arg(name).arg(number)) + QLatin1Char('.') + suffix;
        if (!QFileInfo::exists(in.filePath(one))) return one;
    }
    return {};
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

class FilePicker {
    Q_DECLARE_TR_FUNCTIONS(FilePicker)
};

}  // namespace

QFileDialog* open_file_picker(QWidget* parent, const QString& title, const QString& filter) {
    auto* picker = picker_of(parent, purpose_of(*parent, filter), title, filter);
    picker->setFileMode(QFileDialog::ExistingFile);
    picker->open();
    return picker;
}

QFileDialog* open_folder_picker(QWidget* parent, const QString& title) {
    auto* picker = picker_of(parent, purpose_of(*parent, {}), title, {});
    picker->setFileMode(QFileDialog::Directory);
    picker->open();
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
    auto* picker = save_picker_of(parent, purpose_of(*parent, filter), title, filter, suffix);
    if (!name.isEmpty()) picker->selectFile(free_name(picker->directory().path(), name, suffix));
    picker->open();
    return picker;
}

QFileDialog* open_save_picker(QWidget* parent, const char* purpose, const QString& title, const QString& filter,
                              const QString& suffix, const QString& file) {
    auto* picker = save_picker_of(parent, QLatin1String(purpose), title, filter, suffix);
    if (const QFileInfo now(file); now.dir().exists()) {
        picker->setDirectory(now.path());
        picker->selectFile(now.fileName());
    }
    picker->open();
    return picker;
}

QString proposed_file(const char* purpose, const QString& name, const QString& suffix) {
    auto folder = folder_of(QLatin1String(purpose));
    if (folder.isEmpty()) folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    if (!QFileInfo(folder).isDir()) folder = QDir::homePath();
    return QDir(folder).filePath(free_name(folder, name, suffix));
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
