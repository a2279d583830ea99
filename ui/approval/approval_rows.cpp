#include "ui/approval/approval_rows.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionButton>

#include "ui/look/mark.h"
#include "ui/look/row_role.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/registers/standing_list.h"

namespace jcic::ui {
namespace {

constexpr int box_size = 16;

/// "危險 1 · 注意 2"
QString weights(const desk::ApprovalRow& row) {
    QStringList out;
    for (std::size_t rank = 0; rank < row.ranked.size(); ++rank)
        if (row.ranked[rank] > 0)
            out << QStringLiteral("%1 %2").arg(rank_text(static_cast<inquiry::Rank>(rank))).arg(row.ranked[rank]);
    return out.join(QStringLiteral(" · "));
}

Mark heaviest(const desk::ApprovalRow& row) {
    for (std::size_t rank = 0; rank < row.ranked.size(); ++rank)
        if (row.ranked[rank] > 0) return mark_of(static_cast<inquiry::Rank>(rank));
    return Mark::plain;
}

}  // namespace

void ApprovalRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    RowDelegate::paint(painter, option, index);
    const auto tick = index.data(Qt::CheckStateRole);
    if (!tick.isValid()) return;
    // In the place of the mark, which says nothing of such a row.
    QStyleOptionButton box;
    box.rect = QRect(option.rect.left() + 6, option.rect.center().y() - box_size / 2, box_size, box_size);
    box.state = QStyle::State_Enabled | (tick.toInt() == Qt::Checked ? QStyle::State_On : QStyle::State_Off);
    const auto& t = theme::tokens();
    painter->fillRect(box.rect, option.state & QStyle::State_Selected ? t.chosen : t.card);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, painter);
}

bool may_be_together(const desk::ApprovalRow& row) {
    return row.remarks == 0;
}

void add_approval_row(QListWidget* list, const desk::ApprovalRow& row, UtcTime now, bool ticked) {
    auto* item = new QListWidgetItem(q(row.subject_name), list);
    QStringList parts;
    for (const auto one : row.items) parts << q(domain::code_of(one));
    auto below = ApprovalRowDelegate::tr("%1 · %2 · %3前")
                     .arg(parts.join(QLatin1Char(' ')), q(row.querier_name), span_text(now - row.submitted_at));
    if (row.remarks > 0) below = weights(row) + QStringLiteral(" · ") + below;
    item->setData(query_role, q(row.query));
    item->setData(second_line_role, below);
    item->setData(Qt::AccessibleTextRole, item->text() + QLatin1Char(' ') + below);
    item->setData(mark_role, static_cast<int>(heaviest(row)));
    item->setFlags(item->flags().setFlag(Qt::ItemIsUserCheckable, may_be_together(row)));
    if (!may_be_together(row)) return;
    item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
}

}  // namespace jcic::ui
