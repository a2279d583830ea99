#include "ui/window/page_frames.h"

#include <QScrollArea>
#include <QStackedWidget>

#include "ui/help/help_places.h"
#include "ui/look/theme.h"

namespace jcic::ui {

namespace {
constexpr int widest = 1200;  ///< of what a page holds, at 100 %: a longer line is hard to follow with the eye
constexpr int margins = 2 * 24;
}  // namespace

int widest_page() {
    return static_cast<int>(theme::points(widest)) + margins;
}

void PageFrames::add(const PageRow& row, Page* page) {
    set_help_page(*page, row.help);
    auto* frame = new QScrollArea;
    frame->setFrameShape(QFrame::NoFrame);
    frame->setFocusPolicy(Qt::NoFocus);
    frame->setWidgetResizable(true);
    frame->setWidget(page);
    framed_[row.id] = {page, frame};
    place_.addWidget(frame);
}

void PageFrames::show_page(PageId id) {
    const auto& [page, frame] = framed_.at(id);
    page->setMaximumWidth(widest_page());
    place_.setCurrentWidget(frame);
    page->arrive();
}

void PageFrames::show_snapshot(const desk::Snapshot& snapshot) {
    for (const auto& [id, one] : framed_) one.page->show_snapshot(snapshot);
}

void PageFrames::cover() {
    for (const auto& [id, one] : framed_) one.page->cover();
}

}  // namespace jcic::ui
