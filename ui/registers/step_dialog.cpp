#include "ui/registers/step_dialog.h"

#include <QPointer>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/domain/registers/authorisations.h"
#include "ui/look/screen_room.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

namespace {
constexpr int tallest_form = 560;  ///< pixels: all of the dialog is to be seen on a screen 768 high
}

StepDialog::StepDialog(Commands& commands, command::Book book, const domain::registers::Step& step, std::string row,
                       const domain::registers::Values& known, QWidget* parent)
    : ActingDialog(parent),
      commands_(commands),
      book_(book),
      step_(step),
      row_(std::move(row)),
      note_(new QLabel(this)),
      layers_(new QStackedWidget(this)),
      fault_(new FaultPanel(this)),
      back_(new QPushButton(tr("取消"), this)),
      act_(new QPushButton(this)) {
    setObjectName(QStringLiteral("StepDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(told(book_->title));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(14);
    auto* title = new QLabel(row_.empty() ? told(step_.title) : tr("%1：%2").arg(q(row_), told(step_.title)), this);
    title->setProperty("kind", QStringLiteral("heading"));
    column->addWidget(title);
    note_->setObjectName(QStringLiteral("stepNote"));
    note_->setTextFormat(Qt::PlainText);
    note_->setWordWrap(true);
    note_->hide();
    column->addWidget(note_);
    column->addWidget(layers_, 1);
    column->addWidget(fault_);
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(back_);
    buttons->addWidget(act_);
    column->addLayout(buttons);
    back_->setAutoDefault(false);
    act_->setObjectName(QStringLiteral("take"));
    act_->setDefault(true);
    act_->setProperty("kind", QStringLiteral("primary"));
    build_form(known);
    if (step_.beside) build_page();
    connect(back_, &QPushButton::clicked, this, &QDialog::reject);
    connect(act_, &QPushButton::clicked, this, &StepDialog::go_on);
    allow();
    if (!form_->take_focus()) (beside_ != nullptr ? static_cast<QWidget*>(beside_) : act_)->setFocus();
    open_at_size(*this, {620, form_height_ + 160});  // with the title above it and the buttons below
    say_what_was_counted(known);
    connect(form_, &StepForm::grown, this, [this](int tall) {
        open_at_size(*this, {width(), std::max(height(), std::min(tall + 200, tallest_form))});
    });
    form_->ask_last_time(commands_, book_, row_);
}

/// What the desk counted when the row began, beside what a person is to compare with it.
void StepDialog::say_what_was_counted(const domain::registers::Values& known) {
    QStringList lines;
    for (const auto& step : book_->steps)
        for (const auto& field : step.asks)
            if (const auto value = known.find(field.name); step.begins() && field.given && value != known.end())
                lines << tr("%1：%2").arg(told(field.title), q(value->second));
    if (!lines.isEmpty()) say(lines.join(u'\n'));
}

void StepDialog::say(const QString& what) {
    note_->setText(what);
    note_->show();
    open_at_size(*this, {width(), height() + note_->sizeHint().height() + layout()->spacing()});
}

void StepDialog::build_form(const domain::registers::Values& known) {
    auto* frame = new QScrollArea;
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setWidgetResizable(true);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, 8, 0);
    form_ = new StepForm(step_, known, *commands_.snapshot(), inside);
    column->addWidget(form_);
    form_look_ = new FormLook(inside);
    column->addWidget(form_look_);
    if (step_.beside || step_.secret != nullptr) {
        auto* form = new QFormLayout;
        if (step_.beside) {
            beside_ = new BesideBox(*step_.beside, known, *commands_.snapshot(), this);
            auto* label = new QLabel(tr("會同人員(&W)"), this);
            label->setBuddy(beside_);
            label->setMinimumWidth(170);
            form->addRow(label, beside_);
            connect(beside_, &QComboBox::currentIndexChanged, this, &StepDialog::allow);
        }
        if (step_.secret != nullptr) add_chosen_password(*form);
        column->addLayout(form);
    }
    column->addStretch();
    frame->setWidget(inside);
    form_height_ = std::min(inside->sizeHint().height(), tallest_form);
    layers_->addWidget(frame);
    connect(form_, &StepForm::edited, this, &StepDialog::allow);
    connect(form_, &StepForm::file_chosen, this, &StepDialog::attach);
}

/// Typed by the person whose it is, twice: nobody else knows it from the first day on.
void StepDialog::add_chosen_password(QFormLayout& form) {
    const auto add = [&](const QString& title, const QString& marked, const char* name) {
        auto* field = new SecretField(this);
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(title);
        auto* label = new QLabel(marked, this);
        label->setBuddy(field);
        label->setWordWrap(true);
        label->setMinimumWidth(170);
        label->setMaximumWidth(220);
        form.addRow(label, field);
        connect(field, &SecretField::edited, this, &StepDialog::allow);
        return field;
    };
    const auto secret = told(step_.secret);
    chosen_ = add(secret, tr("%1(&P)").arg(secret), "chosenPassword");
    chosen_again_ = add(tr("再輸入一次"), tr("再輸入一次(&G)"), "chosenAgain");
}

void StepDialog::build_page() {
    auto* page = new QWidget(this);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(0, 0, 0, 0);
    facts_ = new FactRows(page);
    digest_ = new QLabel(page);
    digest_->setProperty("kind", QStringLiteral("soft"));
    password_label_ = new QLabel(page);
    password_ = new SecretField(page);
    password_->setObjectName(QStringLiteral("secondPassword"));
    password_label_->setBuddy(password_);
    column->addWidget(facts_, 1);
    column->addWidget(digest_);
    column->addWidget(password_label_);
    column->addWidget(password_);
    layers_->addWidget(page);
    connect(password_, &SecretField::edited, this, &StepDialog::allow);
    connect(password_, &SecretField::entered, this, &StepDialog::go_on);
}

void StepDialog::allow() {
    act_->setText(signing() ? tr("會同簽署(&S)") : step_.beside ? tr("下一步：會同人員簽署(&N)") : tr("登記(&S)"));
    const bool chosen = chosen_ == nullptr || (!chosen_->empty() && !chosen_again_->empty());
    const bool ready = signing() ? !password_->empty() : form_->complete() && chosen && (!beside_ || beside_->person());
    act_->setEnabled(!busy_ && !looking_ && ready);
    back_->setEnabled(!busy_);
}

office::StepWanted StepDialog::wanted() const {
    office::StepWanted out{book_, &step_, row_, form_->values()};
    if (beside_ != nullptr) out.beside = beside_->person();
    return out;
}

void StepDialog::attach(const QString& field, const QString& file) {
    fault_->clear();
    busy_ = true;
    allow();
    const QPointer<StepDialog> self = this;
    commands_.send(command::Attach{file.toStdString()}, [self, field, file](Result<desk::Attaching> attached) {
        if (!self) return;
        self->busy_ = false;
        if (attached) {
            self->form_->attach(field.toStdString(), *attached);
            if (domain::registers::takes_form_image(self->step_, field.toStdString())) self->look_at(file);
        } else {
            self->fault_->show_fault(attached.error());
        }
        self->allow();
    });
}

/// R-AU-4. The same file, from where it lies: what was sealed is not opened for it.
void StepDialog::look_at(const QString& file) {
    look_.request_stop();
    looking_ = true;
    form_look_->show_waiting();
    const QPointer<StepDialog> self = this;
    const auto seen = [self, number = ++looks_](const Result<desk::FormLook>& look) {
        if (!self || number != self->looks_) return;
        self->looking_ = false;
        if (look)
            self->form_look_->show_look(*look);
        else
            self->form_look_->show_fault(look.error());
        self->allow();
    };
    look_ = commands_.send(command::LookAtForm{file.toStdString()}, seen);
}

void StepDialog::go_on() {
    if (!act_->isEnabled()) return;
    fault_->clear();
    if (signing() || !step_.beside) return take();
    busy_ = true;
    allow();
    const QPointer<StepDialog> self = this;
    commands_.send(command::PageOf{wanted()}, [self](Result<desk::StepText> page) {
        if (!self) return;
        self->busy_ = false;
        if (page)
            self->show_page(*page);
        else
            self->show_fault(page.error());
        self->allow();
    });
}

void StepDialog::show_page(const desk::StepText& page) {
    page_ = page;
    facts_->show_page(q(page.text));
    digest_->setText(tr("會同人員簽的是這一頁 %1").arg(q(page.digest_text)));
    const auto who = beside_->currentText();
    password_label_->setText(tr("%1 的密碼(&P)").arg(who));
    password_->setAccessibleName(tr("%1 的密碼").arg(who));
    layers_->setCurrentIndex(1);
    password_->setFocus();
}

void StepDialog::take() {
    desk::Typed typed;
    if (signing()) typed.push_back(password_->take());
    if (chosen_ != nullptr) {
        typed.push_back(chosen_->take());
        if (!typed.back().equals(chosen_again_->take())) {
            chosen_->setFocus();
            return fault_->show_fault({FaultCode::input_form,
                                       "register",
                                       {{"field", "password"}, {"label", step_.secret}, {"reason", "differs"}}});
        }
    }
    busy_ = true;
    allow();
    const QPointer<StepDialog> self = this;
    commands_.send(
        command::Take{wanted(), page_},
        [self](Result<std::string> row) {
            if (!self) return;
            self->busy_ = false;
            if (!row) return self->show_fault(row.error());
            Q_EMIT self->taken(q(*row));
            self->accept();
        },
        std::move(typed));
}

/// What was typed stays: it is mended, not typed again. What was signed for is another page by then.
void StepDialog::show_fault(const Fault& fault) {
    fault_->show_fault(fault);
    const bool wrong_password = fault.code == FaultCode::person_password;
    if (!wrong_password && signing()) {
        layers_->setCurrentIndex(0);
        page_.reset();
    }
    if (signing())
        password_->setFocus();
    else
        form_->show_wrong(fault.detail("field"));
    allow();
}

}  // namespace jcic::ui
