#include "ui/board/hand_over_case_dialog.h"

#include "ui/look/other_people.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/why_grey.h"
#include "ui_hand_over_case_dialog.h"

namespace jcic::ui {

HandOverCaseDialog::HandOverCaseDialog(Commands& commands, const desk::BoardRow& row, QWidget* parent)
    : ActingDialog(parent), commands_(commands), query_(row.query), ui_(std::make_unique<Ui::HandOverCaseDialog>()) {
    ui_->setupUi(this);
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
