#include "ui/seat/card_page.h"

#include <QCoreApplication>
#include <QEvent>
#include <QSignalBlocker>
#include <algorithm>
#include <utility>

#include "app/desk/registers/card_steps.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/cards.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/named_steps.h"
#include "app/domain/roc_date.h"
#include "app/words/counted.h"
#include "ui/look/buttons.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/text.h"
#include "ui/look/text_question.h"
#include "ui/look/theme.h"
#include "ui/seat/card_dialog.h"
#include "ui/seat/card_page_parts.h"
#include "ui/seat/seat_forms.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

class CardWords {
    Q_DECLARE_TR_FUNCTIONS(CardWords)
};

}  // namespace

QString moment_text(UtcTime at, UtcTime now) {
    if (domain::roc_date_at(at) != domain::roc_date_at(now)) return roc_time(at);
    return CardWords::tr("本日 %1").arg(clock_time(at));
}

QString tries_text(const desk::CardRow& card, const desk::CardView& in_reader, const TriesByCard& last, UtcTime now) {
    QStringList out;
    const auto left = [](int tries) { return CardWords::tr("%n 次", nullptr, words::counted(tries)); };
    const bool here = in_reader.state == desk::CardState::present && in_reader.number == card.number;
    if (here && in_reader.doubted)
        out << CardWords::tr("次數不明");
    else if (here && in_reader.tries_left)
        out << left(*in_reader.tries_left);
    else if (const auto known = last.find(card.number); !here && known != last.end())
        out << CardWords::tr("%1（%2 讀取）").arg(left(known->second.left), moment_text(known->second.at, now));
    else if (!here)
        out << CardWords::tr("插入讀卡機後顯示");
    if (card.holder && card.failed_tries > 0)
        out << CardWords::tr("本次借用錯誤 %n 次", nullptr, words::counted(card.failed_tries));
    if (card.holder && card.tries_not_known > 0)
        out << CardWords::tr("本次借用結果不明 %n 次", nullptr, words::counted(card.tries_not_known));
    return listed(out);
}

QString why_not_unblocked(const desk::CardView& in_reader) {
    if (in_reader.by_module) return CardWords::tr("本卡經廠商模組使用，解鎖請依廠商之方式");
    const bool has_tries = in_reader.tries_left && *in_reader.tries_left > 0;
    return has_tries ? CardWords::tr("晶片卡未鎖卡") : QString();
}

QString locked_text(const desk::CardView& in_reader) {
    return in_reader.by_module ? CardWords::tr("晶片卡已鎖卡，請依廠商之方式解鎖，或洽聯徵中心。")
                               : CardWords::tr("晶片卡已鎖卡，請以解鎖碼解鎖，或洽聯徵中心。");
}

QString keeper_text(const desk::RegisterView& letters, const std::string& card) {
    const auto& columns = letters.book->columns;
    const auto cell = [&](const desk::RegisterRow& row, std::string_view field) {
        for (std::size_t i = 0; i < columns.size() && i < row.cells.size(); ++i)
            if (columns[i].field == field) return q(row.cells[i]);
        return QString();
    };
    for (const auto& row : letters.rows) {
        if (cell(row, "card") != q(card)) continue;
        const auto keeper = cell(row, "keeper");
        return keeper.isEmpty() ? told(row.state->title) : CardWords::tr("%1，%2").arg(keeper, told(row.state->title));
    }
    return {};
}

QString counted_text(const desk::RowView& row, UtcTime now) {
    const auto last = std::find_if(row.story.rbegin(), row.story.rend(), [](const auto& one) {
        return one.step != nullptr && one.step->action == domain::registers::card_counted;
    });
    return last == row.story.rend() ? QString() : moment_text(last->at, now);
}

QString owed_text(const desk::RowView& row) {
    if (row.owes.empty()) return {};
    const auto& first = row.owes.front();
    if (!first.hold.empty()) return CardWords::tr("%1，%2").arg(told(first.title), words::held(first.hold));
    const bool late = first.urgency == domain::registers::Urgency::late;
    return (late ? CardWords::tr("%1（已逾 %2）") : CardWords::tr("%1（%2 前）"))
        .arg(told(first.title), q(first.until.dashed()));
}

QString proposed_purpose(const std::vector<desk::CaseRow>& cases) {
    QStringList numbers;
    for (const auto& number : desk::cases_for_card(cases)) numbers << q(number);
    return numbers.isEmpty() ? QString() : CardWords::tr("發查與調閱：%1").arg(listed(numbers));
}

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

// What CardPage says of the chosen card, what may be done with it, and why it may not.

