#include "ui/seat/recovery_dialog.h"

#include <QVBoxLayout>

#include "app/domain/recovery_rules.h"
#include "ui/look/buttons.h"
#include "ui/look/form_parts.h"
#include "ui/look/text.h"

namespace jcic::ui {

KeepersPage::KeepersPage(const desk::Snapshot& snapshot, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* lead = new QLabel(tr("密碼遺忘或金鑰損壞時，須以復原金鑰第一段及第二段合併復原，單一段無效。各段僅供其保管人"
                               "閱覽，抄寫後密封並分別保管；重新製作後，原金鑰失效。"),
                            this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    for (const auto& person : snapshot.people) people_.push_back(person.code);
    const auto add = [&](const QString& title, const QString& marked, domain::Duty usual) {
        auto* box = new ChoiceBox(this);
        box->setObjectName(QStringLiteral("keeper-%1").arg(boxes_.size() + 1));
        box->setAccessibleName(title);
        box->addItem(tr("請選擇"));
        for (const auto& person : snapshot.people) {
            box->addItem(QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
            if (person.duties.contains(usual) && box->currentIndex() == 0) box->setCurrentIndex(box->count() - 1);
        }
        connect(box, &QComboBox::currentIndexChanged, this, &KeepersPage::edited);
        column->addWidget(field_label(marked, box, this));
        column->addWidget(box);
        boxes_.push_back(box);
    };
    add(tr("第一段保管人"), tr("第一段保管人(&1)"), domain::Duty::unit_head);
    add(tr("第二段保管人"), tr("第二段保管人(&2)"), domain::Duty::administrator);
    for (const auto& person : snapshot.people) duties_.emplace(person.code, person.duties);
    if (snapshot.seat) maker_ = snapshot.seat->person.code;
    nobody_confirms_ = new QLabel(tr("單位內無其他人員可確認以此復原金鑰復原者之身分，復原後無法簽署。仍可製作；請更換"
                                     "保管人，或嗣後增加核准、覆核或稽核人員。"),
                                  this);
    nobody_confirms_->setObjectName(QStringLiteral("nobodyConfirms"));
    nobody_confirms_->setProperty("kind", QStringLiteral("told"));
    nobody_confirms_->setWordWrap(true);
    column->addWidget(nobody_confirms_);
    column->addStretch();
    connect(this, &KeepersPage::edited, this, &KeepersPage::warn);
    warn();
}

void KeepersPage::warn() {
    std::set<domain::PersonId> behind;
    if (maker_) behind.insert(*maker_);
    if (complete()) behind.insert({code(1), code(2)});
    nobody_confirms_->setVisible(complete() && !domain::somebody_confirms(behind, duties_));
}

bool KeepersPage::complete() const {
    const int first = box(1)->currentIndex();
    const int second = box(2)->currentIndex();
    return first > 0 && second > 0 && first != second;
}

const domain::PersonId& KeepersPage::code(int number) const {
    return people_.at(static_cast<std::size_t>(box(number)->currentIndex() - 1));
}

namespace {

constexpr int lines_of_a_half = 4;  ///< of four groups of five each

}  // namespace

RecoveryDialog::RecoveryDialog(Commands& commands, QWidget* parent)
    : ActingDialog("RecoveryDialog", {560, 440}, commands, parent) {
    build();
    connect(keepers_, &KeepersPage::edited, this, &RecoveryDialog::allow);
    for (auto* field : {back_half_, password_}) {
        connect(field, &SecretField::edited, this, &RecoveryDialog::allow);
        connect(field, &SecretField::entered, this, &RecoveryDialog::go_on);
    }
    go_to(keepers);
}

void RecoveryDialog::build() {
    parts_.title_window(QT_TR_NOOP("復原金鑰"));
    column_.setContentsMargins(24, 20, 24, 20);
    column_.setSpacing(10);
    heading_ = parts_.add_text(column_, "recoveryHeading", nullptr, "title");
    pages_ = new QStackedWidget(this);
    column_.addWidget(pages_, 1);
    keepers_ = new KeepersPage(*commands_.snapshot(), this);
    pages_->addWidget(keepers_);
    add_shown_page(add_page());
    add_typed_page(add_page());
    add_signing_page(add_page());
    auto* cancel = make_cancel("recoveryCancel");
    back_ = make_way("recoveryBack", QT_TR_NOOP("再次檢視(&B)"), [this] { ask_half(); });
    next_ = make_way(
        "recoveryNext", QT_TR_NOOP("核對(&N)"), [this] { go_on(); }, [this] { return lacking(); });
    make_primary(*next_);
    add_ways({cancel, nullptr, back_, next_});
}

QVBoxLayout& RecoveryDialog::add_page() {
    auto* page = new QWidget(this);
    pages_->addWidget(page);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    return *column;
}

void RecoveryDialog::add_shown_page(QVBoxLayout& column) {
    shown_lead_ = parts_.add_text(column, "");
    half_ = put(column, parts_.make<ShownSecret>("half", QT_TR_NOOP("本段內容，請照抄")));
    half_->set_lines(lines_of_a_half);
    print_ = make_way(
        "printHalf", QT_TR_NOOP("列印本段(&R)"), [this] { print_half(); },
        [this] { return printed_ ? tr("本段已送印") : QString(); });
    print_->setVisible(commands_.snapshot()->printer.state == desk::PrinterState::ready);
    column.addWidget(print_, 0, Qt::AlignLeft);
    column.addStretch();
}

void RecoveryDialog::add_typed_page(QVBoxLayout& column) {
    typed_lead_ = parts_.add_text(column, "");
    back_half_ = parts_.add_field<SecretField>(column, "halfBack", QT_TR_NOOP("本段抄本(&H)"));
    column.addStretch();
}

void RecoveryDialog::add_signing_page(QVBoxLayout& column) {
    parts_.add_text(column, "", QT_TR_NOOP("保管人以本人登入密碼簽收本段。"));
    password_ = parts_.add_field<SecretField>(column, password_label_, "keeperPassword", QT_TR_NOOP("密碼(&P)"));
    column.addStretch();
}

bool RecoveryDialog::keeper_is_here() const {
    const auto snapshot = commands_.snapshot();
    return snapshot->seat && keepers_->code(number_) == snapshot->seat->person.code;
}

void RecoveryDialog::go_to(Place place) {
    pages_->setCurrentIndex(place);
    // On the screen for its keeper's eyes, and no longer than they need.
    if (place != shown) half_->show_secret(Secret());
    back_half_->clear();
    password_->clear();
    print_->setText(tr("列印本段(&R)"));
    printed_ = false;
    const auto keeper = keepers_->name(number_);
    heading_->setText(place == keepers ? tr("復原金鑰分段保管")
                      : number_ == 1   ? tr("復原金鑰第一段：%1").arg(keeper)
                                       : tr("復原金鑰第二段：%1").arg(keeper));
    shown_lead_->setText(tr("僅供 %1 閱覽，其他人員請迴避。請抄寫於紙上，每組五字元，連字號可省略。").arg(keeper));
    typed_lead_->setText(tr("請 %1 依抄本輸入，以確認抄寫無誤。").arg(keeper));
    password_label_->setText(tr("%1 的密碼(&P)").arg(keeper));
    password_->setAccessibleName(tr("%1 的密碼").arg(keeper));
    QWidget* const first[]{keepers_, next_, back_half_, password_};
    allow();
    if (place == keepers) return keepers_->take_focus();
    first[place]->setFocus();
}

void RecoveryDialog::go_on() {
    if (!next_->isEnabled()) return;
    fault_->clear();
    switch (place()) {
        case keepers:
            return start_making();
        case shown:
            return go_to(typed);
        case typed:
            return type_back();
        case signing:
            return sign();
    }
}

void RecoveryDialog::start_making() {
    ask(command::BeginRecovery{keepers_->keepers()}, [this](const command::MakingPtr& making) {
        making_ = making;
        number_ = 1;
        ask_half();
    });
}

void RecoveryDialog::ask_half() {
    ask(command::ShowHalf{making_, number_}, [this](const std::shared_ptr<const Secret>& half) {
        go_to(shown);
        half_->show_secret(half->clone());
    });
}

/// Typed back all the same: paper jams, and what nobody has read nobody has.
void RecoveryDialog::print_half() {
    ask(command::PrintHalf{making_, number_}, [this] {
        printed_ = true;
        print_->setText(tr("已送印，請當場取件"));
        allow();
    });
}

void RecoveryDialog::type_back() {
    const auto same = [this] {
        if (keeper_is_here())
            sign();  // being signed in they are known already
        else
            go_to(signing);
    };
    ask(command::TypeHalfBack{making_, number_}, same, {}, together(back_half_->take()));
}

void RecoveryDialog::sign() {
    desk::Typed given;
    if (!keeper_is_here()) given.push_back(password_->take());
    const auto signed_for = [this] {
        if (number_ == 2) return finish();
        number_ = 2;
        ask_half();
    };
    ask(command::SignForHalf{making_, number_}, signed_for, {}, std::move(given));
}

void RecoveryDialog::finish() {
    ask(command::FinishRecovery{making_}, [this] { accept(); });
}

/// What was made stays: a half typed wrongly is typed again, a password too.
void RecoveryDialog::show_fault(const Fault& fault) {
    ActingDialog::show_fault(fault);
    if (place() == typed) back_half_->setFocus();
    if (place() == signing) password_->setFocus();
}

QString RecoveryDialog::lacking() const {
    switch (place()) {
        case keepers:
            return keepers_->complete() ? QString() : tr("請選取二位不同保管人員");
        case typed:
            return still_lacking({{!back_half_->empty(), back_half_}});
        case signing:
            return still_lacking({{!password_->empty(), password_}});
        case shown:
            break;
    }
    return {};
}

void RecoveryDialog::allow() {
    next_->setText(place() == keepers   ? tr("製作(&N)")
                   : place() == shown   ? tr("抄寫完成(&N)")
                   : place() == signing ? tr("簽收(&N)")
                                        : tr("核對(&N)"));
    back_->setVisible(place() == typed);
    ActingDialog::allow();
}

}  // namespace jcic::ui
