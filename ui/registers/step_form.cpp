#include "ui/registers/step_form.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

#include "app/desk/papers/line_answers.h"
#include "app/domain/duties.h"
#include "app/domain/items.h"
#include "app/domain/registers/authorisations.h"
#include "ui/look/choice_box.h"
#include "ui/look/file_picker.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {

DutyTermsBox::DutyTermsBox(std::span<const domain::events::Choice> duties, QWidget* parent) : QWidget(parent) {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 1);
    for (const auto& duty : duties) {
        const auto name = q(duty.name);
        const auto title = told(duty.title);
        Line line{duty.name, new QCheckBox(title, this), new QLineEdit(this), new QLineEdit(this)};
        line.box->setObjectName(QStringLiteral("duty-%1").arg(name));
        line.from->setObjectName(QStringLiteral("duty-from-%1").arg(name));
        line.until->setObjectName(QStringLiteral("duty-until-%1").arg(name));
        line.from->setPlaceholderText(tr("起日"));
        line.until->setPlaceholderText(tr("迄日"));
        line.from->setAccessibleName(tr("%1的起日").arg(title));
        line.until->setAccessibleName(tr("%1的迄日").arg(title));
        const auto row = static_cast<int>(lines_.size());
        grid->addWidget(line.box, row, 0);
        grid->addWidget(line.from, row, 1);
        grid->addWidget(line.until, row, 2);
        for (auto* day : {line.from, line.until}) {
            day->setMaximumWidth(100);
            day->setEnabled(false);
            connect(line.box, &QCheckBox::toggled, day, &QWidget::setEnabled);
            connect(day, &QLineEdit::textChanged, this, &DutyTermsBox::edited);
        }
        connect(line.box, &QCheckBox::toggled, this, &DutyTermsBox::edited);
        lines_.push_back(line);
    }
    setFocusProxy(lines_.front().box);
}

void DutyTermsBox::show_terms(const std::string& text) {
    const auto terms = domain::DutyTerms::parse(text);
    if (!terms) return;
    const auto shown = [](const std::optional<domain::RocDate>& day) { return day ? q(day->text()) : QString(); };
    for (const auto& [duty, term] : terms->terms())
        for (const auto& line : lines_)
            if (line.duty == domain::name_of(duty)) {
                line.box->setChecked(true);
                line.from->setText(shown(term.from));
                line.until->setText(shown(term.until));
            }
}

std::string DutyTermsBox::text() const {
    std::string out;
    for (const auto& line : lines_) {
        if (!line.box->isChecked()) continue;
        const auto from = from_typed(line.from->text());
        const auto until = from_typed(line.until->text());
        out.append(out.empty() ? "" : ",").append(line.duty);
        if (!from.empty() || !until.empty()) out.append(":").append(from).append("-").append(until);
    }
    return out;
}

using domain::events::Field;
using domain::events::Kind;

namespace {
constexpr std::chrono::milliseconds rests_after{500};
}

StepForm::StepForm(const domain::registers::Step& step, const domain::registers::Values& known,
                   const desk::Snapshot& snapshot, QWidget* parent, Labels labels)
    : QWidget(parent), step_(step) {
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setVerticalSpacing(labels == Labels::above ? 4 : 10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::DontWrapRows);
    for (const auto& field : step.asks) {
        if (field.given) continue;
        const auto found = known.find(field.name);
        // What stays the same until somebody says otherwise is there to be changed; an answer, a day, a remark is given
        // anew.
        // Of a step that begins a row whoever asks for it may say what it is about.
        const bool stays =
            step.begins() ||
            (step.to.empty() && field.keep == domain::Keep::plain &&
             (domain::events::is_free_text(field.kind) || field.kind == Kind::person || field.kind == Kind::duties));
        add(line_for(field, stays && found != known.end() ? found->second : std::string(), snapshot), labels);
    }
    untouched_ = values();
    typing_.setSingleShot(true);
    typing_.setInterval(rests_after);
    connect(this, &StepForm::edited, &typing_, qOverload<>(&QTimer::start));
    connect(&typing_, &QTimer::timeout, this, [this] {
        if (judge()) Q_EMIT rested();
    });
}

