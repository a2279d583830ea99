#include "ui/copies/copies_table.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QPainter>
#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

#include "app/domain/case_number.h"
#include "app/domain/roc_date.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/copies/copy_ways.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/words/case_words.h"
#include "ui/words/copy_words.h"

namespace jcic::ui {
namespace {

constexpr std::chrono::days lately{7};

bool same(const desk::CopyRow& a, const desk::CopyRow& b) {
    return a.query == b.query && a.item == b.item && a.copy == b.copy && a.record == b.record &&
           a.delete_by == b.delete_by && a.hold == b.hold && a.job == b.job;
}

CopiesModel::Place place_of(const desk::CopyRow& row, UtcTime now) {
    if (!domain::accounted_for(row.copy.state)) return CopiesModel::open;
    const auto first = domain::start_of(domain::roc_date_at(now)) - lately;
    return row.copy.moved_at && *row.copy.moved_at >= first ? CopiesModel::lately_closed : CopiesModel::closed;
}

}  // namespace

/// What becomes of the record that the copy shows: R-PA-6's last day stands
/// with it.
QString CopiesModel::end_of(const desk::CopyRow& row) {
    const auto number = tr("第 %1 份").arg(row.copy.number);
    const auto end = row.record == domain::RecordState::erased ? tr("資料已刪除")
                     : !row.hold.empty()                       ? held_text(row.hold)
                     : row.delete_by                           ? tr("%1 前刪除資料").arg(roc_time(*row.delete_by))
                     : row.record == domain::RecordState::used_up ? tr("資料使用完竣")
                                                                  : QString();
    return end.isEmpty() ? number : number + QStringLiteral(" · ") + end;
}

void CopiesModel::show(const std::vector<desk::CopyRow>& rows, UtcTime now, const std::optional<domain::PersonId>& me,
                       bool head, bool accounts) {
    std::vector<Place> places;
    for (const auto& row : rows) places.push_back(place_of(row, now));
    const bool same_day = domain::roc_date_at(now) == domain::roc_date_at(now_);
    now_ = now;
    if (same_day && me == me_ && head == head_ && accounts == accounts_ && places == places_ &&
        std::equal(rows.begin(), rows.end(), rows_.begin(), rows_.end(), same))
        return;
    beginResetModel();
    rows_ = rows;
    places_ = std::move(places);
    me_ = me;
    head_ = head;
    accounts_ = accounts;
    endResetModel();
}

void CopiesModel::retell() {
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columns - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columns - 1));
}

int CopiesModel::count(domain::CopyState wanted) const {
    return static_cast<int>(std::ranges::count(rows_, wanted, [](const auto& row) { return row.copy.state; }));
}

int CopiesModel::count(Place place) const {
    return static_cast<int>(std::ranges::count(places_, place));
}

const desk::CopyRow* CopiesModel::row(const QModelIndex& index) const {
    return index.isValid() && index.row() < copies() ? &rows_[static_cast<std::size_t>(index.row())] : nullptr;
}

int CopiesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : copies() + (count(lately_closed) > 0 ? 1 : 0);
}
int CopiesModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columns;
}

/// It can be the current one, to be folded by its keys, and is never ticked.
Qt::ItemFlags CopiesModel::flags(const QModelIndex& index) const {
    const bool line = index.isValid() && row(index) == nullptr;
    return line ? Qt::ItemFlags(Qt::ItemIsEnabled) : QAbstractTableModel::flags(index);
}

QVariant CopiesModel::heading_data(const QModelIndex& index, int role) const {
    if (role == place_role) return heading;
    if (role == group_role) return 0;
    if (index.column() != item) return {};
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole) return {};
    return tr("近七日結案 %n", nullptr, words::counted(count(lately_closed)));
}

/// A copy that is still to be accounted for goes before its record does.
Mark CopiesModel::mark_of(const desk::CopyRow& row) const {
    const auto stands = ui::mark_of(row.copy.state);
    return stands == Mark::not_yet && row.delete_by && row.hold.empty() ? due_mark(*row.delete_by, now_) : stands;
}

QString CopiesModel::step_text(const desk::CopyRow& row) const {
    const auto way = next_step(row, head_);
    if (!way || !accounts_) return {};
    return *way == CopyWay::view && job_open(row) ? tr("檢視列印") : text_of(*way, &row);
}

