#pragma once
// Looking things up in the trail: by what an event is about and by what it says, newest first, a window at a time.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/domain/events/journal.h"

namespace jcic::ledger {

/// Which events, in which order. Empty strings and absent times do not limit.
struct EventQuery {
    std::string person;
    std::string action;  ///< "query.submitted", or a beginning that ends in a dot: "query."
    std::string subject;
    std::optional<UtcTime> since;
    std::optional<UtcTime> until;  ///< exclusive
    std::uint64_t start = 0;       ///< the first sequence to be looked at; 0: from the end the order begins at
    bool newest_first = false;
    std::size_t limit = 200;
};

/// A word that was typed. It is found anywhere in what an event says; where it also names people or actions in words
/// for people, events by any of them are found too.
struct SearchWord {
    std::string text;
    std::vector<std::string> people{};   ///< user codes
    std::vector<std::string> actions{};  ///< "copy.sent"
};

/// All that is given must hold. Empty strings and absent times do not limit.
struct LookUp {
    std::vector<SearchWord> words;
    std::string person;
    std::string kind;         ///< "query.submitted", or the beginning that ends in a dot: "query."
    std::string subject;      ///< "query:<id>", "card:<number>"
    std::string person_id;    ///< who was asked about; only a session that reads records finds by it
    std::string case_number;  ///< whole; finds every event of the case's queries
    std::string item;         ///< "T50"
    std::string serial_end;   ///< a serial number's last characters; only for a session that reads records
    std::optional<UtcTime> since;
    std::optional<UtcTime> until;  ///< exclusive
    std::uint64_t newest = 0;      ///< the highest sequence that may be given; 0 for the last there is
    std::size_t limit = 200;

    [[nodiscard]] bool limits_nothing() const;
};

/// How far the index has come.
struct IndexProgress {
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    [[nodiscard]] bool complete() const { return done == total; }
};

/// How far the listing has come that is made anew, in events.
using ListingProgress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// What an event says of its subject as a whole.
enum class Said { case_number, person_id, reason };

struct Found {
    std::vector<domain::Recorded> events;  ///< newest first; personal fields stay closed: a list shows plain ones
    /// Where the next window begins; 0: there is nothing more. A window may be short and yet have a next.
    std::uint64_t next = 0;
    /// Where it is not complete, events after `done` are found only by a look-up that limits nothing.
    IndexProgress indexed;
};

}  // namespace jcic::ledger
