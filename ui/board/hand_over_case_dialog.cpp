#include "ui/board/hand_over_case_dialog.h"

#include "ui/look/other_people.h"
#include "ui/look/text.h"

namespace jcic::ui {

HandOverCaseDialog::HandOverCaseDialog(Commands& commands, const desk::BoardRow& row, QWidget* parent)
    : ActingDialog("HandOverCaseDialog", {580, 430}, commands, parent), query_(row.query) {
    build(row);
    connect(reason_, &QLineEdit::textChanged, this, &HandOverCaseDialog::allow);
    allow();
}

void HandOverCaseDialog::build(const desk::BoardRow& row) {
    parts_.title_window(QT_TR_NOOP("移交案件"));
    space(18, 8);
    auto* what = put(column_, parts_.make_line("what", nullptr, "heading"));
    what->setMinimumSize(400, 0);
    what->setText(QStringLiteral("%1 · %2").arg(q(row.subject_name), q(row.case_number)));
    auto* holder = parts_.add_text(column_, "holder");
    parts_
        .add_text(column_, "lead",
                  QT_TR_NOOP("整案移交：查得資料嗣後僅由接辦人員檢視及列印；已核准尚未發查者，應由接辦人員撤回，並以本"
                             "人名義重新申請。"),
                  "soft")
        ->setMinimumSize(0, 38);
    to_ = parts_.add_field<ChoiceBox>(column_, "to", QT_TR_NOOP("接辦人員(&T)"));
    takers_ = add_others(*to_, *commands_.snapshot(), [&](const auto& person) {
        return person.duties.contains(domain::Duty::query_officer) && person.code != row.holder;
    });
    holder->setText(takers_.empty() ? tr("本日無其他查詢人員可接辦，請單位主管先指定。")
                                    : tr("現由 %1 承辦。").arg(q(row.holder_name)));
    reason_ = parts_.add_field<QLineEdit>(column_, "reason", QT_TR_NOOP("移交原因(&R)"));
    add_fault();
    column_.addStretch();
    auto* cancel = make_cancel();
    auto* act = make_way(
        "handOver", QT_TR_NOOP("移交(&H)"), [this] { hand_over(); }, [this] { return why_not(); });
    make_primary(*act);
    add_ways({nullptr, cancel, act});
    follow({to_, reason_, act, cancel});
}

QString HandOverCaseDialog::why_not() const {
    if (takers_.empty()) return tr("本日無可接辦人員");
    return reason_->text().trimmed().isEmpty() ? tr("請輸入移交原因") : QString();
}

void HandOverCaseDialog::hand_over() {
    const auto& to = takers_[static_cast<std::size_t>(to_->currentIndex())];
    ask(
        command::HandOverCase{query_, to, from_typed(reason_->text())}, [this](std::size_t) { accept(); },
        again_at(reason_));
}

}  // namespace jcic::ui
