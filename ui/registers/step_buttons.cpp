#include "ui/registers/step_buttons.h"

#include <QMenu>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QVBoxLayout>

#include "app/domain/registers/next_steps.h"
#include "ui/look/flow_layout.h"
#include "ui/look/kept_focus.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

constexpr int inside = 12;

QString object_name(const char* name, const domain::registers::Step& step) {
    return QStringLiteral("%1-%2").arg(QLatin1String(name), q(step.action));
}

void clear_layout_of(QWidget& widget) {
    qDeleteAll(widget.findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly));
}

}  // namespace

void StepButton::say(const QString& text, const QString& beside) {
    setText(text);
    beside_ = beside;
    if (!beside.isEmpty()) setAccessibleDescription(beside);
}

void StepButton::paintEvent(QPaintEvent*) {
    QStyleOptionButton option;
    initStyleOption(&option);
    const auto text = std::exchange(option.text, QString());
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButton, option);
    const auto room = rect().adjusted(inside, 0, -inside, 0);
    const auto colour = property("kind").toString() == QLatin1String("likely") ? theme::tokens().accent
                                                                               : palette().color(QPalette::ButtonText);
    const auto small = small_of(font());
    const int wide = fontMetrics().boundingRect(room, Qt::TextShowMnemonic, text).width();
    const int beside = QFontMetrics(small).horizontalAdvance(beside_);
    painter.setPen(colour);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextDontClip, text);
    if (beside_.isEmpty() || wide + 8 + beside > room.width()) return;
    painter.setFont(small);
    painter.setPen(theme::tokens().soft);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, beside_);
}

StepButtons::StepButtons(const char* name, const char* kind, QWidget* parent, Arranged arranged)
    : QWidget(parent), name_(name), kind_(kind), arranged_(arranged) {
    if (arranged == Arranged::side_by_side) {
        new FlowLayout(this, true);
        return;
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    apart_ = new StepButtons(name, "quiet", this);
    delete apart_->layout();
    new FlowLayout(apart_);
}

void StepButtons::show_steps(const std::vector<Step>& steps, Step likely) {
    const KeptFocus kept(*this);
    clear_layout_of(*this);
    if (arranged_ == Arranged::side_by_side) {
        if (steps.size() > most_side_by_side && name_ == std::string_view("begin")) return add_menu(steps);
        for (const auto* step : steps) layout()->addWidget(button_for(step, false));
        return;
    }
    layout()->removeWidget(apart_);
    std::vector<Step> apart;
    if (likely != nullptr) layout()->addWidget(button_for(likely, true));
    for (const auto* step : steps) {
        if (step == likely) continue;
        if (domain::registers::is_apart(*step))
            apart.push_back(step);
        else
            layout()->addWidget(button_for(step, false));
    }
    auto* quiet = static_cast<StepButtons*>(apart_);
    disconnect(quiet, nullptr, this, nullptr);
    connect(quiet, &StepButtons::chosen, this, &StepButtons::chosen);
    quiet->show_steps(apart);
    layout()->addWidget(quiet);
    quiet->setVisible(!apart.empty());
}

QPushButton* StepButtons::button_for(Step step, bool likely) {
    auto* button = arranged_ == Arranged::in_column ? new StepButton(this) : new QPushButton(this);
    const auto text = tr("%1…").arg(told(step->title));
    if (auto* wide = qobject_cast<StepButton*>(button))
        wide->say(likely ? tr("%1…(&Y)").arg(told(step->title)) : text, step->beside ? tr("須會同") : QString());
    else
        button->setText(text);
    button->setObjectName(object_name(name_, *step));
    button->setProperty("kind", likely ? QStringLiteral("likely") : QString::fromLatin1(kind_));
    button->setAutoDefault(false);
    if (domain::registers::is_witnessed(*step))
        button->setToolTip(tr("選了幾筆就一起盤點：一次密碼，每筆各有自己的簽章"));
    connect(button, &QPushButton::clicked, this, [this, step] { Q_EMIT chosen(step); });
    return button;
}

void StepButtons::add_menu(const std::vector<Step>& steps) {
    auto* button = new QPushButton(tr("登記(&A)"), this);
    button->setObjectName(QLatin1String(name_) + QStringLiteral("-menu"));
    button->setProperty("kind", QLatin1String(kind_));
    auto* menu = new QMenu(button);
    for (const auto* step : steps) {
        auto* one = menu->addAction(tr("%1…").arg(told(step->title)));
        one->setObjectName(object_name(name_, *step));
        connect(one, &QAction::triggered, this, [this, step] { Q_EMIT chosen(step); });
    }
    button->setMenu(menu);
    layout()->addWidget(button);
}

}  // namespace jcic::ui
