#include "ui/todo/duty_grid.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>
#include <array>

#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

void DutyGridModel::show_month(std::optional<desk::DutyMonth> month) {
    beginResetModel();
    month_ = std::move(month);
    endResetModel();
}

void DutyGridModel::retell() {
    if (!month_) return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() == 0) return;
    Q_EMIT headerDataChanged(Qt::Vertical, 0, rowCount() - 1);
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

std::vector<desk::DutyLine> DutyGridModel::lines(const QModelIndex& cell) const {
    std::vector<desk::DutyLine> out;
    if (!month_ || !cell.isValid()) return out;
    const auto& days = month_->people.at(static_cast<std::size_t>(cell.row())).days;
    const auto day = static_cast<std::size_t>(cell.column());
    if (day < days.size())
        for (const auto at : days[day].lines) out.push_back(month_->lines.at(at));
    return out;
}

int DutyGridModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !month_ ? 0 : static_cast<int>(month_->people.size());
}

int DutyGridModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || !month_ ? 0 : static_cast<int>(month_->days.size()) + 1;
}

QVariant DutyGridModel::data(const QModelIndex& cell, int role) const {
    if (!month_ || !cell.isValid()) return {};
    const auto row = static_cast<std::size_t>(cell.row()), column = static_cast<std::size_t>(cell.column());
    const auto& person = month_->people.at(row);
    const bool sum = column == month_->days.size();
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole) return duty_cell_text(*month_, row, column);
    if (role == Qt::DisplayRole) return !sum ? QString() : person.sum.count > 0 ? sum_text(person.sum) : tr("—");
    if (role == mark_role) {
        if (sum)
            return person.sum.count > 0 ? QVariant(static_cast<int>(mark_of(person.sum.state, person.sum.today)))
                                        : QVariant();
        const auto& there = person.days.at(column);
        return there.lines.empty()
                   ? QVariant()
                   : QVariant(static_cast<int>(mark_of(there.state, month_->days.at(column).day == month_->today)));
    }
    return sum ? QVariant() : of_day(column, role);
}

QVariant DutyGridModel::of_person(std::size_t person, int role) const {
    const auto& whose = month_->people.at(person);
    const auto duties = duties_text(whose);
    if (role == Qt::DisplayRole) return q(whose.name);
    if (role == duties_role) return duties;
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return QStringLiteral("%1 %2").arg(q(whose.name), duties);
    return {};
}

QVariant DutyGridModel::of_day(std::size_t day, int role) const {
    const auto& [date, off] = month_->days.at(day);
    if (role == Qt::DisplayRole)
        return QStringLiteral("%1\n%2").arg(static_cast<unsigned>(date.date().day())).arg(weekday_text(date).left(1));
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole) return day_text(*month_, day);
    if (role == off_role) return off;
    if (role == today_role) return date == month_->today;
    return {};
}

QVariant DutyGridModel::headerData(int section, Qt::Orientation way, int role) const {
    if (!month_ || section < 0) return {};
    const auto at = static_cast<std::size_t>(section);
    if (way == Qt::Vertical) return at < month_->people.size() ? of_person(at, role) : QVariant();
    if (at < month_->days.size()) return of_day(at, role);
    return role == Qt::DisplayRole && at == month_->days.size() ? QVariant(tr("本月")) : QVariant();
}

namespace {

constexpr int grid_side = 12;
constexpr int grid_mark = 11;
constexpr int least_rows = 3;
constexpr int between_days = 5;
constexpr int row_ease = 16;  ///< so much higher where there is room
/// What another font lends to the line is higher than the line's own: descenders are not cut.
constexpr int grid_uncut = Qt::AlignVCenter | Qt::TextDontClip;

/// The ground of a day, and today's edges.
void paint_day(QPainter& painter, const QRect& place, bool off, bool today) {
    const auto& t = theme::tokens();
    painter.fillRect(place, today ? t.chosen : off ? day_off_colour() : t.card);
    if (!today) return;
    painter.fillRect(QRect(place.left(), place.top(), 1, place.height()), t.accent);
    painter.fillRect(QRect(place.right(), place.top(), 1, place.height()), t.accent);
}

void paint_grid_rule(QPainter& painter, const QRect& place) {
    painter.setPen(theme::tokens().line);
    painter.drawLine(place.bottomLeft(), place.bottomRight());
}

class DutyCellDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& cell) const override {
        painter->save();
        const auto& place = option.rect;
        paint_day(*painter, place, cell.data(DutyGridModel::off_role).toBool(),
                  cell.data(DutyGridModel::today_role).toBool());
        paint_grid_rule(*painter, place);
        const auto text = cell.data().toString();
        const auto mark = cell.data(mark_role);
        const bool sum = cell.column() == cell.model()->columnCount() - 1;
        const qreal left = sum ? place.left() + grid_side : place.center().x() - grid_mark / 2.0 + 0.5;
        const QRectF square(left, place.center().y() - grid_mark / 2.0, grid_mark, grid_mark);
        if (mark.isValid()) draw_mark(*painter, square, static_cast<Mark>(mark.toInt()));
        if (!text.isEmpty()) {
            const auto font = small_of(option.font);
            const auto room = place.adjusted(grid_side + grid_mark + 6, 0, -4, 0);
            painter->setFont(font);
            painter->setPen(mark.isValid() ? colour_of(static_cast<Mark>(mark.toInt())) : theme::tokens().soft);
            painter->drawText(room, grid_uncut, QFontMetrics(font).elidedText(text, Qt::ElideRight, room.width()));
        }
        if (option.state & QStyle::State_HasFocus) {
            painter->setPen(QPen(theme::tokens().accent, 2));
            painter->drawRect(place.adjusted(1, 1, -1, -2));
        }
        painter->restore();
    }
};