QVariant CopiesModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const auto* one = row(index);
    if (one == nullptr) return heading_data(index, role);
    if (role == place_role) return places_[static_cast<std::size_t>(index.row())];
    if (role == mine_role) return me_ && (one->copy.by == *me_ || one->copy.moved_by == me_);
    if (role == query_role) return q(one->query);
    if (role == mark_role) return static_cast<int>(mark_of(*one));
    if (role == second_line_role && index.column() == state) return one->job ? job_text(*one) : q(one->copy.where);
    if (role == second_line_role && index.column() == item) return end_of(*one);
    if (role == sort_role && index.column() == at)
        return QVariant::fromValue<qlonglong>(one->copy.reserved_at.time_since_epoch().count());
    if (role == number_role) return one->copy.number;
    if (role == act_role && index.column() == step) return step_text(*one);
    if (role != Qt::DisplayRole && role != sort_role) return {};
    return cell_text_of(*one, index.column());
}

QString CopiesModel::cell_text_of(const desk::CopyRow& row, int column) const {
    switch (column) {
        case item:
            return item_text(row.item);
        case subject:
            return row.subject_name.empty() ? tr("（不可讀）") : q(row.subject_name);
        case case_number:
            return q(domain::starred(row.case_number, row.case_number_before));
        case state:
            return words::word_for(row.copy.state);
        case at:
            return roc_time(row.copy.reserved_at);
        case step:
            return step_text(row);
        default:
            return {};
    }
}

QVariant CopiesModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (role == column_role && orientation == Qt::Horizontal) {
        static constexpr std::array keys{"item", "subject", "case", "state", "at", "step"};
        return QLatin1String(keys.at(static_cast<std::size_t>(section)));
    }
    if (role == Qt::TextAlignmentRole && section == step) return static_cast<int>(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole || orientation != Qt::Horizontal) return {};
    switch (section) {
        case item:
            return tr("項目");
        case subject:
            return tr("受查人");
        case case_number:
            return tr("案號");
        case state:
            return tr("狀態");
        case at:
            return tr("編號時間");
        case step:
            return tr("下一步驟");
        default:
            return {};
    }
}

void CopyOrder::show_only_open(bool open) {
    if (std::exchange(open_, open) == open) return;
    invalidate();
}

void CopyOrder::look_for(const QString& text) {
    const bool looking = !text.trimmed().isEmpty();
    if (std::exchange(looking_, looking) != looking) invalidate();
}

void CopyOrder::turn() {
    folded_ = !folded_;
    invalidateFilter();
}

void CopyOrder::as_left() {
    open_ = true;
    looking_ = folded_ = false;
    invalidate();
}

bool CopyOrder::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const int place = sourceModel()->index(row, 0, parent).data(CopiesModel::place_role).toInt();
    if (!in_parts() && place == CopiesModel::heading) return false;
    if (in_parts() && (place == CopiesModel::closed || (folded_ && place == CopiesModel::lately_closed))) return false;
    return SearchedRows::filterAcceptsRow(row, parent);
}

bool CopyOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (!in_parts()) return SearchedRows::lessThan(left, right);
    const int first = left.data(CopiesModel::place_role).toInt(), second = right.data(CopiesModel::place_role).toInt();
    if (first == second) return SearchedRows::lessThan(left, right);
    return sortOrder() == Qt::AscendingOrder ? first < second : second < first;
}

namespace {

constexpr int copy_box = 16, copy_box_room = 34, copy_more_room = 40, copy_edge = 3;

bool is_heading(const QModelIndex& index) {
    return index.data(CopiesModel::place_role).toInt() == CopiesModel::heading;
}

}  // namespace

CopiesDelegate::CopiesDelegate(QTableView* table) : RowDelegate(CopiesModel::state, table), table_(*table) {}

QRect CopiesDelegate::box_in(const QRect& cell) {
    return {cell.left(), cell.top(), copy_box_room, cell.height()};
}
QRect CopiesDelegate::more_in(const QRect& cell) {
    return {cell.right() - copy_more_room + 1, cell.top(), copy_more_room, cell.height()};
}
QRect CopiesDelegate::step_in(const QRect& cell) {
    return cell.adjusted(0, 0, -copy_more_room, 0);
}

void CopiesDelegate::point_at(const QModelIndex& cell, bool more) {
    pointed_ = cell;
    more_ = more;
}

void CopiesDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    const bool current = table_.currentIndex().row() == index.row() && !is_heading(index);
    if (is_heading(index)) {
        paint_heading(*painter, option, index);
    } else if (index.column() == CopiesModel::step) {
        paint_step(*painter, option, index);
    } else if (index.column() == CopiesModel::item) {
        auto beside = option;
        beside.rect.setLeft(option.rect.left() + copy_box_room - 8);
        beside.widget = nullptr;  // the row's ring goes round the box, too
        const bool ticked = option.state & QStyle::State_Selected;
        painter->fillRect(option.rect, ticked ? theme::tokens().chosen : theme::tokens().card);
        RowDelegate::paint(painter, beside, index);
        painter->setPen(theme::tokens().line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
        paint_box(*painter, option.rect, ticked);
    } else {
        RowDelegate::paint(painter, option, index);
    }
    if (current && index.column() == CopiesModel::item)
        painter->fillRect(QRect(option.rect.topLeft(), QSize(copy_edge, option.rect.height() - 1)),
                          theme::tokens().accent);
    const bool of_its_own = index.column() == CopiesModel::item || index.column() == CopiesModel::step;
    if (current && of_its_own) draw_row_focus(*painter, option, index);  // the others' are RowDelegate's
    painter->restore();
}

void CopiesDelegate::paint_box(QPainter& painter, const QRect& cell, bool ticked) const {
    const auto& t = theme::tokens();
    const QRectF box(cell.left() + 10.5, cell.center().y() - copy_box / 2 + 0.5, copy_box, copy_box);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(ticked ? t.accent : t.edge, 1));
    painter.setBrush(ticked ? t.accent : t.card);
    painter.drawRoundedRect(box, 3, 3);
    if (!ticked) return;
    painter.setPen(QPen(t.on_accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(
        QPolygonF{box.topLeft() + QPointF(4, 8.5), box.topLeft() + QPointF(7, 11.5), box.topLeft() + QPointF(12, 5)});
    painter.setRenderHint(QPainter::Antialiasing, false);
}

void CopiesDelegate::paint_step(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto& t = theme::tokens();
    painter.fillRect(option.rect, option.state & QStyle::State_Selected ? t.chosen : t.card);
    painter.setPen(t.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    const auto text = index.data(act_role).toString();
    const bool over = pointed_ == index;
    auto letters = option.font;
    letters.setUnderline(over && !more_);
    painter.setFont(letters);
    painter.setPen(t.accent);
    const auto place = step_in(option.rect).adjusted(4, 0, -6, 0);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                     QFontMetrics(letters).elidedText(text, Qt::ElideRight, place.width()));
    const auto more = more_in(option.rect);
    if (over && more_) painter.fillRect(more.adjusted(2, 4, -4, -5), t.chosen);
    painter.setPen(Qt::NoPen);
    painter.setBrush(over && more_ ? t.accent : t.soft);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const int at : {-6, 0, 6}) painter.drawEllipse(QPointF(more.center().x() + at, more.center().y()), 1.6, 1.6);
}

