#pragma once
// The search index: a SQLCipher file beside the ledger, derived from the events alone, and rebuilt at any time. There
// are two: one of plain fields under the ledger's key, and one of everything that the records key opens, under the
// records key. A session uses the one that its keys open.

#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "app/domain/events/journal.h"
#include "app/ledger/session/derived_index.h"
#include "app/search/look_up.h"
#include "app/store/database.h"

namespace jcic::ledger {

// The part of an event that is indexed: its words, and tags for what it is about.

/// A value that one event gives its subject as a whole: the case, the person asked about, or the reason.
struct Saying {
    std::string subject;
    std::string tag;
    bool of_later_events = false;  ///< also applies to the subject's later events: person and case do
};

struct SearchDocument {
    std::string text;  ///< words and tags, each in a line: input of `cut`
    std::vector<Saying> sayings;
};

/// Contains only what the session can decrypt: plain fields always, personal ones with the records key. Fields kept
/// apart, the signed page (which repeats the other fields), digests and keys are left out.
[[nodiscard]] SearchDocument document_of(const domain::Recorded& event, std::span<const Saying> inherited);

/// The tag of such a value.
[[nodiscard]] std::string tag_of(IndexedText what, std::string_view value);

/// FTS5's match expression; "" if only the time limits.
[[nodiscard]] std::string match_of(const LookUp& look_up);
/// Matches the documents of events that have a value under this key.
[[nodiscard]] std::string match_of_key(std::string_view key);

class EventStore;

class SearchIndex final : public OpenIndex {
public:
    /// Opens the file, or creates an empty one if it is missing, unreadable, or of another history than the events.
    /// Faults ledger.write, ledger.busy, ledger.library.
    [[nodiscard]] static Result<std::unique_ptr<SearchIndex>> open(const std::filesystem::path& file, const Secret& key,
                                                                   EventStore& events);

    [[nodiscard]] Result<IndexProgress> progress();
    /// Indexes at most `most` further events, durably.
    [[nodiscard]] Result<IndexProgress> advance(std::size_t most);

    /// Returns matching sequences, newest first: none above `newest`, at most `limit`. An empty match matches every
    /// indexed event.
    [[nodiscard]] Result<std::vector<std::uint64_t>> search(const std::string& match, std::uint64_t oldest,
                                                            std::uint64_t newest, std::size_t limit);

    /// Returns subjects of that kind ("query:") with that value for the whole subject, newest first. Fast however many
    /// others there are, unlike a match, which visits every document with any part of it.
    [[nodiscard]] Result<std::vector<std::string>> subjects(IndexedText what, const std::string& value,
                                                            const std::string& kind, std::size_t limit);

    /// Whether a document contains a value under this key.
    [[nodiscard]] Result<bool> speaks_of(std::string_view key);

    [[nodiscard]] Database& database() override { return *database_; }

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

/// File and key of the index that this session's keys open.
struct IndexPlace {
    std::filesystem::path file;
    Secret key;
};
[[nodiscard]] IndexPlace index_place(const OpenLedger& opened);
/// Returns that index. Faults as SearchIndex::open.
[[nodiscard]] Result<SearchIndex*> index_of(OpenLedger& opened);

}  // namespace jcic::ledger
