#include "ui/commands/witness_dialog.h"

#include <QLineEdit>
#include <QPlainTextEdit>

#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/other_people.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui/secrets/secret_field.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct WitnessDialog {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::WitnessDialog)
public:
    explicit WitnessDialog(QWidget& form);

    QVBoxLayout* layout1 = nullptr;
    QLabel* what = nullptr;
    QLineEdit* how = nullptr;
    QLabel* howLabel = nullptr;
    ChoiceBox* witness = nullptr;
    SecretField* password = nullptr;
    ui::FaultPanel* fault = nullptr;
    QPushButton* cancel = nullptr;
    QPushButton* destroyed = nullptr;
};

/// From top to bottom.
WitnessDialog::WitnessDialog(QWidget& form) {
    auto& parts = *new FormParts(form);
    parts.title_window(QT_TR_NOOP("銷毀紙本"));
    layout1 = lay_out<QVBoxLayout>(form, 8, {18, 18, 18, 18});
    what = put(*layout1, parts.make_line("what", nullptr, "heading"));
    what->setMinimumSize(400, 0);
    auto* lead = put(*layout1, parts.make_text("lead", QT_TR_NOOP("要有見證人在場，並在這裡輸入自己的密碼。"), "soft"));
    lead->setMinimumSize(0, 38);
    how = parts.make<QLineEdit>("how", QT_TR_NOOP("怎麼銷毀(&H)"));
    howLabel = put(*layout1, parts.make_label(*how, QT_TR_NOOP("怎麼銷毀(&H)")));
    put(*layout1, how);
    parts.say_text(*how, QT_TR_NOOP("碎紙機"));
    witness = parts.add_field<ChoiceBox>(*layout1, "witness", QT_TR_NOOP("見證人(&W)"));
    password = parts.add_field<SecretField>(*layout1, "password", QT_TR_NOOP("見證人的密碼(&P)"));
    fault = put(*layout1, parts.make<ui::FaultPanel>("fault"));
    auto* row = add_layout<QHBoxLayout>(*layout1, 8);
    row->addStretch();
    cancel = put(*row, parts.make_button("cancel", QT_TR_NOOP("取消(&C)")));
    destroyed = put(*row, parts.make_button("destroyed", QT_TR_NOOP("已銷毀(&D)")));
    make_primary(*destroyed);
    follow({how, witness, password, destroyed, cancel});
}

}  // namespace Ui

WitnessDialog::WitnessDialog(Commands& commands, What what, desk::CopyId copy, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      what_(what),
      copy_(std::move(copy)),
      ui_(std::make_unique<Ui::WitnessDialog>(*this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    ui_->what->setText(tr("%1 第 %2 份").arg(q(domain::code_of(copy_.item))).arg(copy_.number));
    if (what_ == What::record) ask_for_record();
    if (what_ == What::file) ask_for_file();
    witnesses_ = add_others(*ui_->witness, *commands_.snapshot());
    ui_->password->is_of(ui_->witness);
    connect(ui_->how, &QLineEdit::textChanged, this, &WitnessDialog::allow);
    connect(ui_->password, &SecretField::edited, this, &WitnessDialog::allow);
    connect(ui_->password, &SecretField::entered, this, [this] {
        if (ui_->how->text().trimmed().isEmpty()) return ui_->how->setFocus();  // what lacks
        destroy();
    });
    connect(ui_->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ui_->destroyed, &QPushButton::clicked, this, &WitnessDialog::destroy);
    allow();
}

WitnessDialog::~WitnessDialog() = default;

void WitnessDialog::ask_for_record() {
    setWindowTitle(tr("刪除資料"));
    ui_->what->setText(tr("%1 的資料與金鑰").arg(q(domain::code_of(copy_.item))));
    ui_->howLabel->setText(tr("為什麼刪除(&H)"));
    ui_->how->setAccessibleName(tr("為什麼刪除"));
    ui_->how->setText(tr("用畢"));
    ui_->destroyed->setText(tr("刪除(&D)"));
    covered_ = new QPlainTextEdit(this);
    covered_->setObjectName(QStringLiteral("covered"));
    covered_->setAccessibleName(tr("刪除的範圍"));
    covered_->setReadOnly(true);
    covered_->setTabChangesFocus(true);
    covered_->setMaximumHeight(120);
    ui_->layout1->insertWidget(1, covered_);
    exports_ = new ExportLines(this);
    ui_->layout1->insertWidget(2, exports_);
    connect(exports_, &ExportLines::edited, this, &WitnessDialog::allow);
    told_ = false;
    commands_.send(this, command::ShowDeletion{copy_.query, copy_.item}, [this](Result<inquiry::DeletionPage> page) {
        if (!page) return ui_->fault->show_fault(page.error());
        show_covered(*page);
        told_ = true;
        allow();
    });
}

/// R-PA-10: a file that went out with all personal values holds the record too. It is destroyed, or it is said why not.
void WitnessDialog::show_covered(const inquiry::DeletionPage& page) {
    covered_->setPlainText(q(page.text).replace(QLatin1Char('\t'), QStringLiteral("：")).trimmed());
    exports_->ask(page.exports);
    setTabOrder(ui_->cancel, covered_);
    exports_->between(covered_, ui_->how);
    grow_to_content(*this);
}

/// R-PA-10: what was derived from the file goes with it.
void WitnessDialog::ask_for_file() {
    setWindowTitle(tr("確認檔案已刪除"));
    ui_->what->setText(tr("%1 第 %2 份，加密檔").arg(q(domain::code_of(copy_.item))).arg(copy_.number));
    ui_->howLabel->setText(tr("怎麼刪除，備份與轉寄的也刪了嗎(&H)"));
    ui_->how->setAccessibleName(tr("怎麼刪除"));
    ui_->how->clear();
    ui_->destroyed->setText(tr("已刪除(&D)"));
}

void WitnessDialog::allow() {
    ui_->cancel->setEnabled(!busy_);
    const auto lacks = still_lacking({{!ui_->how->text().trimmed().isEmpty(), ui_->how},
                                      {!witnesses_.empty(), ui_->witness},
                                      {!ui_->password->empty(), ui_->password}});
    const bool said = exports_ == nullptr || exports_->all_said();
    enable_unless(*ui_->destroyed, busy_,
                  !told_  ? tr("要簽的內容還沒有顯示")
                  : !said ? tr("先說明每一份匯出檔怎麼處理")
                          : lacks);
}

void WitnessDialog::destroy() {
    if (!ui_->destroyed->isEnabled()) return;
    ui_->fault->clear();
    const auto& witness = witnesses_[static_cast<std::size_t>(ui_->witness->currentIndex())];
    const auto how = from_typed(ui_->how->text());
    const Then<void> then = [this](Result<void> done) {
        busy_ = false;
        allow();
        if (done) return accept();
        ui_->fault->show_fault(done.error());
        ui_->password->setFocus();
    };
    auto typed = together(ui_->password->take());
    busy_ = true;
    allow();
    if (what_ == What::record)
        commands_.send(this, command::EraseRecord{copy_.query, copy_.item, how, witness, exports_->said()}, then,
                       std::move(typed));
    else
        commands_.send(this, command::DestroyCopy{copy_, how, witness}, then, std::move(typed));
}

}  // namespace jcic::ui
