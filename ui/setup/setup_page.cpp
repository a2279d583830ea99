#include "ui/setup/setup_page.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/words/setup_words.h"
#include "app/words/words.h"
#include "ui/look/choice_box.h"
#include "ui/look/file_picker.h"
#include "ui/look/scroll_frame.h"
#include "ui/look/text.h"

namespace jcic::ui {
namespace {

using domain::AnswerKind;

}  // namespace

SetupField::SetupField(const domain::SetupQuestion& question, int number, QWidget* parent)
    : QWidget(parent), question_(question), title_(words::question_beside_list(question)), state_(new MarkLabel(this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
    build();
    input_->setObjectName(QStringLiteral("answer-%1").arg(q(question.key)));
    auto* label = new QLabel(QStringLiteral("%1(&%2)").arg(title_).arg(number), this);
    label->setProperty("kind", QStringLiteral("field"));
    label->setWordWrap(true);
    label->setBuddy(input_);
    state_->setObjectName(QStringLiteral("state-%1").arg(q(question.key)));
    state_->setWordWrap(true);
    state_->hide();
    column->addWidget(label);
    column->addWidget(whole());
    column->addWidget(state_);
}

void SetupField::build() {
    switch (question_.kind) {
        case AnswerKind::choice:
            input_ = choices();
            break;
        case AnswerKind::certificates:
            input_ = file();
            break;
        case AnswerKind::duties:
            input_ = duties();
            break;
        case AnswerKind::text:
        case AnswerKind::institution:
        case AnswerKind::person:
        case AnswerKind::day:
        case AnswerKind::address:
        case AnswerKind::case_pattern:
            input_ = line();
            break;
    }
    input_->setAccessibleName(title_);
}

QWidget* SetupField::line() {
    auto* line = new QLineEdit(this);
    if (question_.kind == AnswerKind::address) line->setPlaceholderText(QStringLiteral("https://jcic.example.tw:443"));
    if (question_.kind == AnswerKind::case_pattern) line->setPlaceholderText(QStringLiteral("LN{yyy}-{000000}"));
    if (question_.kind == AnswerKind::day) line->setPlaceholderText(QStringLiteral("1120301"));
    connect(line, &QLineEdit::editingFinished, this, &SetupField::finished);
    text_ = [line] { return from_typed(line->text()); };
    show_ = [line](const QString& text) { line->setText(text); };
    return line;
}

QWidget* SetupField::file() {
    auto* row = new QWidget(this);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    auto* name = new QLineEdit(row);
    auto* choose = new QPushButton(tr("選擇檔案…(&F)"), row);
    choose->setObjectName(QStringLiteral("choose-%1").arg(q(question_.key)));
    choose->setAutoDefault(false);
    across->addWidget(name, 1);
    across->addWidget(choose);
    connect(name, &QLineEdit::editingFinished, this, &SetupField::finished);
    connect(choose, &QPushButton::clicked, this, [this, name] {
        auto* picker = open_file_picker(this, title_, tr("憑證 (*.pem *.crt *.cer)"));
        connect(picker, &QFileDialog::fileSelected, this, [this, name](const QString& file) {
            name->setText(file);
            Q_EMIT finished();
        });
    });
    // A path is what the system says it is, in whichever form its letters are.
    text_ = [name] { return name->text().toStdString(); };
    show_ = [name](const QString& text) { name->setText(text); };
    return name;
}

QWidget* SetupField::choices() {
    auto* box = new ChoiceBox(this);
    box->addItem(tr("請選擇"), QString());
    for (const auto& choice : desk::choices_of(question_))
        box->addItem(words::choice_word(question_, choice), QString::fromStdString(choice));
    connect(box, &QComboBox::activated, this, &SetupField::finished);
    text_ = [box] { return box->currentData().toString().toStdString(); };
    show_ = [box](const QString& text) { box->setCurrentIndex(std::max(0, box->findData(text))); };
    return box;
}

/// What the unit head does besides; which go together is the desk's to say.
QWidget* SetupField::duties() {
    auto* frame = new QWidget(this);
    auto* grid = new QGridLayout(frame);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(0);
    std::vector<std::pair<QString, QCheckBox*>> boxes;
    for (const auto duty : domain::all_duties) {
        if (duty == domain::Duty::unit_head || duty == domain::Duty::administrator) continue;
        auto* box = new QCheckBox(words::word_for(duty), frame);
        const auto name = q(domain::name_of(duty));
        box->setObjectName(QStringLiteral("also-%1").arg(name));
        const auto at = static_cast<int>(boxes.size());
        grid->addWidget(box, at / 3, at % 3);
        connect(box, &QCheckBox::clicked, this, &SetupField::finished);
        boxes.emplace_back(name, box);
    }
    frame->setFocusProxy(boxes.front().second);
    text_ = [boxes] {
        QStringList out;
        for (const auto& [name, box] : boxes)
            if (box->isChecked()) out << name;
        return out.join(QLatin1Char(',')).toStdString();
    };
    show_ = [boxes](const QString& text) {
        const auto terms = domain::DutyTerms::parse(text.toStdString());
        for (const auto& [name, box] : boxes) {
            const auto duty = domain::parse_duty(name.toStdString());
            box->setChecked(terms && duty && terms->ever().contains(*duty));
        }
    };
    return frame;
}

QWidget* SetupField::whole() const {
    return input_->parentWidget() == this ? input_ : input_->parentWidget();
}

bool SetupField::open() const {
    if (fixed_) return false;
    const auto now = text();
    return now != taken_ || (now.empty() && !question_.optional);
}

void SetupField::show_answer(const std::string& answer) {
    show_(q(answer));
    taken_ = text();
    show_right();
}

void SetupField::show_fixed(const domain::FixedValue& fixed) {
    fixed_ = true;
    const auto where = tr("由政策檔 %1 第 %2 行規定，不得於此變更").arg(q(fixed.file)).arg(fixed.line);
    whole()->setEnabled(false);
    state_->show_state(Mark::plain, where);
    state_->show();
    setToolTip(where);
    input_->setAccessibleDescription(where);
}

void SetupField::show_taken(const std::string& typed) {
    taken_ = typed;
    show_right();
}

void SetupField::show_right() {
    state_->hide();
    input_->setAccessibleDescription({});
}

void SetupField::show_fault(const Fault& fault) {
    taken_.clear();
    const auto words = words::words_for(fault);
    state_->show_state(Mark::act, tr("%1：%2").arg(words.title, words.cause));
    state_->show();
    input_->setAccessibleDescription(words.cause + QLatin1Char('\n') + words.advice);
}

SetupPage::SetupPage(domain::SetupStep step, SetupWorker& worker, QWidget* parent)
    : QWidget(parent), step_(step), worker_(worker) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (const auto& question : domain::setup_questions()) {
        if (question.step != step) continue;
        auto* field = new SetupField(question, static_cast<int>(fields_.size()) + 1, this);
        connect(field, &SetupField::finished, this, [this, field] {
            if (field->open() && !field->text().empty()) judge(field);
        });
        column->addWidget(field);
        fields_.push_back(field);
    }
    column->addStretch();
}

bool SetupPage::show_standing(const SetupWorker::Standing& standing) {
    bool here = false;
    for (auto* field : fields_) {
        const auto known = standing.answers.find(field->question().key);
        if (known != standing.answers.end()) field->show_answer(known->second);
        if (const auto fixed = standing.fixed.find(field->question().key); fixed != standing.fixed.end())
            field->show_fixed(fixed->second);
        if (field->question().key != standing.next) continue;
        field->take_focus();
        here = true;
    }
    return here;
}

void SetupPage::take_focus() {
    const auto asked = std::ranges::find_if(fields_, [](const SetupField* field) { return !field->fixed(); });
    if (asked != fields_.end()) (*asked)->take_focus();
}

QString SetupPage::answer(std::string_view key) const {
    for (const auto* field : fields_)
        if (field->question().key == key) return q(field->text());
    return {};
}

bool SetupPage::is_answered() const {
    return std::ranges::none_of(fields_, &SetupField::open);
}

void SetupPage::finish() {
    finishing_ = true;
    for (auto* field : fields_)
        if (field->open()) judge(field);
    if (judging_ == 0) end();
}

void SetupPage::judge(SetupField* field) {
    ++judging_;
    const auto typed = field->text();
    worker_.take_answer(this, field->question(), typed,
                        [this, field, typed](const Result<void>& taken) { judged(field, typed, taken); });
}

void SetupPage::judged(SetupField* field, const std::string& typed, const Result<void>& taken) {
    --judging_;
    if (taken)
        field->show_taken(typed);
    else
        field->show_fault(taken.error());
    if (judging_ == 0 && finishing_) end();
}

void SetupPage::end() {
    finishing_ = false;
    const auto open = std::ranges::find_if(fields_, &SetupField::open);
    if (open == fields_.end()) {
        Q_EMIT answered();
        return;
    }
    (*open)->take_focus();
    Q_EMIT refused();
}

void SetupPages::add(SetupPage* page) {
    asking_.push_back(page);
    addWidget(scrolling(page));
}

void SetupPages::add(SetupEnd end, QWidget* page) {
    ends_.push_back(end);
    addWidget(scrolling(page));
}

SetupPage* SetupPages::in_front() const {
    const auto page = static_cast<std::size_t>(currentIndex());
    return page < asking_.size() ? asking_[page] : nullptr;
}

std::optional<SetupEnd> SetupPages::at_end() const {
    const auto page = static_cast<std::size_t>(currentIndex());
    return page < asking_.size() ? std::nullopt : std::optional(ends_[page - asking_.size()]);
}

int SetupPages::page_of(SetupEnd end) const {
    return static_cast<int>(asking_.size()) + static_cast<int>(std::ranges::find(ends_, end) - ends_.begin());
}

int SetupPages::behind() const {
    const int next = currentIndex() + 1;
    const auto open = std::ranges::find_if_not(asking_, &SetupPage::is_answered);
    if (next < static_cast<int>(asking_.size()) || open == asking_.end()) return next;
    return static_cast<int>(open - asking_.begin());
}

std::vector<SetupRail::Step> SetupPages::in_rail(const QString& ends) const {
    std::vector<SetupRail::Step> out;
    const auto now = static_cast<std::size_t>(currentIndex());
    for (std::size_t page = 0; page < asking_.size(); ++page) {
        const auto mark = asking_[page]->is_answered() ? Mark::good : page <= now ? Mark::mind : Mark::not_yet;
        out.push_back({mark, words::word_for(asking_[page]->step()), {}, page == now});
    }
    const auto end = at_end();
    const bool over = end == SetupEnd::done;
    out.push_back({over ? Mark::good : Mark::not_yet, ends, {}, end && !over});
    return out;
}

QString SetupPages::person(const char* who) const {
    QStringList out;
    for (const auto* page : asking_)
        for (const char* what : {"_code", "_name"})
            if (const auto said = page->answer(std::string(who) + what); !said.isEmpty()) out << said;
    return out.join(QLatin1Char(' '));
}

FoundersPasswords::FoundersPasswords(QWidget* parent)
    : QObject(parent),
      head_(new NewPasswordPage(QStringLiteral("head"), parent)),
      administrator_(new NewPasswordPage(QStringLiteral("administrator"), parent)) {
    for (auto* page : {head_, administrator_}) {
        connect(page, &NewPasswordPage::edited, this, &FoundersPasswords::edited);
        connect(page, &NewPasswordPage::entered, this, &FoundersPasswords::entered);
    }
}

void FoundersPasswords::add_to(SetupPages& pages) {
    pages.add(SetupEnd::head_password, head_);
    pages.add(SetupEnd::administrator_password, administrator_);
}

void FoundersPasswords::arrive(SetupEnd end, const QString& who) {
    if (end == SetupEnd::head_password) heads_.reset();
    auto* page = page_of(end);
    page->clear();
    page->show_person(who);
    page->take_focus();
}

bool FoundersPasswords::take_head() {
    heads_ = head_->take_password();
    return heads_.has_value();
}

std::optional<FoundersPasswords::Both> FoundersPasswords::take_both() {
    auto own = administrator_->take_password(&*heads_);
    if (!own) return std::nullopt;
    return Both{*std::exchange(heads_, std::nullopt), std::move(*own)};
}

void FoundersPasswords::forget() {
    heads_.reset();
    for (auto* page : {head_, administrator_}) page->clear();
}

}  // namespace jcic::ui
