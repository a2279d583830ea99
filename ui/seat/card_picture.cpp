#include "ui/seat/card_picture.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <numbers>

#include "ui/look/row_delegate.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

constexpr int card_wide = 208, card_high = 131;  // as ID-1 cards are, at 100 %
constexpr int card_inset = 16, card_waves = 9;
const QColor chip_gold(0xd9, 0xbb, 0x5f), chip_line(0x8a, 0x70, 0x2a), on_the_card(0xff, 0xff, 0xff);

/// Fine lines, as such cards have them, over the right half.
void draw_waves(QPainter& painter, const QRectF& card) {
    auto colour = theme::tokens().on_rail;
    colour.setAlpha(38);
    painter.setPen(QPen(colour, 1));
    painter.setBrush(Qt::NoBrush);
    for (int wave = 0; wave < card_waves; ++wave) {
        QPainterPath line;
        const double from = card.top() + card.height() * (0.30 + 0.075 * wave);
        for (double x = card.left(); x <= card.right(); x += 4) {
            const double part = (x - card.left()) / card.width();
            const double y = from + std::sin(part * 2 * std::numbers::pi) * 9 - part * part * card.height() * 0.28;
            x == card.left() ? line.moveTo(x, y) : line.lineTo(x, y);
        }
        painter.drawPath(line);
    }
}

void draw_chip(QPainter& painter, const QRectF& chip) {
    painter.setPen(Qt::NoPen);
    painter.setBrush(chip_gold);
    painter.drawRoundedRect(chip, 4, 4);
    painter.setPen(QPen(chip_line, 1));
    for (const double part : {1 / 3.0, 2 / 3.0})
        painter.drawLine(QPointF(chip.left(), chip.top() + part * chip.height()),
                         QPointF(chip.right(), chip.top() + part * chip.height()));
    for (const double part : {0.34, 0.66})
        painter.drawLine(QPointF(chip.left() + part * chip.width(), chip.top()),
                         QPointF(chip.left() + part * chip.width(), chip.bottom()));
}

}  // namespace

CardPicture::CardPicture(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void CardPicture::show_card(const QString& number, const QString& unit, const QString& state) {
    number_ = number;
    unit_ = unit;
    state_ = state;
    setAccessibleName(number.isEmpty() ? tr("尚無晶片卡") : tr("晶片卡 %1，%2，%3").arg(number, unit, state));
    update();
}

QSize CardPicture::sizeHint() const {
    return {static_cast<int>(theme::points(card_wide)), static_cast<int>(theme::points(card_high))};
}

void CardPicture::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF card = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const auto& t = theme::tokens();
    QPainterPath edge;
    edge.addRoundedRect(card, 10, 10);
    painter.setPen(QPen(number_.isEmpty() ? t.edge : t.rail_chosen, 1));
    if (!number_.isEmpty()) painter.setBrush(t.rail);
    painter.drawPath(edge);
    if (number_.isEmpty()) return;
    painter.setClipPath(edge);
    draw_waves(painter, card);
    const double scale = theme::points(1);
    draw_chip(painter, QRectF(card.left() + card_inset, card.top() + 44 * scale, 34 * scale, 26 * scale));
    const auto small = small_of(font());
    auto large = font();
    large.setPointSizeF(theme::points(12));
    large.setBold(true);
    const QFontMetrics letters(small);
    const QRectF inside = card.adjusted(card_inset, 12, -card_inset, -10);
    painter.setFont(small);
    painter.setPen(t.on_rail);
    painter.drawText(inside, Qt::AlignTop | Qt::AlignLeft | Qt::TextDontClip, tr("聯徵中心 晶片卡"));
    const double state_room = letters.horizontalAdvance(state_) + 8;
    painter.drawText(inside, Qt::AlignBottom | Qt::AlignRight | Qt::TextDontClip, state_);
    painter.drawText(inside, Qt::AlignBottom | Qt::AlignLeft | Qt::TextDontClip,
                     letters.elidedText(unit_, Qt::ElideRight, static_cast<int>(inside.width() - state_room)));
    painter.setFont(large);
    painter.setPen(on_the_card);
    painter.drawText(inside.adjusted(0, 0, 0, -letters.height() - 4),
                     Qt::AlignBottom | Qt::AlignLeft | Qt::TextDontClip, number_);
}

}  // namespace jcic::ui
