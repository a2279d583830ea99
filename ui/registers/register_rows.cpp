#include "ui/registers/register_rows.h"

#include <QEvent>
#include <QHeaderView>
#include <QPainter>
#include <QPixmap>
#include <QVBoxLayout>

#include "app/words/counted.h"
#include "ui/look/flow_layout.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"

namespace jcic::ui {
namespace {
/// Of two lines.
int row_height(const QWidget& table) {
    return table.fontMetrics().height() + QFontMetrics(small_of(table.font())).height() + 7;
}
}  // namespace

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
