#include "ui/ledger/values_export_dialog.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <memory>

#include "app/domain/trail_access.h"
#include "ui/commands/save_dialog.h"
#include "ui/look/field_label.h"
#include "ui/look/other_people.h"
#include "ui/look/progress.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

ValuesExportDialog::ValuesExportDialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      reason_(new QLineEdit(this)),
      second_(new ChoiceBox(this)),
      shown_(new QPlainTextEdit(this)),
      password_(new SecretField(this)),
      result_(new MarkLabel(this)),
      progress_(new QProgressBar(this)),
      fault_(new FaultPanel(this)),
      look_(new QPushButton(tr("顯示要簽署的內容(&V)"), this)),
      stop_(new QPushButton(tr("停止(&H)"), this)),
      close_(new QPushButton(tr("關閉(&C)"), this)),
      export_(new QPushButton(tr("匯出…(&E)"), this)) {
    setObjectName(QStringLiteral("ValuesExportDialog"));
    setWindowTitle(tr("連同個人資料匯出日誌"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {760, 480});
    seconds_ = add_others(*second_, *commands_.snapshot(),
                          [](const auto& person) { return domain::checks_others(person.duties); });
    build();
    connect(reason_, &QLineEdit::textChanged, this, &ValuesExportDialog::forget_page);
    connect(second_, &QComboBox::currentIndexChanged, this, &ValuesExportDialog::forget_page);
    connect(password_, &SecretField::edited, this, &ValuesExportDialog::allow);
    connect(password_, &SecretField::entered, this, &ValuesExportDialog::choose_file);
    password_->is_of(second_);
    connect(look_, &QPushButton::clicked, this, &ValuesExportDialog::look);
    connect(export_, &QPushButton::clicked, this, &ValuesExportDialog::choose_file);
    connect(stop_, &QPushButton::clicked, this, [this] {
        if (working_) working_->request_stop();
    });
    connect(close_, &QPushButton::clicked, this, &QDialog::reject);
    allow();
    reason_->setFocus();
}

ValuesExportDialog::~ValuesExportDialog() {
    if (working_) working_->request_stop();
}

void ValuesExportDialog::build() {
    auto* column = new QVBoxLayout(this);
    auto* lead = new QLabel(tr("檔案裡有全部的個人資料，以密碼加密；要第二個人同意。限內部業務使用，不得提供他人或另作"
                               "不必要的複本（R-PA-7）；之後刪除資料時，要交代這個檔案是否已銷毀（R-PA-10）。"),
                            this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    auto* asked = new QGridLayout;
    reason_->setObjectName(QStringLiteral("exportReason"));
    reason_->setAccessibleName(tr("匯出的事由"));
    second_->setObjectName(QStringLiteral("exportSecond"));
    second_->setAccessibleName(tr("同意人"));
    asked->addWidget(field_label(tr("匯出的事由(&R)"), reason_, this), 0, 0);
    asked->addWidget(field_label(tr("同意人：主管、覆核人員或稽核(&W)"), second_, this), 0, 1);
    asked->addWidget(reason_, 1, 0);
    asked->addWidget(second_, 1, 1);
    asked->setColumnStretch(0, 1);
    column->addLayout(asked);
    shown_->setObjectName(QStringLiteral("exportPage"));
    shown_->setAccessibleName(tr("兩人簽署的內容"));
    shown_->setReadOnly(true);
    shown_->setTabChangesFocus(true);
    shown_->setMinimumHeight(90);
    column->addWidget(field_label(tr("兩人簽署的內容(&T)"), shown_, this));
    column->addWidget(shown_, 1);
    password_->setObjectName(QStringLiteral("exportConsent"));
    password_->setAccessibleName(tr("同意人的密碼"));
    column->addWidget(field_label(tr("同意人讀過後，輸入自己的密碼(&P)"), password_, this));
    column->addWidget(password_);
    result_->setObjectName(QStringLiteral("exportResult"));
    result_->setWordWrap(true);
    column->addWidget(result_);
    progress_->setObjectName(QStringLiteral("exportProgress"));
    progress_->setAccessibleName(tr("進度"));
    progress_->setTextVisible(false);
    progress_->hide();
    column->addWidget(progress_);
    column->addWidget(fault_);
    fault_->clear();
    look_->setObjectName(QStringLiteral("showExportPage"));
    stop_->setObjectName(QStringLiteral("stopExport"));
    close_->setObjectName(QStringLiteral("close"));
    export_->setObjectName(QStringLiteral("exportValues"));
    export_->setProperty("kind", QStringLiteral("primary"));
    for (auto* button : {stop_, close_}) button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(look_);
    buttons->addWidget(stop_);
    buttons->addStretch();
    buttons->addWidget(close_);
    buttons->addWidget(export_);
    column->addLayout(buttons);
}

command::ShowValuesExport ValuesExportDialog::wanted() const {
    const auto at = second_->currentIndex();
    return {seconds_.at(static_cast<std::size_t>(std::max(at, 0))), from_typed(reason_->text().trimmed())};
}

void ValuesExportDialog::allow() {
    const auto lacks = still_lacking({{!reason_->text().trimmed().isEmpty(), reason_}, {!seconds_.empty(), second_}});
    enable_unless(*look_, busy_ || page_, lacks);
    password_->setEnabled(!busy_ && page_.has_value());
    enable_unless(*export_, busy_, page_ ? still_lacking({{!password_->empty(), password_}}) : tr("先看要簽署的內容"));
    for (QWidget* field : {static_cast<QWidget*>(reason_), static_cast<QWidget*>(second_)}) field->setEnabled(!busy_);
    stop_->setEnabled(busy_);
    close_->setEnabled(!busy_);
    (page_ ? export_ : look_)->setDefault(true);
    if (seconds_.empty()) result_->show_state(Mark::mind, tr("沒有可以同意的人：要有主管、覆核人員或稽核。"));
}

void ValuesExportDialog::forget_page() {
    page_.reset();
    shown_->clear();
    password_->clear();
    allow();
}

void ValuesExportDialog::look() {
    if (!look_->isEnabled()) return;
    fault_->clear();
    result_->show_state(Mark::plain, {});
    const auto asked = wanted();
    commands_.send(this, asked, [this, asked](Result<desk::ValuesStatement> page) {
        if (busy_) return;
        const auto now = wanted();
        if (now.second != asked.second || now.reason != asked.reason) return;  // written otherwise meanwhile
        if (!page) {
            reason_->setFocus();
            return fault_->show_fault(page.error());
        }
        page_ = *std::move(page);
        shown_->setPlainText(q(page_->text()).replace(QLatin1Char('\t'), QStringLiteral("：")).trimmed());
        allow();
        password_->setFocus();
    });
}

void ValuesExportDialog::choose_file() {
    if (!export_->isEnabled()) return;
    auto* dialog = new SaveDialog(random_, this);
    dialog->save_as(tr("日誌匯出檔 (*.export)"), QStringLiteral("export"));
    // Theirs is given with this press, and goes with the dialog in front: no field holds it while a file is looked for.
    auto consent = std::make_shared<Secret>(password_->take());
    connect(dialog, &SaveDialog::chosen, this,
            [this, dialog, consent] { export_to(dialog->file(), dialog->take_password(), std::move(*consent)); });
    dialog->open();
}

void ValuesExportDialog::export_to(const std::filesystem::path& file, Secret password, Secret consent) {
    if (busy_ || !page_) return;
    busy_ = true;
    fault_->clear();
    result_->show_state(Mark::not_yet, tr("匯出中"));
    progress_->setRange(0, 0);
    progress_->show();
    auto typed = together(std::move(password), std::move(consent));
    allow();
    working_ = commands_.send(
        this, command::ExportLedgerWithValues{*page_, file},
        [this](const command::ExportLedgerWithValues::Progress& now) {
            if (working_) show_progress(*progress_, now.done, now.total);
        },
        [this](const Result<desk::ExportSummary>& made) { answered(made); }, std::move(typed));
}

/// Whatever came of it, the page was signed once: for another try it is shown anew.
void ValuesExportDialog::answered(const Result<desk::ExportSummary>& made) {
    working_.reset();
    busy_ = false;
    progress_->hide();
    forget_page();
    if (made) {
        result_->show_state(Mark::good,
                            tr("已匯出 %L1 筆事件、%L2 個封印、%L3 個個人資料值；以 jcic-ledger-verify 與密碼驗證。")
                                .arg(made->events)
                                .arg(made->seals)
                                .arg(made->values));
        return close_->setFocus();
    }
    result_->show_state(Mark::mind, tr("沒有匯出。"));
    fault_->show_fault(made.error());
    look_->setFocus();
}

}  // namespace jcic::ui
