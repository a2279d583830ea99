#include "ui/todo/unit_cards.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/unit_words.h"
#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/look/elided_line.h"
#include "ui/look/mark.h"
#include "ui/look/text.h"
#include "ui/todo/duty_cards.h"
#include "ui/todo/todo_list.h"
#include "ui/todo/unit_page.h"
#include "ui/words/case_words.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

using desk::UnitLine;
using desk::UnitState;
using desk::UnitTopic;

Mark mark_of(const UnitLine& line) {
    if (line.state == UnitState::good) return Mark::good;
    if (line.state == UnitState::act) return Mark::act;
    return line.owed && line.day ? due_mark(std::chrono::days{line.days}) : Mark::not_yet;
}

QString text_of(const UnitLine& line) {
    if (line.fault) return words::words_for(*line.fault).title;
    return q(desk::text_of(line, [](const char* word) { return told(word).toStdString(); }));
}

QString title_of(const UnitLine& line) {
    return told(desk::title_of(line.topic));
}

QString said_of(const UnitLine& line) {
    if (line.fault) return words::words_for(*line.fault).title;
    return q(desk::said_of(line, [](const char* word) { return told(word).toStdString(); }));
}

QString when_of(const UnitLine& line) {
    if (!line.owed || !line.day) return line.state == UnitState::act ? UnitPage::tr("待處理") : UnitPage::tr("注意");
    if (line.days < 0) return UnitPage::tr("逾期 %n 日", nullptr, words::counted(-line.days));
    return line.days == 0 ? UnitPage::tr("本日") : q(line.day->dashed());
}

QString remedy_of(const UnitLine& line) {
    static constexpr std::pair<UnitTopic, const char*> remedies[]{
        {UnitTopic::setup, QT_TRANSLATE_NOOP("jcic::ui::UnitPage", "待辦設定事項…")},
        {UnitTopic::ledger, QT_TRANSLATE_NOOP("jcic::ui::UnitPage", "前往驗證")},
        {UnitTopic::backup, QT_TRANSLATE_NOOP("jcic::ui::UnitPage", "前往備份")},
        {UnitTopic::machine, QT_TRANSLATE_NOOP("jcic::ui::UnitPage", "處理方式…")},
        {UnitTopic::card, QT_TRANSLATE_NOOP("jcic::ui::UnitPage", "到晶片卡")},
        {UnitTopic::approval, QT_TRANSLATE_NOOP("jcic::ui::UnitPage", "到核准")}};
    if (line.state == UnitState::good) return {};
    if (line.own_remedy) return todo_act(*line.owed);
    const auto* found = std::ranges::find(remedies, line.topic, &std::pair<UnitTopic, const char*>::first);
    return found == std::end(remedies) ? UnitPage::tr("開啟") : UnitPage::tr(found->second);
}

UnitOpenCard::UnitOpenCard(QWidget* parent)
    : QFrame(parent),
      title_(new QLabel(this)),
      order_(new ElidedLine(this)),
      none_(new QLabel(this)),
      rows_(lay_out_card(*this, *title_, *order_)) {
    setObjectName(QStringLiteral("unitOpen"));
    none_->setObjectName(QStringLiteral("unitNone"));
    none_->setProperty("kind", QStringLiteral("soft"));
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, none_);
    none_->hide();
    rows_->setVerticalSpacing(2);
    retell();
}

void UnitOpenCard::retell() {
    title_->setText(tr("逾期、本週到期及待處理者"));
    order_->setText(tr("依急迫性排列"));
    none_->setText(tr("無待處理事項。"));
}

bool UnitOpenCard::show_lines(const std::vector<UnitLine>& lines, bool known) {
    const auto* at = QApplication::focusWidget();
    const bool on_remedy = at != nullptr && isAncestorOf(at);
    const auto had = on_remedy ? at->accessibleName() : QString();
    empty_rows(*rows_);
    int row = 0;
    for (const auto& line : lines)
        if (line.state != UnitState::good) add_line(line, row++);
    none_->setVisible(known && row == 0);
    if (!on_remedy) return true;
    const auto remedies = findChildren<QPushButton*>(QStringLiteral("unitRemedy"));
    const auto again = std::ranges::find(remedies, had, &QWidget::accessibleName);
    if (again != remedies.end()) (*again)->setFocus();
    return again != remedies.end();
}

bool UnitOpenCard::focus_first() {
    const auto remedies = findChildren<QPushButton*>(QStringLiteral("unitRemedy"));
    if (!remedies.empty()) remedies.front()->setFocus();
    return !remedies.empty();
}

