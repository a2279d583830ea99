#include "ui/secrets/shown_secret.h"

#include <QFontDatabase>
#include <QPainter>

#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

constexpr int longest = 26;  ///< characters that there is room for
constexpr int group = 5;     ///< and its hyphen: the next would not fit
constexpr int margin = 11;

}  // namespace

ShownSecret::ShownSecret(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setContextMenuPolicy(Qt::NoContextMenu);
}

QFont ShownSecret::wide() const {
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(this->font().pointSizeF());
    return font;
}

void ShownSecret::show_secret(Secret secret) {
    secret_ = std::move(secret);
    update();
}

void ShownSecret::set_lines(int lines) {
    lines_ = lines;
    updateGeometry();
}

QSize ShownSecret::sizeHint() const {
    const QFontMetrics metrics(wide());
    return {metrics.averageCharWidth() * longest + 2 * margin,
            std::max(theme::control_height, lines_ * metrics.lineSpacing() + 14)};
}

void ShownSecret::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::tokens().paper);
    painter.setPen(theme::tokens().ink);
    painter.setFont(wide());
    const QFontMetrics metrics(wide());
    int x = margin;
    int y = (height() - (lines_ - 1) * metrics.lineSpacing() + metrics.ascent() - metrics.descent()) / 2;
    for (const std::uint8_t character : secret_.view()) {
        painter.drawText(x, y, QString(QChar(char16_t{character})));
        x += metrics.averageCharWidth();
        if (lines_ == 1 || character != '-' || x < margin + metrics.averageCharWidth() * (longest - group)) continue;
        x = margin;
        y += metrics.lineSpacing();
    }
}

}  // namespace jcic::ui
