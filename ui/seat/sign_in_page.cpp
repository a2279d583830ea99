#include "ui/seat/sign_in_page.h"

#include <QCheckBox>
#include <QEvent>
#include <QFrame>
#include <QPainter>

#include "app/domain/typed_secret.h"
#include "app/words/words.h"
#include "ui/help/fault_panel.h"
#include "ui/look/choice_box.h"
#include "ui/look/form_parts.h"
#include "ui/look/mark.h"
#include "ui/look/preferences.h"
#include "ui/look/row_delegate.h"
#include "ui/look/symbol.h"
#include "ui/look/text.h"
#include "ui/look/theme.h"
#include "ui/seat/seat_forms.h"
#include "ui/secrets/secret_field.h"
#include "ui/system/appearance.h"

namespace jcic::ui {
namespace {

/// Name and duties at the left, the password at the right.
class PersonRow : public RowDelegate {
public:
    explicit PersonRow(QObject* parent) : RowDelegate(-1, parent) {}
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        RowDelegate::paint(painter, option, index);
        painter->save();
        painter->setPen(theme::tokens().ink);
        painter->setFont(option.font);
        painter->drawText(option.rect.adjusted(0, 0, -12, 0), Qt::AlignRight | Qt::AlignVCenter | Qt::TextDontClip,
                          index.data(meant_role).toString());
        painter->restore();
    }
};

}  // namespace

PracticeDrawer::PracticeDrawer(QWidget* parent) : QFrame(parent) {
    auto& parts = *new FormParts(*this);
    setProperty("kind", QStringLiteral("drawer"));
    setFixedWidth(336);
    auto* column = lay_out<QVBoxLayout>(*this, 8, {16, 14, 16, 16});
    auto* row = add_layout<QHBoxLayout>(*column, 8);
    put(*row, parts.make_line("practiceTitle", QT_TR_NOOP("練習帳號及密碼"), "heading"), 1);
    auto* close = put(*row, parts.make_button("closeDrawer", QT_TR_NOOP("收合(&X)")));
    close->setProperty("kind", QStringLiteral("link"));
    put(*column, parts.make_text("practiceLead", QT_TR_NOOP("均為虛構資料。選取帳號後，游標移至密碼欄。"), "small"));
    people_ = put(*column, parts.make<QListWidget>("practicePeople", QT_TR_NOOP("練習帳號及密碼")), 1);
    ring_rows(*people_, new PersonRow(this));
    card_ = put(*column, parts.make_text("practiceCard", nullptr, "small"));
    connect(close, &QPushButton::clicked, this, [this] { open(false); });
    connect(people_, &QListWidget::currentRowChanged, this, [this](int at) {
        if (at >= 0) Q_EMIT chosen(ids_[static_cast<std::size_t>(at)]);
    });
    const auto pick = [this](const QListWidgetItem* item) {
        Q_EMIT chosen(ids_[static_cast<std::size_t>(people_->row(item))]);
        Q_EMIT picked();
    };
    connect(people_, &QListWidget::itemClicked, this, pick);
    connect(people_, &QListWidget::itemActivated, this, pick);
    hide();
}

void PracticeDrawer::show_world(const desk::PracticeFacts& world) {
    people_->clear();
    ids_.clear();
    for (const auto& one : world.credentials) {
        QStringList duties;
        for (const auto duty : one.duties) duties << words::word_for(duty);
        ids_.push_back(one.person);
        auto* row = new QListWidgetItem(QStringLiteral("%1 %2").arg(q(one.person.text()), q(one.name)), people_);
        row->setData(second_line_role, listed(duties));
        row->setData(meant_role, q(one.password));
        row->setData(Qt::AccessibleTextRole, QStringLiteral("%1 · %2").arg(row->text(), q(one.password)));
        row->setToolTip(listed(duties));
    }
    card_->setText(tr("晶片卡密碼 %1\n解鎖碼（PUK） %2").arg(q(world.card_password), q(world.card_puk)));
    setVisible(open_ && has_people());
    Q_EMIT opened(open_, false);
}

void PracticeDrawer::open(bool open) {
    open_ = open;
    setVisible(open && has_people());
    Q_EMIT opened(open, true);
}

namespace Ui {

/// What stands in it, by name.
struct SignInPage {
    Q_DECLARE_TR_FUNCTIONS(jcic::ui::SignInPage)
public:
    explicit SignInPage(QWidget& form);