void UnitOpenCard::add_line(const UnitLine& line, int row) {
    auto* when = new MarkLabel(this);
    when->setAlignment(Qt::AlignVCenter);
    when->show_state(mark_of(line), when_of(line));
    auto* said = text_in(this, line.topic == UnitTopic::duty ? said_of(line) : text_of(line));
    said->setObjectName(QStringLiteral("unitLine"));
    if (row > 0) add_rule(this, *rows_, 2 * row - 1);
    row *= 2;
    rows_->addWidget(when, row, 0);
    rows_->addWidget(said, row, 1);
    auto* button = new QPushButton(remedy_of(line), this);
    button->setObjectName(QStringLiteral("unitRemedy"));
    button->setAccessibleName(tr("%1：%2").arg(button->text(), text_of(line)));
    connect(button, &QPushButton::clicked, this, [this, line] { Q_EMIT remedy(line); });
    rows_->addWidget(button, row, 2);
}

UnitGoodCard::UnitGoodCard(QWidget* parent)
    : QFrame(parent),
      title_(new QLabel(this)),
      when_(new QLabel(this)),
      rows_(lay_out_card(*this, *title_, *when_)),
      why_stop_(new QLabel(this)),
      stop_(new QPushButton(this)) {
    setObjectName(QStringLiteral("unitGood"));
    rows_->setVerticalSpacing(4);
    why_stop_->setProperty("kind", QStringLiteral("note"));
    why_stop_->setWordWrap(true);
    stop_->setObjectName(QStringLiteral("unitStop"));
    stop_->setProperty("kind", QStringLiteral("danger"));
    auto* rule = new QFrame(this);
    rule->setProperty("kind", QStringLiteral("rule"));
    foot_ = new QHBoxLayout;
    foot_->setSpacing(8);
    foot_->addWidget(why_stop_, 1);
    foot_->addWidget(stop_, 0, Qt::AlignRight | Qt::AlignBottom);
    static_cast<QVBoxLayout*>(layout())->addWidget(rule);
    static_cast<QVBoxLayout*>(layout())->addLayout(foot_);
    connect(stop_, &QPushButton::clicked, this, &UnitGoodCard::wants_stop);
    retell();
}

void UnitGoodCard::retell() {
    title_->setText(tr("目前狀況"));
    why_stop_->setText(tr("疑有外洩時先停止查詢；停止期間無法調閱，聯徵中心暫存期限照計。"));
    stop_->setText(tr("停止查詢…(&X)"));
}

void UnitGoodCard::show_lines(const std::vector<UnitLine>& lines, UtcTime when) {
    empty_rows(*rows_);
    when_->setText(lines.empty() ? QString() : clock_time(when));
    int row = 0;
    none_.clear();
    all_none_ = nullptr;
    for (const auto& line : lines) {
        if (line.state != UnitState::good) continue;
        if (desk::there_is_none(line))
            none_ << title_of(line);
        else
            add_line(title_of(line), said_of(line), row++);
    }
    if (none_.isEmpty()) return;
    all_none_ = new MarkLabel(this);
    all_none_->setObjectName(QStringLiteral("unitNoneOf"));
    all_none_->setProperty("kind", QStringLiteral("note"));
    all_none_->setWordWrap(true);
    all_none_->name_softly();
    rows_->addWidget(all_none_, row, 0, 1, 2);
    tell_none();
}

/// In a short window their number, and by name as its tool tip and to a screen reader.
void UnitGoodCard::tell_none() {
    if (all_none_ == nullptr) return;
    const auto names = tr("無：%1").arg(listed(none_));
    const bool tall = window()->height() >= FoldingLead::room;
    all_none_->show_state(Mark::good, tall ? names : tr("其餘 %n 項均無", nullptr, words::counted(none_.size())));
    all_none_->setToolTip(tall ? QString() : names);
    all_none_->setAccessibleDescription(all_none_->toolTip());
}

void UnitGoodCard::showEvent(QShowEvent* event) {
    QFrame::showEvent(event);
    window()->installEventFilter(this);  // a page that scrolls is as high as before
    tell_none();
}

bool UnitGoodCard::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) tell_none();
    return QFrame::eventFilter(watched, event);
}

/// Beside the button where the sentence has room for it.
void UnitGoodCard::resizeEvent(QResizeEvent* event) {
    QFrame::resizeEvent(event);
    constexpr int room_for_both = 360;
    foot_->setDirection(width() < room_for_both ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void UnitGoodCard::add_line(const QString& title, const QString& text, int row) {
    auto* name = new MarkLabel(this);
    name->name_softly();
    name->setProperty("kind", QStringLiteral("note"));
    name->setAlignment(Qt::AlignTop);
    name->show_state(Mark::good, title);
    auto* said = text_in(this, text);
    said->setObjectName(QStringLiteral("unitStands"));
    said->setProperty("kind", QStringLiteral("note"));
    said->setAlignment(Qt::AlignTop);
    said->setAccessibleName(QStringLiteral("%1 %2").arg(title, text));
    rows_->addWidget(name, row, 0);
    rows_->addWidget(said, row, 1);
}

}  // namespace jcic::ui
