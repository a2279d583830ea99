#include "ui/seat/recovery_dialog.h"

#include <QVBoxLayout>
#include <algorithm>

#include "ui/look/field_label.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/way_buttons.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {
namespace {

constexpr int lines_of_a_half = 4;  ///< of four groups of five each

QLabel* paragraph(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    return label;
}

}  // namespace

RecoveryDialog::RecoveryDialog(Commands& commands, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      heading_(new QLabel(this)),
      pages_(new QStackedWidget(this)),
      keepers_(new KeepersPage(*commands.snapshot(), this)),
      fault_(new FaultPanel(this)),
      cancel_(new QPushButton(tr("取消(&C)"), this)),
      back_(new QPushButton(tr("再看一次(&B)"), this)),
      next_(new QPushButton(this)) {
    setObjectName(QStringLiteral("RecoveryDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("復原金鑰"));
    build();
    connect(keepers_, &KeepersPage::edited, this, &RecoveryDialog::allow);
    connect(cancel_, &QPushButton::clicked, this, &QDialog::reject);
    connect(back_, &QPushButton::clicked, this, &RecoveryDialog::ask_half);
    connect(next_, &QPushButton::clicked, this, &RecoveryDialog::go_on);
    go_to(keepers);
    open_at_size(*this, {560, 440});
}

void RecoveryDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(10);
    heading_->setObjectName(QStringLiteral("recoveryHeading"));
    heading_->setProperty("kind", QStringLiteral("title"));
    heading_->setWordWrap(true);
    column->addWidget(heading_);
    pages_->addWidget(keepers_);
    pages_->addWidget(shown_page());
    pages_->addWidget(typed_page());
    pages_->addWidget(signing_page());
    column->addWidget(pages_, 1);
    column->addWidget(fault_);
    column->addLayout(way_buttons({cancel_, "recoveryCancel"}, {back_, "recoveryBack"}, {next_, "recoveryNext"}));
}

QWidget* RecoveryDialog::shown_page() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    shown_lead_ = paragraph({}, page);
    half_ = new ShownSecret(page);
    half_->setObjectName(QStringLiteral("half"));
    half_->setAccessibleName(tr("半份，請照抄"));
    half_->set_lines(lines_of_a_half);
    column->addWidget(shown_lead_);
    column->addWidget(half_);
    print_ = new QPushButton(tr("列印這一半(&R)"), page);
    print_->setObjectName(QStringLiteral("printHalf"));
    print_->setAutoDefault(false);
    print_->setVisible(commands_.snapshot()->printer.state == desk::PrinterState::ready);
    connect(print_, &QPushButton::clicked, this, &RecoveryDialog::print_half);
    column->addWidget(print_, 0, Qt::AlignLeft);
    column->addStretch();
    return page;
}

QWidget* RecoveryDialog::typed_page() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    typed_lead_ = paragraph({}, page);
    back_half_ = new SecretField(page);
    back_half_->setObjectName(QStringLiteral("halfBack"));
    back_half_->setAccessibleName(tr("抄下的半份"));
    column->addWidget(typed_lead_);
    column->addWidget(field_label(tr("抄下的半份(&H)"), back_half_, page));
    column->addWidget(back_half_);
    column->addStretch();
    connect(back_half_, &SecretField::edited, this, &RecoveryDialog::allow);
    connect(back_half_, &SecretField::entered, this, &RecoveryDialog::go_on);
    return page;
}