    QLabel* practice = nullptr;
    QPushButton* openDrawer = nullptr;
    ChoiceBox* language = nullptr;
    QLabel* branch = nullptr;
    ChoiceBox* person = nullptr;
    SecretField* password = nullptr;
    QWidget* cardPart = nullptr;  ///< of who signs in by their card as well
    SecretField* pin = nullptr;
    QCheckBox* lastTry = nullptr;
    QLabel* triesLeft = nullptr;
    QLabel* passwordNote = nullptr;
    QLabel* bindNote = nullptr;
    QFrame* outcome = nullptr;
    QLabel* leaving = nullptr;
    MarkLabel* cardLeft = nullptr;
    QLabel* custody = nullptr;
    QPushButton* selfCheck = nullptr;
    QPushButton* signIn = nullptr;
    QPushButton* useRecovery = nullptr;
    QPushButton* unlockTogether = nullptr;
    ui::FaultPanel* fault = nullptr;
    PracticeDrawer* drawer = nullptr;

private:
    void add_head(FormParts& parts, QBoxLayout& column);
    void add_card(FormParts& parts, QBoxLayout& column);
    void add_outcome(FormParts& parts, QBoxLayout& column);
    void add_ways(FormParts& parts, QBoxLayout& column);
    /// All as wide as the card. By an alignment its height would be taken for the column's whole width, in which text
    /// needs fewer lines.
    template <class W>
    static W* in_the_middle(QBoxLayout& column, W* part) {
        part->setFixedWidth(420);
        auto* row = add_layout<QHBoxLayout>(column, 0);
        row->addStretch();
        row->addWidget(part);
        row->addStretch();
        return part;
    }
};

SignInPage::SignInPage(QWidget& form) {
    auto& parts = *new FormParts(form);
    auto* row = lay_out<QHBoxLayout>(form, 0);
    auto* middle = add_layout<QHBoxLayout>(*row, 0, 1);
    middle->setContentsMargins(24, 16, 24, 16);
    middle->addStretch();
    auto* column = add_layout<QVBoxLayout>(*middle, 12);
    middle->addStretch();
    column->addStretch();
    add_head(parts, *column);
    add_card(parts, *column);
    add_outcome(parts, *column);
    add_ways(parts, *column);
    fault = put(*column, parts.make<ui::FaultPanel>("fault"));
    column->addStretch();
    drawer = put(*row, parts.make<PracticeDrawer>("practicePanel"));
    follow(
        {person, password, pin, lastTry, signIn, useRecovery, unlockTogether, selfCheck, language, openDrawer, drawer});
}

/// Which program, whose branch.
void SignInPage::add_head(FormParts& parts, QBoxLayout& column) {
    auto* head = in_the_middle(column, parts.make<QWidget>("signInHead"));
    auto* row = lay_out<QHBoxLayout>(*head, 16);
    auto* icon = put(*row, parts.make<QLabel>("programIcon"));
    icon->setPixmap(program_icon().pixmap(48, 48));
    auto* names = add_layout<QVBoxLayout>(*row, 0, 1);
    put(*names, parts.make_line("program", QT_TR_NOOP("聯徵查調櫃台"), "program"));
    branch = put(*names, parts.make_line("branch", nullptr, "soft"));
    practice = parts.make_line("practice", QT_TR_NOOP("練習"), "practice");
    row->addWidget(practice, 0, Qt::AlignVCenter);
}

void SignInPage::add_card(FormParts& parts, QBoxLayout& column) {
    auto* card = in_the_middle(column, parts.make<QFrame>("accountCard"));
    card->setProperty("kind", QStringLiteral("card"));
    auto* inside = lay_out<QVBoxLayout>(*card, 6, {24, 18, 24, 22});
    person = parts.add_field<ChoiceBox>(*inside, "person", QT_TR_NOOP("使用者(&U)"));
    password = parts.make<SecretField>("password", QT_TR_NOOP("密碼(&P)"));
    auto* above = add_layout<QHBoxLayout>(*inside, 8);
    above->setContentsMargins(0, 6, 0, 0);
    above->addWidget(parts.make_label(*password, QT_TR_NOOP("密碼(&P)")));
    above->addStretch();
    triesLeft = put(*above, parts.make_line("triesLeft", nullptr, "small"));
    put(*inside, password);
    passwordNote = put(*inside, parts.make_text("passwordNote", QT_TR_NOOP("本密碼同時登入聯徵中心。"), "small"));
    cardPart = put(*inside, parts.make<QWidget>("cardPart"));
    auto* of_card = lay_out<QVBoxLayout>(*cardPart, 6);
    pin = parts.add_field<SecretField>(*of_card, "ownPin", QT_TR_NOOP("本人卡片 PIN(&C)"));
    lastTry = put(*of_card, parts.make<QCheckBox>("ownLastTry"));
    parts.say_text(*lastTry, QT_TR_NOOP("本人知悉此為最後一次，輸入錯誤即鎖卡(&T)"));
    lastTry->hide();
    bindNote = put(
        *of_card, parts.make_text("bindNote", QT_TR_NOOP("尚未綁定卡片；登入後，讀卡機內之本人卡片即綁定。"), "small"));
    cardPart->hide();
    inside->addSpacing(10);
    signIn = put(*inside, parts.make_button("signIn", QT_TR_NOOP("登入(&S)")));
    parts.say_tip(*signIn, QT_TR_NOOP("按 Enter 登入"));
    make_primary(*signIn);
}

/// A grey line: what became of the seat, and in whose hands the card is.
void SignInPage::add_outcome(FormParts& parts, QBoxLayout& column) {
    outcome = in_the_middle(column, parts.make<QFrame>("outcome"));
    outcome->setProperty("kind", QStringLiteral("grey-line"));
    auto* lines = lay_out<QVBoxLayout>(*outcome, 4, {16, 10, 12, 10});
    custody = put(*lines, parts.make_text("custody"));
    custody->hide();
    leaving = put(*lines, parts.make_text("leaving", nullptr, "note"));
    cardLeft = put(*lines, parts.make<MarkLabel>("cardLeft"));
    cardLeft->setWordWrap(true);
    outcome->hide();
}

void SignInPage::add_ways(FormParts& parts, QBoxLayout& column) {
    useRecovery = parts.make_button("useRecovery", QT_TR_NOOP("忘記密碼…(&R)"));
    parts.say_tip(*useRecovery, QT_TR_NOOP("以復原金鑰復原帳號"));
    unlockTogether = parts.make_button("unlockTogether", QT_TR_NOOP("解除鎖定…(&L)"));
    parts.say_tip(*unlockTogether, QT_TR_NOOP("解除鎖定人員均遭鎖定時，由二人解除鎖定"));
    selfCheck = parts.make_button("selfCheck", QT_TR_NOOP("自我檢測…(&K)"));
    openDrawer = parts.make_button("openDrawer", QT_TR_NOOP("練習帳號(&N)"));
    for (auto* way : {useRecovery, unlockTogether, selfCheck, openDrawer})
        way->setProperty("kind", QStringLiteral("way"));
    openDrawer->hide();
    language = parts.make<ChoiceBox>("signInLanguage", QT_TR_NOOP("語言 Language"));
    language->setProperty("kind", QStringLiteral("way"));
    auto* row = add_layout<QHBoxLayout>(column, 8);
    row->addStretch();
    for (QWidget* way : {static_cast<QWidget*>(useRecovery), static_cast<QWidget*>(unlockTogether),
                         static_cast<QWidget*>(selfCheck), static_cast<QWidget*>(openDrawer)})
        row->addWidget(way);
    row->addWidget(language);
    row->addStretch();
}

}  // namespace Ui

