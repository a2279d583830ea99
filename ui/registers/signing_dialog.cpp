#include "ui/registers/signing_dialog.h"

#include <QLabel>
#include <QVBoxLayout>
#include <algorithm>

#include "app/words/counted.h"
#include "app/words/words.h"
#include "ui/approval/standing_list.h"
#include "ui/look/other_people.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/registers/register_rows.h"
#include "ui/registers/row_and_step.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

PageToSign::PageToSign(QWidget* parent)
    : QWidget(parent),
      around_(new QScrollArea(this)),
      facts_(new FactRows(around_)),
      digests_(new QLabel(this)),
      label_(new QLabel(this)),
      password_(new SecretField(this)) {
    around_->setObjectName(QStringLiteral("pages"));
    around_->setAccessibleName(tr("簽署內容"));
    around_->setFrameShape(QFrame::NoFrame);
    around_->setWidgetResizable(true);
    around_->setWidget(facts_);
    digests_->setProperty("kind", QStringLiteral("soft"));
    digests_->setWordWrap(true);
    password_->setObjectName(QStringLiteral("secondPassword"));
    label_->setBuddy(password_);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(around_, 1);
    for (QWidget* one : std::initializer_list<QWidget*>{digests_, label_, password_}) column->addWidget(one);
    connect(password_, &SecretField::edited, this, &PageToSign::edited);
    connect(password_, &SecretField::entered, this, &PageToSign::entered);
}

void PageToSign::show_page(const QString& text, const QString& digests, const QString& who) {
    facts_->show_page(text);
    digests_->setText(digests);
    label_->setText(tr("%1 的密碼(&U)").arg(who));
    password_->setAccessibleName(tr("%1 的密碼").arg(who));
}

int PageToSign::hidden_height() const {
    return facts_->heightForWidth(around_->viewport()->width()) - around_->viewport()->height();
}

StepEffect::StepEffect(const domain::registers::Register& book, const domain::registers::Step& step, QWidget* parent)
    : QFrame(parent), vacant_(new MarkLabel(this)), remarks_(new MarkLabel(this)), told_(new MarkLabel(this)) {
    setObjectName(QStringLiteral("stepEffect"));
    setProperty("kind", QStringLiteral("effect"));
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(12, 8, 12, 8);
    lines->setSpacing(4);
    auto* what = new MarkLabel(this);
    what->setWordWrap(true);
    if (step.erases) {
        what->show_state(Mark::act, tr("本筆個人資料、附件及金鑰將予銷毀，無法復原。"));
    } else if (step.to.empty()) {
        what->show_state(Mark::plain, tr("加入辦理經過，狀態不變。"));
    } else {
        const auto& state = book.state(step.to);
        what->show_state(mark_of(state), tr("登記後成為「%1」。").arg(told(state.title)));
    }
    QStringList who;
    if (step.beside)
        for (const auto duty : step.beside->who) who << words::word_for(duty);
    auto* by = new QLabel(!step.beside                            ? tr("由本人單獨登記，無須會同。")
                          : !step.beside->named.empty()           ? tr("應由登記所列人員會同簽署。")
                          : domain::registers::is_witnessed(step) ? tr("須另一人會同簽署。")
                                                                  : tr("須會同簽署：%1。").arg(listed(who)),
                          this);
    by->setProperty("kind", QStringLiteral("small"));
    by->setTextFormat(Qt::PlainText);
    by->setWordWrap(true);
    vacant_->setObjectName(QStringLiteral("vacancies"));
    vacant_->setWordWrap(true);
    vacant_->hide();
    remarks_->setObjectName(QStringLiteral("entryRemarks"));
    remarks_->setWordWrap(true);
    remarks_->hide();
    told_->setObjectName(QStringLiteral("toldBeforehand"));
    told_->setWordWrap(true);
    told_->hide();
    lines->addWidget(what);
    lines->addWidget(vacant_);
    lines->addWidget(remarks_);
    lines->addWidget(told_);
    lines->addWidget(by);
}

void StepEffect::show_vacancies(const std::vector<domain::registers::Vacancy>& vacancies) {
    vacant_->show_state(Mark::act, words::after_it(vacancies));
    vacant_->setVisible(!vacancies.empty());
}

void StepEffect::show_remarks(const std::vector<inquiry::Remark>& remarks) {
    QStringList lines;
    for (const auto& remark : remarks)
        lines << tr("%1：%2").arg(rank_text(inquiry::rank_of(remark.kind)), standing_text(remark));
    if (!remarks.empty()) remarks_->show_state(mark_of(inquiry::rank_of(remarks.front().kind)), lines.join(u'\n'));
    remarks_->setVisible(!remarks.empty());
}

void StepEffect::show_told(const char* what) {
    told_->show_state(Mark::act, what == nullptr ? QString() : told(what));
    told_->setVisible(what != nullptr);
}

