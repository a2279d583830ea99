#include "ui/seat/card_page.h"

#include <QEvent>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

#include "app/desk/registers/card_steps.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/named_steps.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/row_ring.h"
#include "ui/look/row_role.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/look/theme.h"
#include "ui/seat/card_loans.h"
#include "ui/seat/card_page_parts.h"
#include "ui/seat/card_password_dialog.h"
#include "ui/seat/card_picture.h"
#include "ui/seat/card_words.h"
#include "ui/seat/seat_forms.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {
/// Of all loans so many are looked at for this card's last.
constexpr std::size_t loans_looked_at = 40;
constexpr int cards_in_sight = 3;
/// So wide is the page where the card's picture takes no room from what is said of it, at 100 %.
constexpr int room_for_picture = 920;
bool are_alike(const desk::CardRow& a, const desk::CardRow& b) {
    return a.number == b.number && a.custodian == b.custodian && a.holder == b.holder && a.since == b.since &&
           a.failed_tries == b.failed_tries && a.tries_not_known == b.tries_not_known &&
           a.password_leaver == b.password_leaver && a.holder_present == b.holder_present;
}

domain::registers::Values written_in(const desk::RowView& row) {
    domain::registers::Values out;
    for (const auto& said : row.values) out.emplace(std::string(said.field->name), said.written);
    return out;
}

}  // namespace

CardPage::CardPage(Commands& commands, QWidget* parent)
    : Page(commands, parent), ui_(std::make_unique<Ui::CardPage>(*this)) {
    ring_rows(*ui_->cards, new RowDelegate(0, this));
    connect(ui_->cards, &QListWidget::currentRowChanged, this, [this] {
        forget_registers();
        allow();
        load();
    });
    connect(ui_->purpose, &QLineEdit::textChanged, this, &CardPage::allow);
    connect(ui_->handOut, &QPushButton::clicked, this, [this] {
        if (const auto* card = chosen())
            ask_signatures(desk::handing_out(card->number, card->custodian, from_typed(ui_->purpose->text())),
                           card->custodian_name, true);
    });
    connect(ui_->handBack, &QPushButton::clicked, this, [this] {
        if (const auto* card = chosen())
            ask_signatures(desk::handing_back(card->number, card->custodian), card->custodian_name);
    });
    connect(ui_->takeBack, &QPushButton::clicked, this, &CardPage::take_back);
    connect_ways();
    allow();
}

CardPage::~CardPage() = default;

void CardPage::connect_ways() {
    connect(ui_->byJcic, &QPushButton::clicked, this, &CardPage::register_change_by_jcic);
    using Purpose = CardPasswordDialog::Purpose;
    const auto ask = [this](Purpose purpose) { (new CardPasswordDialog(commands_, purpose, this))->open(); };
    connect(ui_->changePassword, &QPushButton::clicked, this, [ask] { ask(Purpose::change); });
    connect(ui_->unblock, &QPushButton::clicked, this, [ask] { ask(Purpose::unblock); });
    connect(ui_->selfCheck, &QPushButton::clicked, this, &CardPage::wants_self_check);
    connect(ui_->receiveCard, &QPushButton::clicked, this, &CardPage::wants_card_received);
    connect(ui_->receiveLetter, &QPushButton::clicked, this, [this] {
        const auto* card = chosen();
        Q_EMIT wants_letter_received(card == nullptr ? std::string() : card->number);
    });
    const auto leads = [this](QPushButton* way, const domain::registers::Register& book) {
        connect(way, &QPushButton::clicked, this, [this, &book] {
            const auto* card = chosen();
            const bool of_card = &book == &domain::registers::cards && card != nullptr;
            Q_EMIT wants_register(std::string(book.name), of_card ? card->number : std::string());
        });
    };
    leads(ui_->cardsRegister, domain::registers::cards);
    leads(ui_->loansRegister, domain::registers::card_loans);
    const auto takes = [this](QPushButton* way, std::string_view action) {
        connect(way, &QPushButton::clicked, this, [this, action] {
            if (!row_) return;
            Q_EMIT wants_card_step(action, row_->row.id, written_in(*row_));
        });
    };
    takes(ui_->reportCard, domain::registers::card_reported);
    takes(ui_->loseCard, action::card_lost);
    takes(ui_->damageCard, action::card_damaged);
    takes(ui_->countCard, domain::registers::card_counted);
    takes(ui_->changeCustodian, action::card_custodian_changed);
}