QWidget* RecoveryDialog::signing_page() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    password_ = new SecretField(page);
    password_->setObjectName(QStringLiteral("keeperPassword"));
    password_label_ = field_label({}, password_, page);
    column->addWidget(paragraph(tr("保管人簽收這一半：以自己簽入本程式的密碼。"), page));
    column->addWidget(password_label_);
    column->addWidget(password_);
    column->addStretch();
    connect(password_, &SecretField::edited, this, &RecoveryDialog::allow);
    connect(password_, &SecretField::entered, this, &RecoveryDialog::go_on);
    return page;
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
    print_->setText(tr("列印這一半(&R)"));
    print_->setEnabled(true);
    const auto keeper = keepers_->name(number_);
    heading_->setText(place == keepers ? tr("兩半由兩個人保管")
                      : number_ == 1   ? tr("第一半：%1").arg(keeper)
                                       : tr("第二半：%1").arg(keeper));
    shown_lead_->setText(
        tr("只給 %1 看，其他人請轉開視線。照抄在紙上，一組五個字，組間的短橫可抄可不抄。").arg(keeper));
    typed_lead_->setText(tr("請 %1 看著紙上抄下的輸入：抄錯的半份，要用的時候打不開。").arg(keeper));
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
            return begin();
        case shown:
            return go_to(typed);
        case typed:
            return type_back();
        case signing:
            return sign();
    }
}

void RecoveryDialog::begin() {
    set_busy(true);
    commands_.send(this, command::BeginRecovery{keepers_->keepers()}, [this](const Result<command::MakingPtr>& making) {
        set_busy(false);
        if (!making) return show_fault(making.error());
        making_ = *making;
        number_ = 1;
        ask_half();
    });
}

void RecoveryDialog::ask_half() {
    fault_->clear();
    set_busy(true);
    commands_.send(this, command::ShowHalf{making_, number_},
                   [this](const Result<std::shared_ptr<const Secret>>& half) {
                       set_busy(false);
                       if (!half) return show_fault(half.error());
                       go_to(shown);
                       half_->show_secret((*half)->clone());
                   });
}

/// Typed back all the same: paper jams, and what nobody has read nobody has.
void RecoveryDialog::print_half() {
    set_busy(true);
    commands_.send(this, command::PrintHalf{making_, number_}, [this](const Result<void>& sent) {
        set_busy(false);
        if (!sent) return show_fault(sent.error());
        print_->setText(tr("已送印，請當場取走"));
        print_->setEnabled(false);
    });
}

void RecoveryDialog::type_back() {
    set_busy(true);
    commands_.send(
        this, command::TypeHalfBack{making_, number_},
        [this](const Result<void>& same) {
            set_busy(false);
            if (!same) return show_fault(same.error());
            if (keeper_is_here())
                sign();  // being signed in they are known already
            else
                go_to(signing);
        },
        together(back_half_->take()));
}

void RecoveryDialog::sign() {
    set_busy(true);
    desk::Typed given;
    if (!keeper_is_here()) given.push_back(password_->take());
    commands_.send(
        this, command::SignForHalf{making_, number_},
        [this](const Result<void>& signed_for) {
            set_busy(false);
            if (!signed_for) return show_fault(signed_for.error());
            if (number_ == 2) return finish();
            number_ = 2;
            ask_half();
        },
        std::move(given));
}

void RecoveryDialog::finish() {
    set_busy(true);
    commands_.send(this, command::FinishRecovery{making_}, [this](const Result<void>& done) {
        set_busy(false);
        if (!done) return show_fault(done.error());
        accept();
    });
}

/// What was made stays: a half typed wrongly is typed again, a password too.
void RecoveryDialog::show_fault(const Fault& fault) {
    fault_->show_fault(fault);
    if (place() == typed) back_half_->setFocus();
    if (place() == signing) password_->setFocus();
}

void RecoveryDialog::allow() {
    const auto lacks = place() == keepers   ? keepers_->complete() ? QString() : tr("先選兩個不同的保管人")
                         : place() == typed ? still_lacking({{!back_half_->empty(), back_half_}})
                       : place() == signing ? still_lacking({{!password_->empty(), password_}})
                                            : QString();
    next_->setText(place() == keepers   ? tr("製作(&N)")
                   : place() == shown   ? tr("抄好了(&N)")
                   : place() == signing ? tr("簽收(&N)")
                                        : tr("核對(&N)"));
    enable_unless(*next_, busy_, lacks);
    back_->setVisible(place() == typed);
    back_->setEnabled(!busy_);
    cancel_->setEnabled(!busy_);
}

}  // namespace jcic::ui
