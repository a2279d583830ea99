#include "ui/todo/unit_page.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/words/counted.h"
#include "ui/help/fault_panel.h"
#include "ui/look/buttons.h"
#include "ui/look/keys.h"
#include "ui/look/text.h"
#include "ui/todo/duties_dialog.h"
#include "ui/todo/duty_cards.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

MonthSteps::MonthSteps(QWidget* parent)
    : QWidget(parent),
      back_(new QPushButton(QStringLiteral("‹"), this)),
      shown_(new QLabel(this)),
      on_(new QPushButton(QStringLiteral("›"), this)),
      today_(new QPushButton(this)) {
    back_->setObjectName(QStringLiteral("monthBack"));
    shown_->setObjectName(QStringLiteral("monthShown"));
    shown_->setProperty("kind", QStringLiteral("heading"));
    shown_->setAlignment(Qt::AlignCenter);
    on_->setObjectName(QStringLiteral("monthOn"));
    today_->setObjectName(QStringLiteral("monthOfToday"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    for (QWidget* one : std::initializer_list<QWidget*>{back_, shown_, on_, today_}) row->addWidget(one);
    connect(back_, &QPushButton::clicked, this, [this] { step(false); });
    connect(on_, &QPushButton::clicked, this, [this] { step(true); });
    connect(today_, &QPushButton::clicked, this, [this] { go(now_); });
    retell();
}

void MonthSteps::show_month(std::optional<domain::RocMonth> month, std::optional<domain::RocMonth> now) {
    month_ = month;
    now_ = now;
    retell();
}

void MonthSteps::retell() {
    shown_->setText(month_ ? month_text(*month_) : QString());
    today_->setText(tr("回本月(&T)"));
    const auto unread = month_ ? QString() : tr("尚未讀取此月");
    back_->setAccessibleName(tr("上個月"));
    enable_unless(*back_, unread, tr("上個月（Alt+←）"));
    on_->setAccessibleName(tr("下個月"));
    enable_unless(*on_, unread, tr("下個月（Alt+→）"));
    enable_unless(*today_, month_ == now_ ? tr("目前即為本月") : QString());
}

void MonthSteps::step(bool on) {
    if (month_) go(on ? month_->next() : month_->previous());
}

void MonthSteps::go(std::optional<domain::RocMonth> month) {
    month_ = month;
    retell();
    Q_EMIT wants(month_ == now_ ? std::nullopt : month_);
}

using desk::UnitLine;
using desk::UnitState;
using desk::UnitTopic;

UnitPage::UnitPage(Commands& commands, QWidget* parent)
    : Page(commands, parent),
      acts_(commands, this),
      title_(new QLabel(this)),
      lead_(new QLabel(this)),
      late_(new MarkLabel(this)),
      soon_(new MarkLabel(this)),
      others_(new ElidedLine(this)),
      steps_(new MonthSteps(this)),
      month_card_(new DutyMonthCard(this)),
      open_(new UnitOpenCard(this)),
      good_(new UnitGoodCard(this)) {
    setObjectName(QStringLiteral("UnitPage"));
    build();
    name_everything();
    const auto to = [this](std::optional<domain::RocMonth> month) {
        month_ = month;
        load_month();
    };
    connect(steps_, &MonthSteps::wants, this, to);
    add_key(Qt::ALT | Qt::Key_Left, this, QT_TRANSLATE_NOOP("Keys", "上個月"), [this] { steps_->step(false); });
    add_key(Qt::ALT | Qt::Key_Right, this, QT_TRANSLATE_NOOP("Keys", "下個月"), [this] { steps_->step(true); });
    connect(month_card_, &DutyMonthCard::wants_row, this, &UnitPage::wants_register);
    connect(month_card_, &DutyMonthCard::wants_list, this, &UnitPage::show_duties);
    connect(open_, &UnitOpenCard::remedy, this, &UnitPage::remedy);
    connect(good_, &UnitGoodCard::wants_stop, this,
            [this] { Q_EMIT wants_register(std::string(domain::registers::stops.name), {}); });
    connect(&acts_, &TodoActs::wants_page, this, &UnitPage::wants_page);
    connect(&acts_, &TodoActs::wants_register, this, &UnitPage::wants_register);
    connect(&acts_, &TodoActs::failed, this, &UnitPage::failed);
}

QLayout* UnitPage::head() {
    title_->setProperty("kind", QStringLiteral("title"));
    lead_->setObjectName(QStringLiteral("unitLead"));
    lead_->setProperty("kind", QStringLiteral("soft"));
    late_->setObjectName(QStringLiteral("unitLate"));
    soon_->setObjectName(QStringLiteral("unitSoon"));
    others_->setObjectName(QStringLiteral("unitOthers"));
    others_->setProperty("kind", QStringLiteral("soft"));
    auto* lead = new QHBoxLayout;
    lead->setSpacing(12);
    for (QWidget* one : std::initializer_list<QWidget*>{lead_, late_, soon_, others_}) lead->addWidget(one);
    lead->addStretch();
    auto* texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(title_);
    texts->addLayout(lead);
    auto* out = new QHBoxLayout;
    out->setSpacing(8);
    out->addLayout(texts, 1);
    out->addWidget(steps_, 0, Qt::AlignBottom);
    return out;
}

void UnitPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 12);
    column->setSpacing(12);
    column->addLayout(head());
    column->addWidget(month_card_, 100);
    below_ = new QHBoxLayout;
    below_->setSpacing(12);
    below_->addWidget(open_, 8);
    below_->addWidget(good_, 5);
    column->addLayout(below_);
    column->addStretch(1);
}

