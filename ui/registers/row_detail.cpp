#include "ui/registers/row_detail.h"

#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/domain/registers/next_steps.h"
#include "ui/look/buttons.h"
#include "ui/look/flow_layout.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/registers/register_rows.h"
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

namespace {

constexpr QSize paper{14, 18};
constexpr int least_story = 72, least_steps = 84;
constexpr int around_steps = 232;  ///< title, state and enough of the story

/// A sheet with lines on it, in the colours of now.
QIcon drawn_paper(qreal ratio) {
    QPixmap out(paper * ratio);
    out.setDevicePixelRatio(ratio);
    out.fill(Qt::transparent);
    QPainter painter(&out);
    painter.setPen(theme::tokens().soft);
    painter.drawRect(QRectF(0.5, 0.5, paper.width() - 2, paper.height() - 2));
    for (int line = 5; line < paper.height() - 4; line += 3) painter.drawLine(3, line, paper.width() - 5, line);
    return QIcon(out);
}

constexpr int below_the_words = 18;  ///< past the mark
}  // namespace

RowStory::RowStory(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
}

void RowStory::show_lines(const std::vector<Line>& lines) {
    if (lines == lines_) return;
    lines_ = lines;
    qDeleteAll(findChildren<QWidget*>(QString(), Qt::FindDirectChildrenOnly));
    for (const auto& line : lines_) {
        auto* what = new MarkLabel(this);
        what->setWordWrap(true);
        what->colour_mark_alone();
        what->show_state(line.mark, line.what);
        what->setAccessibleName(line.what + QLatin1Char(' ') + line.when);
        auto* when = new QLabel(line.when, this);
        when->setProperty("kind", QStringLiteral("small"));
        when->setTextFormat(Qt::PlainText);
        when->setWordWrap(true);
        when->setContentsMargins(below_the_words, 0, 0, 8);
        for (QWidget* one : {static_cast<QWidget*>(what), static_cast<QWidget*>(when)}) {
            layout()->addWidget(one);
            one->show();
        }
    }
}

RowDetail::RowDetail(QWidget* parent)
    : QFrame(parent),
      title_(new QLabel(this)),
      state_(new MarkLabel(this)),
      told_(new QWidget),
      story_title_(new QLabel(told_)),
      story_(new RowStory(told_)),
      attached_(new QWidget(told_)),
      facts_title_(new QLabel(told_)),
      facts_(new FactRows(told_)),
      next_title_(new QLabel(this)),
      steps_(new StepButtons("step", "step", nullptr, StepButtons::Arranged::in_column)),
      around_steps_(nullptr) {
    setObjectName(QStringLiteral("rowDetail"));
    setProperty("kind", QStringLiteral("card"));
    title_->setProperty("kind", QStringLiteral("heading"));
    title_->setObjectName(QStringLiteral("rowTitle"));
    title_->setTextFormat(Qt::PlainText);
    state_->setObjectName(QStringLiteral("rowState"));
    for (QLabel* one : {title_, static_cast<QLabel*>(state_)}) one->setWordWrap(true);
    for (auto* one : {story_title_, facts_title_, next_title_}) one->setProperty("kind", QStringLiteral("small"));
    facts_->set_label_width(88);
    auto* lines = new QVBoxLayout(told_);
    lines->setContentsMargins(0, 0, 8, 0);
    lines->setSpacing(8);
    for (QWidget* one : std::initializer_list<QWidget*>{story_title_, story_, attached_, facts_title_, facts_})
        lines->addWidget(one);
    lines->addStretch();
    auto* files = new QVBoxLayout(attached_);
    files->setContentsMargins(0, 0, 0, 0);
    files->setSpacing(4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 8, 16);
    column->setSpacing(8);
    column->addWidget(title_);
    column->addWidget(state_);
    auto* story = scrolled(told_);
    story->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);
    story->setMinimumHeight(least_story);
    column->addWidget(story, 1);
    column->addWidget(next_title_);
    around_steps_ = scrolled(steps_);
    column->addWidget(around_steps_);
    connect(steps_, &StepButtons::chosen, this, &RowDetail::wants_step);
    clear();
}

