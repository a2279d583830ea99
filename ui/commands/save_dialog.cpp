#include "ui/commands/save_dialog.h"

#include "app/domain/password_maker.h"
#include "ui/look/file_picker.h"
#include "ui/look/text.h"
#include "ui_save_dialog.h"

namespace jcic::ui {

SaveDialog::SaveDialog(Random& random, QWidget* parent)
    : QDialog(parent), random_(random), ui_(std::make_unique<Ui::SaveDialog>()) {
    ui_->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    ui_->made->hide();
    connect(ui_->make, &QPushButton::clicked, this, &SaveDialog::make_password);
    connect(ui_->choose, &QPushButton::clicked, this, &SaveDialog::choose_file);
    connect(ui_->file, &QLineEdit::textChanged, this, &SaveDialog::allow);
    connect(ui_->password, &SecretField::edited, this, &SaveDialog::allow);
    connect(ui_->again, &SecretField::edited, this, &SaveDialog::allow);
    connect(ui_->password, &SecretField::entered, ui_->again, qOverload<>(&QWidget::setFocus));
    connect(ui_->again, &SecretField::entered, ui_->save, &QPushButton::click);
    connect(ui_->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ui_->save, &QPushButton::clicked, this, &SaveDialog::save);
    allow();
}

SaveDialog::~SaveDialog() = default;

std::filesystem::path SaveDialog::file() const {
    return ui_->file->text().toStdString();
}

void SaveDialog::save_as(const QString& filter, const QString& suffix) {
    filter_ = filter;
    suffix_ = suffix;
}

void SaveDialog::choose_file() {
    const auto* picker =
        open_save_picker(this, tr("存加密檔"), filter_.isEmpty() ? tr("加密 PDF (*.pdf)") : filter_, suffix_);
    connect(picker, &QFileDialog::fileSelected, ui_->file, &QLineEdit::setText);
}

void SaveDialog::make_password() {
    ui_->made->show_secret(domain::made_password(random_));
    ui_->made->show();
    ui_->password->clear();
    ui_->again->clear();
    ui_->password->setEnabled(false);
    ui_->again->setEnabled(false);
    ui_->note->show_state(Mark::mind, tr("請現在抄下密碼，與檔案分開保管；關閉視窗後不會再顯示"));
    allow();
}

void SaveDialog::allow() {
    const bool typed = !ui_->password->empty() && !ui_->again->empty();
    ui_->save->setEnabled(!ui_->file->text().trimmed().isEmpty() && (typed || !ui_->made->secret().empty()));
}

void SaveDialog::save() {
    if (!ui_->made->secret().empty()) {
        password_ = ui_->made->secret().clone();
        Q_EMIT chosen();
        return accept();
    }
    password_ = ui_->password->take();
    const auto again = ui_->again->take();
    if (!password_.equals(again)) {
        password_.wipe();
        ui_->note->show_state(Mark::act, tr("兩次輸入的密碼不一樣，請再輸入一次"));
        ui_->password->setFocus();
        return;
    }
    Q_EMIT chosen();
    accept();
}

}  // namespace jcic::ui
