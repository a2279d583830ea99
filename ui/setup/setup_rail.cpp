#include "ui/setup/setup_rail.h"

#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/row_delegate.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

constexpr int rail_width = 232, line_high = 36, side = 16, mark_side = 9, number_at = 36, name_at = 60;
constexpr int above_and_below = 12;  ///< a name of several lines

/// One line of it, painted on the rail's own ground; a screen reader has its words from its name.
class RailStep : public QWidget {
public:
    RailStep(int number, const SetupRail::Step& step, QWidget* parent) : QWidget(parent), number_(number), step_(step) {
        make_room();
        setObjectName(QStringLiteral("railStep%1").arg(number));
        setAccessibleName(QStringLiteral("%1 %2 %3").arg(number).arg(step.name, step.note));
        setToolTip(step.note.isEmpty() ? step.name : step.name + QStringLiteral("：") + step.note);
    }

protected:
    void changeEvent(QEvent* event) override {
        QWidget::changeEvent(event);
        if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) make_room();
    }
    void paintEvent(QPaintEvent*) override {
        const auto& t = theme::tokens();
        QPainter painter(this);
        if (step_.in_front) {
            painter.fillRect(rect(), t.rail_chosen);
            painter.fillRect(QRect(0, 0, 3, height()), t.rail_mark);
        }
        // On the dark rail the marks have the colours of the dark theme.
        const auto& dark = theme::tokens(Shade::dark);
        const auto colour = step_.mark == Mark::good   ? dark.ok
                            : step_.mark == Mark::mind ? t.rail_mark
                            : step_.mark == Mark::act  ? dark.bad
                                                       : t.on_rail;
        draw_mark(painter, QRectF(side, (height() - mark_side) / 2.0, mark_side, mark_side), step_.mark, colour);
        painter.setPen(t.on_rail);
        painter.drawText(QRect(number_at, 0, name_at - number_at, height()), Qt::AlignVCenter,
                         QString::number(number_));
        painter.setPen(step_.in_front ? QColor(Qt::white) : t.on_rail);
        painter.drawText(QRect(name_at, 0, room_for_name(), height()),
                         Qt::AlignVCenter | Qt::TextDontClip | Qt::TextWordWrap, step_.name);
        painter.setFont(small_of(font()));
        painter.setPen(t.on_rail);
        painter.drawText(rect().adjusted(0, 0, -side, 0), Qt::AlignVCenter | Qt::AlignRight, step_.note);
    }

private:
    [[nodiscard]] int room_for_name() const {
        const int note = QFontMetrics(small_of(font())).horizontalAdvance(step_.note);
        return rail_width - name_at - side - (note == 0 ? 0 : note + 8);
    }
    /// For a name of several lines, too.
    void make_room() {
        const QRect room(0, 0, room_for_name(), 4000);
        const int lines = fontMetrics().boundingRect(room, Qt::TextWordWrap, step_.name).height();
        setFixedHeight(std::max(line_high, lines + above_and_below));
    }

    int number_;
    SetupRail::Step step_;
};

QLabel* soft_line(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("kind", QStringLiteral("rail-soft"));
    label->setWordWrap(true);
    return label;
}

}  // namespace

SetupRail::SetupRail(QWidget* parent)
    : QWidget(parent), title_(new QLabel(this)), how_far_(soft_line(this)), foot_(soft_line(this)) {
    setObjectName(QStringLiteral("setupRail"));
    setProperty("kind", QStringLiteral("rail"));
    setAttribute(Qt::WA_StyledBackground);
    setFixedWidth(rail_width);
    title_->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 8, 0, 8);
    column->setSpacing(0);
    column->addWidget(title_);
    column->addWidget(how_far_);
    auto* inside = new QWidget;
    inside->setObjectName(QStringLiteral("scrollContent"));
    steps_ = new QVBoxLayout(inside);
    steps_->setContentsMargins(0, 8, 0, 8);
    steps_->setSpacing(0);
    auto* frame = new QScrollArea(this);
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setWidgetResizable(true);
    frame->setWidget(inside);
    column->addWidget(frame, 1);
    column->addWidget(foot_);
}

void SetupRail::show_title(const QString& title, const QString& how_far, const QString& foot) {
    title_->setText(title);
    how_far_->setText(how_far);
    foot_->setText(foot);
    foot_->setVisible(!foot.isEmpty());
}

void SetupRail::show_steps(const std::vector<Step>& steps) {
    while (auto* item = steps_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int number = 0;
    for (const auto& step : steps) steps_->addWidget(new RailStep(++number, step, this));
    steps_->addStretch();
}

}  // namespace jcic::ui
