#include "ui/ledger/ledger_ways.h"

#include <QEvent>
#include <QHBoxLayout>

#include "app/domain/trail_access.h"
#include "app/words/words.h"
#include "ui/look/flow_layout.h"
#include "ui/look/text.h"

namespace jcic::ui {

LedgerWays::LedgerWays(QWidget* parent)
    : QWidget(parent),
      why_(new QLabel(this)),
      head_(new QPushButton(this)),
      paper_(new QPushButton(this)),
      deletions_(new QPushButton(this)),
      export_(new QPushButton(this)),
      values_(new QPushButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    why_->setObjectName(QStringLiteral("whyNotTakenOut"));
    why_->setProperty("kind", QStringLiteral("soft"));
    why_->setWordWrap(true);
    row->addWidget(why_, 1);
    auto* buttons = new FlowLayout(nullptr, true);
    row->addLayout(buttons);
    const auto add = [&](QPushButton* button, const char* name, auto signal) {
        button->setObjectName(QLatin1String(name));
        buttons->addWidget(button);
        connect(button, &QPushButton::clicked, this, signal);
    };
    add(paper_, "verifyPaper", &LedgerWays::wants_paper);
    add(head_, "showHead", &LedgerWays::wants_head);
    add(deletions_, "showDeletions", &LedgerWays::wants_deletions);
    add(export_, "exportLedger", &LedgerWays::wants_export);
    add(values_, "exportValuesOfLedger", &LedgerWays::wants_values_export);
    retell();
}

void LedgerWays::show_snapshot(const desk::Snapshot& snapshot) {
    takes_out_ = snapshot.seat && domain::may_take_events_out(snapshot.seat->person.duties).has_value();
    values_->setVisible(snapshot.seat && snapshot.seat->person.duties.contains(domain::Duty::unit_head));
    allow();
}

void LedgerWays::set_busy(bool busy) {
    busy_ = busy;
    allow();
}

void LedgerWays::allow() {
    deletions_->setEnabled(takes_out_ && !busy_);
    export_->setEnabled(takes_out_ && !busy_);
    values_->setEnabled(!busy_);
    head_->setEnabled(!busy_);  // from there the ledger is verified
    // The space stays: nothing moves when another person sits down.
    using domain::Duty;
    const auto whose =
        listed({words::word_for(Duty::unit_head), words::word_for(Duty::reviewer), words::word_for(Duty::auditor)});
    const auto why = takes_out_ ? QString() : tr("匯出與刪除的證據限%1。").arg(whose);
    why_->setText(why);
    for (auto* button : {deletions_, export_}) {
        button->setToolTip(why);
        button->setAccessibleDescription(why);
    }
}

void LedgerWays::retell() {
    paper_->setText(tr("驗證紙本…(&P)"));
    head_->setText(tr("鏈首與錨…(&A)"));
    deletions_->setText(tr("刪除的證據…(&D)"));
    export_->setText(tr("匯出給稽核…(&E)"));
    values_->setText(tr("連同個資匯出…(&W)"));
    values_->setToolTip(tr("檔案含全部個人資料，須經另一人同意"));
    allow();
}

void LedgerWays::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retell();
}

}  // namespace jcic::ui