namespace {

void show_fact(const Ui::CardPage::Fact& fact, const QString& value) {
    fact.title->setVisible(!value.isEmpty());
    fact.value->setVisible(!value.isEmpty());
    fact.value->setText(value);
    fact.value->setAccessibleName(fact.title->text() + QLatin1Char(' ') + value);
}

}  // namespace

void CardPage::show_chosen() {
    const auto* card = chosen();
    tell_card(card);
    tell_facts(card);
    tell_hands(card);
    ui_->cardsTitle->setText(tr("本單位晶片卡 %n", nullptr, words::counted(cards_.size())));
}

bool CardPage::is_usable() const {
    if (!row_) return true;
    const std::string_view state = row_->row.state->name;
    return state == domain::registers::of_cards::kept || state == domain::registers::of_cards::out;
}

void CardPage::tell_card(const desk::CardRow* card) {
    if (card == nullptr) {
        ui_->picture->show_card({}, {}, {});
        ui_->hands->setText(tr("尚無晶片卡"));
        ui_->since->clear();
        return;
    }
    const bool out = card->holder.has_value();
    const auto state = !is_usable() ? told(row_->row.state->title) : out ? tr("借用中") : tr("保管中");
    ui_->picture->show_card(q(card->number), branch_, state);
    ui_->hands->setText(out ? tr("%1 借用中").arg(q(card->holder_name))
                            : tr("由 %1 保管").arg(q(card->custodian_name)));
    ui_->since->setText(out ? tr("自%1，已 %2").arg(moment_text(card->since, now_), span_text(now_ - card->since))
                        : card->since == UtcTime{} ? QString()
                                                   : tr("自%1").arg(moment_text(card->since, now_)));
}

void CardPage::tell_facts(const desk::CardRow* card) {
    const bool out = card != nullptr && card->holder.has_value();
    show_fact(ui_->loanPurpose, out ? q(card->purpose) : QString());
    show_fact(ui_->tries, card == nullptr ? QString() : tries_text(*card, in_reader_, tries_read_, now_));
    show_fact(ui_->keeper, keeper_);
    show_fact(ui_->counted, row_ ? counted_text(*row_, now_) : QString());
    const bool theirs = has(domain::Duty::card_custodian) || has(domain::Duty::unit_head);
    show_fact(ui_->owed, row_ && theirs ? owed_text(*row_) : QString());
    show_fact(ui_->due, !out                           ? QString()
                        : late_.contains(card->number) ? tr("已逾下班時間，請即歸還")
                                                       : tr("本日下班前"));
}

void CardPage::tell_hands(const desk::CardRow* card) {
    ui_->line->setVisible(card != nullptr);
    if (card == nullptr) return;
    const bool out = card->holder.has_value(), mine = is_mine(card), lends = has(domain::Duty::query_officer);
    const bool keeps = card->custodian == signed_in_;
    HandsLine::Person custodian{tr("保管人員"), q(card->custodian_name),
                                keeps ? tr("本人，到場輸入密碼") : tr("到場輸入密碼")};
    HandsLine::Person borrower{tr("借用人員"), q(card->holder_name), {}};
    if (!out) borrower.name = lends ? q(own_name_) : tr("尚無人借用");
    borrower.how = out     ? mine                   ? tr("本人")
                             : card->holder_present ? tr("登入後辦理歸還")
                                                    : tr("已離任，無法簽署")
                       : lends ? tr("本人")
                           : tr("由查詢人員登入後辦理");
    ui_->line->show_hands(out ? borrower : custodian, out ? custodian : borrower);
}

QString CardPage::note_of(const desk::CardRow* card) const {
    const bool inserted = in_reader_.state == desk::CardState::present;
    if (card == nullptr)
        return has(domain::Duty::unit_head) ? tr("登記簿尚無晶片卡：請插入收到的晶片卡，按「收到晶片卡」。")
                                            : tr("晶片卡登記簿尚無登記。");
    const auto custodian = q(card->custodian_name);
    if (!is_usable()) return tr("本卡登記為「%1」，不得借用。").arg(told(row_->row.state->title));
    if (!card->holder) {
        if (card->custodian == signed_in_) return tr("查詢人員借用時，請當面交付晶片卡，由保管人員於其畫面輸入密碼。");
        return has(domain::Duty::query_officer) ? tr("請填寫用途，由保管人員 %1 輸入密碼辦理借用。").arg(custodian)
                                                : tr("由查詢人員登入後辦理借用。");
    }
    if (is_mine(card))
        return inserted
                   ? tr("查詢完畢請拔出晶片卡，當面歸還保管人員 %1。").arg(custodian)
                   : tr("晶片卡由本人借用中，請插入讀卡機辦理發查及調閱，使用完竣當面歸還保管人員 %1。").arg(custodian);
    const auto holder = q(card->holder_name);
    if (!card->holder_present) return tr("%1 已離任，無法簽署，請由保管人員與單位主管代為收回。").arg(holder);
    if (card->custodian == signed_in_)
        return tr("請 %1 於其畫面辦理歸還：當面清點晶片卡，保管人員輸入密碼。未能到場者，單位主管登入後代為收回。")
            .arg(holder);
    return tr("晶片卡由 %1 借用中，由借用人員登入後辦理歸還。").arg(holder);
}