void UnitPage::name_everything() {
    title_->setText(tr("單位現況"));
    month_card_->retell();
    steps_->retell();
    open_->retell();
    good_->retell();
    show_lines();
}

void UnitPage::show_snapshot(const desk::Snapshot& snapshot) {
    if (!isVisible()) return;
    // Not everything that the lines say is an event: a disk fills, a term ends.
    const bool old = snapshot.now - asked_at_ >= stays_true_for || snapshot.now < asked_at_;
    if (snapshot.ledger.events != events_ || snapshot.warnings != warnings_ || old) load();
}

void UnitPage::cover() {
    ++visit_;
    known_ = false;
    lines_.clear();
    month_.reset();
    steps_->show_month({}, {});
    month_card_->show_month({});
    show_lines();
}

void UnitPage::arrive() {
    arriving_ = true;
    month_card_->grid().setFocus();  // until it is known what there is to do
    load();
}

void UnitPage::load() {
    const auto snapshot = commands_.snapshot();
    events_ = snapshot->ledger.events;
    warnings_ = snapshot->warnings;
    asked_at_ = snapshot->now;
    commands_.send(this, command::UnitOrder{}, [this, visit = visit_](Result<std::vector<UnitLine>> lines) {
        if (visit != visit_) return;
        if (!lines) return Q_EMIT failed(lines.error());
        known_ = true;
        lines_ = *std::move(lines);
        show_lines();
    });
    load_month();
}

void UnitPage::load_month() {
    const auto asked = ++asked_month_;
    commands_.send(this, command::DutiesOfMonth{month_}, [this, visit = visit_, asked](Result<desk::DutyMonth> month) {
        if (visit != visit_ || asked != asked_month_) return;
        if (!month) return Q_EMIT failed(month.error());
        steps_->show_month(month->month, domain::RocMonth::of(month->today));
        month_card_->show_month(*std::move(month));
    });
}

void UnitPage::show_lead() {
    const auto of = [this](UnitState state, bool by_day) {
        return std::ranges::count_if(lines_, [&](const UnitLine& one) {
            return one.state == state && (one.owed && one.day && (one.days < 0) == (state == UnitState::act)) == by_day;
        });
    };
    const auto late = of(UnitState::act, true), soon = of(UnitState::mind, true);
    const auto act = of(UnitState::act, false), mind = of(UnitState::mind, false);
    lead_->setText(!known_ ? tr("讀取中…") : late + act == 0 ? tr("均正常。") : tr("有待處理事項。"));
    const auto count = [](MarkLabel& label, Mark mark, const QString& text, bool any) {
        label.show_state(mark, text);
        label.setVisible(any);
    };
    count(*late_, Mark::act, tr("%1 筆逾期").arg(late), late > 0);
    count(*soon_, Mark::mind, tr("%1 筆七日內到期").arg(soon), soon > 0);
    others_->setText(!known_ ? QString()
                     : act + mind > 0 ? tr("另有待處理 %1 項、應注意 %n 項。", nullptr, words::counted(mind)).arg(act)
                     : late + soon == 0 ? tr("無待處理事項。")
                                        : tr("其餘均在期限內"));
}

void UnitPage::show_lines() {
    bool kept = open_->show_lines(lines_, known_);
    if (known_ && std::exchange(arriving_, false) && month_card_->grid().hasFocus()) kept = open_->focus_first();
    if (!kept) month_card_->grid().setFocus();
    good_->show_lines(lines_, asked_at_);
    show_lead();
}

void UnitPage::remedy(const UnitLine& line) {
    namespace registers = domain::registers;
    const auto open = [this](const registers::Register& book, const std::string& row) {
        Q_EMIT wants_register(std::string(book.name), row);
    };
    switch (line.topic) {
        case UnitTopic::setup:
            return Q_EMIT wants_missing();
        case UnitTopic::stop:
            return open(registers::stops, line.row);
        case UnitTopic::incident:
            return open(registers::incidents, line.row);
        case UnitTopic::finding:
            return open(registers::findings, line.row);
        case UnitTopic::outside:
        case UnitTopic::ledger:
        case UnitTopic::backup:
            return Q_EMIT wants_page(PageId::ledger);
        case UnitTopic::machine:
            return show_fault_over(this, *line.fault);
        case UnitTopic::card:
            return Q_EMIT wants_page(PageId::card);
        case UnitTopic::duty:
            if (line.own_remedy || line.owed->nobody != nullptr) return acts_.act(*line.owed);
            if (!line.owed->book.empty()) return Q_EMIT wants_register(line.owed->book, line.owed->row);
            return open(registers::people, line.owed->person ? line.owed->person->text() : std::string());
        case UnitTopic::approval:
            return Q_EMIT wants_page(PageId::approval);
        case UnitTopic::envelope:
        case UnitTopic::querier:
        case UnitTopic::transmission:
            return;  // never but good
    }
}

void UnitPage::show_duties() {
    auto* dialog = new DutiesDialog(commands_, this);
    connect(dialog, &DutiesDialog::wants_row, this, &UnitPage::wants_register);
    dialog->open();
}

void UnitPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    constexpr int room_for_both = 800;
    below_->setDirection(width() < room_for_both ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void UnitPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name_everything();
}

}  // namespace jcic::ui
