#include "ui/registers/register_rows.h"

#include <QCollator>
#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPixmap>
#include <QVBoxLayout>
#include <algorithm>
#include <numeric>
#include <utility>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/flow_layout.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/words/case_words.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

Mark mark_of(const domain::registers::State& state) {
    return state.over ? Mark::plain : state.good ? Mark::good : Mark::not_yet;
}

/// What is due within long holidays is told before them, however far its day is.
Mark mark_of(domain::registers::Urgency urgency, domain::RocDate until, domain::RocDate today) {
    if (urgency == domain::registers::Urgency::later) return Mark::not_yet;
    return due_mark(until, today) == Mark::act ? Mark::act : Mark::mind;
}

Mark mark_of(const desk::RegisterRow& row, domain::RocDate today) {
    const auto owed = row.due ? mark_of(row.urgency, *row.due, today) : Mark::not_yet;
    return owed == Mark::not_yet ? mark_of(*row.state) : owed;
}

void RegisterModel::show(const desk::RegisterView& view, domain::RocDate today) {
    beginResetModel();
    if (view.book != view_.book) by_ = -1;
    view_ = view;
    today_ = today;
    cells_.clear();
    for (std::size_t i = 0; i < view_.book->columns.size(); ++i) {
        if (view_.book->columns[i].below && !cells_.empty())
            cells_.back().below = i;
        else
            cells_.push_back({i, std::nullopt});
    }
    put_in_order();
    endResetModel();
}

void RegisterModel::clear() {
    beginResetModel();
    view_ = {};
    cells_.clear();
    put_in_order();
    endResetModel();
}

void RegisterModel::retell() {
    if (view_.book == nullptr) return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (rowCount() > 0) Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

const desk::RegisterRow* RegisterModel::row(const QModelIndex& index) const {
    return index.isValid() ? &view_.rows[order_[static_cast<std::size_t>(index.row())]] : nullptr;
}

std::optional<int> RegisterModel::row_of(const std::string& id) const {
    const auto found = std::ranges::find_if(order_, [&](std::size_t at) { return view_.rows[at].id == id; });
    if (found == order_.end()) return std::nullopt;
    return static_cast<int>(found - order_.begin());
}

desk::RowFilter RegisterModel::of_chosen(desk::RowFilter filter, const QModelIndexList& chosen) const {
    if (chosen.size() > 1)
        for (const auto& one : chosen) filter.only.insert(row(one)->id);
    return filter;
}

void RegisterModel::put_in_order() {
    order_.resize(view_.rows.size());
    std::iota(order_.begin(), order_.end(), std::size_t{0});
    if (by_ < 0 || by_ >= columnCount()) return;
    static const QCollator by_words = [] {
        QCollator out;
        out.setNumericMode(true);  // 9 before 10
        return out;
    }();
    const bool down = how_ == Qt::DescendingOrder;
    const auto sort_by = [&](const auto& text_of) {
        std::vector<QString> texts;
        for (const auto& one : view_.rows) texts.push_back(text_of(one));
        std::ranges::stable_sort(order_, [&](std::size_t a, std::size_t b) {
            // What is not said stands last, whichever way.
            if (texts[a].isEmpty() || texts[b].isEmpty()) return !texts[a].isEmpty() && texts[b].isEmpty();
            const int which = by_words.compare(texts[a], texts[b]);
            return down ? which > 0 : which < 0;
        });
    };
    sort_by([this](const desk::RegisterRow& row) { return text_at(row, by_); });
    if (by_ != state()) return;
    sort_by([](const desk::RegisterRow& row) { return row.due ? q(row.due->text()) : QString(); });
}

void RegisterModel::sort(int column, Qt::SortOrder order) {
    if (std::exchange(by_, column) == column && how_ == order) return;
    how_ = order;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    const auto before = order_;
    put_in_order();
    const auto old = persistentIndexList();
    QModelIndexList now;
    for (const auto& one : old) {
        const auto at = std::ranges::find(order_, before[static_cast<std::size_t>(one.row())]);
        now << index(static_cast<int>(at - order_.begin()), one.column());
    }
    changePersistentIndexList(old, now);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int RegisterModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(view_.rows.size());
}

/// Number, the register's own, state.
int RegisterModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() || view_.book == nullptr ? 0 : static_cast<int>(cells_.size()) + own + 1;
}

