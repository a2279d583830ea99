#include "ui/approval/approval_rows.h"

#include <QApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <algorithm>

#include "app/words/counted.h"
#include "ui/approval/standing_list.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/words/case_words.h"

namespace jcic::ui {
namespace {

constexpr int box_size = 16;
constexpr int count_mark = 9;
constexpr int count_gap = 8;
constexpr int head_side = 12;
constexpr int in_file = 16;    ///< how far a file's rows stand in
constexpr int box_room = 30;   ///< of a row, left of its text
constexpr int fold_room = 20;  ///< of a file's line, where it is folded
/// What another font lends to the line is higher than the line's own: descenders are not cut.
constexpr int whole_line = Qt::AlignVCenter | Qt::TextDontClip;

enum ApprovalRole : int {
    group_head_role = mine_role + 1,  ///< QString, of the group's first row
    group_hint_role,
    file_role,    ///< QString, of a file's line and its rows: file_of
    folded_role,  ///< bool, of a file's line alone
    count_role,   ///< QString: how many rows it has
    chosen_role,  ///< QString: and how many of them are ticked
    counts_role   ///< QVariantList: how many of each rank, the heaviest first
};

int head_height(const QFont& font) {
    return QFontMetrics(font).height() + 11;
}

bool is_file_line(const QModelIndex& index) {
    return index.data(folded_role).isValid();
}

/// Below its group's head; of a file's row, within it.
QStyleOptionViewItem row_of(const QStyleOptionViewItem& option, const QModelIndex& index) {
    auto out = option;
    if (index.data(group_head_role).isValid()) out.rect.setTop(out.rect.top() + head_height(option.font));
    if (!index.data(file_role).toString().isEmpty() && !is_file_line(index))
        out.rect.setLeft(out.rect.left() + in_file);
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

void paint_tick(QPainter& painter, const QStyleOptionViewItem& option, Qt::CheckState state) {
    QStyleOptionButton box;
    box.rect = QRect(option.rect.left() + 7, option.rect.center().y() - box_size / 2, box_size, box_size);
    box.state = QStyle::State_Enabled | (state == Qt::Checked     ? QStyle::State_On
                                         : state == Qt::Unchecked ? QStyle::State_Off
                                                                  : QStyle::State_NoChange);
    const auto& t = theme::tokens();
    painter.fillRect(box.rect, option.state & QStyle::State_Selected ? t.chosen : t.card);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter);
}

/// "⌄ many.csv 6 筆 … 已選 5", after its tick.
void paint_file(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto& t = theme::tokens();
    auto room = option.rect.adjusted(box_room, 0, -head_side, 0);
    const QPointF middle(room.left() + 6, room.center().y() + 0.5);
    const QPolygonF down{QPointF(-4, -2), QPointF(0, 2), QPointF(4, -2)},
        along{QPointF(-2, -4), QPointF(2, 0), QPointF(-2, 4)};
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.soft, 1.6));
    painter.drawPolyline((index.data(folded_role).toBool() ? along : down).translated(middle));
    room.setLeft(room.left() + fold_room);
    auto bold = option.font;
    bold.setBold(true);
    const auto small = small_of(option.font);
    const QFontMetrics metrics(small);
    const auto chosen = index.data(chosen_role).toString(), count = index.data(count_role).toString();
    painter.setFont(small);
    painter.setPen(t.soft);
    painter.drawText(room, Qt::AlignRight | whole_line, chosen);
    room.setRight(room.right() - metrics.horizontalAdvance(chosen) - count_gap);
    // The name goes before how many there are.
    const bool narrow = room.width() < QFontMetrics(bold).horizontalAdvance(index.data().toString()) +
                                           metrics.horizontalAdvance(count) + count_gap;
    const int counted = narrow ? 0 : metrics.horizontalAdvance(count) + count_gap;
    const auto name = QFontMetrics(bold).elidedText(index.data().toString(), Qt::ElideMiddle, room.width() - counted);
    if (!narrow)
        painter.drawText(room.adjusted(QFontMetrics(bold).horizontalAdvance(name) + count_gap, 0, 0, 0), whole_line,
                         count);
    painter.setFont(bold);
    painter.setPen(t.ink);
    painter.drawText(room, whole_line, name);
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

/// Of its file's line the row says nothing again.
QListWidgetItem* add_row(QListWidget& list, const desk::ApprovalRow& row, UtcTime now, bool ticked, bool below_file) {
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
    if (!below_file && !row.file.empty()) below = QStringLiteral("%1 · %2").arg(below, q(row.file));
    if (const auto others = waits_text(row.waits_at); !others.isEmpty())
        below = QStringLiteral("%1 · %2").arg(below, others);
    QVariantList counts;
    for (const auto count : row.ranked) counts << static_cast<int>(count);
    item->setData(query_role, q(row.query));
    if (below_file) item->setData(file_role, file_of(row));
    item->setData(second_line_role, below);
    item->setData(counts_role, counts);
    item->setData(mark_role, static_cast<int>(heaviest(row)));
    item->setFlags(item->flags().setFlag(Qt::ItemIsUserCheckable, may_be_together(row)));
    item->setData(Qt::AccessibleTextRole, QStringList{item->text(), weights(row), below}.join(QLatin1Char(' ')));
    if (may_be_together(row)) item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    return item;
}

QListWidgetItem* add_file(QListWidget& list, const desk::ApprovalRow& row, bool folded) {
    auto* item = new QListWidgetItem(ApprovalRowDelegate::tr("整批 %1").arg(q(row.file)), &list);
    item->setData(file_role, file_of(row));
    item->setData(folded_role, folded);
    item->setFlags(item->flags().setFlag(Qt::ItemIsUserCheckable));
    item->setCheckState(Qt::Unchecked);
    return item;
}

std::vector<QListWidgetItem*> rows_below(const QListWidget& list, const QListWidgetItem& file) {
    std::vector<QListWidgetItem*> out;
    for (int i = list.row(&file) + 1; i < list.count() && !is_file(*list.item(i)); ++i)
        if (list.item(i)->data(file_role) == file.data(file_role)) out.push_back(list.item(i));
    return out;
}

/// What its rows say by now.
void tell_file(const QListWidget& list, QListWidgetItem& file) {
    const auto rows = rows_below(list, file);
    const auto ticked = std::ranges::count(rows, Qt::Checked, &QListWidgetItem::checkState);
    const auto all = static_cast<long>(rows.size());
    file.setCheckState(ticked == 0 ? Qt::Unchecked : ticked == all ? Qt::Checked : Qt::PartiallyChecked);
    const bool folded = file.data(folded_role).toBool();
    for (auto* row : rows) row->setHidden(folded);
    file.setData(count_role, ApprovalRowDelegate::tr("%n 筆", nullptr, words::counted(rows.size())));
    file.setData(chosen_role, ApprovalRowDelegate::tr("已選 %1").arg(ticked));
    const auto head = file.data(group_head_role).toString();
    const auto said = ApprovalRowDelegate::tr("%1，%n 筆，已選 %2", nullptr, words::counted(rows.size()))
                          .arg(file.text())
                          .arg(ticked);
    file.setData(Qt::AccessibleTextRole, head.isEmpty() ? said : QStringLiteral("%1：%2").arg(head, said));
    file.setData(Qt::AccessibleDescriptionRole,
                 folded ? ApprovalRowDelegate::tr("已收合") : ApprovalRowDelegate::tr("已展開"));
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
    painter->fillRect(row.rect.adjusted(option.rect.left() - row.rect.left(), 0, 0, 0), chosen ? t.chosen : t.card);
    painter->setPen(t.line);
    painter->drawLine(row.rect.bottomLeft(), row.rect.bottomRight());
    const auto whole = row.rect;
    if (is_file_line(index)) {
        paint_file(*painter, row, index);
    } else {
        row.rect.setRight(row.rect.right() - paint_counts(*painter, row, index));
        RowDelegate::paint(painter, row, index);
    }
    if (chosen) painter->fillRect(QRect(option.rect.left(), whole.top(), 3, whole.height()), t.accent);
    if (const auto tick = index.data(Qt::CheckStateRole); tick.isValid())
        paint_tick(*painter, row, static_cast<Qt::CheckState>(tick.toInt()));
    painter->restore();
}

QSize ApprovalRowDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    auto row = RowDelegate::sizeHint(option, index);
    if (is_file_line(index)) row.setHeight(head_height(option.font));
    return index.data(group_head_role).isValid() ? row + QSize(0, head_height(option.font)) : row;
}

