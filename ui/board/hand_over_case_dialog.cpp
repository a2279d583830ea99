#include "ui/board/hand_over_case_dialog.h"

#include <QLineEdit>

#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/other_people.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {
namespace Ui {

/// What stands in it, by name.
struct HandOverCaseDialog {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::HandOverCaseDialog)
public:
    explicit HandOverCaseDialog(QWidget& form);

    QLabel* what = nullptr;
    QLabel* holder = nullptr;
    ChoiceBox* to = nullptr;
    QLineEdit* reason = nullptr;
    ui::FaultPanel* fault = nullptr;
    QPushButton* cancel = nullptr;
    QPushButton* handOver = nullptr;
};

/// From top to bottom.
HandOverCaseDialog::HandOverCaseDialog(QWidget& form) {
    auto& parts = *new FormParts(form);
    parts.title_window(QT_TR_NOOP("移交案件"));
    auto* column = lay_out<QVBoxLayout>(form, 8, {18, 18, 18, 18});
    what = put(*column, parts.make_line("what", nullptr, "heading"));
    what->setMinimumSize(400, 0);
    holder = put(*column, parts.make_text("holder"));
    auto* lead = put(
        *column,
        parts.make_text(
            "lead",
            QT_TR_NOOP(
                "整案移交：查得的資料以後只給承接的人看、印。已核准而尚未發查的，承接的人要撤回，以自己的名義另送。"),
            "soft"));
    lead->setMinimumSize(0, 38);
    to = parts.add_field<ChoiceBox>(*column, "to", QT_TR_NOOP("承接人員(&T)"));
    reason = parts.add_field<QLineEdit>(*column, "reason", QT_TR_NOOP("為什麼移交(&R)"));
    fault = put(*column, parts.make<ui::FaultPanel>("fault"));
    column->addStretch();
    auto* row = add_layout<QHBoxLayout>(*column, 8);
    row->addStretch();
    cancel = put(*row, parts.make_button("cancel", QT_TR_NOOP("取消(&C)")));
    handOver = put(*row, parts.make_button("handOver", QT_TR_NOOP("移交(&H)")));
    make_primary(*handOver);
    follow({to, reason, handOver, cancel});
}

}  // namespace Ui

HandOverCaseDialog::HandOverCaseDialog(Commands& commands, const desk::BoardRow& row, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      query_(row.query),
      ui_(std::make_unique<Ui::HandOverCaseDialog>(*this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    ui_->what->setText(QStringLiteral("%1 · %2").arg(q(row.subject_name), q(row.case_number)));
    ui_->holder->setText(tr("現在由%1承辦。").arg(q(row.holder_name)));
    takers_ = add_others(*ui_->to, *commands_.snapshot(), [&](const auto& person) {
        return person.duties.contains(domain::Duty::query_officer) && person.code != row.holder;
    });
    connect(ui_->reason, &QLineEdit::textChanged, this, &HandOverCaseDialog::allow);
    connect(ui_->cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(ui_->handOver, &QPushButton::clicked, this, &HandOverCaseDialog::hand_over);
    if (takers_.empty()) ui_->holder->setText(tr("今天沒有其他查詢人員可以承接，請單位主管先指定。"));
    open_at_size(*this, {580, 430});
    allow();
}

HandOverCaseDialog::~HandOverCaseDialog() = default;

void HandOverCaseDialog::allow() {
    ui_->cancel->setEnabled(!busy_);
    enable_unless(*ui_->handOver, takers_.empty()                           ? tr("今天沒有人可以承接")
                                  : ui_->reason->text().trimmed().isEmpty() ? tr("先寫為什麼移交")
                                                                            : QString());
    if (busy_) ui_->handOver->setEnabled(false);
}

void HandOverCaseDialog::hand_over() {
    if (!ui_->handOver->isEnabled()) return;
    ui_->fault->clear();
    const auto& to = takers_[static_cast<std::size_t>(ui_->to->currentIndex())];
    busy_ = true;
    allow();
    commands_.send(this, command::HandOverCase{query_, to, from_typed(ui_->reason->text())},
                   Then<std::size_t>([this](Result<std::size_t> done) {
                       busy_ = false;
                       allow();
                       if (done) return accept();
                       ui_->fault->show_fault(done.error());
                       ui_->reason->setFocus();
                   }));
}

}  // namespace jcic::ui