/// Days above, their number over the weekday.
class DayHeader : public QHeaderView {
public:
    explicit DayHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent) {}
    [[nodiscard]] QSize sizeHint() const override { return {0, 2 * QFontMetrics(small_of(font())).height() + 12}; }

protected:
    void paintSection(QPainter* painter, const QRect& place, int section) const override {
        const auto of = [&](int role) { return model()->headerData(section, Qt::Horizontal, role); };
        const bool today = of(DutyGridModel::today_role).toBool();
        painter->save();
        paint_day(*painter, place, of(DutyGridModel::off_role).toBool(), today);
        paint_grid_rule(*painter, place);
        auto font = small_of(this->font());
        font.setBold(today);
        painter->setFont(font);
        painter->setPen(today ? theme::tokens().accent : theme::tokens().soft);
        const auto text = of(Qt::DisplayRole).toString();
        if (section == model()->columnCount() - 1) {
            painter->drawText(place.adjusted(grid_side, 0, 0, 0), grid_uncut, text);
        } else {
            const auto half = place.height() / 2;
            painter->drawText(place.adjusted(0, 4, 0, -half), Qt::AlignHCenter | grid_uncut,
                              text.section(QLatin1Char('\n'), 0, 0));
            painter->drawText(place.adjusted(0, half, 0, -4), Qt::AlignHCenter | grid_uncut,
                              text.section(QLatin1Char('\n'), 1));
        }
        painter->restore();
    }
};

/// People at the left, and beside the name what they may do, as far as there is room.
class PersonHeader : public QHeaderView {
public:
    explicit PersonHeader(QWidget* parent) : QHeaderView(Qt::Vertical, parent) {}
    /// Of what there is, they take what they need beside the days.
    void take_room(int room) {
        const int wide = std::clamp(room, needed(false), std::max(needed(false), needed(true)));
        if (wide == room_) return;
        room_ = wide;
        updateGeometry();
        Q_EMIT geometriesChanged();
    }
    [[nodiscard]] QSize sizeHint() const override { return {room_, 0}; }
    /// Of the longest name; with the duties beside it.
    [[nodiscard]] int needed(bool duties) const {
        const QFontMetrics small(small_of(font()));
        int out = 0;
        for (int i = 0; model() != nullptr && i < model()->rowCount(); ++i) {
            int one = fontMetrics().horizontalAdvance(model()->headerData(i, Qt::Vertical).toString());
            if (duties)
                one += grid_side + small.horizontalAdvance(
                                       model()->headerData(i, Qt::Vertical, DutyGridModel::duties_role).toString());
            out = std::max(out, one);
        }
        return out + 2 * grid_side;
    }

protected:
    void paintSection(QPainter* painter, const QRect& place, int section) const override {
        const auto& t = theme::tokens();
        painter->save();
        painter->fillRect(place, t.card);
        paint_grid_rule(*painter, place);
        const auto name = model()->headerData(section, Qt::Vertical).toString();
        painter->setFont(font());
        painter->setPen(t.ink);
        const auto room = place.adjusted(grid_side, 0, -4, 0);
        painter->drawText(room, grid_uncut, name);
        const auto small = small_of(font());
        const auto beside = room.adjusted(fontMetrics().horizontalAdvance(name) + grid_side, 0, 0, 0);
        const auto duties = model()->headerData(section, Qt::Vertical, DutyGridModel::duties_role).toString();
        const auto shown = QFontMetrics(small).elidedText(duties, Qt::ElideRight, beside.width());
        painter->setFont(small);
        painter->setPen(t.soft);
        if (shown == duties || shown.size() > 4) painter->drawText(beside, grid_uncut, shown);
        painter->restore();
    }

private:
    int room_ = 0;
};

}  // namespace