SignInPage::SignInPage(Commands& commands, Appearance& appearance, QWidget* parent)
    : QWidget(parent), commands_(commands), appearance_(appearance), ui_(std::make_unique<Ui::SignInPage>(*this)) {
    offer_languages(*ui_->language, appearance_.preferences().language);
    connect(ui_->language, &QComboBox::activated, this, [this] {
        auto wanted = appearance_.preferences();
        wanted.language = chosen_language(*ui_->language);
        appearance_.change(wanted);
    });
    connect(ui_->signIn, &QPushButton::clicked, this, &SignInPage::sign_in);
    connect(ui_->password, &SecretField::entered, this, [this] {
        if (by_card() && ui_->pin->empty())
            ui_->pin->setFocus();
        else
            sign_in();
    });
    connect(ui_->pin, &SecretField::entered, this, &SignInPage::sign_in);
    ui_->password->is_of(ui_->person);
    ui_->pin->is_of(ui_->person);
    connect(ui_->person, &QComboBox::currentIndexChanged, this, [this] {
        show_card_part();
        allow_last_try(false);
    });
    connect(ui_->person, &QComboBox::currentIndexChanged, ui_->triesLeft, &QLabel::clear);
    connect(ui_->selfCheck, &QPushButton::clicked, this, &SignInPage::wants_self_check);
    connect(ui_->useRecovery, &QPushButton::clicked, this, &SignInPage::use_recovery);
    connect(ui_->unlockTogether, &QPushButton::clicked, this, &SignInPage::unlock_together);
    connect(ui_->openDrawer, &QPushButton::clicked, this, [this] { ui_->drawer->open(true); });
    connect(ui_->drawer, &PracticeDrawer::opened, this, [this](bool open, bool by_hand) {
        ui_->openDrawer->setVisible(!open && ui_->drawer->has_people());
        if (by_hand && isVisible()) ui_->password->setFocus();
    });
    connect(ui_->drawer, &PracticeDrawer::chosen, this, [this](const domain::PersonId& chosen) {
        const auto place = std::find(people_.begin(), people_.end(), chosen);
        if (place != people_.end()) ui_->person->setCurrentIndex(static_cast<int>(place - people_.begin()));
    });
    connect(ui_->drawer, &PracticeDrawer::picked, this, [this] { ui_->password->setFocus(); });
}