/// Beside its tick a file's line is folded by a click.
bool ApprovalRowDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                                      const QModelIndex& index) {
    const auto row = row_of(option, index);
    if (is_file_line(index) && event->type() == QEvent::MouseButtonRelease) {
        const auto* click = static_cast<QMouseEvent*>(event);
        if (click->button() == Qt::LeftButton && row.rect.adjusted(box_room, 0, 0, 0).contains(click->pos()))
            return model->setData(index, !index.data(folded_role).toBool(), folded_role);
    }
    return RowDelegate::editorEvent(event, model, row, index);
}

bool may_be_together(const desk::ApprovalRow& row) {
    return row.only_notes();
}

QString file_of(const desk::ApprovalRow& row) {
    if (row.file.empty() || !may_be_together(row)) return {};
    return QStringLiteral("%1 %2 %3 %4")
        .arg(q(row.desk), q(row.querier.text()), q(domain::roc_date_at(row.submitted_at).text()), q(row.file));
}

bool is_file(const QListWidgetItem& item) {
    return item.data(folded_role).isValid();
}

void fold_file(QListWidgetItem& file, bool folded) {
    file.setData(folded_role, folded);
}

QListWidgetItem* file_above(const QListWidget& list, const QListWidgetItem& row) {
    if (row.data(file_role).toString().isEmpty()) return nullptr;
    for (int i = list.row(&row) - 1; i >= 0; --i)
        if (is_file(*list.item(i))) return list.item(i);
    return nullptr;
}