void StepForm::add(Line line, Labels labels) {
    const auto title = told(line.field->title);
    line.widget->setObjectName(QStringLiteral("field-%1").arg(q(line.field->name)));
    line.widget->setAccessibleName(title);
    auto* label =
        new QLabel(line.field->times == domain::events::Times::once ? title : tr("%1（選填）").arg(title), this);
    label->setWordWrap(true);
    if (labels == Labels::above) {
        label->setProperty("kind", QStringLiteral("field"));
    } else {
        label->setMinimumWidth(170);
        label->setMaximumWidth(220);
    }
    line.state = new MarkLabel(this);
    line.state->setObjectName(QStringLiteral("state-%1").arg(q(line.field->name)));
    line.state->setProperty("kind", QStringLiteral("note"));
    line.state->setWordWrap(true);
    line.state->hide();
    auto* field = new QVBoxLayout;
    field->setContentsMargins(0, 0, 0, labels == Labels::above ? 8 : 0);
    field->setSpacing(4);
    if (labels == Labels::above) field->addWidget(label);
    field->addWidget(line.widget);
    field->addWidget(line.state);
    auto* form = static_cast<QFormLayout*>(layout());
    labels == Labels::above ? form->addRow(field) : form->addRow(label, field);
    line.column = field;
    lines_.push_back(std::move(line));
}

bool StepForm::judge() {
    bool all = true;
    for (const auto& line : lines_) {
        const auto value = line.value();
        // A file is named by what the desk made of it; what is not given yet is told by the button's reason.
        const auto written = value.empty() || line.field->kind == Kind::attachment
                                 ? Result<std::string>(value)
                                 : domain::events::as_written(*line.field, value);
        show_state(line, written ? nullptr : &written.error());
        all = all && written;
    }
    return all;
}

void StepForm::show_state(const Line& line, const Fault* fault) {
    const auto words = fault == nullptr ? words::Words{} : words::words_for(*fault);
    line.state->setVisible(fault != nullptr);
    line.state->show_state(Mark::barred, words.cause);
    line.widget->setAccessibleDescription(words.cause);
    if (auto* text = qobject_cast<QLineEdit*>(line.widget); text != nullptr) {
        text->setProperty("wrong", fault != nullptr);
        text->style()->unpolish(text);
        text->style()->polish(text);
    }
}

bool StepForm::take_focus() {
    if (lines_.empty()) return false;
    const auto first = std::ranges::find(lines_, missing(), &Line::field);
    (first == lines_.end() ? lines_.front() : *first).widget->setFocus();
    return true;
}

StepForm::Line StepForm::line_for(const Field& field, const std::string& known, const desk::Snapshot& snapshot) {
    std::vector<std::pair<std::string, QString>> choices;
    if (field.kind == Kind::items) return items(field, known);
    if (field.kind == Kind::attachment) return attachment(field);
    if (field.kind == Kind::duties) return duties(field, known);
    if (field.kind == Kind::choice)
        for (const auto& one : field.choices) choices.emplace_back(std::string(one.name), told(one.title));
    if (field.kind == Kind::item)
        for (const auto item : domain::all_items)
            choices.emplace_back(std::string(domain::code_of(item)), q(domain::code_of(item)));
    if (field.kind == Kind::person)
        for (const auto& person : snapshot.people)
            choices.emplace_back(person.code.text(),
                                 QStringLiteral("%1 %2").arg(q(person.code.text()), q(person.name)));
    if (!choices.empty()) return choice(field, known, choices);
    if (!known.empty()) return text(field, known);
    const auto proposed = snapshot.proposed.find(field.name);
    return text(field, proposed == snapshot.proposed.end() ? domain::registers::begun_with(field, snapshot.now)
                                                           : proposed->second);
}

