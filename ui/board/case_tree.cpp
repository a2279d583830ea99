#include "ui/board/case_tree.h"

#include <QHeaderView>
#include <QLabel>
#include <QPainter>
#include <QTreeView>
#include <algorithm>
#include <numeric>
#include <utility>

#include "app/words/words.h"
#include "ui/board/board_model.h"
#include "ui/commands/page.h"
#include "ui/commands/save_dialog.h"
#include "ui/lists/list_ways.h"
#include "ui/lists/searched_rows.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/symbol.h"
#include "ui/look/theme.h"
#include "ui/words/case_words.h"

namespace jcic::ui {
namespace {

constexpr int case_mark = 9;
constexpr int share_height = 5;
constexpr int bar_below = 9;
constexpr int chosen_edge = 3;
/// What another font lends to the line is higher than the line's own: descenders are not cut.
constexpr int uncut = Qt::AlignVCenter | Qt::TextDontClip;

/// On a track with an edge of its own: how much is left of how much.
void draw_bar(QPainter& painter, const QRect& place, double fraction, Mark mark) {
    const QRectF whole(place.left() + 0.5, place.bottom() - share_height + 0.5, std::min(108, place.width() - 1),
                       share_height);
    const auto& t = theme::tokens();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(t.edge);
    painter.setBrush(t.line);
    painter.drawRoundedRect(whole, 2.5, 2.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(mark == Mark::good ? t.accent : colour_of(mark));
    const auto wide = std::max(double(share_height), whole.width() * fraction);
    painter.drawRoundedRect(QRectF(whole.topLeft(), QSizeF(wide, share_height)), 2.5, 2.5);
}

void draw_arrow(QPainter& painter, const QPointF& middle, bool open) {
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::tokens().ink, 1.5));
    const QPointF tip = open ? QPointF(0, 2.5) : QPointF(2.5, 0), along = open ? QPointF(4, 0) : QPointF(0, 4);
    const QPointF back = middle - tip;
    painter.drawPolyline(QPolygonF{{back - along, middle + tip, back + along}});
}

void paint_ground(QPainter& painter, const QStyleOptionViewItem& option, const QColor& ground) {
    const auto& t = theme::tokens();
    painter.fillRect(option.rect, option.state & QStyle::State_Selected ? t.chosen : ground);
    painter.setPen(t.line);
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

void paint_group(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto& t = theme::tokens();
    paint_ground(painter, option, t.paper);
    if (index.column() != 0) return;
    const auto* tree = qobject_cast<const QTreeView*>(option.widget);
    auto place = option.rect.adjusted(case_side, 0, -case_side, 0);
    draw_arrow(painter, QPointF(place.left() + 5, place.center().y() + 1), tree != nullptr && tree->isExpanded(index));
    place.setLeft(place.left() + 20);
    auto bold = option.font;
    bold.setBold(true);
    const auto name = index.data().toString();
    painter.setFont(bold);
    painter.setPen(t.ink);
    painter.drawText(place, Qt::AlignVCenter, name);
    place.setLeft(place.left() + QFontMetrics(bold).horizontalAdvance(name) + 12);
    const QFontMetrics small(small_of(option.font));
    painter.setFont(small_of(option.font));
    painter.setPen(t.soft);
    painter.drawText(
        place, Qt::AlignVCenter,
        small.elidedText(index.data(second_line_role).toString(), Qt::ElideRight, std::max(0, place.width())));
}

/// In letters as large as ever where text and sample find room in them; else in small ones, and then ends in "…".
void draw_line(QPainter& painter, const QFont& letters, const QRect& place, const QString& text,
               const QString& sample) {
    const QFontMetrics metrics(letters);
    const bool fits = std::max(metrics.horizontalAdvance(sample), metrics.horizontalAdvance(text)) <= place.width();
    const auto font = fits ? letters : small_of(letters);
    painter.setFont(font);
    painter.drawText(place, uncut, QFontMetrics(font).elidedText(text, Qt::ElideRight, place.width()));
}

void paint_item(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto& t = theme::tokens();
    const auto mark = static_cast<Mark>(index.data(mark_role).toInt());
    const auto text = index.data().toString();
    auto place = option.rect.adjusted(case_side, 0, -2, 0);
    const auto small = small_of(option.font);
    painter.setFont(small);
    if (text.startsWith(QChar(0x2014))) {  // "—": nobody asked
        painter.setPen(t.soft);
    } else {
        const QRectF square(place.left(), place.center().y() - case_mark / 2.0 + 0.5, case_mark, case_mark);
        draw_mark(painter, square, mark);
        place.setLeft(place.left() + case_mark_room);
        painter.setPen(t.ink);
    }
    painter.drawText(place, uncut, QFontMetrics(small).elidedText(text, Qt::ElideRight, place.width()));
}

/// For what a case waits: both lines small, so that they stand there whole.
void paint_wait(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto small = small_of(option.font);
    const QFontMetrics metrics(small);
    const auto second = index.data(second_line_role).toString();
    const int line = metrics.height(), lines = second.isEmpty() ? 1 : 2;
    QRect place = option.rect.adjusted(case_side, 0, -2, 0);
    place.setTop(place.center().y() - line * lines / 2 + 1);
    place.setHeight(line);
    painter.setFont(small);
    painter.setPen(theme::tokens().soft);
    for (const auto& text : {index.data().toString(), second}) {
        painter.drawText(place, uncut, metrics.elidedText(text, Qt::ElideRight, place.width()));
        place.translate(0, line);
    }
}

void paint_text(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) {
    const auto& t = theme::tokens();
    const auto mark = static_cast<Mark>(index.data(mark_role).toInt());
    const auto fraction = index.data(fraction_role);
    const bool nothing = index.data().toString() == QStringLiteral("—");
    const bool pressing = index.column() == BoardModel::until && (mark == Mark::mind || mark == Mark::act);
    const auto place = option.rect.adjusted(case_side, 0, -2, 0);
    const auto second = index.data(second_line_role).toString();
    const QFontMetrics small(small_of(option.font));
    const int line = option.fontMetrics.height();
    const int below = fraction.isValid() ? bar_below : second.isEmpty() ? 0 : small.height();
    const QRect both(place.left(), place.center().y() - (line + below) / 2 + 1, place.width(), line + below);
    painter.setPen(pressing ? colour_of(mark) : nothing ? t.soft : t.ink);
    const QRect first(both.left(), both.top(), both.width(), line);
    const auto text = index.data().toString();
    // A column's times, and its numbers, are of one size; a long name by itself is smaller.
    const bool number = index.column() == BoardModel::case_number;
    const auto sample = number ? usual_case_number : index.column() == BoardModel::until ? widest_end() : text;
    draw_line(painter, option.font, first, text, sample);
    if (fraction.isValid()) return draw_bar(painter, both, fraction.toDouble(), mark);
    painter.setPen(t.soft);
    painter.setFont(small_of(option.font));
    painter.drawText(QRect(both.left(), both.top() + line, both.width(), below), uncut,
                     small.elidedText(second, Qt::ElideRight, place.width()));
}

}  // namespace

QRect CaseDelegate::button_in(const QRect& cell) {
    const int high = std::min(theme::control_height, cell.height() - 8);
    return {cell.left() + case_side, cell.center().y() - high / 2, cell.width() - 2 * case_side, high};
}

/// A word that is pressed, as in the list of copies: the window's one filled button stands beside the list.
void CaseDelegate::paint_step(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto place = button_in(option.rect);
    const auto text = index.data(act_role).toString();
    auto letters = option.font;
    letters.setBold(option.state & QStyle::State_Selected);
    letters.setUnderline(index == pointed_);
    if (QFontMetrics(letters).horizontalAdvance(text) > place.width()) letters = small_of(letters);
    painter.setPen(theme::tokens().accent);
    painter.setFont(letters);
    painter.drawText(place, uncut, QFontMetrics(letters).elidedText(text, Qt::ElideRight, place.width()));
}

void CaseDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    painter->save();
    if (index.data(group_role).isValid()) {
        paint_group(*painter, option, index);
    } else {
        paint_ground(*painter, option, theme::tokens().card);
        const int column = index.column();
        if (column == 0 && (option.state & QStyle::State_Selected))
            painter->fillRect(QRect(option.rect.topLeft(), QSize(chosen_edge, option.rect.height() - 1)),
                              theme::tokens().accent);
        if (column >= BoardModel::first_item && column < BoardModel::until)
            paint_item(*painter, option, index);
        else if (column != BoardModel::step)
            paint_text(*painter, option, index);
        else if (index.data(act_role).isValid())
            paint_step(*painter, option, index);
        else
            paint_wait(*painter, option, index);
    }
    painter->restore();
    draw_row_focus(*painter, option, index);
}