namespace {
constexpr int tallest_fields = 560;  ///< pixels: all of the dialog is to be seen on a screen 768 high
constexpr int around_fields = 220;   ///< the title above them and the buttons below
}  // namespace

BesideBox::BesideBox(const domain::registers::Beside& beside, const domain::registers::Values& known,
                     const desk::Snapshot& snapshot, QWidget* parent)
    : ChoiceBox(parent) {
    setObjectName(QStringLiteral("beside"));
    setAccessibleName(tr("會同人員"));
    addItem(tr("請選擇"));
    const auto named = known.find(beside.named);
    const auto may_be = [&](const desk::PersonView& person) {
        if (named != known.end()) return named->second == person.code.text();
        return person.duties.empty() || domain::registers::holds_one(person.duties, beside.who);
    };
    people_ = add_others(*this, snapshot, may_be);
    if (named == known.end()) return;
    setCurrentIndex(count() - 1);
    if (people_.empty()) setItemText(0, tr("登記所列人員不得於此會同"));
}

std::optional<domain::PersonId> BesideBox::person() const {
    if (currentIndex() <= 0) return std::nullopt;
    return people_[static_cast<std::size_t>(currentIndex() - 1)];
}

SigningDialog::SigningDialog(Commands& commands, command::Book book, const domain::registers::Step& step,
                             const domain::registers::Values& known, const QString& about, QWidget* parent)
    : ActingDialog("", {}, commands, parent),
      book_(book),
      step_(step),
      about_(about.isEmpty() ? told(step.title) : told(step.title) + QStringLiteral("　") + about),
      placed_(qobject_cast<StepPlace*>(parent) != nullptr) {
    setWindowTitle(told(book_->title));
    const int around = placed_ ? 16 : 24;
    space(around, 12);
    reminder_ = add_note("stepReminder", "told");
    add_head(about);
    note_ = add_note("stepNote");
    layers_ = new QStackedWidget(this);
    column_.addWidget(layers_, 1);
    layers_->addWidget(make_fields(known));
    if (step_.beside) {
        to_sign_ = new PageToSign(this);
        layers_->addWidget(to_sign_);
        connect(to_sign_, &PageToSign::edited, this, &SigningDialog::allow);
        connect(to_sign_, &PageToSign::entered, this, &SigningDialog::go_on);
    }
    effect_ = put(column_, new StepEffect(*book_, step_, this));
    add_foot();
}

QLabel* SigningDialog::add_note(const char* name, const char* kind) {
    auto* note = parts_.add_text(column_, name, nullptr, kind);
    note->setTextFormat(Qt::PlainText);
    note->hide();
    return note;
}

void SigningDialog::add_head(const QString& about) {
    auto* lines = new QVBoxLayout;
    lines->setSpacing(2);
    column_.addLayout(lines);
    parts_.add_text(*lines, "", nullptr, "heading")->setText(told(step_.title));
    auto* whose = parts_.add_text(*lines, "stepAbout", nullptr, "small");
    whose->setTextFormat(Qt::PlainText);
    whose->setText(about.isEmpty() ? told(book_->title) : told(book_->title) + QStringLiteral("　") + about);
}

QWidget* SigningDialog::make_fields(const domain::registers::Values& known) {
    inside_ = new QWidget;
    form_ = new StepForm(step_, known, *commands_.snapshot(), inside_,
                         placed_ ? StepForm::Labels::above : StepForm::Labels::beside);
    auto* frame = new QScrollArea(this);
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setWidgetResizable(true);
    if (placed_) frame->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(inside_);
    column->setContentsMargins(0, 0, 8, 0);
    below_form_ = new QVBoxLayout;
    lines_ = new QFormLayout;
    column->addWidget(form_);
    column->addLayout(below_form_);
    column->addLayout(lines_);
    column->addStretch();
    if (step_.beside) add_beside(known);
    frame->setWidget(inside_);
    frame->viewport()->setAutoFillBackground(false);
    inside_->setAutoFillBackground(false);
    connect(form_, &StepForm::edited, this, &SigningDialog::allow);
    connect(form_, &StepForm::edited, this, &SigningDialog::forget_judged);
    connect(form_, &StepForm::rested, this, &SigningDialog::judge);
    connect(form_, &StepForm::grown, this, [this](int tall) {
        if (placed_) return;
        open_at_size(*this, {width(), std::max(height(), std::min(tall + 200, tallest_fields))});
    });
    return frame;
}

