#include "ui/secrets/id_line.h"

#include <QPainter>
#include <QValidator>
#include <algorithm>
#include <utility>

#include "app/domain/typed_number.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

/// Lets everything pass, in its plain form: what is wrong is said beside the field, not swallowed by it.
class PlainForm : public QValidator {
public:
    explicit PlainForm(IdLine& line) : QValidator(&line), line_(line) {}
    State validate(QString& text, int& cursor) const override {
        const auto plain = [](const QString& part) {
            return QString::fromStdString(domain::plain_form(part.toStdString()));
        };
        const auto before = static_cast<int>(plain(text.left(cursor)).size());
        const auto typed = std::exchange(text, plain(text));
        if (typed.isEmpty() || typed != text) line_.note_made_plain(!text.isEmpty());
        cursor = std::min(before, static_cast<int>(text.size()));
        return Acceptable;
    }

private:
    IdLine& line_;
};

}  // namespace

IdLine::IdLine(QWidget* parent) : QLineEdit(parent) {
    setValidator(new PlainForm(*this));
}

void IdLine::mark_wrong(int position) {
    if (position == wrong_) return;
    wrong_ = position;
    update();
}

void IdLine::paintEvent(QPaintEvent* event) {
    QLineEdit::paintEvent(event);
    if (wrong_ < 1 || wrong_ > text().size()) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme::tokens().bad, 1.4));
    // Measured from the cursor, so that a scrolled line is right too.
    const auto width_to = [this](int count) { return fontMetrics().horizontalAdvance(text().left(count)); };
    const int origin = cursorRect().center().x() - width_to(cursorPosition());
    const qreal from = origin + width_to(wrong_ - 1), to = origin + width_to(wrong_);
    const qreal base = cursorRect().center().y() + fontMetrics().height() / 2.0;
    QPolygonF wave;
    for (int i = 0; from + 2 * i <= to + 1; ++i) wave << QPointF(from + 2 * i, base + (i % 2 == 0 ? 1 : -1));
    painter.drawPolyline(wave);
}

}  // namespace jcic::ui
