#include "ui/papers/tally_plot.h"

#include <QEvent>
#include <QPainter>
#include <algorithm>

#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

using desk::papers::Came;
using desk::papers::Tally;

constexpr int tally_height = 16;
constexpr int row_gap = 8;
constexpr int label_gap = 10;
constexpr int swatch = 12;

/// Told apart without colour, too.
QBrush brush_of(Came what) {
    const auto& t = theme::tokens();
    switch (what) {
        case Came::answered:
            return {t.ok, Qt::SolidPattern};
        case Came::waiting:
            return {t.info, Qt::Dense4Pattern};
        case Came::refused:
            return {t.bad, Qt::BDiagPattern};
        case Came::withdrawn:
            return {t.soft, Qt::HorPattern};
        case Came::failed:
            return {t.bad, Qt::CrossPattern};
        case Came::expired:
            return {t.warn, Qt::FDiagPattern};
    }
    return {};
}

void fill(QPainter& painter, const QRect& part, Came what) {
    const auto brush = brush_of(what);
    painter.fillRect(part, theme::tokens().card);
    painter.fillRect(part, brush);
    painter.setPen(brush.color());
    painter.drawRect(part.adjusted(0, 0, -1, -1));
}

QString title_text(Came what) {
    return told(desk::papers::title_of(what));
}

}  // namespace

TallyPlot::TallyPlot(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void TallyPlot::show_groups(std::map<std::string, Tally> groups) {
    groups_ = std::move(groups);
    describe();
    updateGeometry();
    update();
}

void TallyPlot::describe() {
    QStringList said;
    for (const auto& [name, tally] : groups_) {
        QStringList parts;
        for (std::size_t i = 0; i < tally.of.size(); ++i)
            if (tally.of[i] > 0)
                parts << QStringLiteral("%1 %2").arg(title_text(static_cast<Came>(i))).arg(tally.of[i]);
        said << QStringLiteral("%1：%2").arg(q(name), parts.join(QStringLiteral("、")));
    }
    setAccessibleDescription(said.join(QLatin1Char('\n')));
}

int TallyPlot::row_height() const {
    return std::max(tally_height, fontMetrics().height()) + row_gap;
}

int TallyPlot::label_width() const {
    int out = 0;
    for (const auto& [name, tally] : groups_) out = std::max(out, fontMetrics().horizontalAdvance(q(name)));
    return out + label_gap;
}

QSize TallyPlot::sizeHint() const {
    return {480, row_height() * static_cast<int>(groups_.size() + 1) + row_gap};
}

QSize TallyPlot::minimumSizeHint() const {
    return {240, sizeHint().height()};
}

int TallyPlot::paint_legend(QPainter& painter) const {
    int left = 0;
    const int height = row_height();
    for (std::size_t i = 0; i < desk::papers::ways_to_come; ++i) {
        const auto what = static_cast<Came>(i);
        const bool used = std::ranges::any_of(groups_, [i](const auto& one) { return one.second.of[i] > 0; });
        if (!used) continue;
        const auto text = title_text(what);
        fill(painter, QRect(left, (height - swatch) / 2, swatch, swatch), what);
        left += swatch + 5;
        painter.setPen(theme::tokens().ink);
        const int wide = fontMetrics().horizontalAdvance(text);
        painter.drawText(QRect(left, 0, wide + 1, height), Qt::AlignVCenter | Qt::TextDontClip, text);
        left += wide + 16;
    }
    return height;
}

void TallyPlot::paint_bar(QPainter& painter, const QRect& row, const Tally& tally, std::size_t most) const {
    const auto number = QString::number(tally.all());
    const int room = row.width() - fontMetrics().horizontalAdvance(QString::number(most)) - label_gap;
    const auto wide = [&](std::size_t count) {
        return static_cast<int>(static_cast<double>(room) * static_cast<double>(count) / static_cast<double>(most));
    };
    int left = row.left();
    std::size_t so_far = 0;
    for (std::size_t i = 0; i < tally.of.size(); ++i) {
        if (tally.of[i] == 0) continue;
        so_far += tally.of[i];
        const int right = std::max(row.left() + wide(so_far), left + 2);
        fill(painter, QRect(left, row.top() + (row.height() - tally_height) / 2, right - left, bar_height),
             static_cast<Came>(i));
        left = right;
    }
    painter.setPen(theme::tokens().ink);
    painter.drawText(QRect(left + 6, row.top(), row.right() - left, row.height()), Qt::AlignVCenter | Qt::TextDontClip,
                     number);
}

void TallyPlot::paintEvent(QPaintEvent* /*event*/) {
    if (groups_.empty()) return;
    QPainter painter(this);
    painter.setFont(font());
    int top = paint_legend(painter);
    std::size_t most = 1;
    for (const auto& [name, tally] : groups_) most = std::max(most, tally.all());
    const int label = label_width();
    for (const auto& [name, tally] : groups_) {
        const QRect row(label, top, width() - label, row_height());
        painter.setPen(theme::tokens().ink);
        painter.drawText(QRect(0, top, label - label_gap, row.height()), Qt::AlignVCenter | Qt::TextDontClip, q(name));
        paint_bar(painter, row, tally, most);
        top += row.height();
    }
}

void TallyPlot::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) describe();
    if (event->type() == QEvent::FontChange) updateGeometry();
}

}  // namespace jcic::ui
