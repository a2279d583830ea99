#include "ui/setup/restore_page.h"

#include <QVBoxLayout>

#include "app/words/words.h"
#include "ui/look/field_label.h"
#include "ui/look/file_picker.h"
#include "ui/look/progress.h"
#include "ui/look/text.h"

namespace jcic::ui {

RestorePage::RestorePage(QWidget* parent)
    : QWidget(parent),
      file_(new QLineEdit(this)),
      choose_(new QPushButton(tr("選擇檔案…(&F)"), this)),
      person_(new QLineEdit(this)),
      password_(new SecretField(this)),
      older_lead_(new QLabel(this)),
      older_(new QCheckBox(tr("仍要還原，放棄較新的事件"), this)),
      state_(new MarkLabel(this)),
      progress_(new QProgressBar(this)),
      stop_(new QPushButton(tr("停止(&T)"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* lead = new QLabel(tr("由單位主管或帳號管理人員還原，以備份當時的密碼。先驗證整份備份，再放到定位；已有的日誌"
                               "會留在旁邊，不會蓋掉。"),
                            this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    const auto add = [&](QWidget* field, const QString& title, const QString& marked, const char* name,
                         QWidget* beside = nullptr) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(title);
        column->addWidget(field_label(marked, field, this));
        auto* across = new QHBoxLayout;
        across->addWidget(field, 1);
        if (beside != nullptr) across->addWidget(beside);
        column->addLayout(across);
    };
    choose_->setObjectName(QStringLiteral("chooseBackup"));
    choose_->setAutoDefault(false);
    add(file_, tr("備份檔"), tr("備份檔(&K)"), "backupFile", choose_);
    add(person_, tr("使用者代號"), tr("使用者代號(&U)"), "restoringPerson");
    add(password_, tr("這個人的密碼"), tr("這個人的密碼(&P)"), "restoringPassword");
    older_lead_->setObjectName(QStringLiteral("givesUpLead"));
    older_lead_->setWordWrap(true);
    older_->setObjectName(QStringLiteral("givesUpEvents"));
    for (QWidget* one : {static_cast<QWidget*>(older_lead_), static_cast<QWidget*>(older_)}) {
        one->hide();
        column->addWidget(one);
    }
    state_->setObjectName(QStringLiteral("restoreState"));
    state_->setWordWrap(true);
    state_->hide();
    column->addWidget(state_);
    auto* across = new QHBoxLayout;
    progress_->setObjectName(QStringLiteral("restoreProgress"));
    progress_->hide();
    stop_->setObjectName(QStringLiteral("stopRestore"));
    stop_->setAutoDefault(false);
    stop_->hide();
    across->addWidget(progress_, 1);
    across->addWidget(stop_);
    column->addLayout(across);
    column->addStretch();
    connect(choose_, &QPushButton::clicked, this, &RestorePage::choose_file);
    connect(stop_, &QPushButton::clicked, this, &RestorePage::stopped);
    for (auto* line : {file_, person_}) {
        connect(line, &QLineEdit::textChanged, this, &RestorePage::forget_offer);
        connect(line, &QLineEdit::textChanged, this, &RestorePage::edited);
    }
    connect(password_, &SecretField::edited, this, &RestorePage::edited);
    connect(password_, &SecretField::entered, this, &RestorePage::entered);
}

void RestorePage::choose_file() {
    const auto* picker = open_file_picker(this, tr("選擇備份檔"), tr("日誌備份 (*.backup)"));
    connect(picker, &QFileDialog::fileSelected, file_, &QLineEdit::setText);
}

bool RestorePage::filled() const {
    return !file_->text().isEmpty() && !person_->text().isEmpty() && !password_->empty();
}

std::optional<desk::RestoreOrder> RestorePage::order() {
    const auto person = domain::PersonId::parse(from_typed(person_->text().trimmed()));
    state_->setVisible(!person);
    if (!person) {
        state_->show_state(Mark::act, words::words_for(person.error()).title);
        person_->setFocus();
        return std::nullopt;
    }
    return desk::RestoreOrder{{}, file_->text().toStdString(), *person, older_->isChecked(), offered_};
}

void RestorePage::show_working(bool working) {
    for (QWidget* one : {static_cast<QWidget*>(file_), static_cast<QWidget*>(choose_), static_cast<QWidget*>(person_),
                         static_cast<QWidget*>(password_), static_cast<QWidget*>(older_)})
        one->setEnabled(!working);
    progress_->setRange(0, 0);
    progress_->setVisible(working);
    stop_->setVisible(working);
}

void RestorePage::show_how_far(std::uint64_t done, std::uint64_t total) {
    show_progress(*progress_, done, total);
}

void RestorePage::offer_giving_up(const Fault& rolled_back) {
    const auto present = rolled_back.detail("present");
    const auto events = q(rolled_back.detail("events"));
    older_lead_->setText(present == "unknown"
                             ? tr("這裡的日誌有幾筆讀不出來，這份備份有 %1 筆：還原可能會放棄較新的事件。").arg(events)
                             : tr("這份備份比這裡的日誌舊：備份 %1 筆，這裡 %2 筆。").arg(events, q(present)));
    older_->setChecked(false);
    older_->setAccessibleDescription(older_lead_->text());
    offered_ = desk::Loss::named_in(rolled_back);
    older_lead_->show();
    older_->show();
}

/// What was said of one backup was not said of another.
void RestorePage::forget_offer() {
    offered_.reset();
    older_->setChecked(false);
    older_->hide();
    older_lead_->hide();
}

}  // namespace jcic::ui