void CopiesDelegate::paint_heading(QPainter& painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const {
    const auto& t = theme::tokens();
    const bool current = table_.currentIndex().row() == index.row() && table_.hasFocus();
    painter.fillRect(option.rect, current ? t.chosen : t.paper);
    painter.setPen(t.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    // Its words go on over the cells beside, each of which paints its part of them.
    painter.setClipRect(option.rect, Qt::IntersectClip);
    auto line = option.rect;
    line.setLeft(table_.columnViewportPosition(CopiesModel::item));
    line.setRight(table_.viewport()->width());
    const auto* order = qobject_cast<const CopyOrder*>(index.model());
    const bool folded = order != nullptr && order->folded();
    const QPointF middle(line.left() + 18, line.center().y() + 0.5);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.soft, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(folded ? QPolygonF{middle + QPointF(-2, -4), middle + QPointF(2, 0), middle + QPointF(-2, 4)}
                                : QPolygonF{middle + QPointF(-4, -2), middle + QPointF(0, 2), middle + QPointF(4, -2)});
    auto bold = option.font;
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(t.ink);
    painter.drawText(line.adjusted(copy_box_room, 0, 0, 0), Qt::AlignVCenter | Qt::TextDontClip,
                     index.siblingAtColumn(CopiesModel::item).data().toString());
}

QSize CopiesDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    if (is_heading(index)) return {0, std::max(32, option.fontMetrics.height() + 12)};
    const auto size = RowDelegate::sizeHint(option, index);
    const bool ticks = index.column() == CopiesModel::item, acts = index.column() == CopiesModel::step;
    return size + QSize(ticks ? copy_box_room : acts ? copy_more_room : 0, -6);
}

CopiesTable::CopiesTable(QWidget* parent) : PressedRows(parent), delegate_(new CopiesDelegate(this)) {
    setItemDelegate(delegate_);
    setSelectionBehavior(SelectRows);
    setSelectionMode(ExtendedSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    verticalHeader()->setVisible(false);
    verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
}

QPoint CopiesTable::menu_place() const {
    const auto cell = visualRect(currentIndex().siblingAtColumn(CopiesModel::step));
    return viewport()->mapToGlobal(QPoint(CopiesDelegate::more_in(cell).left(), cell.bottom()));
}

int CopiesTable::place_at(const QPoint& point) const {
    const auto cell = indexAt(point);
    if (!cell.isValid()) return no_place;
    if (is_heading(cell)) return heading;
    const auto rect = visualRect(cell);
    if (cell.column() == CopiesModel::item && CopiesDelegate::box_in(rect).contains(point)) return box;
    if (cell.column() != CopiesModel::step) return no_place;
    if (CopiesDelegate::more_in(rect).contains(point)) return more;
    return cell.data(act_role).toString().isEmpty() ? no_place : step;
}

/// A row is ticked by its box, with Ctrl, and by Space; several with Shift.
/// Going from row to row ticks none.
QItemSelectionModel::SelectionFlags CopiesTable::selectionCommand(const QModelIndex& index, const QEvent* event) const {
    if (event == nullptr || is_heading(index)) return QItemSelectionModel::NoUpdate;
    if (event->type() == QEvent::MouseButtonPress) {
        const auto& mouse = *static_cast<const QMouseEvent*>(event);
        if (mouse.button() != Qt::LeftButton) return QItemSelectionModel::NoUpdate;
        if (mouse.modifiers() & Qt::ShiftModifier) return QTableView::selectionCommand(index, event);
        const bool ticks = (mouse.modifiers() & Qt::ControlModifier) || place_at(mouse.pos()) == box;
        return ticks ? QItemSelectionModel::Toggle | QItemSelectionModel::Rows : QItemSelectionModel::NoUpdate;
    }
    if (event->type() != QEvent::KeyPress) return QItemSelectionModel::NoUpdate;
    const auto& key = *static_cast<const QKeyEvent*>(event);
    if (key.key() == Qt::Key_Space) return QItemSelectionModel::Toggle | QItemSelectionModel::Rows;
    return key.modifiers() & Qt::ShiftModifier ? QTableView::selectionCommand(index, event)
                                               : QItemSelectionModel::NoUpdate;
}

void CopiesTable::keyPressEvent(QKeyEvent* event) {
    const bool enter = is_enter(*event);
    const bool space = event->key() == Qt::Key_Space;
    if (!currentIndex().isValid() || (!enter && !space)) return QTableView::keyPressEvent(event);
    event->accept();
    if (is_heading(currentIndex())) return Q_EMIT turned();
    if (enter) return event->isAutoRepeat() ? void() : Q_EMIT wants_step();  // a key that is held signs once
    QTableView::keyPressEvent(event);
}

/// What the box does, selectionCommand() says.
void CopiesTable::press(int place) {
    if (place == step) Q_EMIT wants_step();
    if (place == more) Q_EMIT wants_more();
    if (place == heading) Q_EMIT turned();
}

void CopiesTable::point_at(const QModelIndex& cell, int place) {
    delegate_->point_at(place == step || place == more ? cell : QModelIndex(), place == more);
}

void CopiesTable::double_click(QMouseEvent* event) {
    if (indexAt(event->pos()).isValid()) Q_EMIT wants_view();
}

/// By the menu's key as by the right button.
void CopiesTable::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() == QContextMenuEvent::Mouse) {
        const auto row = indexAt(event->pos());
        if (!row.isValid()) return;
        selectionModel()->setCurrentIndex(row, QItemSelectionModel::NoUpdate);
    }
    if (currentIndex().isValid() && !is_heading(currentIndex())) Q_EMIT wants_more();
}

void CopiesTable::currentChanged(const QModelIndex& now, const QModelIndex& before) {
    QTableView::currentChanged(now, before);
    viewport()->update();  // the whole row is drawn as the current one
}

}  // namespace jcic::ui