StepForm::Line StepForm::choice(const Field& field, const std::string& known,
                                const std::vector<std::pair<std::string, QString>>& choices) {
    auto* box = new ChoiceBox(this);
    // Nothing is chosen for anybody.
    box->addItem(tr("請選擇"), QString());
    for (const auto& [name, title] : choices) box->addItem(title, QString::fromStdString(name));
    box->setCurrentIndex(std::max(0, box->findData(QString::fromStdString(known))));
    connect(box, &QComboBox::currentIndexChanged, this, &StepForm::edited);
    return {&field, box, [box] { return box->currentData().toString().toStdString(); }};
}

StepForm::Line StepForm::items(const Field& field, const std::string& known) {
    auto* row = new QWidget(this);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    std::vector<QCheckBox*> boxes;
    for (const auto item : domain::all_items) {
        auto* box = new QCheckBox(q(domain::code_of(item)), row);
        // A form may have two such rows: who hears them hears of which each is.
        box->setObjectName(QStringLiteral("%1-%2").arg(q(field.name), q(domain::code_of(item))));
        box->setAccessibleName(QStringLiteral("%1 %2").arg(told(field.title), q(domain::code_of(item))));
        box->setChecked(known.find(domain::code_of(item)) != std::string::npos);
        connect(box, &QCheckBox::toggled, this, &StepForm::edited);
        across->addWidget(box);
        boxes.push_back(box);
    }
    across->addStretch();
    row->setFocusProxy(boxes.front());
    return {&field, row, [boxes] {
                std::string out;
                for (const auto* box : boxes)
                    if (box->isChecked()) out += (out.empty() ? "" : ",") + box->text().toStdString();
                return out;
            }};
}

StepForm::Line StepForm::duties(const Field& field, const std::string& known) {
    auto* terms = new DutyTermsBox(field.choices, this);
    terms->show_terms(known);
    connect(terms, &DutyTermsBox::edited, this, &StepForm::edited);
    return {&field, terms, [terms] { return terms->text(); }};
}

/// A file: chosen by a button, shown by its name.
StepForm::Line StepForm::attachment(const Field& field) {
    auto* row = new QWidget(this);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    auto* name = new QLabel(tr("未附檔案"), row);
    name->setObjectName(QStringLiteral("attachedName"));
    name->setProperty("kind", QStringLiteral("soft"));
    name->setTextFormat(Qt::PlainText);
    name->setWordWrap(true);
    auto* choose = new QPushButton(tr("選擇檔案…"), row);
    choose->setObjectName(QStringLiteral("choose-%1").arg(q(field.name)));
    choose->setAutoDefault(false);
    across->addWidget(name, 1);
    across->addWidget(choose);
    row->setFocusProxy(choose);
    connect(choose, &QPushButton::clicked, this, [this, title = told(field.title), of = q(field.name)] {
        auto* picker = open_file_picker(this, title, tr("PDF 或影像 (*.pdf *.png *.jpg *.jpeg)"));
        connect(picker, &QFileDialog::fileSelected, this,
                [this, of](const QString& file) { Q_EMIT file_chosen(of, file); });
    });
    if (domain::registers::takes_form_image(step_, std::string(field.name))) {
        auto* scan = new QPushButton(tr("掃描…"), row);
        scan->setObjectName(QStringLiteral("scan-%1").arg(q(field.name)));
        scan->setAutoDefault(false);
        across->addWidget(scan);
        connect(scan, &QPushButton::clicked, this, [this, of = q(field.name)] { Q_EMIT scan_wanted(of); });
    }
    return {&field, row, [row] { return row->property("attachment").toString().toStdString(); }};
}

void StepForm::name_scan_button(const QWidget& row, bool works) {
    for (auto* button : row.findChildren<QPushButton*>())
        if (button->objectName().startsWith(QLatin1String("scan-")))
            button->setText(works ? tr("停止掃描") : tr("掃描…"));
}

