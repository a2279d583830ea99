#include "ui/seat/hands_line.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

#include "ui/look/elided_line.h"
#include "ui/look/theme.h"

namespace jcic::ui {
namespace {

constexpr int face = 36, face_room = face + 12, arrow_room = 72, arrow_head = 6;

void draw_face(QPainter& painter, const QRectF& round) {
    const auto& t = theme::tokens();
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.chosen);
    painter.drawEllipse(round);
    painter.setPen(QPen(t.accent, 1.5, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    const double unit = round.width() / 36;
    painter.drawEllipse(round.center() - QPointF(0, 4 * unit), 5 * unit, 5 * unit);
    const QRectF shoulders(round.center().x() - 8 * unit, round.center().y() + 3 * unit, 16 * unit, 14 * unit);
    painter.drawArc(shoulders, 0, 180 * 16);
}

}  // namespace

HandsLine::HandsLine(QWidget* parent) : QWidget(parent) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    from_ = add_person("handsFrom");
    row->addWidget(from_.place, 1);
    row->addSpacing(arrow_room);
    to_ = add_person("handsTo");
    row->addWidget(to_.place, 1);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

HandsLine::Shown HandsLine::add_person(const char* name) {
    Shown out;
    out.place = new QWidget(this);
    out.place->setObjectName(QLatin1String(name));
    auto* column = new QVBoxLayout(out.place);
    column->setContentsMargins(face_room, 0, 0, 0);
    column->setSpacing(0);
    const auto add = [&](const char* kind) {
        auto* line = new ElidedLine(out.place);
        line->setProperty("kind", QLatin1String(kind));
        line->keep_height();
        column->addWidget(line);
        return line;
    };
    out.role = add("small");
    out.name = add("heading");
    out.how = add("small");
    return out;
}

void HandsLine::show_person(const Shown& where, const Person& person) {
    where.role->setText(person.role);
    where.name->setText(person.name);
    where.how->setText(person.how);
}

void HandsLine::show_hands(const Person& from, const Person& to) {
    show_person(from_, from);
    show_person(to_, to);
    setAccessibleName(tr("由%1 %2 交予%3 %4").arg(from.role, from.name, to.role, to.name));
    update();
}

void HandsLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto* place : {from_.place, to_.place})
        draw_face(painter, QRectF(place->x() + 0.5, height() / 2.0 - face / 2.0, face, face));
    const double y = height() / 2.0, end = to_.place->x() - 14, begin = end - arrow_room + 30;
    painter.setPen(QPen(theme::tokens().accent, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    QPainterPath arrow(QPointF(begin, y));
    arrow.lineTo(end, y);
    arrow.moveTo(end - arrow_head, y - arrow_head);
    arrow.lineTo(end, y);
    arrow.lineTo(end - arrow_head, y + arrow_head);
    painter.drawPath(arrow);
}

}  // namespace jcic::ui