SignInPage::~SignInPage() = default;

void SignInPage::show_snapshot(const desk::Snapshot& s) {
    ui_->practice->setVisible(s.practice);
    ui_->passwordNote->setVisible(!s.host.account_apart);  // else JCIC's is another one
    ui_->branch->setText(QStringLiteral("%1 %2").arg(q(s.institution), q(s.branch)));
    // A card left behind is called out for as long as it is there (R-DU-9).
    const bool left = !left_why_.empty() && s.card.state == desk::CardState::present;
    ui_->cardLeft->setVisible(left);
    if (left)
        ui_->cardLeft->show_state(Mark::act,
                                  tr("晶片卡 %1 仍在讀卡機內，請拔出並歸還保管人員。").arg(q(s.card.number)));
    show_outcome();
    std::vector<domain::PersonId> people;
    by_card_.clear();
    for (const auto& person : s.people) {
        people.push_back(person.code);
        if (s.card_required || person.by_card) by_card_.emplace(person.code, person.by_card);
    }
    if (people != people_) {
        people_ = people;
        forget_password();  // another may stand there now
        ui_->person->clear();
        for (const auto& person : s.people)
            ui_->person->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    }
    show_card_part();
    if (s.practice && world_.credentials.empty())
        commands_.send(this, command::Practice{}, [this](Result<desk::PracticeFacts> world) {
            if (world && world_.credentials.empty()) show_practice(*world);
        });
}

void SignInPage::show_practice(const desk::PracticeFacts& world) {
    world_ = world;
    ui_->drawer->show_world(world_);
}

/// The grey line stands there only where it says something.
void SignInPage::show_outcome() {
    const bool custody = !ui_->custody->text().isEmpty(), leaving = !ui_->leaving->text().isEmpty();
    ui_->custody->setVisible(custody);
    ui_->leaving->setVisible(leaving);
    ui_->outcome->setVisible(custody || leaving || !ui_->cardLeft->isHidden());
}

void SignInPage::forget_password() {
    ui_->password->clear();
    ui_->pin->clear();
}

bool SignInPage::by_card() const {
    const auto row = ui_->person->currentIndex();
    return row >= 0 && by_card_.contains(people_[static_cast<std::size_t>(row)]);
}

/// A card that a sign-in binds is announced before it does.
void SignInPage::show_card_part() {
    const bool asked = by_card();
    ui_->cardPart->setVisible(asked);
    const auto row = static_cast<std::size_t>(std::max(ui_->person->currentIndex(), 0));
    ui_->bindNote->setVisible(asked && !by_card_.at(people_[row]));
}

/// Asked for once a card has refused for that.
void SignInPage::allow_last_try(bool asked) {
    ui_->lastTry->setVisible(asked);
    ui_->lastTry->setChecked(false);
}

