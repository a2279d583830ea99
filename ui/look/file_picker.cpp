#include "ui/look/file_picker.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>
#include <QRegularExpression>

#include "ui/look/text.h"

namespace jcic::ui {
namespace {

QFileDialog* picker_of(QWidget* parent, const QString& title, const QString& filter) {
    auto* picker = new QFileDialog(parent, title, {}, filter);
    picker->setAttribute(Qt::WA_DeleteOnClose);
    picker->setOption(QFileDialog::DontUseNativeDialog);
    return picker;
}

class FilePicker {
    Q_DECLARE_TR_FUNCTIONS(FilePicker)
};

}  // namespace

QFileDialog* open_file_picker(QWidget* parent, const QString& title, const QString& filter) {
    auto* picker = picker_of(parent, title, filter);
    picker->setFileMode(QFileDialog::ExistingFile);
    picker->open();
    return picker;
}

QFileDialog* open_folder_picker(QWidget* parent, const QString& title) {
    auto* picker = picker_of(parent, title, {});
    picker->setFileMode(QFileDialog::Directory);
    picker->open();
    return picker;
}

QFileDialog* open_save_picker(QWidget* parent, const QString& title, const QString& filter, const QString& suffix) {
    auto* picker = picker_of(parent, title, filter);
    picker->setAcceptMode(QFileDialog::AcceptSave);
    picker->setOption(QFileDialog::DontConfirmOverwrite);  // the desk overwrites nothing, and says so
    picker->setDefaultSuffix(suffix);
    // Who chooses another kind of file gets its ending.
    QObject::connect(picker, &QFileDialog::filterSelected, picker, [picker](const QString& chosen) {
        static const QRegularExpression ending(QStringLiteral(R"(\*\.(\w+))"));
        if (const auto found = ending.match(chosen); found.hasMatch()) picker->setDefaultSuffix(found.captured(1));
    });
    picker->open();
    return picker;
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
