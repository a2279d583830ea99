#include "ui/registers/row_detail.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/look/kept_focus.h"
#include "ui/look/text.h"
#include "ui/words/register_words.h"

namespace jcic::ui {
namespace {
constexpr int width_with_room = 304;
}

RowDetail::RowDetail(QWidget* parent)
    : QFrame(parent),
      title_(new QLabel(this)),
      facts_(new FactRows(this)),
      story_title_(new QLabel(this)),
      story_(new FactRows(this)),
      print_(new QPushButton(this)),
      save_(new QPushButton(this)),
      attached_(new QWidget(this)),
      steps_(new StepButtons("step", "", this, StepButtons::Arranged::in_column)) {
    setObjectName(QStringLiteral("rowDetail"));
    setProperty("kind", QStringLiteral("card"));
    setMaximumWidth(width_with_room);
    title_->setProperty("kind", QStringLiteral("heading"));
    title_->setObjectName(QStringLiteral("rowTitle"));
    title_->setWordWrap(true);
    story_title_->setProperty("kind", QStringLiteral("heading"));
    facts_->set_label_width(110);
    story_->set_label_width(110);
    auto* frame = new QScrollArea(this);
    frame->setFrameShape(QFrame::NoFrame);
    frame->setWidgetResizable(true);
    frame->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    auto* lines = new QVBoxLayout(inside);
    lines->setContentsMargins(0, 0, 6, 0);
    lines->setSpacing(10);
    lines->addWidget(title_);
    lines->addWidget(facts_);
    lines->addWidget(story_title_);
    lines->addWidget(story_);
    lines->addStretch();
    frame->setWidget(inside);
    // The card's own ground shows through.
    frame->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(12, 12, 12, 12);
    column->addWidget(frame, 1);
    auto* out = new QHBoxLayout;
    for (auto* button : {print_, save_}) out->addWidget(button);
    column->addLayout(out);
    print_->setObjectName(QStringLiteral("printWholeRow"));
    save_->setObjectName(QStringLiteral("saveWholeRow"));
    connect(print_, &QPushButton::clicked, this, &RowDetail::wants_print);
    connect(save_, &QPushButton::clicked, this, &RowDetail::wants_save);
    column->addWidget(attached_);
    auto* files = new QVBoxLayout(attached_);
    files->setContentsMargins(0, 0, 0, 0);
    files->setSpacing(6);
    column->addWidget(steps_);
    connect(steps_, &StepButtons::chosen, this, &RowDetail::wants_step);
    clear();
}

QSize RowDetail::sizeHint() const {
    return {width_with_room, QFrame::sizeHint().height()};
}

void RowDetail::show_row(const desk::RowView& row) {
    row_ = row;
    retell();
}

domain::registers::Values RowDetail::known() const {
    domain::registers::Values out;
    if (row_)
        for (const auto& said : row_->values) out.emplace(std::string(said.field->name), said.written);
    return out;
}

void RowDetail::clear() {
    row_.reset();
    retell();
}

void RowDetail::retell() {
    show_attached();
    steps_->show_steps(row_ ? row_->possible : std::vector<const domain::registers::Step*>());
    story_title_->setVisible(row_.has_value());
    story_title_->setText(tr("經過"));
    print_->setText(tr("列印這筆…(&R)"));
    save_->setText(tr("另存這筆…(&S)"));
    for (auto* button : {print_, save_}) {
        button->setVisible(row_.has_value());
        button->setToolTip(tr("這一筆的全部內容與經過"));
    }
    if (!row_) {
        title_->setText(tr("選一筆，這裡看內容與經過。"));
        facts_->show_rows({});
        story_->show_rows({});
        return;
    }
    title_->setText(QStringLiteral("%1　%2").arg(q(row_->row.id), told(row_->row.state->title)));
    std::vector<std::pair<QString, QString>> facts;
    for (const auto& said : row_->values)
        facts.emplace_back(told(said.field->title), said.sealed ? tr("（不可讀）") : cell_text(said.value));
    facts_->show_rows(facts);
    std::vector<std::pair<QString, QString>> story;
    for (const auto& one : row_->story) {
        const auto who = one.beside.empty() ? q(one.by) : tr("%1，會同 %2").arg(q(one.by), q(one.beside));
        story.emplace_back(roc_time(one.at), QStringLiteral("%1\n%2").arg(told(one.step->title), who));
    }
    story_->show_rows(story);
}

void RowDetail::show_attached() {
    const KeptFocus kept(*attached_);
    qDeleteAll(attached_->findChildren<QPushButton*>(QString(), Qt::FindDirectChildrenOnly));
    const auto show = [this](const domain::events::Field* field) {
        auto* button = new QPushButton(tr("檢視%1").arg(told(field->title)), attached_);
        button->setObjectName(QStringLiteral("open-%1").arg(q(field->name)));
        attached_->layout()->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, field] { Q_EMIT wants_attachment(field); });
    };
    if (row_)
        for (const auto& said : row_->values)
            if (said.field->kind == domain::events::Kind::attachment && !said.sealed) show(said.field);
    attached_->setVisible(attached_->layout()->count() > 0);
}

void RowDetail::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) retell();
}

}  // namespace jcic::ui