/// How far it is from now: what is read at a glance; the day itself is in the tip.
QString RegisterModel::when_due(const desk::RegisterRow& row) const {
    if (!row.due || !today_) return {};
    if (!row.hold.empty()) return words::held(row.hold);
    const auto days = (row.due->days() - today_->days()).count();
    if (row.urgency == domain::registers::Urgency::late) return tr("逾期 %Ln 日", nullptr, words::counted(-days));
    if (days == 0) return tr("本日到期");
    if (row.urgency == domain::registers::Urgency::soon) return tr("%Ln 日後到期", nullptr, words::counted(days));
    return tr("%1 前").arg(q(row.due->dashed()));
}

QString RegisterModel::text_at(const desk::RegisterRow& row, int column) const {
    if (column == number) return q(row.id);
    if (column == state()) return told(row.state->title);
    return cell_text(row.cells[cells_[static_cast<std::size_t>(column - own)].first]);
}

QString RegisterModel::below_at(const desk::RegisterRow& row, int column) const {
    if (column == number) return {};
    if (column == state()) return when_due(row);
    const auto below = cells_[static_cast<std::size_t>(column - own)].below;
    return below ? cell_text(row.cells[*below]) : QString();
}

QVariant RegisterModel::data(const QModelIndex& index, int role) const {
    const auto* one = row(index);
    if (one == nullptr) return {};
    if (role == mark_role) return static_cast<int>(today_ ? mark_of(*one, *today_) : mark_of(*one->state));
    const auto below = below_at(*one, index.column());
    if (role == second_line_role) return below;
    const auto text = text_at(*one, index.column());
    if (role == Qt::DisplayRole) return text;
    if (role == Qt::ToolTipRole && index.column() == state() && one->due && one->hold.empty())
        return tr("%1，應於 %2 前").arg(text, q(one->due->dashed()));
    if (role == Qt::ToolTipRole || role == Qt::AccessibleTextRole)
        return below.isEmpty() ? text : text + QLatin1Char('\n') + below;
    return {};
}

/// Of two in a cell, the first's.
QString RegisterModel::key_of(int section) const {
    if (section == number) return QStringLiteral("row-id");
    if (section == state()) return QStringLiteral("row-state");
    const auto& column = view_.book->columns[cells_[static_cast<std::size_t>(section - own)].first];
    return column.field.empty() ? q(column.title) : q(column.field);
}

QVariant RegisterModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || view_.book == nullptr) return {};
    if (role == column_role) return key_of(section);
    if (role != Qt::DisplayRole) return {};
    if (section == number) return tr("編號");
    if (section == state()) return tr("狀態");
    const auto title = [this](std::size_t column) { return told(view_.book->title_of(view_.book->columns[column])); };
    const auto& cell = cells_[static_cast<std::size_t>(section - own)];
    return cell.below ? title(cell.first) + QLatin1Char('\n') + title(*cell.below) : title(cell.first);
}

namespace {
/// Of two lines.
int row_height(const QWidget& table) {
    return table.fontMetrics().height() + QFontMetrics(small_of(table.font())).height() + 7;
}

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
    static constexpr std::array names{"chipOpen", "chipLate", "chipSoon", "chipHeld", "chipAll"};
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
    chips_[held]->setVisible(counts.held > 0 || chosen_ == held);
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
    filter.held = chosen_ == held;
}