void CardPage::show_snapshot(const desk::Snapshot& snapshot) {
    signed_in_.reset();
    duties_.clear();
    if (snapshot.seat) {
        signed_in_ = snapshot.seat->person.code;
        own_name_ = snapshot.seat->person.name;
        duties_ = snapshot.seat->person.duties;
    }
    may_load_ = snapshot.seat && !snapshot.seat->password_must_change;
    in_reader_ = snapshot.card;
    if (in_reader_.state == desk::CardState::present && in_reader_.tries_left && !in_reader_.doubted)
        tries_read_[in_reader_.number] = {*in_reader_.tries_left, snapshot.now};
    branch_ = q(snapshot.branch);
    now_ = snapshot.now;
    late_.clear();
    for (const auto& one : snapshot.todo)
        if (one.late && !one.card.empty()) late_.insert(one.card);
    propose_purpose(snapshot);
    if (!std::equal(cards_.begin(), cards_.end(), snapshot.cards.begin(), snapshot.cards.end(), are_alike)) {
        const auto kept = chosen_number();
        cards_ = snapshot.cards;
        show_cards(kept);
        if (chosen_number() != kept) forget_registers();
        load();
    } else if (snapshot.ledger.events != events_) {
        load();  // a count, a report, a loss: what the register says, and the list of cards does not
    }
    events_ = snapshot.ledger.events;
    allow();
}

/// The cases that wait for the card, until the person writes something else.
void CardPage::propose_purpose(const desk::Snapshot& snapshot) {
    if (ui_->purpose->isModified() || !snapshot.seat) return;
    if (const auto text = proposed_purpose(snapshot.cases); text != ui_->purpose->text()) ui_->purpose->setText(text);
}

void CardPage::show_cards(const std::string& kept) {
    const QSignalBlocker blocker(ui_->cards);  // the same card, shown anew, is no other choice
    ui_->cards->clear();
    for (const auto& card : cards_) {
        auto* row = new QListWidgetItem(q(card.number), ui_->cards);
        row->setData(mark_role, static_cast<int>(card.holder ? Mark::plain : Mark::good));
        row->setData(second_line_role, card.holder ? tr("%1 借用中").arg(q(card.holder_name))
                                                   : tr("由 %1 保管").arg(q(card.custodian_name)));
    }
    const auto same = std::ranges::find(cards_, kept, &desk::CardRow::number);
    const auto place = same == cards_.end() ? 0 : static_cast<int>(same - cards_.begin());
    if (!cards_.empty()) ui_->cards->setCurrentRow(place);
    const int rows = std::clamp(ui_->cards->count(), 1, cards_in_sight);
    const int high = cards_.empty() ? ui_->cards->fontMetrics().height() : ui_->cards->sizeHintForRow(0);
    ui_->cards->setFixedHeight(rows * high + 2 * ui_->cards->frameWidth());
}

const desk::CardRow* CardPage::chosen() const {
    const int at = ui_->cards->currentRow();
    return at >= 0 && at < static_cast<int>(cards_.size()) ? &cards_[static_cast<std::size_t>(at)] : nullptr;
}

bool CardPage::is_mine(const desk::CardRow* card) const {
    return card != nullptr && card->holder && card->holder == signed_in_;
}

void CardPage::forget_registers() {
    ++visit_;
    row_.reset();
    keeper_.clear();
    ui_->loans->clear();
}

