#include "ui/setup/start_dialog.h"

#include <QEvent>
#include <QVBoxLayout>

#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/setup/setup_dialog.h"

namespace jcic::ui {

StartDialog::StartDialog(SetupWorker& worker, Appearance& appearance, bool can_practise, QWidget* parent)
    : QDialog(parent),
      worker_(worker),
      appearance_(appearance),
      can_practise_(can_practise),
      title_(new QLabel(this)),
      lead_(new QLabel(this)),
      language_label_(new QLabel(this)),
      language_(new ChoiceBox(this)),
      fault_(new FaultPanel(this)),
      leave_(new QPushButton(this)) {
    setObjectName(QStringLiteral("StartDialog"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(12);
    title_->setProperty("kind", QStringLiteral("program"));
    lead_->setProperty("kind", QStringLiteral("soft"));
    lead_->setWordWrap(true);
    column->addWidget(title_);
    column->addWidget(lead_);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(14);
    practise_ = add_card("practise", cards);
    set_up_ = add_card("setUp", cards);
    restore_ = add_card("restore", cards);
    column->addLayout(cards, 1);
    column->addWidget(fault_);
    language_label_->setBuddy(language_);
    language_->setObjectName(QStringLiteral("startLanguage"));
    leave_->setObjectName(QStringLiteral("leaveStart"));
    leave_->setAutoDefault(false);
    auto* foot = new QHBoxLayout;
    foot->addWidget(language_label_);
    foot->addWidget(language_);
    foot->addStretch();
    foot->addWidget(leave_);
    column->addLayout(foot);
    connect(practise_.button, &QPushButton::clicked, this, &StartDialog::practise);
    connect(set_up_.button, &QPushButton::clicked, this, [this] { set_up(desk::SetupGoal::found); });
    connect(restore_.button, &QPushButton::clicked, this, [this] { set_up(desk::SetupGoal::restore); });
    connect(leave_, &QPushButton::clicked, this, &QDialog::reject);
    connect(language_, &QComboBox::activated, this, [this](int row) {
        auto wanted = appearance_.preferences();
        wanted.language = row == 1 ? Language::english : Language::chinese;
        appearance_.change(wanted);
    });
    set_up_.button->setProperty("kind", QStringLiteral("primary"));
    set_up_.button->setDefault(true);
    name_everything();
    open_at_size(*this, {920, 600});
    set_up_.button->setFocus();
}

StartDialog::Card StartDialog::add_card(const char* name, QLayout* row) {
    auto* frame = new QFrame(this);
    frame->setProperty("kind", QStringLiteral("card"));
    frame->setMinimumWidth(230);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(18, 18, 18, 18);
    column->setSpacing(10);
    Card card{new QLabel(frame), new QLabel(frame), new QPushButton(frame)};
    card.button->setObjectName(QLatin1String(name));
    card.button->setAutoDefault(false);
    for (auto* label : {card.text, card.state}) label->setWordWrap(true);
    card.text->setAlignment(Qt::AlignTop);
    card.state->setObjectName(QStringLiteral("%1State").arg(QLatin1String(name)));
    card.state->setProperty("kind", QStringLiteral("small"));
    column->addWidget(card.button);
    column->addWidget(card.text, 1);
    column->addWidget(card.state);
    row->addWidget(frame);
    return card;
}

void StartDialog::name_everything() {
    setWindowTitle(tr("聯徵查調櫃台"));
    title_->setText(tr("怎麼開始"));
    lead_->setText(tr("這台電腦還沒有分行的資料。三種開始的方法，分開存放，練習的資料不會與正式的混在一起。"));
    practise_.button->setText(tr("練習(&L)"));
    practise_.text->setText(tr("人、卡片與主機都是虛構的，兩分鐘可走完一件。畫面與紙上都標明是練習。"));
    practise_.state->setText(can_practise_ ? tr("已安裝練習程式")
                                           : tr("還沒有安裝練習程式（套件 jcic-desk-practice）"));
    set_up_.button->setText(tr("設定本分行(&S)…"));
    set_up_.text->setText(
        tr("正式使用。單位主管與帳號管理人員兩位一起，各以自己的密碼設立；做到哪裡都會存，可以分幾次。"));
    set_up_.state->setText(desk::Setup::begun(worker_.profile()) ? tr("做到一半：從下一題接著做") : tr("還沒有開始"));
    restore_.button->setText(tr("由備份還原(&R)…"));
    restore_.text->setText(
        tr("換電腦或故障之後。要備份檔，以及單位主管或帳號管理人員備份當時的密碼，或復原金鑰的兩半；先驗證整份備份，"
           "再放到定位。"));
    restore_.state->setText(tr("不會蓋掉已有的資料"));
    language_label_->setText(tr("語言 Language(&G)"));
    language_->setAccessibleName(tr("語言 Language"));
    language_->clear();
    language_->addItems({QStringLiteral("中文（臺灣）"), QStringLiteral("English")});
    language_->setCurrentIndex(appearance_.preferences().language == Language::english ? 1 : 0);
    leave_->setText(tr("離開(&Q)"));
}

void StartDialog::lock() {
    for (auto* dialog : findChildren<SetupDialog*>()) dialog->forget_passwords();
}

void StartDialog::practise() {
    if (!can_practise_) return fault_->show_fault({FaultCode::practice_absent, "ui.start", {}});
    way_ = StartWay::practise;
    accept();
}

void StartDialog::set_up(desk::SetupGoal goal) {
    fault_->clear();
    auto* dialog = new SetupDialog(worker_, goal, this);
    connect(dialog, &QDialog::accepted, this, [this] {
        way_ = StartWay::branch;
        accept();
    });
    connect(dialog, &QDialog::rejected, this, &StartDialog::name_everything);
    dialog->open();
}

void StartDialog::changeEvent(QEvent* event) {
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) name_everything();
}

}  // namespace jcic::ui
