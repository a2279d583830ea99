#pragma once
// New items for the signed-in person since the sign-in, each reported once. Their kind may be shown to anyone who sees
// the screen; whose they are is never passed outside the windows.

#include <map>
#include <set>
#include <string>

#include "app/desk/rooms/snapshot.h"

namespace jcic::desk {

enum class News {
    ready,       ///< a record is available or was retrieved
    decided,     ///< approved, or ended without a record
    to_approve,  ///< awaits this person's approval
    duty,        ///< of a register, an account, a copy, a card
};

/// Returns each waiting item's stable name and its kind.
[[nodiscard]] std::map<std::string, News> news_in(const Snapshot& snapshot);

class NewsWatch {
public:
    /// After a sign-in: existing items are not new.
    void begin(const Snapshot& snapshot);
    void end();
    /// Returns the kinds of new items since the last call. Reports each item once.
    [[nodiscard]] std::set<News> find_news(const Snapshot& snapshot);

private:
    bool watching_ = false;
    std::set<std::string> known_;
};

}  // namespace jcic::desk