/// A fault is told by the register itself, where it is looked at: here what is not known is left out.
void CardPage::load() {
    const auto* card = chosen();
    if (card == nullptr || !may_load_ || !isVisible()) return;
    const auto mine = ++visit_;
    commands_.send(this, command::Row{&domain::registers::cards, card->number},
                   [this, mine](Result<desk::RowView> row) {
                       if (mine != visit_ || !row) return;
                       row_ = *std::move(row);
                       allow();
                   });
    desk::RowFilter open;
    open.only_open = true;
    commands_.send(this, command::Rows{&domain::registers::envelopes, open},
                   [this, mine, number = card->number](Result<desk::RegisterView> letters) {
                       if (mine != visit_ || !letters) return;
                       keeper_ = keeper_text(*letters, number);
                       show_chosen();
                   });
    desk::RowFilter last;
    last.limit = loans_looked_at;
    commands_.send(this, command::Rows{&domain::registers::card_loans, last},
                   [this, mine, number = card->number](Result<desk::RegisterView> loans) {
                       if (mine == visit_ && loans) ui_->loans->show_loans(*loans, number);
                   });
}

void CardPage::take_back() {
    const auto* card = chosen();
    if (card == nullptr || asked_) return;
    ask_text(this, tr("代為收回晶片卡"), tr("請輸入借用人員未能簽署之原因（記入日誌）。"),
             [this, number = card->number, custodian = card->custodian,
              name = card->custodian_name](const std::string& why) {
                 if (signed_in_) ask_signatures(desk::taking_back(number, custodian, why), name);
             });
}

void CardPage::ask_signatures(domain::registers::StepRequest wanted, const std::string& custodian_name, bool borrows) {
    if (std::exchange(asked_, true)) return;
    ui_->cards->setFocus();  // the button goes grey: the key that pressed it is to press no other
    allow();
    commands_.send(this, command::PageOf{wanted}, [this, wanted, custodian_name, borrows](Result<desk::StepText> page) {
        if (!std::exchange(asked_, false)) return;
        allow();
        if (!page) return Q_EMIT failed(page.error());
        const auto* dialog = SeatForms::hand_over_card(commands_, wanted, *page, custodian_name, this);
        connect(dialog, &QDialog::accepted, this, [this, borrows] {
            ui_->purpose->setText({});
            if (borrows) Q_EMIT lent();
        });
    });
}

void CardPage::register_change_by_jcic() {
    const auto* card = chosen();
    if (card == nullptr) return;
    ask_text(this, tr("登記由聯徵變更"), tr("請輸入聯徵中心變更密碼之申請文號（記入日誌）。"),
             [this, number = card->number](const std::string& letter) { ask_since_when(number, letter); });
}

/// R-DU-5: the change is closed with 查詢密碼啟用日期 alone.
void CardPage::ask_since_when(const std::string& card, const std::string& letter) {
    const auto today = domain::roc_date_at(commands_.snapshot()->now);
    ask_text(
        this, tr("登記由聯徵變更"), tr("請輸入查詢密碼啟用日期（民國年月日 7 碼）。"),
        [this, card, letter](const std::string& in_use) {
            commands_.send(this, command::CardPasswordByJcic{card, letter, in_use}, [this](Result<void> done) {
                if (!done) Q_EMIT failed(done.error());
            });
        },
        QString::fromStdString(today.text()));
}

void CardPage::cover() {
    asked_ = false;
    may_load_ = false;
    signed_in_.reset();
    own_name_.clear();
    duties_.clear();
    late_.clear();
    in_reader_ = {};
    cards_.clear();
    show_cards({});
    forget_registers();
    ui_->purpose->setText({});  // clear() would count as typed
    allow();
}

void CardPage::arrive() {
    load();
    // On the step, where nothing lacks: a password that a custodian types too early then stands in no field, least of
    // all in the purpose, which the register keeps.
    for (auto* button : {ui_->handBack, ui_->takeBack, ui_->handOut})
        if (button->isVisible() && button->isEnabled()) return button->setFocus();
    (ui_->purpose->isVisible() ? static_cast<QWidget*>(ui_->purpose) : ui_->cards)->setFocus();
}

void CardPage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    ui_->picture->setVisible(width() >= theme::points(room_for_picture));
}

void CardPage::changeEvent(QEvent* event) {
    Page::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    show_cards(chosen_number());
    ui_->loans->retell();
    allow();
    load();  // who keeps the password is said in words
}

}  // namespace jcic::ui
