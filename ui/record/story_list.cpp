#include "ui/record/story_list.h"

#include <QKeyEvent>

#include "ui/commands/doubt_dialog.h"
#include "ui/look/mark.h"
#include "ui/look/row_delegate.h"
#include "ui/look/row_role.h"
#include "ui/look/text.h"
#include "ui/words/board_words.h"
#include "ui/words/event_words.h"

namespace jcic::ui {
namespace {
Mark mark_of(const desk::StoryLine& line) {
    if (!line.refused.empty()) return Mark::act;
    const auto& action = line.action;
    for (const auto bad : {action::query_request_failed, action::query_expired, action::query_stopped,
                           action::copy_failed, action::copy_lost})
        if (action == bad) return Mark::act;
    return action == action::query_unsettled || action == action::record_doubted ? Mark::mind : Mark::good;
}
}  // namespace

StoryList::StoryList(QWidget* parent) : QListWidget(parent) {
    setItemDelegate(new RowDelegate(0, -1, this));
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

void StoryList::keyPressEvent(QKeyEvent* event) {
    if (!event->matches(QKeySequence::Copy)) QListWidget::keyPressEvent(event);
}

void StoryList::show_story(const std::vector<desk::StoryLine>& story) {
    clear();
    for (const auto& line : story) {
        QStringList parts{action_text(line.action)};
        if (line.item) parts << q(domain::code_of(*line.item));
        parts << q(line.person_name);
        if (line.advice) parts << advice_text(*line.advice);
        // A fault's code is told in its words; what the applicant doubts is theirs, whatever it reads like.
        if (!line.fact.empty()) parts << (line.advice ? q(line.fact) : problem_title(line.fact));
        if (!line.refused.empty()) parts << tr("不核准 %1").arg(q(line.refused));
        if (!line.said.empty()) parts << tr("「%1」").arg(q(line.said));
        auto* row = new QListWidgetItem(parts.join(QLatin1Char(' ')), this);
        row->setData(mark_role, static_cast<int>(mark_of(line)));
        row->setData(second_line_role, roc_time(line.at));
        row->setToolTip(row->text());
    }
    scrollToBottom();
}

}  // namespace jcic::ui
