#pragma once
// What is new for whoever is signed in, since they sat down: each thing once, however often the desk is looked at. What
// kind of thing it is may be told to anybody who sees the screen; whose it is never leaves the windows.

#include <map>
#include <set>
#include <string>

#include "app/desk/rooms/snapshot.h"

namespace jcic::desk {

enum class News {
    ready,       ///< a record may be fetched, or came
    decided,     ///< approved, or came to nothing
    to_approve,  ///< waits for this person's approval
    duty,        ///< of a register, an account, a copy, a card
};

/// Of each thing that waits for the person a name that stays the same for as long as it waits, and its kind.
[[nodiscard]] std::map<std::string, News> news_in(const Snapshot& snapshot);

class NewsWatch {
public:
    /// Somebody sat down: what stands there already is no news.
    void begin(const Snapshot& snapshot);
    void end();
    /// What kinds of things are new since the last time; each thing is told of once.
    [[nodiscard]] std::set<News> find_news(const Snapshot& snapshot);

private:
    bool watching_ = false;
    std::set<std::string> known_;
};

}  // namespace jcic::desk
