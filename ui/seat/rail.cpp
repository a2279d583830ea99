#include "ui/seat/rail.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/help/help_keys.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

constexpr int wished_height = 40;  ///< pixels; on a short screen buttons are as high as controls are at least
constexpr int badge_room = 14;     ///< beside that of the key, which stands there with Alt alone
constexpr int head_height = 48;    ///< as the strip's beside it
constexpr int symbol_from = 19;
constexpr int symbol_side = 18;

/// A thin line between two groups of places.
QWidget* parting(QWidget* parent) {
    auto* out = new QWidget(parent);
    auto* line = new QFrame(out);
    line->setProperty("kind", QStringLiteral("rail-rule"));
    auto* around = new QVBoxLayout(out);
    around->setContentsMargins(16, 8, 16, 8);
    around->addWidget(line);
    out->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    return out;
}

}  // namespace

RailButton::RailButton(Symbol symbol, QWidget* parent) : QPushButton(parent), symbol_(symbol) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    setMaximumHeight(std::max(wished_height, QPushButton::sizeHint().height()));
}

void RailButton::show_count(std::size_t count) {
    if (count == count_) return;
    count_ = count;
    updateGeometry();
    setAccessibleDescription(count == 0 ? QString() : tr("%n 件待辦", nullptr, static_cast<int>(count)));
    update();
}

QSize RailButton::sizeHint() const {
    return {QPushButton::sizeHint().width() + (count_ == 0 ? 0 : badge_room), wished_height};
}

void RailButton::paintEvent(QPaintEvent* event) {
    QPushButton::paintEvent(event);
    QPainter painter(this);
    const auto& t = theme::tokens();
    draw_symbol(painter, {symbol_from, (height() - symbol_side) / 2.0, symbol_side, symbol_side}, symbol_,
                isChecked() ? t.rail_mark : t.on_rail);
    if (count_ == 0) return;
    painter.setRenderHint(QPainter::Antialiasing);
    auto bold = font();
    bold.setPointSizeF(theme::points(9));
    bold.setBold(true);
    painter.setFont(bold);
    const auto text = QString::number(count_);
    const int wide = std::max(22, painter.fontMetrics().horizontalAdvance(text) + 12);
    const QRectF badge(width() - wide - 16, (height() - 18) / 2.0, wide, 18);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme::tokens().rail_mark);
    painter.drawRoundedRect(badge, 9, 9);
    painter.setPen(theme::tokens(Shade::light).rail);
    painter.drawText(badge, Qt::AlignCenter, text);
}

Rail::Rail(QWidget* parent)
    : QWidget(parent),
      heading_(new QLabel(this)),
      find_(new RailButton(Symbol::find, this)),
      help_(new RailButton(Symbol::help, this)) {
    setAttribute(Qt::WA_StyledBackground);
    setProperty("kind", QStringLiteral("rail"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    heading_->setMinimumHeight(head_height);
    column->addWidget(heading_);
    for (const auto& row : page_table()) {
        if (row.button == nullptr) continue;
        if (row.begins_group) column->addWidget(parting(this));
        auto* button = new RailButton(row.symbol, this);
        button->setObjectName(QLatin1String(row.button));
        button->setCheckable(true);
        column->addWidget(button);
        buttons_[row.id] = button;
        connect(button, &QPushButton::clicked, this, [this, page = row.id] { Q_EMIT chosen(page); });
    }
    column->addStretch(1);
    find_->setObjectName(QStringLiteral("railFind"));
    column->addWidget(find_);
    connect(find_, &QPushButton::clicked, this, &Rail::wants_place);
    help_->setObjectName(QStringLiteral("railHelp"));
    column->addWidget(help_);
    column->addSpacing(4);
    connect(help_, &QPushButton::clicked, this, [this] { ask_for_help(window()); });
    name_places();
}

void Rail::name_places() {
    heading_->setText(tr("聯徵查調櫃台"));
    find_->setText(tr("功能搜尋"));
    find_->setToolTip(tr("Ctrl+G 功能搜尋"));
    help_->setText(tr("說明"));
    help_->setToolTip(tr("F1 說明"));
    for (const auto& [page, button] : buttons_) {
        const auto& row = row_of(page);
        button->setText(tr(row.name));
        if (row.tip != nullptr) button->setToolTip(tr(row.tip));
    }
}

void Rail::choose(PageId page) {
    // The record stands under the board's work.
    const auto shown = buttons_.contains(page) ? page : PageId::board;
    // Not a button group: that would take all but the chosen one out of the tab order.
    for (const auto& [place, button] : buttons_) button->setChecked(place == shown);
}

void Rail::show_snapshot(const desk::Snapshot& snapshot) {
    for (const auto& [page, button] : buttons_) {
        button->setVisible(may_see(page, snapshot));
        if (const auto waiting = row_of(page).waiting; waiting != nullptr) button->show_count(waiting(snapshot));
    }
}

void Rail::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name_places();
}

}  // namespace jcic::ui