QColor day_off_colour() {
    const auto& t = theme::tokens();
    const auto between = [](int one, int other) { return (2 * one + 3 * other) / 5; };
    return {between(t.line.red(), t.card.red()), between(t.line.green(), t.card.green()),
            between(t.line.blue(), t.card.blue())};
}

DutyGrid::DutyGrid(QWidget* parent) : QTableView(parent), model_(new DutyGridModel(this)) {
    setModel(model_);
    setItemDelegate(new DutyCellDelegate(this));
    setHorizontalHeader(new DayHeader(this));
    setVerticalHeader(new PersonHeader(this));
    for (auto* header : {horizontalHeader(), verticalHeader()}) {
        header->setSectionResizeMode(QHeaderView::Fixed);
        header->setMinimumSectionSize(1);
        header->setSectionsClickable(false);
        header->setHighlightSections(false);
    }
    setCornerButtonEnabled(false);
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void DutyGrid::show_month(std::optional<desk::DutyMonth> month) {
    const auto& before = model_->month();
    const bool same = before && month && before->month == month->month;
    const auto at = currentIndex();
    const int row = at.isValid() ? at.row() : 0;
    int column = same && at.isValid() ? at.column() : 0;
    model_->show_month(std::move(month));
    const auto& now = model_->month();
    if (now && !same && domain::RocMonth::of(now->today) == now->month)
        column = static_cast<int>((now->today.days() - now->days.front().day.days()).count());
    lay_out();
    updateGeometry();
    setCurrentIndex(model_->index(std::min(row, model_->rowCount() - 1), column));
    if (!currentIndex().isValid()) Q_EMIT says({});  // a model that was emptied tells of no change
}

void DutyGrid::retell() {
    model_->retell();
    lay_out();
    currentChanged(currentIndex(), {});
}

/// Days get what is left beside the sum and the names, each as much as the others, and at least their number's width;
/// before their numbers run into each other the duties beside the names go.
void DutyGrid::lay_out() {
    const int days = model_->columnCount() - 1;
    if (days < 1) return;
    const QFontMetrics small(small_of(font()));
    int sum = small.horizontalAdvance(model_->headerData(days, Qt::Horizontal, Qt::DisplayRole).toString());
    for (int row = 0; row < model_->rowCount(); ++row)
        sum = std::max(sum, small.horizontalAdvance(model_->index(row, days).data().toString()));
    sum += grid_side + grid_mark + 6 + grid_side;
    const int least = small.horizontalAdvance(QStringLiteral("30")) + 1;
    const auto* bar = verticalScrollBar();
    const int all = contentsRect().width() - (bar->isVisible() ? bar->width() : 0);
    const int room = all - sum;
    static_cast<PersonHeader*>(verticalHeader())->take_room(room - (least + between_days) * days);
    const int day = std::max(least, (room - verticalHeader()->sizeHint().width()) / days);
    for (int i = 0; i < days; ++i) setColumnWidth(i, day);
    setColumnWidth(days, std::max(sum, all - verticalHeader()->sizeHint().width() - day * days));
    const int head = horizontalHeader()->sizeHint().height(), rows = model_->rowCount();
    const int high = rows == 0 ? 0 : (contentsRect().height() - head) / rows;
    verticalHeader()->setDefaultSectionSize(std::clamp(high, row_height(), row_height() + row_ease));
    const auto* below = horizontalScrollBar();
    setMaximumHeight(height_of(rows) + rows * row_ease + (below->isVisible() ? below->height() : 0));
}

int DutyGrid::row_height() const {
    return std::max(fontMetrics().height() + 8, 26);
}

int DutyGrid::height_of(int rows) const {
    return horizontalHeader()->sizeHint().height() + rows * row_height() + height() - contentsRect().height();
}

/// It takes what the page has left, up to all of its rows.
QSize DutyGrid::sizeHint() const {
    return {640, minimumSizeHint().height()};
}

QSize DutyGrid::minimumSizeHint() const {
    return {240, height_of(std::clamp(model_->rowCount(), 1, least_rows))};
}

void DutyGrid::resizeEvent(QResizeEvent* event) {
    QTableView::resizeEvent(event);
    lay_out();
}

void DutyGrid::changeEvent(QEvent* event) {
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) lay_out();
}

