// A session's look-ups, and the index that serves them.
#include "app/ledger/look_up.h"

#include <algorithm>

#include "app/ledger/crypto.h"
#include "app/ledger/opened.h"
#include "app/ledger/search_index.h"

namespace jcic::ledger {
namespace {

using Guard = std::lock_guard<std::recursive_mutex>;

constexpr std::size_t catch_up_at_most = 1000;  ///< what a look-up itself takes in: some tens of milliseconds

constexpr const char* plain_file = "search.db";
constexpr const char* records_file = "search-records.db";

Result<SearchIndex*> index_of(Opened& opened) {
    if (!opened.search) {
        const bool records = opened.records_key.has_value();
        const auto& root = records ? *opened.records_key : opened.ledger_key;
        const auto key = derive(root.view(), opened.origin.id, opened.origin.prefix("search"));
        JCIC_TRY(opened.search,
                 SearchIndex::open(opened.folder / (records ? records_file : plain_file), key, opened.events));
    }
    return opened.search.get();
}

Result<void> throw_away(Opened& opened) {
    opened.search.reset();
    JCIC_CHECK(remove_index(opened.folder / plain_file));
    return remove_index(opened.folder / records_file);
}

/// Only what the index has taken in can be found: windows from the newest down, until one is full or nothing is left.
Result<Found> find(Opened& opened, const LookUp& look_up) {
    JCIC_TRY(SearchIndex * index, index_of(opened));
    Found found;
    JCIC_TRY(found.indexed, index->advance(catch_up_at_most));
    const auto match = match_of(look_up);
    JCIC_TRY(const auto bounds, index->bounds(look_up.since, look_up.until));
    auto next = std::min(bounds.newest, look_up.newest == 0 ? bounds.newest : look_up.newest);
    JCIC_TRY(const auto sequences, index->search(match, bounds.oldest, next, look_up.limit));
    for (const auto sequence : sequences) {
        JCIC_TRY(auto event, opened.events.read(sequence, Personal::closed));
        if ((look_up.since && event.at < *look_up.since) || (look_up.until && event.at >= *look_up.until)) continue;
        found.events.push_back(std::move(event));
    }
    if (sequences.size() == look_up.limit && sequences.back() > bounds.oldest) found.next = sequences.back() - 1;
    return found;
}

Result<Found> newest_first(Opened& opened, const LookUp& look_up) {
    Found found;
    JCIC_TRY(const auto total, opened.events.count());
    found.indexed = {total, total};
    auto next = look_up.newest == 0 ? total : std::min(total, look_up.newest);
    for (; next > 0 && found.events.size() < look_up.limit; --next) {
        JCIC_TRY(auto event, opened.events.read(next, Personal::closed));
        found.events.push_back(std::move(event));
    }
    found.next = next;
    return found;
}

}  // namespace

Result<Found> Session::look_up(const LookUp& look_up) {
    const Guard guard(opened_->mutex);
    return look_up.limits_nothing() ? newest_first(*opened_, look_up) : find(*opened_, look_up);
}

Result<IndexProgress> Session::advance_index(std::size_t most) {
    const Guard guard(opened_->mutex);
    JCIC_TRY(SearchIndex * index, index_of(*opened_));
    return index->advance(most);
}

Result<void> Session::drop_index() {
    const Guard guard(opened_->mutex);
    return throw_away(*opened_);
}

/// The note in the index comes first: should the program stop between, the next opening takes the words out. An index
/// that cannot be read or written here is thrown away instead: it can be made anew, and must not outlive the values.
Result<void> Session::erase(std::string_view key) {
    const Guard guard(opened_->mutex);
    const auto noted = [&]() -> Result<void> {
        if (!opened_->records_key) return fail(FaultCode::ledger_sealed, "ledger.search");
        JCIC_TRY(SearchIndex * index, index_of(*opened_));
        return index->begin_erasing(key);
    }();
    if (!noted) JCIC_CHECK(throw_away(*opened_));
    {
        JCIC_TRY(auto transaction, Transaction::begin(*opened_->database));
        JCIC_CHECK(opened_->values.erase(key));
        JCIC_CHECK(transaction.commit());
    }
    if (!opened_->search || opened_->search->finish_erasing()) return {};
    return throw_away(*opened_);
}

}  // namespace jcic::ledger