void StateChips::retell() {
    chips_[open]->setText(tr("未結 %L1").arg(counts_.open));
    chips_[late]->setText(tr("逾期 %L1").arg(counts_.late));
    chips_[due_soon]->setText(tr("應注意 %L1").arg(counts_.soon));
    chips_[held]->setText(tr("保全中 %L1").arg(counts_.held));
    chips_[all]->setText(tr("全部 %L1").arg(counts_.all));
    chips_[late]->setToolTip(tr("已逾期"));
    chips_[due_soon]->setToolTip(tr("七日內到期"));
    chips_[held]->setToolTip(tr("保存期滿，保全中不得刪除，不計入逾期"));
    chips_[late]->setIcon(icon_of(counts_.late > 0 ? Mark::act : Mark::plain, devicePixelRatioF()));
    chips_[due_soon]->setIcon(icon_of(counts_.soon > 0 ? Mark::mind : Mark::plain, devicePixelRatioF()));
}

void StateChips::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::LanguageChange) retell();
}

RegisterRows::RegisterRows(QWidget* parent)
    : QFrame(parent),
      chips_(new StateChips(this)),
      table_(new QTableView(this)),
      found_(new QLabel(this)),
      foot_(new QHBoxLayout) {
    setProperty("kind", QStringLiteral("card"));
    table_->setObjectName(QStringLiteral("registerRows"));
    table_->setModel(&model_);
    table_->setItemDelegate(new RowDelegate(RowDelegate::last, this));
    make_list(*table_);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);  // to be saved or printed
    table_->verticalHeader()->setDefaultSectionSize(row_height(*table_));
    table_->setMinimumWidth(280);  // on a small screen the columns beside it give way first
    list_ = new ListWays(*table_, QStringLiteral("register"), ListWays::Widths::within);
    list_->when_empty([this] {
        if (told_ == nullptr) return QString();
        if (told_->is_made()) return tr("目前無資料（本清單由系統依日誌產生）。");
        return begins_a_row_ ? tr("尚無登記，請按上方按鈕辦理。") : tr("尚無登記：由有權辦理之職務登記後，列示於此。");
    });
    found_->setObjectName(QStringLiteral("registerFound"));
    found_->setProperty("kind", QStringLiteral("small"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 8, 1, 8);
    column->setSpacing(8);
    auto* by_state = new QHBoxLayout;
    by_state->setContentsMargins(12, 0, 12, 0);
    by_state->addWidget(chips_);
    foot_->setContentsMargins(12, 0, 12, 0);
    foot_->addWidget(found_);
    column->addLayout(by_state);
    column->addWidget(table_, 1);
    column->addLayout(foot_);
}

void RegisterRows::add_to_foot(QWidget* one, int stretch) {
    foot_->addWidget(one, stretch);
}

void RegisterRows::show_view(const desk::RegisterView& view, domain::RocDate today) {
    told_ = view.book;
    begins_a_row_ = !view.begins.empty();
    model_.show(view, today);
    found_->setText(view.found > view.rows.size()
                        ? tr("%Ln 筆，列出最新的 %L1 筆。", nullptr, words::counted(view.found)).arg(view.rows.size())
                        : tr("%Ln 筆。", nullptr, words::counted(view.found)));
    if (view.counts.all == 0) chips_->choose(StateChips::all);  // nothing is left out of nothing
    chips_->show_counts(view.counts, !view.book->dues.empty());
    chips_->setVisible(!view.book->is_made());
}

void RegisterRows::clear() {
    told_ = nullptr;
    model_.clear();
    found_->clear();
    chips_->choose(StateChips::all);
    chips_->show_counts({}, true);
}

void RegisterRows::retell() {
    table_->setAccessibleName(tr("登記簿的各筆"));
    model_.retell();
}

desk::RowFilter RegisterRows::of_chosen(desk::RowFilter filter) const {
    return model_.of_chosen(std::move(filter), table_->selectionModel()->selectedRows());
}

void RegisterRows::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        table_->verticalHeader()->setDefaultSectionSize(row_height(*table_));
}

}  // namespace jcic::ui
