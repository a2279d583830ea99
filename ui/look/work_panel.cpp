#include "ui/look/work_panel.h"

#include <QCoreApplication>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

#include "app/words/words.h"
#include "ui/look/text.h"

namespace jcic::ui {

void show_progress(QProgressBar& bar, std::uint64_t done, std::uint64_t total) {
    constexpr int parts = 1000;
    bar.setRange(0, total == 0 ? 0 : parts);
    if (total > 0) bar.setValue(static_cast<int>(done * parts / total));
    bar.setTextVisible(true);
    bar.setFormat(QCoreApplication::translate("jcic::ui::Progress", "已完成 %p%"));
}

namespace {

/// More are in the tool tip, and every case says its own.
constexpr qsizetype faults_shown = 4;

QString line_of(const desk::WorkOutcome& outcome, const desk::Snapshot& snapshot) {
    const auto row = std::ranges::find_if(snapshot.board, [&](const desk::BoardRow& one) {
        return one.query == outcome.query && one.item == outcome.item;
    });
    const auto who = row == snapshot.board.end()
                         ? QString()
                         : QStringLiteral("%1 %2 ").arg(q(row->subject_name), q(row->case_number));
    return WorkPanel::tr("%1%2：%3").arg(who, q(domain::code_of(outcome.item)), words::words_for(*outcome.fault).title);
}

QString head_of(const desk::QueryWork& work) {
    const auto all = work.done.size() + work.not_begun();
    auto said = work.goes_on()     ? WorkPanel::tr("進行中：%1／%2 項").arg(work.done.size()).arg(all)
                : work.under_way() ? WorkPanel::tr("已暫停：%1／%2 項").arg(work.done.size()).arg(all)
                                   : WorkPanel::tr("%1 項完成").arg(work.went_well());
    if (const auto waits = work.not_yet(); waits > 0) said += WorkPanel::tr("，%1 項機關尚未回覆").arg(waits);
    if (const auto failed = work.failed(); failed > 0) said += WorkPanel::tr("，%1 項未成功").arg(failed);
    if (work.ended)
        said += WorkPanel::tr("。已停止：%1。尚有 %2 項未開始，仍可辦理。")
                    .arg(words::words_for(*work.ended).title)
                    .arg(work.not_begun());
    return said;
}

}  // namespace

WorkPanel::WorkPanel(QWidget* parent)
    : QFrame(parent),
      text_(new QLabel(this)),
      faults_(new QLabel(this)),
      bar_(new QProgressBar(this)),
      pause_(new QPushButton(this)),
      end_(new QPushButton(this)) {
    text_->setObjectName(QStringLiteral("workText"));
    faults_->setObjectName(QStringLiteral("workFaults"));
    bar_->setObjectName(QStringLiteral("workBar"));
    pause_->setObjectName(QStringLiteral("workPause"));
    end_->setObjectName(QStringLiteral("workEnd"));
    for (auto* label : {text_, faults_}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    bar_->setMaximumWidth(160);
    auto* across = new QHBoxLayout;
    across->setSpacing(12);
    across->addWidget(text_, 1);
    across->addWidget(bar_);
    across->addWidget(pause_);
    across->addWidget(end_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addLayout(across);
    column->addWidget(faults_);
    connect(pause_, &QPushButton::clicked, this, [this] { Q_EMIT wants_pause(!paused_); });
    connect(end_, &QPushButton::clicked, this, [this] { Q_EMIT wants_end(!under_way_); });
    hide();
}

void WorkPanel::show_snapshot(const desk::Snapshot& snapshot) {
    if (!snapshot.work) return cover();
    const auto& work = *snapshot.work;
    under_way_ = work.under_way();
    paused_ = work.paused;
    text_->setText(head_of(work) + time_left(work, snapshot.now));
    bar_->setAccessibleName(tr("進度"));
    show_progress(*bar_, work.done.size(), work.done.size() + work.not_begun());
    pause_->setText(paused_ ? tr("繼續(&Z)") : tr("暫停(&Z)"));
    pause_->setVisible(under_way_);
    end_->setText(under_way_ ? tr("停止(&X)") : tr("收合(&X)"));
    QStringList lines;
    for (const auto& one : work.done)
        if (one.fault) lines << line_of(one, snapshot);
    faults_->setToolTip(lines.join(QLatin1Char('\n')));
    const auto more = lines.size() - faults_shown;
    if (more > 0) lines = lines.mid(0, faults_shown) << tr("另有 %1 項，見各案件。").arg(more);
    faults_->setText(lines.join(QLatin1Char('\n')));
    faults_->setVisible(!lines.isEmpty());
    show();
}

QString WorkPanel::time_left(const desk::QueryWork& work, UtcTime now) {
    const auto minutes = pace_.left(work, now);
    if (!minutes) return {};
    return minutes->count() > 1 ? tr("，約尚須 %1 分鐘").arg(minutes->count()) : tr("，約尚須 1 分鐘以內");
}

void WorkPanel::cover() {
    pace_.forget();
    hide();
    under_way_ = paused_ = false;
    text_->clear();
    faults_->clear();
    faults_->setToolTip({});
}

}  // namespace jcic::ui
