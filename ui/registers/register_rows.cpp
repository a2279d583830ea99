#include "ui/registers/register_rows.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

#include "app/words/counted.h"
#include "ui/look/row_delegate.h"

namespace jcic::ui {
namespace {
/// Of two lines.
int row_height(const QWidget& table) {
    return table.fontMetrics().height() + QFontMetrics(small_of(table.font())).height() + 14;
}
}  // namespace

RegisterRows::RegisterRows(QWidget* parent)
    : QFrame(parent),
      chips_(new StateChips(this)),
      table_(new QTableView(this)),
      found_(new QLabel(this)),
      foot_(new QHBoxLayout) {
    setProperty("kind", QStringLiteral("card"));
    table_->setObjectName(QStringLiteral("registerRows"));
    table_->setModel(&model_);
    table_->setItemDelegate(new RowDelegate(RowDelegate::last, RowDelegate::last, this));
    make_list(*table_);
    table_->setSelectionMode(QAbstractItemView::ExtendedSelection);  // to be saved or printed
    table_->verticalHeader()->setDefaultSectionSize(row_height(*table_));
    table_->setMinimumWidth(280);  // on a small screen the columns beside it give way first
    list_ = new ListWays(*table_, QStringLiteral("register"), ListWays::Widths::within);
    list_->when_empty([this] {
        if (told_ == nullptr) return QString();
        if (told_->is_made()) return tr("目前沒有可以列出的：這份清單由程式依日誌列出。");
        return begins_a_row_ ? tr("還沒有登記。用上面的按鈕登記第一筆。")
                             : tr("還沒有登記：由有權辦理的職務登記後，列在這裡。");
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
