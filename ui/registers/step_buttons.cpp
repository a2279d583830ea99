#include "ui/registers/step_buttons.h"

#include <QEvent>
#include <QMenu>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/domain/registers/next_steps.h"
#include "ui/look/flow_layout.h"
#include "ui/look/kept_focus.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

constexpr int inside = 12, narrowest = 120, quiet_height = 28;
constexpr int words_flags = Qt::AlignLeft | Qt::TextShowMnemonic | Qt::TextWordWrap;

QString object_name(const char* name, const domain::registers::Step& step) {
    return QStringLiteral("%1-%2").arg(QLatin1String(name), q(step.action));
}

void clear_layout_of(QWidget& widget) {
    qDeleteAll(widget.findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly));
}

}  // namespace

StepButton::StepButton(QWidget* parent) : QPushButton(parent) {
    QSizePolicy grows(QSizePolicy::Preferred, QSizePolicy::Minimum);
    grows.setHeightForWidth(true);
    setSizePolicy(grows);
}

void StepButton::show_text(const QString& text, const QString& beside) {
    setText(text);
    beside_ = beside;
    if (!beside.isEmpty()) setAccessibleDescription(beside);
}

QRect StepButton::room(int width) const {
    const int from = icon().isNull() ? inside : inside + iconSize().width() + 8;
    return {from, 0, std::max(width - from - inside, 1), height()};
}

QSize StepButton::minimumSizeHint() const {
    return {narrowest, heightForWidth(std::max(width(), narrowest))};
}

int StepButton::heightForWidth(int width) const {
    const bool quiet = property("kind").toString() == QLatin1String("quiet");
    const auto words = fontMetrics().boundingRect(room(width).adjusted(0, 0, 0, 1000), words_flags, text());
    return std::max(quiet ? quiet_height : theme::control_height, words.height() + (quiet ? 8 : 16));
}

void StepButton::paintEvent(QPaintEvent*) {
    QStyleOptionButton option;
    initStyleOption(&option);
    const auto words = std::exchange(option.text, QString());
    const auto picture = std::exchange(option.icon, QIcon());
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButton, option);
    const auto kind = property("kind").toString();
    const bool accented = kind == QLatin1String("likely") || kind == QLatin1String("quiet");
    const auto place = room(width());
    picture.paint(&painter, QRect(inside, 0, iconSize().width(), height()), Qt::AlignVCenter | Qt::AlignLeft);
    const int wide = fontMetrics().boundingRect(place, words_flags, words).width();
    const auto small = small_of(font());
    const int beside = QFontMetrics(small).horizontalAdvance(beside_);
    auto colours = palette();
    if (accented) colours.setColor(QPalette::ButtonText, theme::tokens().accent);
    // By the style: its mnemonic stands there once Alt is pressed.
    painter.drawItemText(place, words_flags | Qt::AlignVCenter | Qt::TextDontClip, colours, isEnabled(), words,
                         QPalette::ButtonText);
    if (beside_.isEmpty() || wide + 8 + beside > place.width()) return;
    painter.setFont(small);
    painter.setPen(theme::tokens().soft);
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip, beside_);
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
}

/// The same stay as they are: a menu that is open stays open while others write.
void StepButtons::show_steps(const std::vector<Step>& steps, Step likely) {
    if (steps == steps_ && likely == likely_) return;
    steps_ = steps;
    likely_ = likely;
    build();
}

void StepButtons::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) build();
}

void StepButtons::build() {
    const KeptFocus kept(*this);
    clear_layout_of(*this);
    if (arranged_ == Arranged::side_by_side) {
        if (steps_.size() > most_side_by_side && name_ == std::string_view("begin")) return add_menu(steps_);
        for (const auto* step : steps_) layout()->addWidget(button_for(step, false));
        return;
    }
    if (likely_ != nullptr) layout()->addWidget(button_for(likely_, true));
    for (const bool apart : {false, true})
        for (const auto* step : steps_)
            if (step != likely_ && domain::registers::is_apart(*step) == apart)
                layout()->addWidget(button_for(step, false));
}

QPushButton* StepButtons::button_for(Step step, bool likely) {
    auto* button = arranged_ == Arranged::in_column ? new StepButton(this) : new QPushButton(this);
    const auto text = tr("%1…").arg(told(step->title));
    if (auto* wide = qobject_cast<StepButton*>(button))
        wide->show_text(likely ? tr("%1…(&Y)").arg(told(step->title)) : text, step->beside ? tr("須會同") : QString());
    else
        button->setText(text);
    button->setObjectName(object_name(name_, *step));
    const bool quiet = domain::registers::is_apart(*step);
    button->setProperty("kind", likely  ? QStringLiteral("likely")
                                : quiet ? QStringLiteral("quiet")
                                        : QString::fromLatin1(kind_));
    button->setAutoDefault(false);
    if (domain::registers::is_witnessed(*step))
        button->setToolTip(tr("選取多筆可併同盤點：輸入密碼一次，各筆分別簽章"));
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
