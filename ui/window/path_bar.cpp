#include "ui/window/path_bar.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <algorithm>

#include "ui/look/elided_line.h"
#include "ui/look/form_parts.h"
#include "ui/look/path_line.h"
#include "ui/look/text.h"
#include "ui/window/page_frames.h"

namespace jcic::ui {
namespace {

constexpr int margin = 24;

}  // namespace

PathBar::PathBar(QWidget* parent)
    : QWidget(parent),
      whose_(new ElidedLine(this)),
      line_(new PathLine(PathLine::Names::beside, this)),
      next_(new QPushButton(this)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    whose_->setObjectName(QStringLiteral("pathOf"));
    whose_->setProperty("kind", QStringLiteral("soft"));
    line_->setObjectName(QStringLiteral("pathInBar"));
    next_->setObjectName(QStringLiteral("pathNext"));
    next_->setProperty("kind", QStringLiteral("link"));
    auto* row = lay_out<QHBoxLayout>(*this, 16, {margin, 0, margin, 4});
    row->addWidget(whose_, 2);
    row->addWidget(line_, 5);
    row->addWidget(next_);
    connect(next_, &QPushButton::clicked, this, [this] { Q_EMIT wants_step_of(query_); });
    hide();
}

void PathBar::show_case(const desk::Snapshot& snapshot, PageId page, const inquiry::QueryId& query) {
    const bool asks = snapshot.seat && snapshot.seat->person.duties.contains(domain::Duty::query_officer);
    const auto found = std::ranges::find_if(snapshot.cases, [&](const desk::CaseRow& one) { return one.has(query); });
    const bool anew = page == PageId::new_query;
    const auto& shown_on = row_of(page);
    setVisible(asks && shown_on.has_path_below && (anew || found != snapshot.cases.end()));
    query_ = query;
    if (isHidden()) return;
    const auto path =
        anew ? desk::path_of_a_new_one()
             : desk::path_of(*found, desk::custody_of(snapshot), desk::needs_card_elsewhere(snapshot, *found));
    line_->show_steps(steps_of(path), path.stopped);
    const auto whose = anew ? tr("本次申請")
                            : QStringLiteral("%1 · %2").arg(q(found->row().subject_name), q(found->row().case_number));
    if (whose_->text() != whose) whose_->setText(whose);
    const auto step = path.present();
    const auto act = anew ? PathAct{} : act_of(*found, path, snapshot);
    next_->setVisible(!anew && step && act.why.isEmpty() && !(shown_on.takes != nullptr && shown_on.takes(*step)));
    next_->setText(act.text);
    next_->setAccessibleName(tr("下一步驟：%1").arg(act.text));
}

/// It ends where the page ends.
void PathBar::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    auto around = layout()->contentsMargins();
    around.setRight(std::max(0, width() - widest_page()) + margin);
    layout()->setContentsMargins(around);
}

}  // namespace jcic::ui