QSize CaseDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const QFontMetrics metrics(option.font), small(small_of(option.font));
    const int wide = metrics.horizontalAdvance(index.data().toString()) + 4 * case_side;
    if (index.data(group_role).isValid()) return {wide, std::max(32, metrics.height() + 12)};
    return {wide, std::max(48, metrics.height() + small.height() + 9)};
}

CaseOrder::CaseOrder(QObject* parent) : SearchedRows(parent) {
    setRecursiveFilteringEnabled(true);
}

bool CaseOrder::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    if (left.parent().isValid()) return SearchedRows::lessThan(left, right);
    return sortOrder() == Qt::AscendingOrder ? left.row() < right.row() : right.row() < left.row();
}

CaseTree::CaseTree(QWidget* parent)
    : PressedRows(parent), delegate_(new CaseDelegate(this)), folded_{static_cast<int>(desk::CaseGroup::done)} {
    setItemDelegate(delegate_);
    setRootIsDecorated(false);
    setIndentation(0);
    setItemsExpandable(true);
    setExpandsOnDoubleClick(false);  // a double click takes the case's step
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(NoEditTriggers);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setSortingEnabled(true);
    header()->setHighlightSections(false);
    header()->setSectionsMovable(false);
    header()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QTreeView::expanded, this, [this](const QModelIndex& group) { keep(group, true); });
    connect(this, &QTreeView::collapsed, this, [this](const QModelIndex& group) { keep(group, false); });
}

