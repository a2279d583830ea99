#include "ui/setup/restore_page.h"

#include <QGridLayout>
#include <QVBoxLayout>
#include <utility>

#include "app/words/words.h"
#include "ui/look/field_label.h"
#include "ui/look/file_picker.h"
#include "ui/look/progress.h"
#include "ui/look/text.h"

namespace jcic::ui {

RestorePage::RestorePage(QWidget* parent)
    : QWidget(parent),
      file_(new QLineEdit(this)),
      choose_(new QPushButton(tr("選擇檔案…(&F)"), this)),
      way_(new ChoiceBox(this)),
      person_(new QLineEdit(this)),
      administrator_(new QLineEdit(this)),
      password_(new SecretField(this)),
      first_(new SecretField(this)),
      second_(new SecretField(this)),
      older_lead_(new QLabel(this)),
      older_(new QCheckBox(tr("仍要還原，放棄較新的事件"), this)),
      state_(new MarkLabel(this)),
      progress_(new QProgressBar(this)),
      stop_(new QPushButton(tr("停止(&T)"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    auto* lead =
        new QLabel(tr("由單位主管或帳號管理人員還原，以備份當時的密碼；沒有人知道時，以復原金鑰的兩半。先驗證整份備份，"
                      "再放到定位；已有的日誌會留在旁邊，不會蓋掉。"),
                   this);
    lead->setWordWrap(true);
    column->addWidget(lead);
    auto* fields = new QGridLayout;
    fields->setVerticalSpacing(6);
    column->addLayout(fields);
    int row = 0;
    const auto add = [&](QWidget* field, const QString& title, const QString& marked, const char* name, int side = 0,
                         int across = 1) {
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(title);
        auto* label = field_label(marked, field, this);
        fields->addWidget(label, row, side);
        fields->addWidget(field, row + 1, side, 1, across);
        return label;
    };
    choose_->setObjectName(QStringLiteral("chooseBackup"));
    choose_->setAutoDefault(false);
    add(file_, tr("備份檔"), tr("備份檔(&K)"), "backupFile");
    fields->addWidget(choose_, 1, 1, Qt::AlignLeft);
    row = 2;
    way_->addItems({tr("這個人備份當時的密碼"), tr("復原金鑰的兩半，兩位換新密碼")});
    add(way_, tr("以什麼開啟"), tr("以什麼開啟(&W)"), "restoringWay", 0, 2);
    for (const int side : {0, 1}) fields->setColumnStretch(side, 1);  // a half is as long as the other
    row = 4;
    person_label_ = add(person_, QString(), QString(), "restoringPerson");
    for_halves_ = {add(administrator_, tr("帳號管理人員的使用者代號"), tr("帳號管理人員的使用者代號(&A)"),
                       "restoringAdministrator", 1),
                   administrator_};
    for_password_ = {add(password_, tr("這個人的密碼"), tr("這個人的密碼(&P)"), "restoringPassword", 1), password_};
    row = 6;
    for_halves_.insert(for_halves_.end(),
                       {add(first_, tr("第一半"), tr("第一半(&1)"), "restoringFirstHalf"), first_,
                        add(second_, tr("第二半"), tr("第二半(&2)"), "restoringSecondHalf", 1), second_});
    older_lead_->setObjectName(QStringLiteral("givesUpLead"));
    older_lead_->setWordWrap(true);
    older_->setObjectName(QStringLiteral("givesUpEvents"));
    for (QWidget* one : {static_cast<QWidget*>(older_lead_), static_cast<QWidget*>(older_)}) {
        one->hide();
        column->addWidget(one);
    }
    state_->setObjectName(QStringLiteral("restoreState"));
    state_->setWordWrap(true);
    state_->hide();
    column->addWidget(state_);
    auto* across = new QHBoxLayout;
    progress_->setObjectName(QStringLiteral("restoreProgress"));
    progress_->hide();
    stop_->setObjectName(QStringLiteral("stopRestore"));
    stop_->setAutoDefault(false);
    stop_->hide();
    across->addWidget(progress_, 1);
    across->addWidget(stop_);
    column->addLayout(across);
    column->addStretch();
    connect(choose_, &QPushButton::clicked, this, &RestorePage::choose_file);
    connect(stop_, &QPushButton::clicked, this, &RestorePage::stopped);
    for (auto* line : {file_, person_, administrator_}) {
        connect(line, &QLineEdit::textChanged, this, &RestorePage::forget_offer);
        connect(line, &QLineEdit::textChanged, this, &RestorePage::edited);
    }
    for (auto* secret : {password_, first_, second_}) {
        connect(secret, &SecretField::edited, this, &RestorePage::edited);
        connect(secret, &SecretField::entered, this, &RestorePage::entered);
    }
    connect(way_, &QComboBox::currentIndexChanged, this, &RestorePage::show_way);
    show_way();
}

void RestorePage::show_way() {
    clear_secrets();
    person_label_->setText(by_halves() ? tr("單位主管的使用者代號(&U)") : tr("使用者代號(&U)"));
    person_->setAccessibleName(by_halves() ? tr("單位主管的使用者代號") : tr("使用者代號"));
    for (auto* one : for_halves_) one->setVisible(by_halves());
    for (auto* one : for_password_) one->setVisible(!by_halves());
    forget_offer();
    Q_EMIT edited();
}

void RestorePage::clear_secrets() {
    for (auto* secret : {password_, first_, second_}) secret->clear();
    for (auto* half : {&first_half_, &second_half_}) half->wipe();
}

void RestorePage::keep_halves() {
    first_half_ = first_->take();
    second_half_ = second_->take();
}

void RestorePage::choose_file() {
    const auto* picker = open_file_picker(this, tr("選擇備份檔"), tr("日誌備份 (*.backup)"));
    connect(picker, &QFileDialog::fileSelected, file_, &QLineEdit::setText);
}

bool RestorePage::filled() const {
    if (file_->text().isEmpty() || person_->text().isEmpty()) return false;
    return by_halves() ? !administrator_->text().isEmpty() && !first_->empty() && !second_->empty()
                       : !password_->empty();
}

std::optional<domain::PersonId> RestorePage::code_in(QLineEdit* line) {
    const auto person = domain::PersonId::parse(from_typed(line->text().trimmed()));
    state_->setVisible(!person);
    if (person) return *person;
    state_->show_state(Mark::act, words::words_for(person.error()).title);
    line->setFocus();
    return std::nullopt;
}

std::optional<desk::RestoreOrder> RestorePage::order() {
    const auto person = code_in(person_);
    if (!person || (by_halves() && !code_in(administrator_))) return std::nullopt;
    return desk::RestoreOrder{{}, file_->text().toStdString(), *person, older_->isChecked(), offered_};
}

desk::RestoreHalves RestorePage::take_halves(Secret head_password, Secret administrator_password) {
    return {std::exchange(first_half_, Secret()), std::exchange(second_half_, Secret()), std::move(head_password),
            domain::PersonId::parse(from_typed(administrator_->text().trimmed())).value(),
            std::move(administrator_password)};
}

void RestorePage::show_working(bool working) {
    for (QWidget* one : std::initializer_list<QWidget*>{file_, choose_, way_, person_, administrator_, password_,
                                                        first_, second_, older_})
        one->setEnabled(!working);
    progress_->setRange(0, 0);
    progress_->setVisible(working);
    stop_->setVisible(working);
}

void RestorePage::show_how_far(std::uint64_t done, std::uint64_t total) {
    show_progress(*progress_, done, total);
}

void RestorePage::offer_giving_up(const Fault& rolled_back) {
    const auto present = rolled_back.detail("present");
    const auto events = q(rolled_back.detail("events"));
    older_lead_->setText(present == "unknown"
                             ? tr("這裡的日誌有幾筆讀不出來，這份備份有 %1 筆：還原可能會放棄較新的事件。").arg(events)
                             : tr("這份備份比這裡的日誌舊：備份 %1 筆，這裡 %2 筆。").arg(events, q(present)));
    older_->setChecked(false);
    older_->setAccessibleDescription(older_lead_->text());
    offered_ = desk::Loss::named_in(rolled_back);
    older_lead_->show();
    older_->show();
}

/// What was said of one backup was not said of another.
void RestorePage::forget_offer() {
    offered_.reset();
    older_->setChecked(false);
    older_->hide();
    older_lead_->hide();
}

}  // namespace jcic::ui