void StepForm::show_scanning(std::string_view field, int of_hundred) {
    show_attached(field, {}, tr("掃描中…%1%").arg(of_hundred));
    const auto line = std::ranges::find(lines_, field, [](const Line& one) { return one.field->name; });
    if (line != lines_.end()) name_scan_button(*line->widget, true);
}

void StepForm::attach(std::string_view field, const desk::Attaching& attached) {
    show_attached(field, q(attached.handle), attached.handle.empty() ? tr("未附檔案") : q(attached.name));
}

void StepForm::show_looking(std::string_view field) {
    show_attached(field, {}, tr("檢查檔案中…"));
}

void StepForm::show_attached(std::string_view field, const QString& handle, const QString& name) {
    const auto line = std::ranges::find(lines_, field, [](const Line& one) { return one.field->name; });
    if (line == lines_.end()) return;
    line->widget->setProperty("attachment", handle);
    name_scan_button(*line->widget, false);
    line->widget->findChild<QLabel*>(QStringLiteral("attachedName"))->setText(name);
    Q_EMIT edited();
}

StepForm::Line StepForm::text(const Field& field, const std::string& known) {
    auto* line = new QLineEdit(q(known), this);
    if (field.most > field.least) line->setPlaceholderText(tr("%1 到 %2").arg(field.least).arg(field.most));
    if (field.kind == Kind::day) line->setPlaceholderText(tr("民國年月日七碼，例如 1151122"));
    if (field.kind == Kind::time) line->setPlaceholderText(tr("時:分，例如 14:06"));
    if (field.kind == Kind::week) line->setPlaceholderText(tr("1 為週一，例如 1-5 08:30-17:30; 6 09:00-12:00"));
    connect(line, &QLineEdit::textChanged, this, &StepForm::edited);
    return {&field, line, [line] { return from_typed(line->text()); }};
}

void StepForm::ask_last_time(Commands& commands, command::Book book, const std::string& row) {
    const auto* judged = desk::papers::judged_lines(*book);
    if (judged == nullptr || judged->step != step_.action) return;
    commands.send(this, command::LastTime{book, row}, [this](const Result<std::optional<desk::LastAnswer>>& before) {
        if (!before || !*before) return;  // what was is not needed for what is answered now
        const auto& last = **before;
        show_last_time(q(last.about) + QStringLiteral("　") + q(last.by), last.answers);
        Q_EMIT grown(sizeHint().height());
    });
}

void StepForm::show_last_time(const QString& when, const domain::registers::Values& answers) {
    for (const auto& line : lines_) {
        const auto found = answers.find(line.field->name);
        if (found == answers.end()) continue;
        auto* before =
            new QLabel(tr("上次（%1）：%2").arg(when, register_value_text(*line.field, found->second)), this);
        before->setObjectName(QStringLiteral("before-%1").arg(q(line.field->name)));
        before->setProperty("kind", QStringLiteral("soft"));
        before->setTextFormat(Qt::PlainText);
        before->setWordWrap(true);
        // Below what is asked, above what is wrong with it.
        line.column->insertWidget(line.column->indexOf(line.widget) + 1, before);
    }
}

domain::registers::Values StepForm::values() const {
    domain::registers::Values out;
    for (const auto& line : lines_)
        if (auto value = line.value(); !value.empty()) out.emplace(std::string(line.field->name), std::move(value));
    return out;
}

const Field* StepForm::missing() const {
    const auto found = std::ranges::find_if(lines_, [](const Line& line) {
        return line.field->times == domain::events::Times::once && line.value().empty();
    });
    return found == lines_.end() ? nullptr : found->field;
}

bool StepForm::show_below(const Fault& fault) {
    const auto found =
        std::ranges::find(lines_, fault.detail("field"), [](const Line& line) { return line.field->name; });
    if (found == lines_.end()) return false;
    show_state(*found, &fault);
    return true;
}

void StepForm::show_wrong(const Fault& fault) {
    if (!show_below(fault)) return;
    std::ranges::find(lines_, fault.detail("field"), [](const Line& line) {
        return line.field->name;
    })->widget->setFocus();
}

}  // namespace jcic::ui
