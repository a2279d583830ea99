#include "ui/look/path_line.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <algorithm>

#include "ui/look/elided_line.h"
#include "ui/look/flow_layout.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"

namespace jcic::ui {

QString spoken_step(const std::vector<WayStep>& steps, std::size_t at) {
    const auto& step = steps.at(at);
    const auto said = step.note.isEmpty() ? step.name : StepLine::tr("%1：%2").arg(step.name, step.note);
    const auto stands = step.in_front             ? StepLine::tr("目前")
                        : step.mark == Mark::good ? StepLine::tr("已完成")
                                                  : StepLine::tr("尚未辦理");
    return StepLine::tr("第 %1 步，共 %2 步：%3，%4").arg(at + 1).arg(steps.size()).arg(said, stands);
}

StepLine::StepLine(QWidget* parent) : QWidget(parent) {
    new FlowLayout(this);
    QSizePolicy as_high_as_its_rows(QSizePolicy::Preferred, QSizePolicy::Fixed);
    as_high_as_its_rows.setHeightForWidth(true);
    setSizePolicy(as_high_as_its_rows);
}

void StepLine::add_label() {
    if (!labels_.empty()) {
        auto* between = new QLabel(QStringLiteral("—"), this);
        between->setProperty("kind", QStringLiteral("small"));
        layout()->addWidget(between);
    }
    auto* label = new MarkLabel(this);
    label->setObjectName(QStringLiteral("wayStep%1").arg(labels_.size() + 1));
    labels_.push_back(label);
    layout()->addWidget(label);
}

void StepLine::show_steps(const std::vector<WayStep>& steps) {
    while (labels_.size() < steps.size()) add_label();
    QStringList left;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const auto& step = steps[i];
        auto* label = labels_[i];
        const bool done = step.mark == Mark::good && !step.in_front;
        auto letters = font();
        letters.setBold(step.in_front);
        label->setFont(letters);
        const auto said = step.note.isEmpty() ? step.name : tr("%1：%2").arg(step.name, step.note);
        label->show_state(step.mark, step.in_front ? said : step.name);
        label->setToolTip(said);
        label->setAccessibleName(spoken_step(steps, i));
        if (!step.in_front && !done) left << step.name;
        if (step.in_front) setAccessibleName(label->accessibleName());
    }
    setAccessibleDescription(left.isEmpty() ? QString() : tr("之後：%1").arg(listed(left)));
}

namespace {
constexpr int circle = 20, small_circle = 18, between = 6, least_line = 8;
}

