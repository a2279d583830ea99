#include "ui/seat/stop_banner.h"

#include <QHBoxLayout>
#include <QPushButton>

#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

/// A choice of the register by its title.
QString choice_of(const char* field, const std::string& value) {
    const auto* known = domain::registers::stops.field(field);
    return known == nullptr ? q(value) : register_value_text(*known, value);
}

QString scope_of(const desk::StopView& view) {
    const auto item = view.stop.item ? q(domain::code_of(*view.stop.item)) : QString();
    const auto who = q(view.person_name);
    if (!item.isEmpty() && !who.isEmpty()) return StopBanner::tr("%1（%2 查詢）").arg(item, who);
    if (!item.isEmpty()) return item;
    return who.isEmpty() ? StopBanner::tr("全單位") : who;
}

QString line_of(const desk::StopView& view) {
    const auto& stop = view.stop;
    const auto by = stop.imposed_by.empty()
                        ? StopBanner::tr("%1 %2 停止").arg(q(view.entered_by), roc_time(view.since))
                        : StopBanner::tr("%1 %2 函").arg(choice_of("by", stop.imposed_by), q(stop.letter));
    const auto cause = choice_of("cause", stop.cause);
    const auto why = stop.why.empty() ? cause : StopBanner::tr("%1：%2").arg(cause, q(stop.why));
    const auto until =
        stop.until ? StopBanner::tr("至 %1 止").arg(q(stop.until->dashed())) : StopBanner::tr("至解除為止");
    return StopBanner::tr("停止查詢　%1　%2　%3　%4").arg(scope_of(view), by, why, until);
}

}  // namespace

StopBanner::StopBanner(QWidget* parent) : QWidget(parent), text_(new QLabel(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    text_->setObjectName(QStringLiteral("stopText"));
    text_->setProperty("kind", QStringLiteral("alarm"));
    text_->setTextFormat(Qt::PlainText);
    text_->setWordWrap(true);
    auto* open = new QPushButton(tr("開啟登記簿"), this);
    open->setObjectName(QStringLiteral("stopOpen"));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(24, 8, 24, 0);
    line->setSpacing(16);
    line->addWidget(text_, 1);
    line->addWidget(open, 0, Qt::AlignVCenter);
    connect(open, &QPushButton::clicked, this,
            [this] { Q_EMIT wants_register(std::string(domain::registers::stops.name), first_); });
    hide();
}

void StopBanner::show_snapshot(const desk::Snapshot& snapshot) {
    QStringList lines;
    for (const auto& view : snapshot.stops) lines.append(line_of(view));
    setVisible(!lines.isEmpty());
    if (lines.isEmpty()) return;
    first_ = snapshot.stops.front().stop.row;
    lines.append(tr("不得送出、核准、發查或調閱；已調閱之資料仍得閱覽、列印、歸檔及銷毀，待核准查詢得撤回或不核准。"));
    text_->setText(lines.join(QLatin1Char('\n')));
    findChild<QPushButton*>()->setText(tr("開啟登記簿"));  // in the language of now
}

}  // namespace jcic::ui
