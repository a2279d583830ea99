#include "ui/ledger/deletions_dialog.h"

#include <algorithm>

#include "app/words/counted.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/words/ledger_words.h"

namespace jcic::ui {
namespace {

/// Of the list.
struct Columns {
    enum { number, when, who, what, evidence, columns };
};

/// What is missing of it; "" where nothing is.
QString missing_of(const desk::DeletionEvidence& one) {
    QStringList out;
    if (!one.announced) out << DeletionsDialog::tr("日誌查無本筆事件");
    if (!one.listed) out << DeletionsDialog::tr("刪除清單未列");
    if (!one.destroyed) out << DeletionsDialog::tr("金鑰或內容仍存在");
    if (one.indexed) out << DeletionsDialog::tr("搜尋索引內尚有其字詞");
    if (one.remains > 0) out << DeletionsDialog::tr("檔案內尚有殘跡 %L1 處").arg(one.remains);
    return listed(out);
}

}  // namespace

DeletionsDialog::DeletionsDialog(Commands& commands, QWidget* parent)
    : ListDialog("DeletionsDialog", {860, 480}, commands, parent) {
    closes_any_time_ = true;
    build();
    check();
}

void DeletionsDialog::build() {
    parts_.title_window(QT_TR_NOOP("刪除佐證"));
    parts_.add_text(
        column_, "",
        QT_TR_NOOP("逐筆重新查核刪除結果：事件及刪除清單留存、金鑰及內容已銷毀、檔案無殘留資料。佐證資料應保存五年。"));
    verdict_ = parts_.make<MarkLabel>("deletionsVerdict");
    verdict_->setWordWrap(true);
    column_.addWidget(verdict_);
    list_ = add_list({"deletions",
                      QT_TR_NOOP("刪除佐證"),
                      {{"sequence", QT_TR_NOOP("序號")},
                       {"at", QT_TR_NOOP("時間")},
                       {"person", QT_TR_NOOP("人員")},
                       {"what", QT_TR_NOOP("刪除項目")},
                       {"evidence", QT_TR_NOOP("佐證")}},
                      "deletions",
                      [this] { return told_ ? tr("尚無刪除紀錄。") : QString(); },
                      "deletion-evidence"});
    ring_rows(*list_, new RowDelegate(Columns::evidence, this));
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);  // to be saved
    again_ = make_way("checkDeletions", QT_TR_NOOP("重新查核(&R)"), [this] { check(); });
    auto* close = make_close();
    close->setDefault(true);
    add_ways({again_, nullptr, close});
}

void DeletionsDialog::check() {
    if (busy_) return;
    told_ = false;
    list_->clear();
    verdict_->show_state(Mark::not_yet, tr("查核中：讀整個日誌檔…"));
    let_stop(ask(command::Deletions{}, [this](const desk::DeletionReport& report) { show_report(report); }));
}

void DeletionsDialog::set_busy(bool busy) {
    if (!busy) verdict_->show_state(Mark::not_yet, {});
    ListDialog::set_busy(busy);
}

void DeletionsDialog::show_report(const desk::DeletionReport& report) {
    for (const auto& one : report.deletions) {
        const auto& deletion = one.deletion;
        const auto missing = missing_of(one);
        auto* item = new ListLine(
            list_, {tr("%L1").arg(deletion.sequence), deletion.at == UtcTime{} ? QString() : roc_time(deletion.at),
                    q(one.person), key_text(deletion.key), missing.isEmpty() ? tr("成立") : missing});
        item->setData(Columns::evidence, mark_role, static_cast<int>(one.holds() ? Mark::good : Mark::act));
        item->setData(Columns::number, ListLine::value_role, static_cast<qulonglong>(deletion.sequence));
        item->setData(Columns::number, ListLine::meant_role, QString::number(deletion.sequence));  // without separators
    }
    told_ = true;
    list_->setCurrentItem(list_->topLevelItem(0));
    QStringList said;
    if (report.deletions.empty())
        said << tr("尚無刪除紀錄。");
    else if (std::ranges::all_of(report.deletions, &desk::DeletionEvidence::holds))
        said << tr("刪除 %Ln 筆，佐證均完整。", nullptr, words::counted(report.deletions.size()));
    else
        said << tr("刪除 %Ln 筆，佐證不全，請立即通知單位主管及稽核人員。", nullptr,
                   words::counted(report.deletions.size()));
    if (report.list_damaged) said << tr("刪除清單受損：受損處以後均不計入。");
    if (report.journal > 0) said << tr("資料庫之復原檔內尚有 %Ln 個位元組。", nullptr, words::counted(report.journal));
    ways_of(*list_).look_again();
    verdict_->show_state(report.ok() ? Mark::good : Mark::act, said.join(QString()));
}

}  // namespace jcic::ui