void SigningDialog::add_beside(const domain::registers::Values& known) {
    beside_ = new BesideBox(*step_.beside, known, *commands_.snapshot(), inside_);
    beside_first_ = beside_->currentIndex();
    auto* label = new QLabel(tr("會同人員(&B)"), inside_);
    label->setBuddy(beside_);
    if (placed_) {
        lines_->setRowWrapPolicy(QFormLayout::WrapAllRows);
        label->setProperty("kind", QStringLiteral("field"));
    } else {
        label->setMinimumWidth(170);
    }
    lines_->addRow(label, beside_);
    connect(beside_, &QComboBox::currentIndexChanged, this, &SigningDialog::allow);
    connect(beside_, &QComboBox::currentIndexChanged, this, &SigningDialog::judge);
}

void SigningDialog::add_foot() {
    add_fault();
    why_ = parts_.make_text("stepWhy", nullptr, "soft");
    why_->setTextFormat(Qt::PlainText);
    back_ = parts_.make_button("", QT_TR_NOOP("取消"), [this] { reject(); });
    hold({back_});
    act_ = make_way(
        "take", QT_TR_NOOP("登記(&S)"), [this] { go_on(); }, [this] { return why_->text(); });
    make_primary(*act_);
    if (placed_) {  // too narrow for the reason and the buttons in one row
        column_.addWidget(why_);
        add_row(column_, {nullptr, back_, act_});
    } else {
        add_row(column_, {why_, back_, act_})->setStretchFactor(why_, 1);
    }
}

int SigningDialog::fields_height() const {
    return std::min(inside_->sizeHint().height(), tallest_fields);
}

void SigningDialog::show_first() {
    allow();
    take_focus();
    if (step_.asks.empty()) judge();
    if (!placed_) open_at_size(*this, {620, fields_height() + around_fields});
}

void SigningDialog::take_focus() {
    if (signing()) return to_sign_->password().setFocus();
    if (!form_->take_focus()) (beside_ != nullptr ? static_cast<QWidget*>(beside_) : act_)->setFocus();
}

bool SigningDialog::is_touched() const {
    const bool chosen = beside_ != nullptr && beside_->currentIndex() != beside_first_;
    return busy_ || signing() || chosen || form_->is_touched() || holds_more();
}

void SigningDialog::remind(const QString& why) {
    reminder_->setText(why);
    reminder_->setVisible(!why.isEmpty());
}

/// By all that holds for it, as long as nothing is missing: what is wrong stands below its field before it is taken.
void SigningDialog::judge() {
    forget_judged();
    const auto so_far = typed_so_far();
    const int asked = judged_;
    if (!so_far || signing() || !lacking_now().isEmpty()) return;
    commands_.send(this, command::JudgeStep{*so_far}, [this, asked](const Result<desk::Judged>& judged) {
        if (asked != judged_ || busy_) return;
        if (judged) return show_judged(*judged);
        if (!form_->show_below(judged.error())) why_->setText(words::words_for(judged.error()).cause);
    });
}

/// What was said of what was typed before says nothing of what is typed now.
void SigningDialog::forget_judged() {
    ++judged_;
    show_vacancies({});
    effect_->show_remarks({});
    show_told(nullptr);
}

void SigningDialog::show_vacancies(const std::vector<domain::registers::Vacancy>& vacancies) {
    vacancies_ = vacancies;
    effect_->show_vacancies(vacancies);
}

void SigningDialog::show_told(const char* what) {
    told_ = what;
    effect_->show_told(what);
}

/// What the branch will be without stands where it is signed.
void SigningDialog::show_judged(const desk::Judged& judged) {
    show_vacancies(judged.vacancies);
    effect_->show_remarks(judged.remarks);
    show_told(judged.told);
    if (!judged.unprinted.empty())
        why_->setText(tr("無字形可列印之字：%1，頁面以編號代替並加說明").arg(q(judged.unprinted)));
}

void SigningDialog::show_text(const QString& what) {
    note_->setText(what);
    if (!note_->isHidden()) return;
    note_->show();
    if (!placed_) open_at_size(*this, {width(), height() + note_->sizeHint().height() + layout()->spacing()});
}

void SigningDialog::allow() {
    act_->setText(signing() ? tr("會同簽署(&S)") : step_.beside ? tr("會同人員簽署(&N)") : tr("登記(&S)"));
    const auto lacks = lacking_now();
    why_->setText(lacks.isEmpty() || busy_ ? QString() : tr("尚缺：%1").arg(lacks));
    ActingDialog::allow();
}

/// The first of it, in the order of the fields.
QString SigningDialog::lacking_now() const {
    if (signing()) return to_sign_->password().empty() ? to_sign_->password().accessibleName() : QString();
    if (const auto* field = form_->missing()) return told(field->title);
    if (beside_ != nullptr && !beside_->person()) return tr("會同人員");
    return lacking();
}

domain::registers::StepRequest SigningDialog::wanted(const std::string& row) const {
    domain::registers::StepRequest out{book_, &step_, row, form_->values()};
    if (beside_ != nullptr) out.beside = beside_->person();
    out.accepted = vacancies_;
    return out;
}

