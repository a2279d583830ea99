#include "ui/registers/state_chips.h"

#include <QEvent>
#include <QPainter>
#include <QPixmap>

#include "ui/look/flow_layout.h"
#include "ui/look/mark.h"

namespace jcic::ui {
namespace {

constexpr int mark_side = 10, beside_mark = 4;

/// In the colours of now.
QIcon icon_of(Mark mark, qreal ratio) {
    QPixmap out(QSize(mark_side + beside_mark, mark_side) * ratio);
    out.setDevicePixelRatio(ratio);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    draw_mark(painter, QRectF(0.5, 0.5, mark_side - 1, mark_side - 1), mark);
    return QIcon(out);
}

}  // namespace

StateChips::StateChips(QWidget* parent) : QWidget(parent), chips_{} {
    auto* row = new FlowLayout(this);
    static constexpr std::array names{"chipOpen", "chipLate", "chipSoon", "chipAll"};
    for (std::size_t i = 0; i < chips_.size(); ++i) {
        auto*& chip = chips_[i];
        chip = new QPushButton(this);
        chip->setObjectName(QLatin1String(names[i]));
        chip->setProperty("kind", QStringLiteral("chip"));
        chip->setCheckable(true);
        chip->setAutoExclusive(true);
        chip->setIconSize({mark_side + beside_mark, mark_side});
        row->addWidget(chip);
        connect(chip, &QPushButton::clicked, this, [this, i] {
            chosen_ = static_cast<Chip>(i);
            Q_EMIT changed();
        });
    }
    choose(all);
    retell();
}

void StateChips::show_counts(const desk::RowCounts& counts, bool pressing) {
    counts_ = counts;
    for (const auto chip : {late, due_soon}) chips_[chip]->setVisible(pressing);
    retell();
}

void StateChips::choose(Chip chip) {
    chosen_ = chip;
    chips_[chip]->setChecked(true);
}

void StateChips::narrow(desk::RowFilter& filter) const {
    using domain::registers::Urgency;
    filter.only_open = chosen_ == open;
    if (chosen_ == late) filter.owing = Urgency::late;
    if (chosen_ == due_soon) filter.owing = Urgency::soon;
}

void StateChips::retell() {
    chips_[open]->setText(tr("未結 %L1").arg(counts_.open));
    chips_[late]->setText(tr("逾期 %L1").arg(counts_.late));
    chips_[due_soon]->setText(tr("要注意 %L1").arg(counts_.soon));
    chips_[all]->setText(tr("全部 %L1").arg(counts_.all));
    chips_[late]->setToolTip(tr("期限已過的"));
    chips_[due_soon]->setToolTip(tr("七天內到期的"));
    chips_[late]->setIcon(icon_of(counts_.late > 0 ? Mark::act : Mark::plain, devicePixelRatioF()));
    chips_[due_soon]->setIcon(icon_of(counts_.soon > 0 ? Mark::mind : Mark::plain, devicePixelRatioF()));
}

void StateChips::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) retell();
}

}  // namespace jcic::ui
