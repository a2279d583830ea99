#include "ui/setup/restore_page.h"

#include <utility>

#include "app/domain/typed_secret.h"
#include "app/words/words.h"
#include "ui/look/file_picker.h"
#include "ui/look/progress.h"
#include "ui/look/text.h"

namespace jcic::ui {

RestorePage::RestorePage(QWidget* parent) : QWidget(parent), parts_(*new FormParts(*this)) {
    auto* column = lay_out<QVBoxLayout>(*this, 6);
    parts_.add_text(*column, "",
                    QT_TR_NOOP("由單位主管或帳號管理人員以備份當時之密碼還原；無人知悉者，以復原金鑰第一段及第二段還原"
                               "。還原前先驗證整份備份；既有日誌另行保留，不予覆寫。"));
    auto* fields = new QGridLayout;
    fields->setVerticalSpacing(6);
    column->addLayout(fields);
    add_file(*fields);
    add_people(*fields);
    older_lead_ = parts_.add_text(*column, "givesUpLead");
    older_ = put(*column, parts_.make_tick("givesUpEvents", QT_TR_NOOP("仍須還原，放棄較新的事件")));
    state_ = put(*column, parts_.make<MarkLabel>("restoreState"));
    state_->setWordWrap(true);
    progress_ = parts_.make<QProgressBar>("restoreProgress");
    stop_ = parts_.make_button("stopRestore", QT_TR_NOOP("停止(&T)"), [this] { Q_EMIT stopped(); });
    add_row(*column, {progress_, stop_})->setStretchFactor(progress_, 1);
    column->addStretch();
    for (auto* later : std::initializer_list<QWidget*>{older_lead_, older_, last_try_, state_, progress_, stop_})
        later->hide();
    listen();
    show_way();
}

template <class W>
QLabel* RestorePage::add(QGridLayout& in, W*& field, const char* name, const char* title, QPoint at, int across) {
    field = parts_.make<W>(name, title);
    auto* label = parts_.make_label(*field, title);
    in.addWidget(label, at.y(), at.x());
    in.addWidget(field, at.y() + 1, at.x(), 1, across);
    return label;
}

void RestorePage::add_file(QGridLayout& fields) {
    add(fields, file_, "backupFile", QT_TR_NOOP("備份檔(&K)"), {0, 0});
    choose_ = parts_.make_button("chooseBackup", QT_TR_NOOP("選擇檔案…(&F)"), [this] { choose_file(); });
    fields.addWidget(choose_, 1, 1, Qt::AlignLeft);
    add(fields, way_, "restoringWay", QT_TR_NOOP("開啟方式(&W)"), {0, 2}, 2);
    way_->addItems({tr("該員於備份當時之密碼"), tr("復原金鑰第一段及第二段，二人變更密碼")});
    for (const int side : {0, 1}) fields.setColumnStretch(side, 1);  // a half is as long as the other
}

void RestorePage::add_people(QGridLayout& fields) {
    person_label_ = add(fields, person_, "restoringPerson", QT_TR_NOOP("使用者代碼(&U)"), {0, 4});
    auto* administrator =
        add(fields, administrator_, "restoringAdministrator", QT_TR_NOOP("帳號管理人員的使用者代碼(&A)"), {1, 4});
    auto* password = add<SecretField>(fields, password_, "restoringPassword", QT_TR_NOOP("該員密碼(&P)"), {1, 4});
    auto* pin =
        add<SecretField>(fields, pin_, "restoringPin", QT_TR_NOOP("本人卡片 PIN，以卡片登入者填寫(&D)"), {1, 6});
    last_try_ = parts_.make_tick("restoringLastTry", QT_TR_NOOP("本人知悉此為最後一次，輸入錯誤即鎖卡(&L)"));
    fields.addWidget(last_try_, 7, 0);
    auto* first = add<SecretField>(fields, first_, "restoringFirstHalf", QT_TR_NOOP("第一段(&1)"), {0, 6});
    auto* second = add<SecretField>(fields, second_, "restoringSecondHalf", QT_TR_NOOP("第二段(&2)"), {1, 6});
    for_password_ = {password, password_, pin, pin_};
    for_halves_ = {administrator, administrator_, first, first_, second, second_};
}

void RestorePage::listen() {
    for (auto* line : {file_, person_, administrator_}) {
        connect(line, &QLineEdit::textChanged, this, &RestorePage::forget_offer);
        connect(line, &QLineEdit::textChanged, this, &RestorePage::edited);
    }
    for (auto* secret : {password_, pin_, first_, second_}) {
        connect(secret, &SecretField::edited, this, &RestorePage::edited);
        connect(secret, &SecretField::entered, this, &RestorePage::entered);
    }
    connect(way_, &QComboBox::currentIndexChanged, this, &RestorePage::show_way);
}

void RestorePage::show_way() {
    clear_secrets();
    person_label_->setText(by_halves() ? tr("單位主管的使用者代碼(&U)") : tr("使用者代碼(&U)"));
    person_->setAccessibleName(by_halves() ? tr("單位主管的使用者代碼") : tr("使用者代碼"));
    for (auto* one : for_halves_) one->setVisible(by_halves());
    for (auto* one : for_password_) one->setVisible(!by_halves());
    ask_last_try(false);
    forget_offer();
    Q_EMIT edited();
}

void RestorePage::clear_secrets() {
    for (auto* secret : {password_, pin_, first_, second_}) secret->clear();
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
    return desk::RestoreOrder{{}, file_->text().toStdString(), *person, older_->isChecked(), offered_,
                              {}, last_try_->isChecked()};
}

Secret RestorePage::take_password() {
    const auto pin = pin_->take();
    return domain::typed_with_pin(password_->take(), pin);
}

void RestorePage::ask_last_try(bool asked) {
    last_try_->setVisible(asked);
    last_try_->setChecked(false);
}

desk::RestoreHalves RestorePage::take_halves(Secret head_password, Secret administrator_password) {
    return {std::exchange(first_half_, Secret()), std::exchange(second_half_, Secret()), std::move(head_password),
            domain::PersonId::parse(from_typed(administrator_->text().trimmed())).value(),
            std::move(administrator_password)};
}

void RestorePage::show_working(bool working) {
    for (QWidget* one : std::initializer_list<QWidget*>{file_, choose_, way_, person_, administrator_, password_, pin_,
                                                        last_try_, first_, second_, older_})
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
                             ? tr("此處日誌有部分無法讀取，本備份有 %1 筆：還原可能放棄較新之事件。").arg(events)
                             : tr("本備份較此處日誌舊：備份 %1 筆，此處 %2 筆。").arg(events, q(present)));
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