/// One step: its circle is painted, its name is the label's text.
class PathDot : public QLabel {
public:
    PathDot(int size, QWidget* parent) : QLabel(parent), size_(size) {
        setProperty("kind", QStringLiteral("small"));
        setTextFormat(Qt::PlainText);
    }
    void show_step(const WayStep& step, int number, bool held) {
        step_ = step;
        number_ = number;
        held_ = held;
        auto letters = font();
        letters.setBold(step.in_front);
        setFont(letters);
        update();
    }
    /// Its name stands there.
    void name_it(bool named) { setText(named ? step_.name : QString()); }
    [[nodiscard]] const WayStep& step() const { return step_; }
    [[nodiscard]] bool done() const { return step_.mark == Mark::good && !step_.in_front; }
    [[nodiscard]] QRectF round() const {
        const bool beside = alignment().testFlag(Qt::AlignVCenter);
        return beside ? QRectF(0, (height() - size_) / 2.0, size_, size_)
                      : QRectF((width() - size_) / 2.0, 2, size_, size_);
    }

protected:
    void paintEvent(QPaintEvent* event) override {
        QLabel::paintEvent(event);
        const auto& t = theme::tokens();
        const auto place = round().adjusted(0.5, 0.5, -0.5, -0.5);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QColor fill = step_.in_front ? (held_ ? t.soft : t.accent) : done() ? t.soft : t.card;
        painter.setPen(QPen(step_.in_front || done() ? fill : t.edge, 1));
        painter.setBrush(fill);
        painter.drawEllipse(place);
        painter.setPen(QPen(t.card, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        const auto at = [&](double x, double y) {
            return place.topLeft() + QPointF(place.width() * x, place.height() * y);
        };
        if (done()) {
            painter.setBrush(Qt::NoBrush);
            painter.drawPolyline(QPolygonF{at(0.29, 0.52), at(0.44, 0.67), at(0.72, 0.36)});
        } else if (step_.in_front && held_) {  // shape before colour: it stands still
            painter.drawLine(at(0.38, 0.3), at(0.38, 0.7));
            painter.drawLine(at(0.62, 0.3), at(0.62, 0.7));
        } else {
            painter.setPen(step_.in_front ? t.on_accent : t.soft);
            painter.drawText(place, Qt::AlignCenter | Qt::TextDontClip, QString::number(number_));
        }
    }

private:
    int size_;
    WayStep step_;
    int number_ = 0;
    bool held_ = false;
};

PathLine::PathLine(Names names, QWidget* parent) : QWidget(parent), names_(names), present_(new QLabel(this)) {
    present_->setObjectName(QStringLiteral("pathPresent"));
    present_->setProperty("kind", QStringLiteral("small"));
    present_->setTextFormat(Qt::PlainText);
    present_->hide();
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PathLine::show_steps(const std::vector<WayStep>& steps, bool held) {
    const bool beside = names_ == Names::beside;
    while (dots_.size() < steps.size()) {
        auto* dot = new PathDot(beside ? small_circle : circle, this);
        dot->setObjectName(QStringLiteral("pathStep%1").arg(dots_.size() + 1));
        dot->setAlignment(beside ? Qt::AlignVCenter | Qt::AlignLeft : Qt::AlignBottom | Qt::AlignHCenter);
        if (beside) dot->setContentsMargins(small_circle + between, 0, 0, 0);
        dot->show();
        dots_.push_back(dot);
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        dots_[i]->show_step(steps[i], static_cast<int>(i) + 1, held);
        const auto said = spoken_step(steps, i);
        dots_[i]->setAccessibleName(said);
        dots_[i]->setToolTip(said);
        if (steps[i].in_front) setAccessibleName(said);
    }
    place_dots();
    updateGeometry();
}

int PathLine::widest_name() const {
    int out = 0;
    for (const auto* dot : dots_) {
        auto letters = dot->font();
        letters.setBold(true);
        out = std::max(out, QFontMetrics(letters).horizontalAdvance(dot->step().name));
    }
    return out;
}

int PathLine::at_present() const {
    const auto found = std::ranges::find_if(dots_, [](const PathDot* dot) { return dot->step().in_front; });
    return static_cast<int>(found - dots_.begin());
}

/// With all their names, or with the present one's alone.
void PathLine::place_dots() {
    if (dots_.empty()) return;
    const bool beside = names_ == Names::beside;
    const int many = static_cast<int>(dots_.size()), name = widest_name(), present = at_present();
    const int around = beside ? small_circle + 2 * between + least_line : 4;
    const bool named = width() / many >= name + around;
    const int of_name = between + name + 2;
    const bool alone = !named && beside && present < many && width() - of_name >= minimumSizeHint().width();
    const int shared = width() - (alone ? of_name : 0);
    for (int i = 0; i < many; ++i) {
        auto* dot = dots_[static_cast<std::size_t>(i)];
        const bool here = named || (alone && i == present);
        dot->name_it(here);
        const int before = alone && i > present ? of_name : 0;
        const int from = before + shared * i / many, to = before + shared * (i + 1) / many;
        dot->setGeometry(from, 0, !beside ? to - from : small_circle + (here ? of_name : 0), height());
    }
    place_present(named || beside);
    update();
}

void PathLine::place_present(bool named) {
    const auto at = static_cast<std::size_t>(at_present());
    present_->setVisible(!named && at < dots_.size());
    if (present_->isHidden()) return;
    const auto* dot = dots_[at];
    present_->setFont(dot->font());
    present_->setText(dot->step().name);
    const int wide = std::min(present_->sizeHint().width(), width()), from = dot->geometry().center().x() - wide / 2;
    present_->setGeometry(std::clamp(from, 0, width() - wide), circle + 4, wide, height() - circle - 4);
}

QSize PathLine::sizeHint() const {
    const bool beside = names_ == Names::beside;
    const int line = line_height(small_of(font())), many = static_cast<int>(dots_.size());
    const int each = beside ? small_circle + 3 * between + least_line + widest_name() : widest_name() + between;
    return {each * many, beside ? std::max(small_circle, line) + 2 : circle + line + 6};
}

QSize PathLine::minimumSizeHint() const {
    return {static_cast<int>(dots_.size()) * (names_ == Names::beside ? small_circle + least_line : circle),
            sizeHint().height()};
}

void PathLine::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    const auto& t = theme::tokens();
    QPainter painter(this);
    for (std::size_t i = 1; i < dots_.size(); ++i) {
        const auto* from = dots_[i - 1];
        const auto* to = dots_[i];
        const double y = from->round().center().y() + 0.5;
        double left = from->x() + from->round().right() + 2;
        if (names_ == Names::beside) left = from->geometry().right() + 2;
        painter.setPen(QPen(from->done() && (to->done() || to->step().in_front) ? t.soft : t.line, 2));
        painter.drawLine(QPointF(left, y), QPointF(to->x() + to->round().left() - 3, y));
    }
}

void PathLine::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    place_dots();
}

void PathLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) place_dots();
}

}  // namespace jcic::ui
