#include "ui/approval/approval_rows.h"

#include <QApplication>
#include <QPainter>
#include <QStyleOptionButton>
#include <algorithm>

#include "ui/approval/standing_list.h"
#include "ui/look/mark.h"
#include "ui/look/row_role.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/words/board_words.h"

namespace jcic::ui {
namespace {

constexpr int box_size = 16;
constexpr int count_mark = 9;
constexpr int count_gap = 8;
constexpr int head_side = 12;
/// What another font lends to the line is higher than the line's own: descenders are not cut.
constexpr int whole_line = Qt::AlignVCenter | Qt::TextDontClip;

enum ApprovalRole : int {
    group_head_role = mine_role + 1,  ///< QString, of the group's first row
    group_hint_role,
    counts_role  ///< QVariantList: how many of each rank, the heaviest first
};

int head_height(const QFont& font) {
    return QFontMetrics(font).height() + 16;
}

/// Below its group's head.
QStyleOptionViewItem row_of(const QStyleOptionViewItem& option, const QModelIndex& index) {
    auto out = option;
    if (index.data(group_head_role).isValid()) out.rect.setTop(out.rect.top() + head_height(option.font));
    return out;
}

void paint_head(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto& t = theme::tokens();
    const QRect band(option.rect.topLeft(), QSize(option.rect.width(), head_height(option.font)));
    painter.fillRect(band, t.paper);
    painter.setPen(t.line);
    painter.drawLine(band.bottomLeft(), band.bottomRight());
    const auto room = band.adjusted(head_side, 0, -head_side, 0);
    auto bold = option.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(t.ink);
    const auto head = index.data(group_head_role).toString(), hint = index.data(group_hint_role).toString();
    painter.drawText(room, whole_line, QFontMetrics(bold).elidedText(head, Qt::ElideRight, room.width()));
    const auto small = small_of(option.font);
    const int left = room.width() - QFontMetrics(bold).horizontalAdvance(head) - head_side;
    if (QFontMetrics(small).horizontalAdvance(hint) > left) return;
    painter.setFont(small);
    painter.setPen(t.soft);
    painter.drawText(room, Qt::AlignRight | whole_line, hint);
}

/// "▲ 1 ■ 2" at the row's end, and notes where there is nothing heavier; gives how wide it is.
int paint_counts(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    auto font = small_of(option.font);
    font.setBold(true);
    const QFontMetrics metrics(font);
    painter.setFont(font);
    const auto counts = index.data(counts_role).toList();
    if (counts.isEmpty()) return 0;
    int right = option.rect.right() - head_side;
    const auto note = static_cast<int>(inquiry::Rank::note);
    const bool heavier =
        std::any_of(counts.begin(), counts.begin() + note, [](const auto& one) { return one.toInt() > 0; });
    for (int rank = heavier ? note - 1 : note; rank >= 0; --rank) {
        if (counts.value(rank).toInt() == 0) continue;
        const auto mark = mark_of(static_cast<inquiry::Rank>(rank));
        const auto number = counts[rank].toString();
        const int wide = metrics.horizontalAdvance(number);
        painter.setPen(colour_of(mark));
        painter.drawText(QRect(right - wide, option.rect.top(), wide + 1, option.rect.height()), whole_line, number);
        right -= wide + count_mark + 3;
        draw_mark(painter, QRectF(right, option.rect.center().y() - count_mark / 2.0 + 0.5, count_mark, count_mark),
                  mark);
        right -= count_gap;
    }
    return option.rect.right() - right;
}

void paint_tick(QPainter& painter, const QStyleOptionViewItem& option, bool on) {
    QStyleOptionButton box;
    box.rect = QRect(option.rect.left() + 7, option.rect.center().y() - box_size / 2, box_size, box_size);
    box.state = QStyle::State_Enabled | (on ? QStyle::State_On : QStyle::State_Off);
    const auto& t = theme::tokens();
    painter.fillRect(box.rect, option.state & QStyle::State_Selected ? t.chosen : t.card);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter);
}

/// "危險 1 · 注意 2", for who hears it.
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

QListWidgetItem* add_row(QListWidget& list, const desk::ApprovalRow& row, UtcTime now, bool ticked) {
    auto* item = new QListWidgetItem(q(row.subject_name), &list);
    QStringList parts;
    for (const auto one : row.items) parts << q(domain::code_of(one));
    auto below = ApprovalRowDelegate::tr("%1 · %2 · %3前")
                     .arg(parts.join(QLatin1Char(' ')), q(row.querier_name), span_text(now - row.submitted_at));
    if (!row.first.empty())
        below = ApprovalRowDelegate::tr("%1 已初核 · %2").arg(q(row.first), below);
    else if (row.two)
        below = ApprovalRowDelegate::tr("待初核 · %1").arg(below);
    if (row.again) below = ApprovalRowDelegate::tr("重新送核 · %1").arg(below);
    if (!row.desk.empty()) below = QStringLiteral("%1 · %2").arg(q(row.desk), below);
    if (const auto others = waits_text(row.waits_at); !others.isEmpty())
        below = QStringLiteral("%1 · %2").arg(below, others);
    QVariantList counts;
    for (const auto count : row.ranked) counts << static_cast<int>(count);
    item->setData(query_role, q(row.query));
    item->setData(second_line_role, below);
    item->setData(counts_role, counts);
    item->setData(mark_role, static_cast<int>(heaviest(row)));
    item->setFlags(item->flags().setFlag(Qt::ItemIsUserCheckable, may_be_together(row)));
    item->setData(Qt::AccessibleTextRole, QStringList{item->text(), weights(row), below}.join(QLatin1Char(' ')));
    if (may_be_together(row)) item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    return item;
}

void head_group(QListWidgetItem& first, const QString& head, const QString& hint) {
    first.setData(group_head_role, head);
    first.setData(group_hint_role, hint);
    first.setData(Qt::AccessibleTextRole,
                  QStringLiteral("%1：%2").arg(head, first.data(Qt::AccessibleTextRole).toString()));
}

}  // namespace

void ApprovalRowDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    if (index.data(group_head_role).isValid()) paint_head(*painter, option, index);
    auto row = row_of(option, index);
    const auto& t = theme::tokens();
    const bool chosen = option.state & QStyle::State_Selected;
    painter->fillRect(row.rect, chosen ? t.chosen : t.card);
    painter->setPen(t.line);
    painter->drawLine(row.rect.bottomLeft(), row.rect.bottomRight());
    const auto whole = row.rect;
    row.rect.setRight(row.rect.right() - paint_counts(*painter, row, index));
    RowDelegate::paint(painter, row, index);
    if (chosen) painter->fillRect(QRect(whole.topLeft(), QSize(3, whole.height())), t.accent);
    if (const auto tick = index.data(Qt::CheckStateRole); tick.isValid())
        paint_tick(*painter, row, tick.toInt() == Qt::Checked);
    painter->restore();
}

QSize ApprovalRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto row = RowDelegate::sizeHint(option, index);
    return index.data(group_head_role).isValid() ? row + QSize(0, head_height(option.font)) : row;
}

bool ApprovalRowDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) {
    return RowDelegate::editorEvent(event, model, row_of(option, index), index);
}

bool may_be_together(const desk::ApprovalRow& row) {
    return row.remarks == 0;
}

void show_approval_rows(QListWidget& list, const std::vector<desk::ApprovalRow>& rows, UtcTime now,
                        const std::set<inquiry::QueryId>& ticked) {
    const auto alike = std::ranges::count_if(rows, may_be_together);
    bool any_alone = false, any_alike = false;
    list.clear();
    for (const auto& row : rows) {
        auto* item = add_row(list, row, now, ticked.contains(row.query));
        auto& headed = may_be_together(row) ? any_alike : any_alone;
        if (std::exchange(headed, true)) continue;
        if (may_be_together(row))
            head_group(*item, ApprovalRowDelegate::tr("無應注意事項 %1").arg(alike),
                       ApprovalRowDelegate::tr("得併同簽署"));
        else
            head_group(*item, ApprovalRowDelegate::tr("須逐筆審核 %1").arg(static_cast<long>(rows.size()) - alike),
                       ApprovalRowDelegate::tr("逐筆核准"));
    }
}

}  // namespace jcic::ui
