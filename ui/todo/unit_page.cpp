#include "ui/todo/unit_page.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <algorithm>

#include "ui/help/fault_panel.h"
#include "ui/look/mark_label.h"
#include "ui/look/text.h"
#include "ui/registers/duties_dialog.h"
#include "ui/todo/unit_words.h"

namespace jcic::ui {
namespace {

using desk::UnitLine;
using desk::UnitState;
using desk::UnitTopic;

constexpr std::chrono::minutes stays_true_for{1};

void empty(QLayout& column) {
    while (auto* item = column.takeAt(0)) {
        delete item->widget();  // at once: what they say leaves with the seat
        delete item;
    }
}

QFrame* card_with(QLabel* title, QVBoxLayout*& lines, QWidget* parent) {
    auto* card = new QFrame(parent);
    card->setProperty("kind", QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(18, 18, 18, 18);
    column->setSpacing(8);
    title->setProperty("kind", QStringLiteral("heading"));
    column->addWidget(title);
    lines = new QVBoxLayout;
    lines->setSpacing(4);
    column->addLayout(lines);
    return card;
}

}  // namespace

UnitPage::UnitPage(Commands& commands, QWidget* parent)
    : Page(commands, parent),
      acts_(commands, this),
      title_(new QLabel(this)),
      lead_(new QLabel(this)),
      open_title_(new QLabel(this)),
      good_title_(new QLabel(this)),
      duties_(new QPushButton(this)),
      stop_(new QPushButton(this)) {
    setObjectName(QStringLiteral("UnitPage"));
    build();
    name_everything();
    connect(duties_, &QPushButton::clicked, this, &UnitPage::show_duties);
    connect(stop_, &QPushButton::clicked, this,
            [this] { Q_EMIT wants_register(std::string(domain::registers::stops.name), {}); });
    connect(&acts_, &TodoActs::failed, this, &UnitPage::failed);
}

void UnitPage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    title_->setProperty("kind", QStringLiteral("title"));
    lead_->setProperty("kind", QStringLiteral("soft"));
    lead_->setObjectName(QStringLiteral("unitLead"));
    lead_->setWordWrap(true);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    auto* texts = new QVBoxLayout;
    texts->addWidget(title_);
    texts->addWidget(lead_);
    head->addLayout(texts, 1);
    duties_->setObjectName(QStringLiteral("unitDuties"));
    stop_->setObjectName(QStringLiteral("unitStop"));
    for (auto* button : {duties_, stop_}) head->addWidget(button, 0, Qt::AlignTop);
    column->addLayout(head);
    open_ = card_with(open_title_, open_lines_, this);
    open_->setObjectName(QStringLiteral("unitOpen"));
    auto* good = card_with(good_title_, good_lines_, this);
    good->setObjectName(QStringLiteral("unitGood"));
    column->addWidget(open_);
    column->addWidget(good);
    column->addStretch();
}

void UnitPage::name_everything() {
    title_->setText(tr("單位是否就緒"));
    open_title_->setText(tr("要處理的"));
    good_title_->setText(tr("現在的樣子"));
    duties_->setText(tr("期限一覽…(&D)"));
    stop_->setText(tr("停止查詢…(&X)"));
    stop_->setToolTip(tr("疑有外洩時先停再查；已取得的序號不會遺失。"));
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
    show_lines();
}

void UnitPage::arrive() {
    load();
    duties_->setFocus();
}

void UnitPage::load() {
    const auto snapshot = commands_.snapshot();
    events_ = snapshot->ledger.events;
    warnings_ = snapshot->warnings;
    asked_at_ = snapshot->now;
    commands_.send(command::UnitOrder{}, [this, visit = visit_](Result<std::vector<UnitLine>> lines) {
        if (visit != visit_) return;
        if (!lines) return Q_EMIT failed(lines.error());
        known_ = true;
        lines_ = *std::move(lines);
        show_lines();
    });
}

void UnitPage::show_lead() {
    const auto of = [this](UnitState state) { return std::ranges::count(lines_, state, &UnitLine::state); };
    const auto act = of(UnitState::act), mind = of(UnitState::mind);
    lead_->setText(!known_           ? tr("查看中…")
                   : act + mind == 0 ? tr("就緒：沒有要處理的事。")
                   : act == 0        ? tr("就緒；有 %1 件要留意。").arg(mind)
                   : mind == 0       ? tr("尚未就緒：%1 件要處理。").arg(act)
                                     : tr("尚未就緒：%1 件要處理，%2 件要留意。").arg(act).arg(mind));
}

void UnitPage::show_lines() {
    const auto* at = QApplication::focusWidget();
    const bool on_remedy = at != nullptr && isAncestorOf(at) && at->objectName() == QLatin1String("unitRemedy");
    const auto had = on_remedy ? at->accessibleName() : QString();
    empty(*open_lines_);
    empty(*good_lines_);
    for (const auto& line : lines_) add_line(line, line.state == UnitState::good ? *good_lines_ : *open_lines_);
    open_->setVisible(open_lines_->count() > 0);
    show_lead();
    if (!on_remedy) return;
    const auto remedies = findChildren<QPushButton*>(QStringLiteral("unitRemedy"));
    const auto again = std::ranges::find(remedies, had, &QWidget::accessibleName);
    (again == remedies.end() ? duties_ : *again)->setFocus();
}

void UnitPage::add_line(const UnitLine& line, QVBoxLayout& column) {
    auto* row = new QWidget(this);
    row->setObjectName(QStringLiteral("unitLine"));
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    auto* label = new MarkLabel(row);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignVCenter);
    const auto text = text_of(line);
    label->show_state(mark_of(line.state), text);
    across->addWidget(label, 1);
    if (const auto act = remedy_of(line); !act.isEmpty()) {
        auto* button = new QPushButton(act, row);
        button->setObjectName(QStringLiteral("unitRemedy"));
        button->setAccessibleName(tr("%1：%2").arg(act, text));
        connect(button, &QPushButton::clicked, this, [this, line] { remedy(line); });
        across->addWidget(button);
    }
    column.addWidget(row);
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
        case UnitTopic::recovered:
            return line.person->own_remedy ? acts_.confirm_recovered(line.person->code, q(line.name))
                                           : open(registers::people, line.person->code.text());
        case UnitTopic::locked:
            return line.person->own_remedy ? acts_.unlock(line.person->code, q(line.name))
                                           : open(registers::people, line.person->code.text());
        case UnitTopic::ledger:
        case UnitTopic::backup:
            return Q_EMIT wants_page(PageId::ledger);
        case UnitTopic::machine:
            return show_fault_over(this, *line.fault);
        case UnitTopic::card:
        case UnitTopic::card_password:
            return Q_EMIT wants_page(PageId::card);
        case UnitTopic::duty:
            return open(*line.duty->book, line.duty->row);
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

void UnitPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name_everything();
}

}  // namespace jcic::ui
