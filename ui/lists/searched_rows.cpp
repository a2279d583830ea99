#include "ui/lists/searched_rows.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>
#include <algorithm>
#include <utility>

#include "app/domain/compared.h"
#include "ui/look/preferences.h"
#include "ui/look/row_delegate.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

constexpr std::chrono::milliseconds pause_in_search{200};

int rows_of(const QAbstractItemModel& model, const QModelIndex& parent = {}) {
    int out = model.rowCount(parent);
    for (int row = model.rowCount(parent) - 1; row >= 0 && out <= SearchedRows::few; --row)
        out += rows_of(model, model.index(row, 0, parent));
    return out;
}

}  // namespace

QString compared(const QString& text) {
    return QString::fromStdString(domain::compared_words(text.toStdString()));
}

QString searched(const QString& typed) {
    return QString::fromStdString(domain::searched_words(typed.toStdString()));
}

bool cell_says(const QModelIndex& cell, int role, const QString& wanted) {
    const auto said = [&] { return cell.data(role).toString(); };
    const auto text = said();
    if (text.isEmpty()) return false;
    if (compared(text).contains(wanted)) return true;
    const auto other = in_other_language(said);
    return other != text && compared(other).contains(wanted);  // names and numbers are the same in both
}

SearchedRows::SearchedRows(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(sort_role);
    typing_.setSingleShot(true);
    typing_.setInterval(pause_in_search);
    connect(&typing_, &QTimer::timeout, this, [this] { invalidateFilter(); });
}

void SearchedRows::search(const QString& text) {
    wanted_ = searched(text);
    found_.clear();
    if (rows_of(*sourceModel()) > few) return typing_.start();
    typing_.stop();
    invalidateFilter();
}

void SearchedRows::keep(QSet<QString> queries) {
    if (found_.isEmpty() && queries.isEmpty()) return;
    found_ = std::move(queries);
    invalidateFilter();
}

void SearchedRows::show_only_mine(bool mine) {
    if (std::exchange(mine_, mine) != mine) invalidateFilter();
}

bool SearchedRows::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (wanted_.isEmpty() && !mine_) return true;
    const auto first = sourceModel()->index(row, 0, parent);
    if (first.data(group_role).isValid()) return false;  // for its cases alone
    if (mine_ && !first.data(mine_role).toBool()) return false;
    return wanted_.isEmpty() || says(first);
}

bool SearchedRows::says(const QModelIndex& first) const {
    if (!found_.isEmpty())
        for (const auto& query : first.data(query_role).toStringList())
            if (found_.contains(query)) return true;
    const auto* model = sourceModel();
    for (int column = 0; column < model->columnCount(first.parent()); ++column)
        for (const int role : {int(Qt::DisplayRole), int(second_line_role), int(meant_role)})
            if (cell_says(first.siblingAtColumn(column), role, wanted_)) return true;
    return false;
}

namespace {
constexpr int beside = 16;  ///< pixels on each side of a half's words
constexpr double corner = 4;
}  // namespace

MineSwitch::MineSwitch(Of of, QWidget* parent) : QCheckBox(parent), of_(of) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    name_counts();
}

void MineSwitch::show_counts(int some, int all) {
    if (some == some_ && all == all_) return;
    some_ = some;
    all_ = all;
    name_counts();
}

void MineSwitch::name_counts() {
    setAccessibleName(
        (of_ == Of::mine ? tr("僅列本人：%1 件，全部 %2 件") : tr("僅列未結：%1 份，全部 %2 份")).arg(some_).arg(all_));
    updateGeometry();
    update();
}

QString MineSwitch::template_of(bool some) const {
    if (!some) return tr("全部 %1");
    return of_ == Of::mine ? tr("本人(&V) %1") : tr("未結(&N) %1");
}

QString MineSwitch::words(bool some) const {
    return template_of(some).arg(some ? some_ : all_);
}

/// Of two digits at least, and as wide when it is chosen: a count that grows moves nothing.
int MineSwitch::width_of(bool some) const {
    auto bold = font();
    bold.setBold(true);
    const QFontMetrics metrics(bold);
    const int count = std::max(some ? some_ : all_, 88);
    return metrics.size(Qt::TextShowMnemonic, template_of(some).arg(count)).width() + 2 * beside;
}

QSize MineSwitch::sizeHint() const {
    return {width_of(true) + width_of(false), std::max(theme::control_height, fontMetrics().height() + 12)};
}

QRect MineSwitch::half(bool some) const {
    const int first = width_of(true);
    return some ? QRect(0, 0, first, height()) : QRect(first, 0, width() - first, height());
}

bool MineSwitch::hitButton(const QPoint& at) const {
    return half(!isChecked()).contains(at);
}

void MineSwitch::keyPressEvent(QKeyEvent* event) {
    const bool to_mine = event->key() == Qt::Key_Left, to_all = event->key() == Qt::Key_Right;
    if (!to_mine && !to_all) return QCheckBox::keyPressEvent(event);
    if (isChecked() != to_mine) click();
}

void MineSwitch::changeEvent(QEvent* event) {
    QCheckBox::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name_counts();
}

void MineSwitch::paintEvent(QPaintEvent*) {
    const auto& t = theme::tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = hasFocus() ? 2 : 1;
    const auto edge = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
    QPainterPath whole;
    whole.addRoundedRect(edge, corner, corner);
    painter.fillPath(whole, t.card);
    painter.setClipPath(whole);
    painter.fillRect(half(isChecked()), t.chosen);
    painter.setClipping(false);
    painter.setPen(QPen(hasFocus() ? t.accent : t.edge, line));
    painter.drawPath(whole);
    painter.setPen(t.edge);
    painter.drawLine(QPointF(half(false).left() + 0.5, line), QPointF(half(false).left() + 0.5, height() - line));
    for (const bool some : {true, false}) {
        auto letters = font();
        letters.setBold(some == isChecked());
        painter.setFont(letters);
        painter.setPen(some == isChecked() ? t.accent : t.ink);
        style()->drawItemText(&painter, half(some), Qt::AlignCenter | Qt::TextShowMnemonic, palette(), true,
                              words(some));
    }
}

}  // namespace jcic::ui
