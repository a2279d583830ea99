#include "ui/registers/signing_dialog.h"

#include <algorithm>

#include "ui/look/other_people.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/registers/page_to_sign.h"
#include "ui/registers/step_effect.h"
#include "ui/registers/step_place.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
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

}  // namespace jcic::ui
