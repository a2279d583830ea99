#include "ui/setup/setup_dialog.h"

#include <algorithm>
#include <utility>

#include "app/domain/typed_secret.h"
#include "app/words/counted.h"
#include "app/words/setup_words.h"
#include "app/words/words.h"
#include "ui/look/buttons.h"
#include "ui/look/file_picker.h"
#include "ui/look/form_parts.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/look/work_panel.h"

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

using desk::SetupGoal;

SetupDialog::SetupDialog(SetupWorker& worker, SetupGoal goal, QWidget* parent, std::optional<domain::SetupStep> step)
    : QDialog(parent),
      worker_(worker),
      goal_(goal),
      step_(step),
      rail_(new SetupRail(this)),
      pages_(new SetupPages(this)),
      passwords_(new FoundersPasswords(this)),
      progress_(new QProgressBar(this)),
      fault_(new FaultPanel(this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    build();
    rail_->show_title(goal == SetupGoal::found ? tr("設定本分行") : tr("由備份還原"), {}, tr("進度自動保存。"));
    open_at_size(*this, {960, 540});
    go_to(0);
    ask_standing();
}

void SetupDialog::build() {
    auto& parts = *new FormParts(*this);
    parts.title_window(goal_ == SetupGoal::found ? QT_TR_NOOP("設定本分行") : QT_TR_NOOP("由備份還原"));
    auto* across = lay_out<QHBoxLayout>(*this, 0);
    across->addWidget(rail_);
    auto* column = add_column(*across);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    place_ = put(*column, parts.make_line("setupPlace", nullptr, "soft"));
    heading_ = parts.add_text(*column, "setupHeading", nullptr, "title");
    column->addWidget(pages_, 1);
    for (const auto& info : domain::setup_steps()) {
        const auto asks = [&](const domain::SetupQuestion& one) {
            return one.step == info.step && asked_for(one, goal_);
        };
        if (std::ranges::any_of(domain::setup_questions(), asks)) add_asking(info.step);
    }
    add_ends();
    progress_->setRange(0, 0);
    progress_->hide();
    column->addWidget(progress_);
    column->addWidget(fault_);
    later_ = parts.make_button("setupLater", QT_TR_NOOP("稍後繼續(&C)"), [this] { reject(); });
    back_ = parts.make_button("setupBack", QT_TR_NOOP("上一步(&B)"), [this] {
        fault_->clear();
        go_to(pages_->currentIndex() - 1);
    });
    next_ = parts.make_button("setupNext", QT_TR_NOOP("下一步(&N)"), [this] { go_on(); });
    make_primary(*next_);
    add_row(*column, {later_, nullptr, back_, next_});
}

void SetupDialog::add_ends() {
    if (goal_ == SetupGoal::restore) {
        restore_ = new RestorePage(this);
        pages_->add(End::restore, restore_);
        connect(restore_, &RestorePage::edited, this, &SetupDialog::allow);
        connect(restore_, &RestorePage::entered, this, &SetupDialog::go_on);
        connect(restore_, &RestorePage::stopped, this, [this] {
            if (restoring_) restoring_->request_stop();
        });
    }
    passwords_->add_to(*pages_);
    connect(passwords_, &FoundersPasswords::edited, this, &SetupDialog::allow);
    connect(passwords_, &FoundersPasswords::entered, this, &SetupDialog::go_on);
    said_ = new MarkLabel(this);
    said_->setObjectName(QStringLiteral("setupSaid"));
    said_->setWordWrap(true);
    said_->setAlignment(Qt::AlignTop);
    pages_->add(End::done, said_);
}

void SetupDialog::add_asking(domain::SetupStep step) {
    auto* page = new SetupPage(step, worker_, this);
    connect(page, &SetupPage::answered, this, [this] {
        set_busy(false);
        go_to(pages_->behind());
    });
    connect(page, &SetupPage::refused, this, [this] { set_busy(false); });
    pages_->add(page);
}

void SetupDialog::ask_standing() {
    set_busy(true);
    pages_->setEnabled(false);  // what is typed before the answers are there would be lost
    worker_.open(this, goal_, [this](Result<SetupWorker::Standing> standing) {
        pages_->setEnabled(true);
        set_busy(false);
        if (standing) return show_standing(*standing);
        // A founding that was cut short is whole now.
        if (standing.error().detail("reason") == "founded") return end_with(tr("分行已設立：請登入，接續其餘步驟。"));
        fault_->show_fault(standing.error());
    });
}

void SetupDialog::show_standing(const SetupWorker::Standing& standing) {
    const auto& asking = pages_->asking();
    auto first = asking.size();
    for (std::size_t page = 0; page < asking.size(); ++page)
        if (asking[page]->show_standing(standing)) first = page;
    if (step_) first = static_cast<std::size_t>(std::ranges::find(asking, *step_, &SetupPage::step) - asking.begin());
    go_to(static_cast<int>(first));
    if (auto* page = pages_->in_front()) page->show_standing(standing);  // to the question itself
}

void SetupDialog::go_on() {
    if (!next_->isEnabled()) return;
    fault_->clear();
    if (auto* asking = pages_->in_front()) {
        set_busy(true);
        return asking->finish();
    }
    switch (*pages_->at_end()) {
        case End::head_password:
            if (passwords_->take_head()) go_to(pages_->currentIndex() + 1);
            return;
        case End::administrator_password:
            return use_passwords();
        case End::restore:
            if (!restore_->order()) return;  // what is wrong with a code is told there
            if (!restore_->by_halves()) return restore(restore_->take_password());
            restore_->keep_halves();
            return go_to(pages_->currentIndex() + 1);
        case End::done:
            return accept();
    }
}

void SetupDialog::go_to(int page) {
    pages_->setCurrentIndex(page);
    if (auto* asking = pages_->in_front()) {
        heading_->setText(words::word_for(asking->step()));
        asking->take_focus();
    } else {
        arrive_at(*pages_->at_end());
    }
    allow();
}

void SetupDialog::arrive_at(End end) {
    switch (end) {
        case End::head_password:
            heading_->setText(tr("單位主管自訂密碼"));
            return passwords_->arrive(end, restore_ == nullptr ? pages_->person("head") : restore_->head());
        case End::administrator_password:
            heading_->setText(tr("帳號管理人員自訂密碼"));
            return passwords_->arrive(
                end, restore_ == nullptr ? pages_->person("administrator") : restore_->administrator());
        case End::restore:
            heading_->setText(tr("備份檔及還原人員"));
            restore_->clear_secrets();
            return restore_->take_focus();
        case End::done:
            heading_->setText(tr("完成"));
            return next_->setFocus();
    }
}

/// Of both. Restoring goes back to the page that tells how far it has come, and which is filled in again if it fails.
void SetupDialog::use_passwords() {
    auto both = passwords_->take_both();
    if (!both) return;
    if (restore_ != nullptr) {
        auto key = restore_->take_halves(std::move(both->head), std::move(both->administrator));
        go_to(pages_->page_of(End::restore));
        return restore(std::move(key));
    }
    set_busy(true);
    worker_.found(this, std::move(both->head), std::move(both->administrator),
                  [this](const Result<void>& done) { founded(done); });
}

void SetupDialog::founded(const Result<void>& done) {
    set_busy(false);
    if (done)
        return end_with(
            tr("分行已設立，日誌由二人各自之金鑰開啟。請單位主管登入，接續其餘步驟：復原金鑰、憑證申請、日曆、指紋及各"
               "項決定。"));
    go_to(pages_->page_of(End::head_password));  // both were used up: each types theirs again
    fault_->show_fault(done.error());
}

void SetupDialog::restore(desk::RestoreKey key) {
    auto order = restore_->order();
    if (!order) return;
    set_busy(true);
    restore_->show_working(true);
    restoring_ = worker_.restore(
        this, std::move(*order), std::move(key),
        [this](std::uint64_t done, std::uint64_t total) { restore_->show_how_far(done, total); },
        [this](const Result<desk::RestoreSummary>& done) { restored(done); });
}

void SetupDialog::restored(const Result<desk::RestoreSummary>& done) {
    restoring_.reset();
    restore_->show_working(false);
    set_busy(false);
    if (!done && done.error().code == FaultCode::ledger_rolled_back) restore_->offer_giving_up(done.error());
    restore_->ask_last_try(!done && done.error().code == FaultCode::card_pin_last_try);
    if (!done) return fault_->show_fault(done.error());
    auto said = tr("已還原 %Ln 筆事件；封印鏈由第 %L1 筆事件重新開始。本機應有專屬金鑰及憑證：請登入後接續辦理。",
                   nullptr, words::counted(done->backed_up))
                    .arg(done->backed_up + 1);
    if (done->set_aside.empty() && restore_->by_halves())
        said += tr("原日誌不在本機：第三人確認前，驗證將回報本筆；確認後改為說明負責人員，不列為不符。");
    else if (done->set_aside.empty())
        said += tr("原日誌不在本機，因此驗證將持續回報本筆：請告知稽核人員，此為還原所致。");
    else
        said += tr("原封印鏈可讀取時，已與其銜接。");
    if (restore_->by_halves())
        said += tr("經第三人確認身分前，二人均無法簽署，亦無法變更密碼；確認後各自變更。復原金鑰已顯示，請重新製作。");
    if (!done->set_aside.empty()) said += tr("原來的日誌保留在：%1").arg(q(done->set_aside.string()));
    end_with(said);
}

void SetupDialog::end_with(const QString& text) {
    said_->show_state(Mark::good, text);
    go_to(pages_->page_of(End::done));
}

void SetupDialog::allow() {
    const auto end = pages_->at_end();
    // By one password nobody gets a new one: those two pages are passed over.
    const auto last = restore_ != nullptr && !restore_->by_halves() ? End::restore : End::administrator_password;
    const auto steps = pages_->page_of(last) + 1;
    place_->setText(
        end == End::done
            ? QString()
            : tr("第 %1 步，共 %2 步。進度自動保存，下次自此接續。").arg(pages_->currentIndex() + 1).arg(steps));
    const bool filled = end == End::head_password || end == End::administrator_password ? passwords_->filled(*end)
                        : end == End::restore                                           ? restore_->filled()
                                                                                        : true;
    next_->setText(end == End::done      ? tr("前往登入(&N)")
                   : end != last         ? tr("下一步(&N)")
                   : restore_ == nullptr ? tr("設立分行(&N)")
                                         : tr("還原(&N)"));
    enable_unless(*next_, busy_, filled ? QString() : tr("本頁尚未填妥"));
    rail_->show_steps(pages_->in_rail(restore_ == nullptr ? tr("二人自訂密碼，設立分行") : tr("備份檔與還原")));
    const auto over = end == End::done ? tr("已完成") : QString();
    enable_unless(*back_, busy_, pages_->currentIndex() > 0 ? over : tr("第一步"));
    enable_unless(*later_, busy_, over);
}

void SetupDialog::set_busy(bool busy) {
    busy_ = busy;
    progress_->setVisible(busy && pages_->at_end() == End::administrator_password);
    allow();
}

void SetupDialog::forget_passwords() {
    if (restore_ != nullptr) restore_->clear_secrets();
    passwords_->forget();
    const auto end = pages_->at_end();
    if (!busy_ && (end == End::administrator_password || end == End::head_password))
        go_to(pages_->page_of(restore_ == nullptr ? End::head_password : End::restore));
    allow();
}

void SetupDialog::reject() {
    if (pages_->at_end() == End::done) return accept();
    if (!busy_) QDialog::reject();
}

}  // namespace jcic::ui
