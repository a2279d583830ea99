#include "ui/registers/step_dialog.h"

#include "app/domain/registers/authorisations.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

StepDialog::StepDialog(Commands& commands, command::Book book, const domain::registers::Step& step, std::string row,
                       const domain::registers::Values& known, QWidget* parent)
    : SigningDialog(commands, book, step, known, q(row), parent), row_(std::move(row)), form_look_(new FormLook(this)) {
    setObjectName(QStringLiteral("StepDialog"));
    below_form_->addWidget(form_look_);
    anyway_ = parts_.make_button("attachAnyway", QT_TR_NOOP("仍要附上(&Y)"), [this] {
        if (const auto again = std::exchange(again_, {})) again();
    });
    anyway_->hide();
    below_form_->addWidget(anyway_, 0, Qt::AlignLeft);
    if (step_.secret != nullptr) add_chosen_password();
    connect(form_, &StepForm::file_chosen, this,
            [this](const QString& field, const QString& file) { attach(field, file); });
    connect(form_, &StepForm::scan_wanted, this, [this](const QString& field) { scan(field); });
    connect(this, &QDialog::finished, this, [this] {
        attaching_.request_stop();
        look_.request_stop();
    });
    show_first();
    say_what_was_counted(known);
    form_->ask_last_time(commands_, book_, row_);
}

/// What the desk counted when the row began, beside what a person is to compare with it.
void StepDialog::say_what_was_counted(const domain::registers::Values& known) {
    QStringList lines;
    for (const auto& step : book_->steps)
        for (const auto& field : step.asks)
            if (const auto value = known.find(field.name); step.begins() && field.given && value != known.end())
                lines << tr("%1：%2").arg(told(field.title), q(value->second));
    if (!lines.isEmpty()) show_text(lines.join(u'\n'));
}

/// Typed by the person whose it is, twice: nobody else knows it from the first day on.
void StepDialog::add_chosen_password() {
    const auto add = [this](const QString& title, const QString& marked, const char* name) {
        auto* field = new SecretField(this);
        field->setObjectName(QLatin1String(name));
        field->setAccessibleName(title);
        auto* label = new QLabel(marked, this);
        label->setBuddy(field);
        label->setWordWrap(true);
        if (lines_->rowWrapPolicy() != QFormLayout::WrapAllRows) label->setFixedWidth(170);
        lines_->addRow(label, field);
        connect(field, &SecretField::edited, this, &StepDialog::allow);
        return field;
    };
    const auto secret = told(step_.secret);
    chosen_ = add(secret, tr("%1(&U)").arg(secret), "chosenPassword");
    chosen_again_ = add(tr("再次輸入"), tr("再次輸入(&G)"), "chosenAgain");
}

QString StepDialog::lacking() const {
    if (is_scanning_) return tr("掃描完成");
    if (is_attaching_) return tr("檔案檢查中");
    if (looking_) return tr("影像檢核中");
    if (chosen_ == nullptr) return {};
    return chosen_->empty() ? chosen_->accessibleName() : chosen_again_->empty() ? tr("再次輸入") : QString();
}

/// Looked at before it counts: seconds, in which another may be chosen instead, or the dialog be closed.
void StepDialog::attach(const QString& field, const QString& file, desk::EmptyPages empty) {
    fault_->clear();
    anyway_->hide();
    attaching_.request_stop();
    is_attaching_ = true;
    is_scanning_ = false;
    if (domain::registers::takes_form_image(step_, field.toStdString())) end_look();
    form_->show_looking(field.toStdString());
    allow();
    attaching_ = commands_.send(this, command::Attach{file.toStdString(), empty},
                                [this, field, file, number = ++attachings_](const Result<desk::Attaching>& attached) {
                                    if (number == attachings_) take_attached(field, file, attached);
                                });
}

/// A second press stops it. While it works a file may be chosen instead, or the dialog be closed.
void StepDialog::scan(const QString& field, desk::EmptyPages empty) {
    attaching_.request_stop();
    anyway_->hide();
    const auto name = field.toStdString();
    if (std::exchange(is_scanning_, false)) {
        is_attaching_ = false;
        ++attachings_;
        form_->attach(name, {});
        return allow();
    }
    fault_->clear();
    is_attaching_ = is_scanning_ = true;
    end_look();
    form_->show_scanning(name, 0);
    allow();
    const auto told = [this, name, number = ++attachings_](const command::SheetProgress& progress) {
        if (number == attachings_) form_->show_scanning(name, progress.of_hundred);
    };
    const auto scanned = [this, field, number = attachings_](const Result<command::ScannedForm>& form) {
        if (number == attachings_) take_scanned(field, form);
    };
    attaching_ = commands_.send(this, command::ScanForm{empty}, told, scanned);
}

