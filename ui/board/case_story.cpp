#include "ui/board/case_story.h"

#include "ui/record/story_list.h"

namespace jcic::ui {

void CaseStory::show_snapshot(const desk::Snapshot& snapshot) {
    events_ = snapshot.ledger.events;
    now_ = snapshot.now;
    working_ = snapshot.work && snapshot.work->under_way();
}

void CaseStory::show(const std::set<inquiry::QueryId>& queries) {
    if (queries == queries_ && (working_ || events_ == read_at_)) return;
    if (queries != queries_) {
        list_.clear();
        lines_.clear();
    }
    queries_ = queries;
    read_at_ = events_;
    for (const auto& query : queries)
        commands_.send(&list_, command::Story{query}, [this, query](Result<std::vector<desk::StoryLine>> story) {
            if (story) add_lines(query, *story);
        });
}

void CaseStory::add_lines(const inquiry::QueryId& query, const std::vector<desk::StoryLine>& lines) {
    if (!queries_.contains(query)) return;
    for (const auto& line : lines) lines_.insert_or_assign(line.sequence, line);
    std::vector<desk::StoryLine> all;
    for (const auto& [sequence, line] : lines_) all.push_back(line);
    list_.show_short(all, now_);
}

void CaseStory::cover() {
    queries_.clear();
    lines_.clear();
    list_.clear();
}

}  // namespace jcic::ui