/// One of the three stands there: the page's one filled button.
void CardPage::allow_loan(const desk::CardRow* card) {
    const bool out = card != nullptr && card->holder.has_value(), mine = is_mine(card);
    const bool takes = has(domain::Duty::unit_head) && out && !mine;
    const bool lends = has(domain::Duty::query_officer) && !mine && !takes;
    ui_->takeBack->setVisible(takes);
    ui_->handBack->setVisible(mine);
    ui_->handOut->setVisible(lends);
    for (auto* one : std::initializer_list<QWidget*>{ui_->purpose, ui_->purposeLabel})
        one->setVisible(lends && !out && card != nullptr);
    const auto note = note_of(card);
    ui_->note->setText(note);
    const bool said = !ui_->purpose->text().trimmed().isEmpty();
    enable_unless(*ui_->takeBack, asked_, QString());
    enable_unless(*ui_->handBack, asked_, mine ? QString() : note);
    enable_unless(*ui_->handOut, asked_,
                  card == nullptr || out || !is_usable() ? note : still_lacking({{said, ui_->purpose}}));
}

/// Of the register's own steps those that this person may take now, as the desk says.
void CardPage::allow_steps(const desk::CardRow* card) {
    const auto offers = [&](std::string_view action) {
        return card != nullptr && row_ &&
               std::ranges::any_of(row_->possible, [&](const auto* step) { return step->action == action; });
    };
    ui_->reportCard->setVisible(offers(domain::registers::card_reported));
    ui_->loseCard->setVisible(offers(action::card_lost));
    ui_->damageCard->setVisible(offers(action::card_damaged));
    ui_->countCard->setVisible(offers(domain::registers::card_counted));
    ui_->changeCustodian->setVisible(offers(action::card_custodian_changed));
    for (auto* button : {ui_->receiveCard, ui_->receiveLetter}) button->setVisible(has(domain::Duty::unit_head));
}

void CardPage::allow() {
    const auto* card = chosen();
    allow_loan(card);
    allow_steps(card);
    allow_password(card);
    show_chosen();
}

void CardPage::allow_password(const desk::CardRow* card) {
    const bool here = card != nullptr && in_reader_.state == desk::CardState::present &&
                      in_reader_.number == card->number && card->holder == signed_in_;
    const bool blocked = here && in_reader_.tries_left == 0;
    const bool enters = has(domain::Duty::unit_head) || has(domain::Duty::query_officer);
    for (auto* button : {ui_->changePassword, ui_->unblock})
        button->setVisible(has(domain::Duty::query_officer) || here);
    ui_->byJcic->setVisible(enters);
    const auto none = card == nullptr ? tr("晶片卡登記簿尚無登記。") : QString();
    const auto not_here = here ? QString() : tr("請借用人員登入並插入晶片卡");
    enable_unless(*ui_->changePassword, !not_here.isEmpty() ? not_here : blocked ? tr("已鎖卡，請先解鎖") : QString());
    enable_unless(*ui_->unblock, not_here.isEmpty() ? why_not_unblocked(in_reader_) : not_here);
    enable_unless(*ui_->byJcic, none);
    const bool leaver = card != nullptr && !card->password_leaver.empty();
    const auto exclusive =
        here && in_reader_.exclusive ? tr("本機設定為獨占，讀取晶片卡時其他程式無法使用。") : QString();
    ui_->passwordNote->show_state(
        leaver    ? Mark::mind
        : blocked ? Mark::act
                  : Mark::plain,
        leaver    ? tr("%1 已解除查詢職務，應變更晶片卡密碼（R-DU-5）；變更前列為待辦事項。").arg(q(card->password_leaver))
        : blocked ? locked_text(in_reader_)
                  : exclusive);
    ui_->passwordNote->setVisible(!ui_->passwordNote->text().isEmpty());
}

}  // namespace jcic::ui
