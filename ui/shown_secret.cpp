#include "ui/shown_secret.h"

#include <QFontDatabase>
#include <QPainter>

#include "ui/theme.h"

namespace jcic::ui {
namespace {

constexpr int longest = 26;  ///< characters that there is room for
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

QSize ShownSecret::sizeHint() const {
    const QFontMetrics metrics(wide());
    return {metrics.averageCharWidth() * longest + 2 * margin, std::max(theme::control_height, metrics.height() + 14)};
}

void ShownSecret::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), theme::tokens().paper);
    painter.setPen(theme::tokens().ink);
    painter.setFont(wide());
    const QFontMetrics metrics(wide());
    int x = margin;
    for (const std::uint8_t character : secret_.view()) {
        painter.drawText(x, (height() + metrics.ascent() - metrics.descent()) / 2, QString(QChar(char16_t{character})));
        x += metrics.averageCharWidth();
    }
}

}  // namespace jcic::ui