void DutyGrid::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !model_->lines(currentIndex()).empty()) return Q_EMIT opens(currentIndex());
    QTableView::keyPressEvent(event);
}

void DutyGrid::mouseDoubleClickEvent(QMouseEvent* event) {
    const auto cell = indexAt(event->position().toPoint());
    if (!model_->lines(cell).empty()) Q_EMIT opens(cell);
}

void DutyGrid::currentChanged(const QModelIndex& now, const QModelIndex& before) {
    QTableView::currentChanged(now, before);
    Q_EMIT says(now.isValid() ? now.data(Qt::ToolTipRole).toString() : QString());
}

namespace {

using desk::DutyState;
/// As the legend has them: what is well first.
constexpr std::array legend_states{DutyState::done, DutyState::this_week, DutyState::late, DutyState::not_yet};

/// The ground of a day off.
class DayOffSwatch : public QWidget {
public:
    explicit DayOffSwatch(QWidget* parent) : QWidget(parent) { setFixedSize(14, 14); }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(theme::tokens().edge);
        painter.setBrush(day_off_colour());
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
};

}  // namespace

DutyMonthCard::DutyMonthCard(QWidget* parent)
    : QFrame(parent),
      grid_(new DutyGrid(this)),
      said_(new ElidedLine(this)),
      day_off_(new ElidedLine(this)),
      list_(new QPushButton(this)) {
    setProperty("kind", QStringLiteral("card"));
    setObjectName(QStringLiteral("dutyMonth"));
    grid_->setObjectName(QStringLiteral("dutyGrid"));
    said_->setObjectName(QStringLiteral("dutySaid"));
    said_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    list_->setObjectName(QStringLiteral("unitDuties"));
    list_->setProperty("kind", QStringLiteral("link"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 8);
    column->setSpacing(0);
    column->setSizeConstraint(QLayout::SetMinAndMaxSize);  // no larger than the grid with all of its rows
    column->addWidget(grid_, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(12, 8, 12, 0);
    foot->setSpacing(4);
    foot->addWidget(said_);
    foot->addLayout(legend());
    column->addLayout(foot);
    connect(grid_, &DutyGrid::says, this, [this](const QString& text) { said_->setText(text); });
    connect(grid_, &DutyGrid::opens, this, &DutyMonthCard::open);
    connect(list_, &QPushButton::clicked, this, &DutyMonthCard::wants_list);
    retell();
}

QLayout* DutyMonthCard::legend() {
    auto* row = new QHBoxLayout;
    row->setSpacing(16);
    for (const auto state : legend_states) {
        auto* one = marks_.emplace_back(new MarkLabel(this));
        one->setObjectName(QStringLiteral("legend%1").arg(static_cast<int>(state)));
        one->setProperty("kind", QStringLiteral("note"));
        row->addWidget(one);
    }
    auto* off = new QHBoxLayout;
    off->setSpacing(6);
    day_off_->setProperty("kind", QStringLiteral("small"));
    off->addWidget(new DayOffSwatch(this));
    off->addWidget(day_off_);
    row->addLayout(off);
    row->addStretch();
    row->addWidget(list_);
    return row;
}

void DutyMonthCard::retell() {
    marks_.back()->name_softly();
    for (std::size_t i = 0; i < marks_.size(); ++i)
        marks_[i]->show_state(mark_of(legend_states.at(i)),
                              legend_states.at(i) == DutyState::late ? tr("本日或逾期") : word_of(legend_states.at(i)));
    day_off_->setText(tr("例假日，期限提前至前一辦公日"));
    list_->setText(tr("檢視期限…(&D)"));
    grid_->setAccessibleName(tr("本月各人的期限"));
    grid_->retell();
}

void DutyMonthCard::show_month(std::optional<desk::DutyMonth> month) {
    grid_->show_month(std::move(month));
}

void DutyMonthCard::open(const QModelIndex& cell) {
    const auto lines = grid_->shown().lines(cell);
    const auto go = [this](const desk::DutyLine& line) { Q_EMIT wants_row(std::string(line.book->name), line.row); };
    if (lines.size() == 1) return go(lines.front());
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("dutiesOfCell"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& line : lines)
        connect(menu->addAction(duty_text(line).replace(QLatin1Char('&'), QStringLiteral("&&"))), &QAction::triggered,
                this, [go, line] { go(line); });
    menu->popup(grid_->viewport()->mapToGlobal(grid_->visualRect(cell).bottomLeft()));
}

}  // namespace jcic::ui