void CaseTree::keep(const QModelIndex& group, bool open) {
    if (arranging_ || searching_) return;
    const int which = group.data(group_role).toInt();
    if (open)
        folded_.erase(which);
    else
        folded_.insert(which);
}

std::vector<int> CaseTree::needed(bool named) const {
    const auto letters = fontMetrics();
    const QFontMetrics small(small_of(font()));
    const auto widest = [](const QFontMetrics& metrics, std::initializer_list<QString> words) {
        int out = 0;
        for (const auto& one : words) out = std::max(out, metrics.horizontalAdvance(one));
        return out;
    };
    const int letter = letters.horizontalAdvance(QChar(0x53D7));  // of Chinese
    const int around = case_side + 4;
    using domain::ItemState;  // those in which a case stands for long, by their names
    const int state = widest(small, {words::word_for(ItemState::submitted), words::word_for(ItemState::approved),
                                     words::word_for(ItemState::serial_held), words::word_for(ItemState::retrieved)}) +
                      case_mark_room;
    using desk::CaseStep;
    std::vector<int> out(static_cast<std::size_t>(BoardModel::columns));
    for (std::size_t i = 0; i < std::size(domain::all_items); ++i) {
        const int head = named ? widest(small, {item_text(domain::all_items[i])}) + case_side : 0;
        out[BoardModel::first_item + i] = std::max(head, state) + around;
    }
    out[BoardModel::subject] = 7 * letter + around;
    // Where room is scarce, in smaller letters.
    out[BoardModel::case_number] = widest(named ? letters : small, {usual_case_number}) + around;
    // In letters as large as ever where the language is short.
    const int end = widest(letters, {widest_end()});
    out[static_cast<std::size_t>(BoardModel::until)] =
        (end <= 9 * letter + 4 ? end : widest(small, {widest_end()})) + around;
    out[static_cast<std::size_t>(BoardModel::step)] =
        widest(letters, {name_of(CaseStep::open_record), name_of(CaseStep::fetch, desk::Custody::none),
                         name_of(CaseStep::look_at_end)}) +
        case_button_room;
    return out;
}

int CaseTree::least_width(bool named) const {
    const auto parts = needed(named);
    return std::accumulate(parts.begin(), parts.end(), 0) + 2 * frameWidth();
}

void CaseTree::name_items(bool named) {
    if (std::exchange(named_, named) != named) ways_->columns().share_by(needed(named));
}

void CaseTree::add_ways(QLineEdit& search, MineSwitch& only_mine, Commands& commands) {
    ways_ = new ListWays(*this, QStringLiteral("board"), ListWays::Widths::shared);
    ways_->columns().share_by(needed(named_));
    ways_->search_in(search, {&only_mine});
    ways_->when_empty([&commands] {
        return may_see(PageId::new_query, *commands.snapshot()) ? tr("尚無案件，請按 F2 新增查詢。") : tr("尚無案件。");
    });
    new ListSaving(*this, ways_->columns(), "cases", commands);
    ways_->mine_by(only_mine, [this](bool mine) {
        if (auto* cases = qobject_cast<CaseOrder*>(model())) cases->show_only_mine(mine);
        arrange();
    });
}

