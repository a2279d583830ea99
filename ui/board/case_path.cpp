#include "ui/board/case_path.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/look/form_parts.h"
#include "ui/look/path_line.h"
#include "ui/look/why_grey.h"

namespace jcic::ui {

CasePath::CasePath(QWidget* parent)
    : QWidget(parent),
      line_(new PathLine(PathLine::Names::below, this)),
      step_(new QPushButton(this)),
      hint_(new QLabel(this)) {
    line_->setObjectName(QStringLiteral("path"));
    step_->setObjectName(QStringLiteral("pathStep"));
    step_->setProperty("kind", QStringLiteral("primary"));
    step_->setDefault(true);  // Enter is this one wherever no field, list or other button has it
    hint_->setObjectName(QStringLiteral("pathHint"));
    hint_->setProperty("kind", QStringLiteral("small"));
    hint_->setTextFormat(Qt::PlainText);
    hint_->setWordWrap(true);
    auto* column = lay_out<QVBoxLayout>(*this, 2);
    column->addWidget(line_);
    column->addWidget(step_);
    column->addWidget(hint_);
    connect(step_, &QPushButton::clicked, this, [this] { gives_back_ ? Q_EMIT wants_card_back() : Q_EMIT pressed(); });
}

void CasePath::show_case(const desk::CaseRow* one, const desk::Snapshot& snapshot) {
    setVisible(one != nullptr);
    if (one == nullptr) {
        step_->setEnabled(false);
        return;
    }
    const auto path = desk::path_of(*one, desk::custody_of(snapshot), desk::needs_card_elsewhere(snapshot, *one));
    const auto act = act_of(*one, path, snapshot);
    gives_back_ = act.gives_back;
    line_->show_steps(steps_of(path), path.stopped);
    step_->setText(act.text);
    enable_unless(*step_, act.why, tr("Enter 辦理此步驟"));
    hint_->setText(act.hint);
    hint_->setVisible(!act.hint.isEmpty());
}

}  // namespace jcic::ui
