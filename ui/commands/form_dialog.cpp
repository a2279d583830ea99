#include "ui/commands/form_dialog.h"

#include <QPlainTextEdit>

#include "ui/look/other_people.h"
#include "ui/look/scroll_frame.h"
#include "ui/look/text.h"

namespace jcic::ui {

FormDialog::FormDialog(const char* name, const char* context, QSize size, Commands& commands, QWidget* parent)
    : ActingDialog(name, size, commands, parent) {
    parts_.speak_as(context);
    space(18, 8);
    connect(&commands_, &Commands::changed, this, &FormDialog::allow);
}

QLabel* FormDialog::heading(const QString& text) {
    auto* label = put(column_, parts_.make_line("what", nullptr, "heading"));
    label->setMinimumSize(400, 0);
    label->setText(text);
    return label;
}

QLabel* FormDialog::say(const char* text, const char* name, const char* kind) {
    return parts_.add_text(column_, name, text, kind);
}

MarkLabel* FormDialog::mark(const char* name) {
    auto* label = put(column_, parts_.make<MarkLabel>(name));
    label->setWordWrap(true);
    return label;
}

FactRows* FormDialog::page(const char* name) {
    auto* facts = put(column_, parts_.make<FactRows>(name));
    facts->setMinimumSize(440, 0);
    return facts;
}

FactRows* FormDialog::scrolled_page() {
    auto* facts = new FactRows(this);
    column_.addWidget(scrolling(facts), 1);
    return facts;
}

QLabel* FormDialog::digest(const char* name, const char* kind) {
    return parts_.add_text(column_, name, nullptr, kind);
}

QPlainTextEdit* FormDialog::shown_text(const char* name, const char* title) {
    auto* text = parts_.add_field<QPlainTextEdit>(column_, name, title);
    label_of(*text).setWordWrap(true);
    column_.setStretchFactor(text, 1);
    text->setReadOnly(true);
    text->setTabChangesFocus(true);
    return text;
}

QLineEdit* FormDialog::text(const char* name, const char* title) {
    auto* line = optional_text(name, title);
    required_.back().given = [line] { return !line->text().trimmed().isEmpty(); };
    return line;
}

QLineEdit* FormDialog::optional_text(const char* name, const char* title) {
    auto* line = parts_.add_field<QLineEdit>(column_, name, title);
    connect(line, &QLineEdit::textChanged, this, &FormDialog::allow);
    require(line, [] { return true; });
    return line;
}

ChoiceBox* FormDialog::choice(const char* name, const char* title) {
    auto* box = parts_.add_field<ChoiceBox>(column_, name, title);
    connect(box, &QComboBox::currentIndexChanged, this, &FormDialog::allow);
    require(box, [box] { return box->currentIndex() >= 0; });
    return box;
}

FormDialog::People FormDialog::person(const char* name, const char* title, const May& may) {
    People out{choice(name, title), {}};
    const auto seen = commands_.snapshot();
    for (const auto& one : seen->people) {
        if (!may(one)) continue;
        out.codes.push_back(one.code);
        out.box->addItem(QStringLiteral("%1 %2").arg(q(one.code.text()), q(one.name)));
    }
    say_nobody(*out.box);
    return out;
}

FormDialog::People FormDialog::another_person(const char* name, const char* title, const May& may) {
    const auto snapshot = commands_.snapshot();
    return person(name, title, [&](const desk::PersonView& one) {
        return may(one) && !(snapshot->seat && one.code == snapshot->seat->person.code);
    });
}

SecretField* FormDialog::secret(const char* name, const char* title, const QComboBox* of) {
    auto* field = repeated_secret(name, title);
    repeated_.pop_back();
    secrets_.push_back(field);
    if (of != nullptr) field->is_of(of);
    return field;
}

SecretField* FormDialog::repeated_secret(const char* name, const char* title) {
    auto* field = parts_.add_field<SecretField>(column_, name, title);
    connect(field, &SecretField::edited, this, &FormDialog::allow);
    connect(field, &SecretField::entered, this, [this, field] { go_on(field); });
    require(field, [field] { return !field->empty(); });
    repeated_.push_back(field);
    return field;
}

QCheckBox* FormDialog::tick(const char* name, const char* text) {
    auto* box = put(column_, parts_.make_tick(name, text));
    connect(box, &QCheckBox::toggled, this, &FormDialog::allow);
    return box;
}

QRadioButton* FormDialog::radio(const char* name, const char* text) {
    auto* button = put(column_, parts_.make_choice(name, text));
    connect(button, &QRadioButton::toggled, this, &FormDialog::allow);
    return button;
}

QLabel& FormDialog::label_of(const QWidget& field) const {
    return *findChild<QLabel*>(field.objectName() + QStringLiteral("Label"));
}

void FormDialog::show_field(QWidget& field, bool shown) {
    field.setVisible(shown);
    if (auto* label = findChild<QLabel*>(field.objectName() + QStringLiteral("Label"))) label->setVisible(shown);
}

QPushButton* FormDialog::beside(const char* name, const char* title, std::function<void()> does, Why why) {
    beside_ = make_way(name, title, std::move(does), std::move(why));
    return beside_;
}

FormDialog* FormDialog::act(const char* name, const char* title, std::function<void()> does) {
    does_ = std::move(does);
    if (!required_.empty()) again_ = secrets_.empty() ? required_.back().field : secrets_.front();
    act_ = make_way(
        name, title, [this] { proceed(); }, [this] { return why_not(); });
    make_primary(*act_);
    leave_ = closes_ ? make_close() : make_cancel();
    add_ways({beside_, nullptr, leave_, act_});
    if (beside_ != nullptr) setTabOrder(leave_, beside_);
    allow();
    if (!required_.empty()) required_.front().field->setFocus();
    open();
    return this;
}

void FormDialog::allow() {
    if (act_ != nullptr) ActingDialog::allow();
}

QString FormDialog::why_not() const {
    QString after;
    for (const auto& why : last_)
        if (const auto text = why(); after.isEmpty()) after = text;
    for (const auto& why : first_)
        if (auto text = why(); !text.isEmpty()) return text;
    std::vector<Asked> asked;
    for (const auto& one : required_) asked.push_back({one.field->isHidden() || one.given(), one.field});
    const auto lacks = still_lacking(asked);
    return lacks.isEmpty() ? after : lacks;
}

void FormDialog::go_on(const QWidget* from) {
    for (const auto& one : required_)
        if (one.field != from && !one.field->isHidden() && !one.given()) return one.field->setFocus();
    proceed();
}

void FormDialog::proceed() {
    if (act_->isEnabled()) does_();
}

desk::Typed FormDialog::take_secrets(desk::Typed more) {
    desk::Typed typed;
    for (auto* field : secrets_) typed.push_back(field->take());
    for (auto& one : more) typed.push_back(std::move(one));
    for (auto* field : repeated_) field->clear();
    return typed;
}

void FormDialog::show_refused(const Fault& fault) {
    if (undo_) undo_();
    show_fault(fault);
    if (again_ != nullptr) again_->setFocus();
}

void FormDialog::end() {
    if (!stays_open_) accept();
}

}  // namespace jcic::ui