void CaseTree::as_left() {
    ways_->as_left();
}

void CaseTree::look_for(bool anything) {
    searching_ = anything;
    arrange();
}

void CaseTree::turn(const QModelIndex& group) {
    const auto first = group.siblingAtColumn(0);
    setExpanded(first, !isExpanded(first));
}

void CaseTree::choose(const QModelIndex& row) {
    // Open as long as that row is looked at: what the person folded stays folded afterwards.
    if (row.parent().isValid()) {
        const bool was = std::exchange(arranging_, true);
        expand(row.parent());
        arranging_ = was;
    }
    setCurrentIndex(row);
}

void CaseTree::changeEvent(QEvent* event) {
    QTreeView::changeEvent(event);
    const auto type = event->type();
    if (ways_ != nullptr && (type == QEvent::LanguageChange || type == QEvent::FontChange))
        ways_->columns().share_by(needed(named_));
}

/// Of places a line has its button alone.
int CaseTree::place_at(const QPoint& point) const {
    const auto cell = indexAt(point);
    return cell.data(act_role).isValid() && CaseDelegate::button_in(visualRect(cell)).contains(point);
}

void CaseTree::press(int) {
    Q_EMIT pressed_step();
}

void CaseTree::point_at(const QModelIndex& cell, int) {
    delegate_->point_at(cell);
}

/// Enter on a row is its step (QTreeView::activated).
void CaseTree::keyPressEvent(QKeyEvent* event) {
    const bool enter = is_enter(*event);
    PressedRows::keyPressEvent(event);
    if (enter) event->accept();
}

void CaseTree::reset() {
    QTreeView::reset();
    arrange();
}

void CaseTree::rowsInserted(const QModelIndex& parent, int start, int end) {
    QTreeView::rowsInserted(parent, start, end);
    if (!parent.isValid()) arrange();
}

void CaseTree::arrange() {
    if (model() == nullptr || std::exchange(arranging_, true)) return;
    for (int row = 0; row < model()->rowCount(); ++row) {
        const auto group = model()->index(row, 0);
        setFirstColumnSpanned(row, {}, true);
        setExpanded(group, searching_ || !folded_.contains(group.data(group_role).toInt()));
    }
    arranging_ = false;
}

namespace {

class EmptyDrawing : public QWidget {
public:
    explicit EmptyDrawing(QWidget* parent) : QWidget(parent) { setFixedSize(264, 160); }

protected:
    void paintEvent(QPaintEvent* /*event*/) override {
        QPainter painter(this);
        draw_empty_cases(painter, rect());
    }
};

}  // namespace

EmptyBoard::EmptyBoard(QWidget* parent) : QWidget(parent) {
    auto& parts = *new FormParts(*this);
    auto* column = lay_out<QVBoxLayout>(*this, 8, {24, 8, 24, 8});
    column->addStretch();
    auto* drawing = new EmptyDrawing(this);
    drawing->setObjectName(QStringLiteral("emptyDrawing"));
    column->addWidget(drawing, 0, Qt::AlignHCenter);
    column->addSpacing(8);
    auto* title = put(*column, parts.make_text("emptyTitle", QT_TR_NOOP("目前無進行中案件"), "fact"));
    auto* how =
        put(*column,
            parts.make_text("emptyHow", QT_TR_NOOP("輸入身分證字號即可開始；授權書及借款資料自登記簿帶入。"), "soft"));
    for (auto* line : {title, how}) line->setAlignment(Qt::AlignCenter);
    column->addSpacing(8);
    one_ = parts.make_button("startQuery", QT_TR_NOOP("新查詢　F2"));
    one_->setProperty("kind", QStringLiteral("primary"));
    auto* many = parts.make_button("startMany", QT_TR_NOOP("由檔案送出…"));
    add_row(*column, {nullptr, one_, many, nullptr});
    column->addStretch();
    follow({one_, many});
    connect(one_, &QPushButton::clicked, this, &EmptyBoard::wants_one);
    connect(many, &QPushButton::clicked, this, &EmptyBoard::wants_many);
}

}  // namespace jcic::ui