/// The card's own ground shows through.
QScrollArea* RowDetail::scrolled(QWidget* inside) {
    auto* frame = new QScrollArea(this);
    frame->setFrameShape(QFrame::NoFrame);
    frame->setWidgetResizable(true);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    frame->setWidget(inside);
    frame->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    return frame;
}

void RowDetail::add_opener(QWidget* opener) {
    static_cast<QVBoxLayout*>(layout())->insertWidget(2, opener);
}

void RowDetail::show_row(const desk::RowView& row, domain::RocDate today) {
    row_ = row;
    today_ = today;
    retell();
}

domain::registers::Values RowDetail::known() const {
    domain::registers::Values out;
    if (row_)
        for (const auto& said : row_->values) out.emplace(std::string(said.field->name), said.written);
    return out;
}

void RowDetail::clear() {
    row_.reset();
    retell();
}

void RowDetail::retell() {
    story_title_->setText(tr("辦理經過"));
    facts_title_->setText(tr("內容"));
    next_title_->setText(tr("可辦理步驟"));
    show_attached();
    steps_->show_steps(row_ ? row_->possible : std::vector<StepButtons::Step>(), row_ ? row_->likely : nullptr);
    around_steps_->setVisible(row_ && !row_->possible.empty());
    fit_steps();
    next_title_->setVisible(row_ && !row_->possible.empty());
    state_->setVisible(row_.has_value());
    told_->setVisible(row_.has_value());
    if (row_) return tell_row();
    title_->setText(tr("選取登記後顯示辦理經過及內容。"));
    facts_->show_rows({});
    story_->show_lines({});
}

void RowDetail::tell_row() {
    const auto& row = row_->row;
    const auto first = row.cells.empty() ? QString() : cell_text(row.cells.front());
    title_->setText(first.isEmpty() ? q(row.id) : QStringLiteral("%1　%2").arg(q(row.id), first));
    state_->show_state(mark_of(row, *today_), told(row.state->title));
    std::vector<RowStory::Line> story;
    for (const auto& one : row_->story) {
        const auto who = one.beside.empty() ? q(one.by) : tr("%1，會同 %2").arg(q(one.by), q(one.beside));
        story.push_back({Mark::plain, told(one.step->title), roc_time(one.at) + QStringLiteral("　") + who});
    }
    for (const auto& one : row_->owes)
        story.push_back(one.hold.empty() ? RowStory::Line{mark_of(one.urgency, one.until, *today_), told(one.title),
                                                          tr("應於 %1 前").arg(q(one.until.dashed()))}
                                         : RowStory::Line{Mark::not_yet, told(one.title), words::held(one.hold)});
    story_title_->setVisible(!story.empty());
    story_->show_lines(story);
    std::vector<std::pair<QString, QString>> facts;
    for (const auto& said : row_->values)
        facts.emplace_back(told(said.field->title), said.sealed ? tr("（不可讀）") : cell_text(said.value));
    facts_->show_rows(facts);
}

void RowDetail::show_attached() {
    const KeptFocus kept(*attached_);
    qDeleteAll(attached_->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly));
    const auto show = [this](const domain::events::Field* field) {
        auto* button = new StepButton(attached_);
        button->setIcon(drawn_paper(devicePixelRatioF()));
        button->show_text(tr("檢視%1").arg(told(field->title)), {});
        button->setObjectName(QStringLiteral("open-%1").arg(q(field->name)));
        button->setProperty("kind", QStringLiteral("step"));
        button->setIconSize(paper);
        button->setAutoDefault(false);
        attached_->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, field] { Q_EMIT wants_attachment(field); });
    };
    if (row_)
        for (const auto& said : row_->values)
            if (said.field->kind == domain::events::Kind::attachment && !said.sealed) show(said.field);
    attached_->setVisible(attached_->layout()->count() > 0);
}

/// As high as all of them are, as long as the story has its part.
void RowDetail::fit_steps() {
    auto* lines = steps_->layout();
    const int width = around_steps_->viewport()->width();
    const int all = lines->hasHeightForWidth() ? lines->totalHeightForWidth(width) : lines->totalSizeHint().height();
    around_steps_->setFixedHeight(std::min(all, std::max(height() - around_steps, least_steps)));
}

void RowDetail::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    fit_steps();
}

void RowDetail::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::PaletteChange) retell();
}

}  // namespace jcic::ui