/// Its faults, and what is wrong with the image, while the customer still sits there.
void StepDialog::take_scanned(const QString& field, const Result<command::ScannedForm>& scanned) {
    is_attaching_ = is_scanning_ = false;
    form_->attach(field.toStdString(), scanned ? scanned->attached : desk::Attaching{});
    if (!scanned) {
        show_fault(scanned.error());
        offer_anyway(scanned.error(), [this, field] { scan(field, desk::EmptyPages::attach); });
    } else if (scanned->not_looked_at)
        form_look_->show_fault(*scanned->not_looked_at);
    else
        form_look_->show_look(scanned->look);
    allow();
}

void StepDialog::take_attached(const QString& field, const QString& file, const Result<desk::Attaching>& attached) {
    const auto name = field.toStdString();
    is_attaching_ = false;
    form_->attach(name, attached ? *attached : desk::Attaching{});
    if (!attached) {
        show_fault(attached.error());
        offer_anyway(attached.error(), [this, field, file] { attach(field, file, desk::EmptyPages::attach); });
    } else if (domain::registers::takes_form_image(step_, name))
        look_at(file, attached->digest);
    allow();
}

/// A sheet that shows nothing was laid the wrong way up, as a rule: who means it says so once more. One that was
/// scanned is scanned again, since nothing was kept of it.
void StepDialog::offer_anyway(const Fault& fault, std::function<void()> again) {
    again_ = std::move(again);
    anyway_->setVisible(desk::is_of_empty_pages(fault));
}

/// What was seen of a form is no more told once another is chosen, whether that one is taken or not.
void StepDialog::end_look() {
    look_.request_stop();
    ++looks_;
    looking_ = false;
    form_look_->hide();
}

/// R-AU-4. The same file, from where it lies: what was sealed is not opened for it. Another file by now is no answer.
void StepDialog::look_at(const QString& file, const Digest& digest) {
    looking_ = true;
    form_look_->show_waiting();
    const auto seen = [this, number = ++looks_](const Result<desk::FormLook>& look) {
        if (number != looks_) return;
        looking_ = false;
        if (look)
            form_look_->show_look(*look);
        else
            form_look_->show_fault(look.error());
        allow();
    };
    look_ = commands_.send(this, command::LookAtForm{file.toStdString(), digest}, seen);
}

std::optional<domain::registers::StepRequest> StepDialog::typed_so_far() const {
    return looking_ || is_attaching_ ? std::nullopt : std::optional(wanted(row_));
}

bool StepDialog::chosen_twice() {
    if (chosen_ == nullptr || (!chosen_->empty() && chosen_->same_as(*chosen_again_))) return true;
    for (auto* field : {chosen_again_, chosen_}) field->clear();
    chosen_->setFocus();
    fault_->show_fault(
        {FaultCode::input_form, "register", {{"field", "password"}, {"label", step_.secret}, {"reason", "differs"}}});
    return false;
}

/// The fields are cleared as they go: what was chosen waits for who signs beside, with that page and no longer.
void StepDialog::left_page() {
    if (chosen_ == nullptr) return;
    kept_.reset();
    back_to_fields();
}

void StepDialog::ask_page() {
    if (!chosen_twice()) return;
    ask(command::PageOf{wanted(row_)}, [this](const desk::StepText& page) {
        if (!chosen_twice()) return;  // typed otherwise meanwhile
        if (chosen_ != nullptr) kept_ = chosen_->take();
        page_ = page;
        show_page(q(page.text), tr("會同人員簽署內容 %1").arg(q(page.digest_text)));
    });
}

void StepDialog::take_step() {
    desk::Typed typed;
    if (signing()) typed.push_back(to_sign_->password().take());
    if (chosen_ != nullptr && signing()) {
        if (!kept_) return left_page();
        typed.push_back(kept_->clone());
    } else if (chosen_ != nullptr) {
        if (!chosen_twice()) return;
        typed.push_back(chosen_->take());
        chosen_again_->clear();
    }
    ask(
        command::Take{wanted(row_), signing() ? page_ : std::nullopt},
        [this](const std::string& row) {
            Q_EMIT taken(q(row));
            accept();
        },
        {}, std::move(typed));
}

}  // namespace jcic::ui
