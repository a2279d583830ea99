#include "ui/ledger/trail_banner.h"

#include <QStyle>

#include "app/words/words.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

QString verified_text(const desk::LedgerView& ledger, const QString& at) {
    if (!ledger.verified_at) return TrailBanner::tr("未驗證");
    if (!ledger.verified_ok)
        return TrailBanner::tr("驗證不符 %L1 處（%2），請再次驗證日誌以檢視內容").arg(ledger.findings).arg(at);
    const auto whole = TrailBanner::tr("驗證無不符　%1").arg(at);
    return ledger.not_compared > 0 ? TrailBanner::tr("%1，個人資料未核對").arg(whole) : whole;
}

QString standing_text(const desk::Snapshot& snapshot) {
    const auto& ledger = snapshot.ledger;
    if (ledger.fault) return words::words_for(*ledger.fault).title;
    auto text = verified_text(ledger, ledger.verified_at ? roc_time(*ledger.verified_at) : QString());
    if (ledger.quiet_since)
        text = TrailBanner::tr("%1；%2 自動驗證無新增不符，惟無紙本可供核對").arg(text, roc_time(*ledger.quiet_since));
    if (ledger.daily == desk::DailyState::running) text = TrailBanner::tr("%1；本日驗證進行中").arg(text);
    if (ledger.daily == desk::DailyState::broken_off) text = TrailBanner::tr("%1；本日驗證未完成").arg(text);
    if (ledger.witnessed.empty()) return text;
    const auto& furthest = ledger.witnessed.front();
    return TrailBanner::tr("%1；%2見證至第 %L3 筆").arg(text, q(furthest.by)).arg(furthest.through);
}

Mark standing_mark(const desk::LedgerView& ledger) {
    if (ledger.fault || !ledger.verified_ok) return Mark::act;
    return ledger.verified_at ? Mark::good : Mark::not_yet;
}

}  // namespace

TrailBanner::TrailBanner(QWidget* parent) : QFrame(parent), row_(new QHBoxLayout(this)), result_(new MarkLabel(this)) {
    setProperty("kind", QStringLiteral("banner"));
    row_->setContentsMargins(10, 2, 8, 2);
    row_->setSpacing(8);
    result_->setObjectName(QStringLiteral("result"));
    result_->setWordWrap(true);
    result_->setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    result_->colour_mark_alone();
    result_->setMinimumHeight(20);
    row_->addWidget(result_, 1);
}

void TrailBanner::show_snapshot(const desk::Snapshot& snapshot) {
    const auto mark = standing_mark(snapshot.ledger);
    const auto text = standing_text(snapshot);
    if (mark == Mark::act && text != standing_) told_ = false;  // an alarm waits for nobody
    standing_ = text;
    if (!told_) show_state(mark, text);
}

void TrailBanner::show_text(Mark mark, const QString& text) {
    told_ = true;
    show_state(mark, text);
}

void TrailBanner::cover() {
    told_ = false;
    show_state(Mark::not_yet, {});
}

void TrailBanner::show_state(Mark mark, const QString& text) {
    result_->show_state(mark, text);
    const auto state = mark == Mark::good   ? QStringLiteral("good")
                       : mark == Mark::mind ? QStringLiteral("mind")
                       : mark == Mark::act  ? QStringLiteral("act")
                                            : QString();
    if (property("state").toString() == state) return;
    setProperty("state", state);
    style()->polish(this);
}

}  // namespace jcic::ui
