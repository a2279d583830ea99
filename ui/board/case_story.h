#pragma once
// One case's story: what happened to all its queries, in the order in which it happened.

#include <map>
#include <set>

#include "app/desk/commands/queries.h"
#include "ui/commands/commands.h"

namespace jcic::ui {

class StoryList;

class CaseStory {
public:
    CaseStory(Commands& commands, StoryList& list) : commands_(commands), list_(list) {}

    /// So far the ledger has grown; and while several queries are worked off each piece is an event: what is shown is
    /// read again when the work rests.
    void show_snapshot(const desk::Snapshot& snapshot);
    void show(const std::set<inquiry::QueryId>& queries);
    void cover();

private:
    void add_lines(const inquiry::QueryId& query, const std::vector<desk::StoryLine>& lines);
    Commands& commands_;
    StoryList& list_;
    std::set<inquiry::QueryId> queries_;
    std::map<std::uint64_t, desk::StoryLine> lines_;  ///< by the event's number
    std::uint64_t read_at_ = 0;                       ///< the ledger's size when it was read
    std::uint64_t events_ = 0;
    UtcTime now_{};
    bool working_ = false;  ///< several queries are being worked off
};

}  // namespace jcic::ui
