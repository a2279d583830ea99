#include "ui/papers/answers_dialog.h"

#include <QScrollArea>

#include "ui/look/choice_box.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {

/// What stands for a remark that was there and is taken away: the register keeps the last that was given.
constexpr const char* no_remark = "-";

/// Who fills it, and where it cannot be stored from here, why.
QString head_of(const desk::CheckSheet& sheet) {
    const auto half = q(sheet.half);
    const auto filler = q(sheet.filler);
    if (sheet.is_signed) return AnswersDialog::tr("%1 的答覆已由二人簽章，不得再改。").arg(half);
    if (sheet.row.empty())
        return sheet.may_fill
                   ? AnswersDialog::tr(
                         "%1 尚無填寫人員，儲存後由本人為填寫人員；填妥後於自行查核答覆簿與另一人員會同簽章。")
                         .arg(half)
                   : AnswersDialog::tr("%1 尚未指定填寫人員：由單位主管、核准主管或覆核人員在自行查核答覆簿指定。")
                         .arg(half);
    if (!sheet.may_fill) return AnswersDialog::tr("%1 由 %2 填寫：僅填寫人員得存入。").arg(half, filler);
    return AnswersDialog::tr("%1 由 %2 填寫。填妥後於自行查核答覆簿與另一人簽章。").arg(half, filler);
}

}  // namespace

AnswersDialog::AnswersDialog(Commands& commands, std::string half, QWidget* parent)
    : ListDialog("AnswersDialog", {880, 500}, commands, parent), half_(std::move(half)) {
    build();
    ask(command::OpenCheck{half_}, [this](const desk::CheckSheet& sheet) { show_sheet(sheet); });
}

void AnswersDialog::build() {
    parts_.title_window(QT_TR_NOOP("聯徵1 的答覆"));
    head_ = parts_.add_text(column_, "");
    head_->setTextFormat(Qt::PlainText);
    inside_ = new QWidget;
    grid_ = new QGridLayout(inside_);
    grid_->setColumnStretch(2, 2);
    grid_->setColumnStretch(3, 1);
    auto* frame = parts_.make<QScrollArea>("");
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setWidgetResizable(true);
    frame->setWidget(inside_);
    column_.addWidget(frame, 1);
    add_fault();  // the keys come to nothing before the ways that it could follow
    auto* saves = make_way(
        "saveAnswers", QT_TR_NOOP("存入答覆簿(&S)"), [this] { save(); },
        [this] { return !may_fill_              ? head_->text()
                        : new_answers().empty() ? tr("無新增答覆")
                                                : QString(); });
    make_primary(*saves);
    add_ways({nullptr, saves, make_close(false)});
}

void AnswersDialog::show_sheet(const desk::CheckSheet& sheet) {
    may_fill_ = sheet.may_fill;
    head_->setText(head_of(sheet));
    const auto last_time = sheet.before.empty() ? QString() : tr("上次（%1）：%2").arg(q(sheet.before));
    for (const auto& line : sheet.lines) add_line(line, last_time);
    inside_->setEnabled(may_fill_);
    if (!lines_.empty() && may_fill_) lines_.front().verdict->setFocus();
    allow();
}

void AnswersDialog::add_line(const desk::CheckLine& line, const QString& last_time) {
    const auto title = told(line.question->title);
    auto* label = new QLabel(title, inside_);
    label->setWordWrap(true);
    label->setMinimumWidth(200);
    auto* verdict = new ChoiceBox(inside_);
    verdict->setObjectName(q(line.question->answer));
    verdict->setAccessibleName(title);
    // Nothing is chosen for anybody.
    verdict->addItem(tr("未答"), QString());
    for (const auto& one : domain::registers::check_verdicts()) verdict->addItem(told(one.title), q(one.name));
    verdict->setCurrentIndex(std::max(0, verdict->findData(q(line.verdict))));
    auto* note = new QLineEdit(q(line.note), inside_);
    note->setObjectName(q(line.question->note));
    note->setAccessibleName(told(line.question->note_title));
    auto* before = new QLabel(line.before.empty() ? QString() : last_time.arg(q(line.before)), inside_);
    before->setObjectName(QStringLiteral("before-%1").arg(q(line.question->item)));
    before->setProperty("kind", QStringLiteral("soft"));
    before->setTextFormat(Qt::PlainText);
    before->setWordWrap(true);
    const auto row = static_cast<int>(lines_.size());
    grid_->addWidget(label, row, 0);
    grid_->addWidget(verdict, row, 1);
    grid_->addWidget(note, row, 2);
    grid_->addWidget(before, row, 3);
    connect(verdict, &QComboBox::currentIndexChanged, this, &AnswersDialog::allow);
    connect(note, &QLineEdit::textChanged, this, &AnswersDialog::allow);
    lines_.push_back({line.question, verdict, note, line.verdict, line.note});
}

domain::registers::Values AnswersDialog::new_answers() const {
    domain::registers::Values out;
    for (const auto& line : lines_) {
        const auto verdict = line.verdict->currentData().toString().toStdString();
        const auto note = from_typed(line.note->text());
        if (!verdict.empty() && verdict != line.verdict_before) out.emplace(line.question->answer, verdict);
        if (note != line.note_before) out.emplace(line.question->note, note.empty() ? no_remark : note);
    }
    return out;
}

void AnswersDialog::save() {
    auto answers = new_answers();
    const auto many = answers.size();
    ask(command::AnswerCheck{half_, std::move(answers)}, [this, many](const std::string& row) {
        Q_EMIT said(tr("已存入自行查核答覆簿第 %1 筆：%2 欄。").arg(q(row)).arg(many));
        accept();
    });
}

}  // namespace jcic::ui
