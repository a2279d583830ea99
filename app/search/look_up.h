#pragma once
// Searches the ledger by what events are about and by their words, newest first, one window of results at a time.

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/domain/events/journal.h"

namespace jcic::ledger {

struct Announced;  // event_store.h
class OpenLedger;
class Session;

/// A word as typed. It matches anywhere in an event's texts; if it also matches names of people or of actions, their
/// events match too.
struct SearchWord {
    std::string text;
    std::vector<std::string> people{};   ///< user codes
    std::vector<std::string> actions{};  ///< "copy.sent"
};

/// All given conditions must hold. Empty strings and absent times do not limit.
struct LookUp {
    std::vector<SearchWord> words;
    std::string person;
    std::string kind;         ///< "query.submitted", or a prefix that ends in a dot: "query."
    std::string subject;      ///< "query:<id>", "card:<number>"
    std::string person_id;    ///< the subject's; only a session that reads records finds by it
    std::string case_number;  ///< complete; finds every event of the case's queries
    std::string item;         ///< "T50"
    std::string serial_end;   ///< a serial number's last characters; only for a session that reads records
    std::optional<UtcTime> since;
    std::optional<UtcTime> until;  ///< exclusive
    std::uint64_t newest = 0;      ///< the highest sequence to return; 0 for the last
    std::size_t limit = 200;

    [[nodiscard]] bool limits_nothing() const;
};

/// Progress of the index.
struct IndexProgress {
    std::uint64_t done = 0;
    std::uint64_t total = 0;
    [[nodiscard]] bool complete() const { return done == total; }
};

/// Values that an event gives its subject as a whole.
enum class IndexedText { case_number, person_id, reason, attached_file };

struct Found {
    std::vector<domain::Recorded> events;  ///< newest first; personal fields stay encrypted: a list shows plain ones
    /// Start of the next window; 0: no more results. A short window may have a next one.
    std::uint64_t next = 0;
    /// If it is incomplete, later events than `done` are found only by a look-up without conditions.
    IndexProgress indexed;
};

/// Returns a window of matches, newest first. Indexes a few further events itself; if more are missing, see
/// Found::indexed, and call advance_index.
[[nodiscard]] Result<Found> look_up(Session& session, const LookUp& look_up);
/// Returns subjects of that kind ("query:") with that value for the whole subject, newest first, as far as indexed.
/// Only a session that reads records finds by a person or a reason.
[[nodiscard]] Result<std::vector<std::string>> subjects_of_which(Session& session, IndexedText what,
                                                                 const std::string& value, const std::string& kind,
                                                                 std::size_t limit);
/// Indexes at most `most` further events.
Result<IndexProgress> advance_index(Session& session, std::size_t most);
/// Discards the index; look-ups and advance_index rebuild it.
Result<void> begin_index(Session& session);
/// Whether the index says nothing of these keys' values: for Dependencies.
[[nodiscard]] Result<bool> index_is_silent(OpenLedger& opened, const std::vector<Announced>& keys);

}  // namespace jcic::ledger