void SigningDialog::go_on() {
    if (!act_->isEnabled()) return;
    fault_->clear();
    const auto so_far = typed_so_far();
    const bool tells = book_ == &domain::registers::people || step_.tells != nullptr;
    if (signing() || !tells || !so_far) return ask_or_take();
    // Whoever presses before the answer to what they typed has seen nothing yet of what the branch will be without, or
    // of a number that nothing here has.
    ask(command::JudgeStep{*so_far}, [this](const desk::Judged& judged) {
        if (judged.vacancies == vacancies_ && judged.told == told_) return ask_or_take();
        show_vacancies(judged.vacancies);
        show_told(judged.told);
    });
}

void SigningDialog::ask_or_take() {
    if (signing() || !step_.beside) return take_step();
    ask_page();
}

void SigningDialog::show_page(const QString& text, const QString& digests) {
    to_sign_->show_page(text, digests, beside_->currentText());
    layers_->setCurrentIndex(1);
    layout()->activate();
    // What is signed is read first: as much of it as the screen has room for.
    const int missing = to_sign_->hidden_height();
    if (missing > 0 && !placed_) open_at_size(*this, {width(), height() + missing});
    to_sign_->password().setFocus();
    allow();
}

void SigningDialog::hideEvent(QHideEvent* event) {
    ActingDialog::hideEvent(event);
    left_page();
}

void SigningDialog::back_to_fields() {
    layers_->setCurrentIndex(0);
    allow();
}

void SigningDialog::show_fault(const Fault& fault) {
    ActingDialog::show_fault(fault);
    if (fault.code != FaultCode::person_password) {
        layers_->setCurrentIndex(0);
        left_page();
    }
    if (signing())
        to_sign_->password().setFocus();
    else
        form_->show_wrong(fault);
    allow();
}

namespace {

/// Rows by their numbers: those that have no fault, or those that have one.
QString names_of(const std::vector<desk::RowPage>& rows, bool faulty) {
    QStringList names;
    for (const auto& one : rows)
        if (one.fault.has_value() == faulty) names << q(one.wanted.row);
    return listed(names);
}

const Fault* first_fault(const std::vector<desk::RowPage>& rows) {
    const auto found = std::ranges::find_if(rows, [](const auto& one) { return one.fault.has_value(); });
    return found == rows.end() ? nullptr : &*found->fault;
}

}  // namespace

CountDialog::CountDialog(Commands& commands, command::Book book, const domain::registers::Step& step,
                         std::vector<std::string> rows, QWidget* parent)
    : SigningDialog(commands, book, step, {}, tr("%Ln 筆", nullptr, words::counted(rows.size())), parent),
      rows_(std::move(rows)) {
    setObjectName(QStringLiteral("CountDialog"));
    show_first();
    QStringList names;
    for (const auto& row : rows_) names << q(row);
    show_text(tr("併同登記：%1。輸入密碼一次，各筆分別簽章；情形不同者請另行登記。").arg(listed(names)));
}

void CountDialog::ask_page() {
    command::PagesOf asked;
    for (const auto& row : rows_) asked.wanted.push_back(wanted(row));
    ask(std::move(asked), [this](const std::vector<desk::RowPage>& pages) { show_pages(pages); });
}

void CountDialog::show_pages(const std::vector<desk::RowPage>& pages) {
    std::string text;
    QStringList digests;
    for (const auto& one : pages)
        if (one.page) {
            text += one.page->text;
            digests << q(one.page->digest_text);
        }
    if (const auto* why = first_fault(pages)) {
        fault_->show_fault(*why);
        show_text(tr("不在內：%1。").arg(names_of(pages, true)));
    }
    if (digests.isEmpty()) return;
    shown_ = pages;
    show_page(q(text),
              tr("會同人員簽署內容（%n 頁）：%1", nullptr, words::counted(digests.size())).arg(listed(digests)));
}

void CountDialog::take_step() {
    ask(
        command::TakeTogether{shown_}, [this](const std::vector<desk::RowPage>& done) { show_outcome(done); }, {},
        desk::together(to_sign_->password().take()));
}

/// Where all were entered there is nothing left to be read here; else nothing more is signed with what was shown.
void CountDialog::show_outcome(const std::vector<desk::RowPage>& done) {
    Q_EMIT taken(q(rows_.front()));
    const auto* why = first_fault(done);
    if (why == nullptr) return accept();
    fault_->show_fault(*why);
    const auto entered = names_of(done, false);
    show_text(tr("已登記：%1。未登記：%2。").arg(entered.isEmpty() ? tr("無") : entered, names_of(done, true)));
    to_sign_->password().setEnabled(false);
    act_->hide();
    why_->hide();
    back_->setText(tr("關閉"));
    allow();
    back_->setFocus();
}

}  // namespace jcic::ui
