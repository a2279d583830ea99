#pragma once
// One case's history: the events of all its queries in order.

#include <map>
#include <set>

#include "app/desk/commands/queries.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class StoryList;

class CaseStory {
public:
    CaseStory(Commands& commands, StoryList& list) : commands_(commands), list_(list) {}

    /// Notes the ledger's size and reads the history again if it grew; during work on several queries only once it
    /// rests, because each piece of work is an event.
    void show_snapshot(const desk::Snapshot& snapshot);
    void show(const std::set<inquiry::QueryId>& queries);
    void cover();

private:
    void add_lines(const inquiry::QueryId& query, const std::vector<desk::StoryLine>& lines);
    Commands& commands_;
    StoryList& list_;
    std::set<inquiry::QueryId> queries_;
    std::map<std::uint64_t, desk::StoryLine> lines_;  ///< by the event's number
    std::uint64_t read_at_ = 0;                       ///< the ledger's size at the last reading
    std::uint64_t events_ = 0;
    UtcTime now_{};
    bool working_ = false;  ///< work on several queries is in progress
};

}  // namespace jcic::ui
