#pragma once
// The text index: a SQLCipher file of its own beside the ledger, made from the events and only from them, at any time
// thrown away and made anew. There are two: one of plain fields under the ledger's key, and one of all that the records
// key opens, under the records' key. A session uses the one that its keys make readable.

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "app/ledger/store/database.h"
#include "app/ledger/store/event_store.h"
#include "app/ledger/store/look_up.h"
#include "app/ledger/store/search_document.h"

namespace jcic::ledger {

class SearchIndex {
public:
    /// Opens the file, or makes an empty one where there is none, it cannot be read, or it is of another past than
    /// the events'. Faults ledger.write, ledger.busy, ledger.library.
    [[nodiscard]] static Result<std::unique_ptr<SearchIndex>> open(const std::filesystem::path& file, const Secret& key,
                                                                   EventStore& events);

    [[nodiscard]] Result<IndexProgress> progress();
    /// Takes in at most `most` further events, durably.
    [[nodiscard]] Result<IndexProgress> advance(std::size_t most);

    /// Sequences that fit, newest first: none above `newest`, and at most `limit`. An empty match fits every event
    /// that was taken in.
    [[nodiscard]] Result<std::vector<std::uint64_t>> search(const std::string& match, std::uint64_t oldest,
                                                            std::uint64_t newest, std::size_t limit);

    /// Subjects that begin so ("query:") and of which that was said as a whole, newest first: found at once, however
    /// many others there are, where a match is led through all that have any part of it.
    [[nodiscard]] Result<std::vector<std::string>> subjects(Said what, const std::string& value,
                                                            const std::string& kind, std::size_t limit);

    /// Whether a document holds a value under this key.
    [[nodiscard]] Result<bool> speaks_of(std::string_view key);

    [[nodiscard]] Database& database() { return *database_; }

private:
    SearchIndex(std::unique_ptr<Database> database, EventStore& events)
        : database_(std::move(database)), events_(events) {}
    [[nodiscard]] static Result<std::unique_ptr<SearchIndex>> open_file(const std::filesystem::path& file,
                                                                        const Secret& key, EventStore& events,
                                                                        Database::Mode mode);
    [[nodiscard]] Result<void> lay_out();
    [[nodiscard]] Result<bool> is_of_these_events();
    [[nodiscard]] Result<std::uint64_t> applied();
    [[nodiscard]] Result<void> put(const domain::Recorded& event);
    [[nodiscard]] Result<std::vector<Saying>> inherited_by(const std::string& subject);
    std::unique_ptr<Database> database_;
    EventStore& events_;
};

/// What deserves a new index: it cannot be read, or it is another key's or another form's.
[[nodiscard]] bool is_beyond_use(const Fault& fault);
/// Overwrites and removes an index's file, where there is one.
[[nodiscard]] Result<void> remove_index(const std::filesystem::path& file);

}  // namespace jcic::ledger