void follow_change(QListWidget& list, QListWidgetItem& changed) {
    const QSignalBlocker quiet(list);
    if (is_file(changed)) {
        const auto state = changed.checkState();
        if (state != Qt::PartiallyChecked)
            for (auto* row : rows_below(list, changed)) row->setCheckState(state);
        tell_file(list, changed);
    } else if (auto* file = file_above(list, changed)) {
        tell_file(list, *file);
    }
}

void tick_rows(QListWidget& list, bool ticked) {
    const QSignalBlocker quiet(list);
    std::vector<QListWidgetItem*> files;
    for (int i = 0; i < list.count(); ++i) {
        auto* item = list.item(i);
        if (is_file(*item))
            files.push_back(item);
        else if (item->flags() & Qt::ItemIsUserCheckable)
            item->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
    }
    for (auto* file : files) tell_file(list, *file);
}

ApprovalListState state_of(const QListWidget& list) {
    ApprovalListState out;
    for (int i = 0; i < list.count(); ++i) {
        const auto* item = list.item(i);
        if (!is_file(*item) && item->checkState() == Qt::Checked)
            out.ticked.insert(item->data(query_role).toString().toStdString());
        if (item->data(folded_role).toBool()) out.folded.insert(item->data(file_role).toString());
    }
    return out;
}

void show_approval_rows(QListWidget& list, const std::vector<desk::ApprovalRow>& rows, UtcTime now,
                        const ApprovalListState& state) {
    const auto alike = std::ranges::count_if(rows, may_be_together);
    bool any_alone = false, any_alike = false;
    std::vector<QListWidgetItem*> files;
    list.clear();
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const auto& row = rows[i];
        const auto file = file_of(row);
        const auto beside = [&](std::size_t other) { return !file.isEmpty() && file_of(rows[other]) == file; };
        const bool first = i == 0 || !beside(i - 1), more = i + 1 < rows.size() && beside(i + 1);
        auto* line = first && more ? add_file(list, row, state.folded.contains(file)) : nullptr;
        if (line != nullptr) files.push_back(line);
        auto* item = add_row(list, row, now, state.ticked.contains(row.query), !first || more);
        auto& headed = may_be_together(row) ? any_alike : any_alone;
        if (std::exchange(headed, true)) continue;
        auto& top = line != nullptr ? *line : *item;
        if (may_be_together(row))
            head_group(top, ApprovalRowDelegate::tr("得併同簽署 %1").arg(alike),
                       ApprovalRowDelegate::tr("無事項或僅附註"));
        else
            head_group(top, ApprovalRowDelegate::tr("須逐筆審核 %1").arg(static_cast<long>(rows.size()) - alike),
                       ApprovalRowDelegate::tr("依重要程度排列"));
    }
    for (auto* file : files) tell_file(list, *file);
}

}  // namespace jcic::ui
