// A session's look-ups, and the index that serves them.
#include "app/search/look_up.h"

#include <algorithm>
#include <type_traits>

#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/renewal.h"
#include "app/ledger/session/session.h"
#include "app/search/search_index.h"

namespace jcic::ledger {
namespace {

constexpr std::size_t catch_up_at_most = 1000;  ///< what a look-up itself takes in: some tens of milliseconds

/// Only what the index has taken in can be found: windows from the newest down, until one is full or nothing is left.
/// Both files as they are at one moment.
Result<Found> window(OpenLedger& opened, SearchIndex& index, const LookUp& look_up) {
    JCIC_TRY(const auto events, ReadLock::hold(opened.database()));
    JCIC_TRY(const auto documents, ReadLock::hold(index.database()));
    Found found;
    JCIC_TRY(found.indexed, index.progress());
    const auto match = match_of(look_up);
    JCIC_TRY(const auto bounds, opened.events().listing().between_times(look_up.since, look_up.until));
    auto next = std::min(bounds.newest, look_up.newest == 0 ? bounds.newest : look_up.newest);
    JCIC_TRY(const auto sequences, index.search(match, bounds.oldest, next, look_up.limit));
    for (const auto sequence : sequences) {
        JCIC_TRY(auto event, opened.events().read(sequence, Personal::closed));
        if ((look_up.since && event.at < *look_up.since) || (look_up.until && event.at >= *look_up.until)) continue;
        found.events.push_back(std::move(event));
    }
    if (sequences.size() == look_up.limit && sequences.back() > bounds.oldest) found.next = sequences.back() - 1;
    return found;
}

/// Whoever verifies holds the index while they read all of it, and nobody who looks something up waits for them.
Result<IndexProgress> advance_at_once(SearchIndex& index) {
    const Unwaiting at_once(index.database());
    return index.advance(catch_up_at_most);
}

Result<Found> find_in(OpenLedger& opened, SearchIndex& index, const LookUp& look_up) {
    JCIC_TRY(auto found, window(opened, index, look_up));
    if (found.indexed.complete()) return found;
    const auto taken = advance_at_once(index);
    // What it has is shown, and how far it goes.
    if (!taken && taken.error().code == FaultCode::ledger_busy) return found;
    JCIC_CHECK(taken);
    return window(opened, index, look_up);
}

/// Another program may have thrown the index away that is open here: then once more, with the one that is there now.
template <class Use>
auto with_index(OpenLedger& opened, const Use& use) -> std::invoke_result_t<const Use&, SearchIndex&> {
    for (bool again : {true, false}) {
        JCIC_TRY(SearchIndex * index, index_of(opened));
        auto done = use(*index);
        if (done || !again || !is_beyond_use(done.error())) return done;
        opened.index().open.reset();
    }
    return fail(FaultCode::internal, "ledger.search");  // never reached
}

Result<Found> find(OpenLedger& opened, const LookUp& look_up) {
    return with_index(opened, [&](SearchIndex& index) { return find_in(opened, index, look_up); });
}

Result<Found> newest_first(OpenLedger& opened, const LookUp& look_up) {
    Found found;
    JCIC_TRY(const auto total, opened.events().count());
    found.indexed = {total, total};
    auto next = look_up.newest == 0 ? total : std::min(total, look_up.newest);
    for (; next > 0 && found.events.size() < look_up.limit; --next) {
        JCIC_TRY(auto event, opened.events().read(next, Personal::closed));
        found.events.push_back(std::move(event));
    }
    found.next = next;
    return found;
}

}  // namespace

IndexPlace index_place(const OpenLedger& opened) {
    const bool records = static_cast<bool>(opened.records_key());
    const auto& root = records ? opened.records_key().key() : opened.ledger_key();
    return {index_files(opened.folder())[records ? 1 : 0],
            derive(root.view(), opened.origin().id, opened.origin().prefix("search"))};
}

/// Of another generation of the records key is another file: the one that lies there cannot be read, and is made anew.
Result<SearchIndex*> index_of(OpenLedger& opened) {
    if (opened.records_key()) keep_up_with_records_key(opened);
    if (opened.index().under != opened.records_key().newest()) opened.index().open.reset();
    opened.index().under = opened.records_key().newest();
    if (!opened.index().open) {
        const auto place = index_place(opened);
        JCIC_TRY(opened.index().open, SearchIndex::open(place.file, place.key, opened.events()));
    }
    return static_cast<SearchIndex*>(opened.index().open.get());  // nothing else is kept there
}

/// With its write lock, and after the keys are gone: nobody is just taking in what they still read.
Result<bool> index_is_silent(OpenLedger& opened, const std::vector<Announced>& keys) {
    if (!opened.records_key()) return false;  // nobody can tell here
    JCIC_TRY(SearchIndex * index, index_of(opened));
    JCIC_TRY(const auto alone, Transaction::begin(index->database()));
    for (const auto& one : keys) {
        JCIC_TRY(const bool speaks, index->speaks_of(one.key));
        if (speaks) return false;
    }
    return true;
}

Result<Found> look_up(Session& session, const LookUp& look_up) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    return look_up.limits_nothing() ? newest_first(opened, look_up) : find(opened, look_up);
}

Result<std::vector<std::string>> subjects_of_which(Session& session, IndexedText what, const std::string& value,
                                                   const std::string& kind, std::size_t limit) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    return with_index(opened, [&](SearchIndex& index) { return index.subjects(what, value, kind, limit); });
}

Result<IndexProgress> advance_index(Session& session, std::size_t most) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    return with_index(opened, [most](SearchIndex& index) { return index.advance(most); });
}

Result<void> begin_index(Session& session) {
    auto& opened = session.opened();
    const std::lock_guard guard(opened.mutex());
    return throw_indexes_away(opened);
}

}  // namespace jcic::ledger
