#include "ui/seat/return_year_dialog.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPointer>
#include <QVBoxLayout>

#include "app/domain/roc_date.h"
#include "ui/look/choice_box.h"
#include "ui/look/field_label.h"
#include "ui/look/file_picker.h"
#include "ui/look/progress.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

ReturnYearDialog::ReturnYearDialog(Commands& commands, int year, int person, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      year_(year),
      file_(new QLineEdit(this)),
      choose_(new QPushButton(tr("選擇檔案…(&F)"), this)),
      person_(new ChoiceBox(this)),
      password_(new SecretField(this)),
      progress_(new QProgressBar(this)),
      stop_(new QPushButton(tr("停止(&T)"), this)),
      fault_(new FaultPanel(this)),
      cancel_(new QPushButton(tr("取消(&C)"), this)),
      put_back_(new QPushButton(tr("放回(&R)"), this)) {
    setObjectName(QStringLiteral("ReturnYearDialog"));
    setWindowTitle(tr("放回民國 %1 年的檔案").arg(year_ - domain::years_before_roc));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto snapshot = commands_.snapshot();
    for (const auto& one : snapshot->people) {
        people_.push_back(one.code);
        person_->addItem(QStringLiteral("%1 %2").arg(q(one.code.text()), q(one.name)));
    }
    person_->setCurrentIndex(person);
    build();
    connect(choose_, &QPushButton::clicked, this, [this] {
        const auto* picker = open_file_picker(this, tr("選擇備份檔"), tr("日誌備份 (*.backup)"));
        connect(picker, &QFileDialog::fileSelected, file_, &QLineEdit::setText);
    });
    connect(file_, &QLineEdit::textChanged, this, &ReturnYearDialog::allow);
    connect(password_, &SecretField::edited, this, &ReturnYearDialog::allow);
    connect(password_, &SecretField::entered, this, &ReturnYearDialog::put_back);
    connect(stop_, &QPushButton::clicked, this, [this] {
        if (working_) working_->request_stop();
    });
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(put_back_, &QPushButton::clicked, this, &ReturnYearDialog::put_back);
    allow();
    open_at_size(*this, {640, 400});
    file_->setFocus();
}

ReturnYearDialog::~ReturnYearDialog() {
    if (working_) working_->request_stop();
}

void ReturnYearDialog::build() {
    auto* column = new QVBoxLayout(this);
    auto* lead = new QLabel(
        tr("這一年已封存，檔案卻損壞或不見了，所以沒有人能簽入。從封存之後所做的備份取回：與日誌所載完全相符的"
           "才放回去，較新的事件都還在；損壞的檔案留在旁邊，不會蓋掉。請另外通知稽核與資訊人員。"),
        this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    const auto add = [&](QWidget* field, const QString& title, const QString& marked, const char* name) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(title);
        column->addWidget(field_label(marked, field, this));
        column->addWidget(field);
    };
    add(file_, tr("備份檔"), tr("備份檔(&K)"), "yearBackup");
    choose_->setObjectName(QStringLiteral("chooseYearBackup"));
    choose_->setAutoDefault(false);
    column->addWidget(choose_, 0, Qt::AlignLeft);
    add(person_, tr("由誰放回"), tr("由誰放回(&U)"), "yearPerson");
    add(password_, tr("這個人的密碼"), tr("這個人的密碼(&P)"), "yearPassword");
    password_->is_of(person_);
    auto* across = new QHBoxLayout;
    progress_->setObjectName(QStringLiteral("yearProgress"));
    progress_->setAccessibleName(tr("進度"));
    progress_->setTextVisible(false);
    stop_->setObjectName(QStringLiteral("stopYear"));
    stop_->setAutoDefault(false);
    across->addWidget(progress_, 1);
    across->addWidget(stop_);
    column->addLayout(across);
    column->addWidget(fault_);
    fault_->clear();
    column->addStretch();
    cancel_->setObjectName(QStringLiteral("yearCancel"));
    cancel_->setAutoDefault(false);
    put_back_->setObjectName(QStringLiteral("putYearBack"));
    put_back_->setProperty("kind", QStringLiteral("primary"));
    put_back_->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel_);
    buttons->addWidget(put_back_);
    column->addLayout(buttons);
}

void ReturnYearDialog::allow() {
    for (QWidget* one : std::initializer_list<QWidget*>{file_, choose_, person_, password_, cancel_})
        one->setEnabled(!busy_);
    enable_unless(*put_back_, busy_,
                  still_lacking({{!file_->text().isEmpty(), file_},
                                 {person_->currentIndex() >= 0, person_},
                                 {!password_->empty(), password_}}));
    progress_->setVisible(busy_);
    stop_->setVisible(busy_);
}

void ReturnYearDialog::put_back() {
    if (!put_back_->isEnabled()) return;
    fault_->clear();
    auto typed = together(password_->take());
    busy_ = true;
    progress_->setRange(0, 0);
    allow();
    const QPointer<ReturnYearDialog> self = this;
    const auto& who = people_[static_cast<std::size_t>(person_->currentIndex())];
    working_ = commands_.send(
        command::ReturnYear{who, file_->text().toStdString(), year_},
        [self](const command::ReturnYear::Progress& now) {
            if (self && self->busy_) show_progress(*self->progress_, now.done, now.total);
        },
        [self](const Result<command::ReturnYear::Answer>& back) {
            if (self) self->show_returned(back);
        },
        std::move(typed));
    if (!busy_) working_.reset();  // the answer came at once
}

void ReturnYearDialog::show_returned(const Result<command::ReturnYear::Answer>& back) {
    busy_ = false;
    working_.reset();
    allow();
    if (!back) {
        fault_->show_fault(back.error());
        return password_->setFocus();
    }
    auto said = tr("民國 %1 年的檔案已放回，與日誌所載完全相符：請再簽入一次。").arg(year_ - domain::years_before_roc);
    if (!back->set_aside.empty()) said += tr("損壞的檔案留在 %1。").arg(q(back->set_aside.string()));
    Q_EMIT returned(said);
    accept();
}

}  // namespace jcic::ui