void SignInPage::show_leaving(const std::string& why, bool card_out) {
    left_why_ = why;
    left_card_out_ = card_out;
    ui_->fault->clear();
    ui_->leaving->setText(why == "idle" ? tr("閒置逾時，已自動登出；未完成之查詢已加密保存。")
                          : why == "left" && card_out
                              ? tr("已離座登出，聯徵中心已登出。晶片卡仍在借用中，請妥善保管或歸還。")
                          : why == "left"        ? tr("已離座登出。")
                          : why == "asked"       ? tr("已登出。")
                          : why == "screen-lock" ? tr("螢幕鎖定，已登出；未完成之查詢已加密保存。")
                          : why == "suspend"     ? tr("電腦休眠，已登出；未完成之查詢已加密保存。")
                          : why == "session-end" || why == "shutdown" || why == "stopped"
                              ? tr("作業系統結束本程式，已登出；未完成之查詢已加密保存。")
                              : QString());
    show_outcome();
}

void SignInPage::show_custody(const std::vector<desk::CardRow>& cards) {
    cards_ = cards;
    QStringList lines;
    for (const auto& card : cards_)
        lines << (card.holder ? tr("晶片卡 %1 由 %2 借用中，自 %3。")
                                    .arg(q(card.number), q(card.holder_name), roc_time(card.since))
                              : tr("晶片卡 %1 由保管人員 %2 保管。").arg(q(card.number), q(card.custodian_name)));
    ui_->custody->setText(lines.join(QLatin1Char('\n')));
    show_outcome();
}

/// Also after a restore, for who does not know the password of the backup's day.
void SignInPage::use_recovery() {
    SeatForms::use_recovery(commands_, this, [this](const QString& who) {
        ui_->fault->clear();
        ui_->leaving->setText(
            tr("%1 帳號已復原，請以新密碼登入後立即變更；經單位主管確認身分前，其簽署不生效力。").arg(who));
        show_outcome();
        ui_->password->setFocus();
    });
}

/// Where nobody is left who could sign in and unlock (R-PW-4).
void SignInPage::unlock_together() {
    SeatForms::unlock_together(commands_, this, [this](const QString& one, const QString& other) {
        ui_->fault->clear();
        ui_->leaving->setText(tr("%1 與 %2 的帳號已解除鎖定，可登入；其他人員由其解除鎖定。").arg(one, other));
        show_outcome();
        ui_->password->setFocus();
    });
}

void SignInPage::show_closed(const Fault& fault) {
    ui_->signIn->setEnabled(false);
    ui_->useRecovery->setEnabled(false);
    ui_->unlockTogether->setEnabled(false);
    ui_->fault->show_fault(fault);
}

void SignInPage::sign_in() {
    const auto row = ui_->person->currentIndex();
    if (busy_ || row < 0 || ui_->password->empty()) return;
    const auto pin = ui_->pin->take();
    if (by_card() && pin.empty()) return ui_->pin->setFocus();
    const bool last_try = ui_->lastTry->isChecked();
    busy_ = true;
    ui_->fault->clear();
    ui_->signIn->setEnabled(false);
    ui_->signIn->setText(tr("登入中…"));
    commands_.send(
        this, command::SignIn{people_[static_cast<std::size_t>(row)], desk::HostAccount::open, last_try},
        [this](Result<desk::SignedIn> result) {
            busy_ = false;
            ui_->signIn->setEnabled(true);
            ui_->signIn->setText(tr("登入(&S)"));
            ui_->triesLeft->clear();
            allow_last_try(!result && result.error().code == FaultCode::card_pin_last_try);
            if (result) {
                show_leaving({});
                Q_EMIT signed_in(*result);
            } else {
                show_tries(result.error());
                ui_->fault->show_fault(result.error());
                ui_->password->setFocus();
            }
        },
        together(domain::typed_with_pin(ui_->password->take(), pin)));
}

/// Beside the field, for the next try: before it is typed.
void SignInPage::show_tries(const Fault& fault) {
    if (const auto left = fault.detail("tries-left"); !left.empty())
        ui_->triesLeft->setText(tr("尚可輸入 %n 次", nullptr, q(left).toInt()));
}

void SignInPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange) return;
    ui_->triesLeft->clear();
    show_leaving(left_why_, left_card_out_);
    show_custody(std::vector(cards_));
    show_practice(world_);
}

void SignInPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    offer_languages(*ui_->language, appearance_.preferences().language);  // it may have been changed in the settings
    forget_password();
    ui_->password->setFocus();
}

}  // namespace jcic::ui
