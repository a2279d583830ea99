#include "ui/setup/setup_field.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/words/setup_words.h"
#include "app/words/words.h"
#include "ui/look/choice_box.h"
#include "ui/look/file_picker.h"
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

}  // namespace jcic::ui
