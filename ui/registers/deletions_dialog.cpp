#include "ui/registers/deletions_dialog.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <algorithm>

#include "app/words/counted.h"
#include "ui/commands/list_saving.h"
#include "ui/lists/list_ways.h"
#include "ui/look/list_line.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/row_role.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/words/event_words.h"

namespace jcic::ui {
namespace {

/// Of the list.
struct Told {
    enum { number, when, who, what, evidence, columns };
};

/// What is missing of it; "" where nothing is.
QString missing_of(const desk::DeletionEvidence& one) {
    QStringList out;
    if (!one.announced) out << DeletionsDialog::tr("日誌裡沒有這一筆事件");
    if (!one.listed) out << DeletionsDialog::tr("刪除清單沒有列");
    if (!one.destroyed) out << DeletionsDialog::tr("金鑰或內容還在");
    if (one.indexed) out << DeletionsDialog::tr("搜尋裡還有它的字");
    if (one.remains > 0) out << DeletionsDialog::tr("檔案裡還有 %L1 處殘跡").arg(one.remains);
    return listed(out);
}

}  // namespace

DeletionsDialog::DeletionsDialog(Commands& commands, QWidget* parent)
    : QDialog(parent),
      commands_(commands),
      verdict_(new MarkLabel(this)),
      list_(new QTreeWidget(this)),
      again_(new QPushButton(tr("重新查核(&R)"), this)),
      fault_(new FaultPanel(this)) {
    setObjectName(QStringLiteral("DeletionsDialog"));
    setWindowTitle(tr("刪除的證據"));
    setAttribute(Qt::WA_DeleteOnClose);
    open_at_size(*this, {860, 480});
    build();
    connect(again_, &QPushButton::clicked, this, &DeletionsDialog::check);
    check();
}

void DeletionsDialog::build() {
    auto* column = new QVBoxLayout(this);
    auto* lead = new QLabel(tr("每一筆刪除都由檔案重新查核：事件與刪除清單都在，金鑰與內容已毀，"
                               "整個檔案裡沒有留下殘跡。證據要保存五年。"),
                            this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    verdict_->setObjectName(QStringLiteral("deletionsVerdict"));
    verdict_->setWordWrap(true);
    column->addWidget(verdict_);
    list_->setObjectName(QStringLiteral("deletions"));
    list_->setAccessibleName(tr("刪除的證據"));
    list_->setHeaderLabels({tr("號"), tr("時間"), tr("誰"), tr("刪了什麼"), tr("證據")});
    key_columns(*list_, {"sequence", "at", "person", "what", "evidence"});
    list_->setRootIsDecorated(false);
    list_->setTabKeyNavigation(false);
    list_->setItemDelegate(new RowDelegate(Told::evidence, -1, this));
    let_sort(*list_);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);  // to be saved
    auto* ways = new ListWays(*list_, QStringLiteral("deletions"), ListWays::Widths::by_contents);
    new ListSaving(*list_, ways->columns(), "deletion-evidence", commands_);
    ways->when_empty([this] { return told_ ? tr("沒有刪除過任何資料。") : QString(); });
    connect(this, &DeletionsDialog::checked, ways, &ListWays::look_again);
    column->addWidget(ways->add_search());
    column->addWidget(list_, 1);
    column->addWidget(fault_);
    fault_->clear();
    again_->setObjectName(QStringLiteral("checkDeletions"));
    auto* close = new QPushButton(tr("關閉(&C)"), this);
    close->setObjectName(QStringLiteral("close"));
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(again_);
    buttons->addStretch();
    buttons->addWidget(close);
    column->addLayout(buttons);
    close->setDefault(true);
}

void DeletionsDialog::check() {
    if (!again_->isEnabled()) return;
    again_->setEnabled(false);
    told_ = false;
    fault_->clear();
    list_->clear();
    verdict_->show_state(Mark::not_yet, tr("查核中：讀整個日誌檔…"));
    reading_ = commands_.send(this, command::Deletions{}, [this](const Result<desk::DeletionReport>& report) {
        again_->setEnabled(true);
        verdict_->show_state(Mark::not_yet, {});
        if (!report) return fault_->show_fault(report.error());
        show_report(*report);
    });
}

void DeletionsDialog::show_report(const desk::DeletionReport& report) {
    for (const auto& one : report.deletions) {
        const auto& deletion = one.deletion;
        const auto missing = missing_of(one);
        auto* item = new ListLine(
            list_, {tr("%L1").arg(deletion.sequence), deletion.at == UtcTime{} ? QString() : roc_time(deletion.at),
                    q(one.person), key_text(deletion.key), missing.isEmpty() ? tr("成立") : missing});
        item->setData(Told::evidence, mark_role, static_cast<int>(one.holds() ? Mark::good : Mark::act));
        item->setData(Told::number, ListLine::value_role, static_cast<qulonglong>(deletion.sequence));
        item->setData(Told::number, ListLine::meant_role, QString::number(deletion.sequence));  // without separators
    }
    told_ = true;
    list_->setCurrentItem(list_->topLevelItem(0));
    QStringList said;
    if (report.deletions.empty())
        said << tr("沒有刪除過任何資料。");
    else if (std::ranges::all_of(report.deletions, &desk::DeletionEvidence::holds))
        said << tr("%Ln 筆刪除，證據都成立。", nullptr, words::counted(report.deletions.size()));
    else
        said << tr("%Ln 筆刪除，證據有缺：請立即通知單位主管與稽核。", nullptr,
                   words::counted(report.deletions.size()));
    if (report.list_damaged) said << tr("刪除清單受損：受損處以後的都不算數。");
    if (report.journal > 0) said << tr("資料庫的復原檔裡還有 %L1 個位元組。").arg(report.journal);
    Q_EMIT checked();
    verdict_->show_state(report.ok() ? Mark::good : Mark::act, said.join(QString()));
}

}  // namespace jcic::ui
