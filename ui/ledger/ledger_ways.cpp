#include "ui/ledger/ledger_ways.h"

#include <QEvent>
#include <QMenu>

#include "app/domain/trail_access.h"
#include "app/words/words.h"
#include "ui/look/text.h"

namespace jcic::ui {

LedgerWays::LedgerWays(QWidget* parent) : MenuButton(parent) {
    setAutoDefault(false);
    setProperty("kind", QStringLiteral("menu"));
    auto* menu = new QMenu(this);
    menu->setToolTipsVisible(true);
    const auto add = [&](const char* name, auto signal) {
        auto* action = menu->addAction(QString());
        action->setObjectName(QLatin1String(name));
        connect(action, &QAction::triggered, this, signal);
        return action;
    };
    paper_ = add("verifyPaper", &LedgerWays::wants_paper);
    head_ = add("showHead", &LedgerWays::wants_head);
    deletions_ = add("showDeletions", &LedgerWays::wants_deletions);
    menu->addSeparator();
    export_ = add("exportLedger", &LedgerWays::wants_export);
    export_->setShortcut(Qt::CTRL | Qt::Key_E);
    addAction(export_);  // its key works while the menu is shut
    values_ = add("exportValuesOfLedger", &LedgerWays::wants_values_export);
    menu->addSeparator();
    back_up_ = add("backUp", &LedgerWays::wants_backup);
    index_ = add("index", &LedgerWays::wants_index);
    why_ = menu->addAction(QString());
    why_->setObjectName(QStringLiteral("whyNotTakenOut"));
    why_->setEnabled(false);
    setMenu(menu);
    retell();
}

void LedgerWays::show_snapshot(const desk::Snapshot& snapshot) {
    takes_out_ = snapshot.seat && domain::may_take_events_out(snapshot.seat->person.duties).has_value();
    values_->setVisible(snapshot.seat && snapshot.seat->person.duties.contains(domain::Duty::unit_head));
    back_up_->setVisible(snapshot.seat && domain::may_back_up(snapshot.seat->person.duties));
    allow();
}

void LedgerWays::set_busy(bool busy) {
    busy_ = busy;
    allow();
}

void LedgerWays::show_index(Index index) {
    now_ = index;
    index_->setText(index == Index::stop    ? tr("停止建立索引(&H)")
                    : index == Index::go_on ? tr("繼續建立索引(&H)")
                                            : tr("重建搜尋(&H)"));
}

void LedgerWays::allow() {
    deletions_->setEnabled(takes_out_ && !busy_);
    export_->setEnabled(takes_out_ && !busy_);
    for (auto* action : {values_, back_up_, head_}) action->setEnabled(!busy_);  // from the head the ledger is verified
    using domain::Duty;
    const auto whose =
        listed({words::word_for(Duty::unit_head), words::word_for(Duty::reviewer), words::word_for(Duty::auditor)});
    const auto why = takes_out_ ? QString() : tr("匯出及查核刪除限 %1。").arg(whose);
    why_->setText(why);
    why_->setVisible(!why.isEmpty());
    for (auto* action : {deletions_, export_}) action->setToolTip(why);
}

void LedgerWays::retell() {
    setText(tr("工具(&O)"));
    paper_->setText(tr("驗證紙本…(&P)"));
    head_->setText(tr("檢視鏈首與錨…(&A)"));
    deletions_->setText(tr("查核刪除…(&D)"));
    export_->setText(tr("匯出供稽核…(&E)"));
    values_->setText(tr("連同個資匯出…(&W)"));
    values_->setToolTip(tr("檔案含全部個人資料，須經另一人同意"));
    back_up_->setText(tr("備份…(&B)"));
    show_index(now_);
    allow();
}

void LedgerWays::changeEvent(QEvent* event) {
    MenuButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retell();
}

}  // namespace jcic::ui
