#include "app/search/search_index.h"

#include <algorithm>
#include <limits>
#include <string>

#include "app/base/text.h"
#include "app/domain/attachment.h"
#include "app/domain/compared.h"
#include "app/domain/events/names.h"
#include "app/domain/registers/authorisations.h"
#include "app/domain/registers/case_corrections.h"
#include "app/ledger/store/event_store.h"
#include "app/store/bigrams.h"
#include "app/store/traceless.h"

namespace jcic::ledger {
namespace {

using domain::EntryField;
using domain::Keep;

/// Digests and idempotency keys: nobody looks for a part of one, and their pairs would be most of the index.
bool is_machine_text(std::string_view value) {
    return value.size() >= 32 && std::ranges::all_of(value, [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

/// An attachment is looked for by its name; its key is nobody's to find.
std::string sought_in(const std::string& value) {
    const auto attachment = domain::Attachment::parse(value);
    return attachment ? attachment->name : value;
}

/// Without the marks that tags and ends of values are made with.
std::string harmless(std::string_view value) {
    std::string out(value);
    std::ranges::replace_if(
        out, [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return out;
}

class Writer {
public:
    explicit Writer(const domain::Recorded& event) : event_(event) {}

    SearchDocument write(std::span<const Saying> inherited) {
        const auto& entry = event_.entry;
        add(tag("person", event_.person));
        add(tag("action", entry.action));
        add(tag("kind", entry.action.substr(0, entry.action.find('.') + 1)));
        add(tag("subject", entry.subject));
        add(harmless(entry.action));
        add(harmless(event_.person));
        for (const auto& from_before : inherited) add(from_before.tag);
        for (const auto& field : entry.fields)
            if (field.keep != Keep::apart && field.value && field.name != field::page) {
                take(field, sought_in(*field.value));
                say_file(*field.value);
            }
        return std::move(out_);
    }

private:
    void add(std::string_view words) { out_.text.append(out_.text.empty() ? "" : "\n").append(words); }

    void take(const EntryField& field, const std::string& value) {
        if (value.empty() || is_machine_text(value)) return;
        if (field.keep == Keep::personal) add(tag("key", field.key));
        add(harmless(value) + (field.name == field::serial ? std::string(1, end_mark) : std::string{}));
        if (field.name == field::item || field.name == field::items) add_items(value);
        if (field.name == field::case_number || field.name == domain::registers::case_number_before)
            say(tag_of(IndexedText::case_number, value), true);
        if (field.name == field::subject_id) say(tag_of(IndexedText::person_id, value), true);
        if (field.name == domain::registers::authorised_id_field) say(tag_of(IndexedText::person_id, value), false);
        if (field.name == field::reason && event_.entry.action == action::query_submitted)
            say(tag_of(IndexedText::reason, value), false);
    }

    /// By its mark: the same file attached to another row is found.
    void say_file(const std::string& value) {
        const auto attachment = domain::Attachment::parse(value);
        if (attachment && attachment->mark) say(tag_of(IndexedText::attached_file, to_hex(*attachment->mark)), false);
    }

    void add_items(std::string_view items) {
        while (true) {
            const auto comma = items.find(',');
            add(tag("item", items.substr(0, comma)));
            if (comma == std::string_view::npos) return;
            items.remove_prefix(comma + 1);
        }
    }

    void say(const std::string& whole, bool of_later_events) {
        if (of_later_events) add(whole);
        out_.sayings.push_back({event_.entry.subject, whole, of_later_events});
    }

    const domain::Recorded& event_;
    SearchDocument out_;
};

/// A string of FTS5's query language: cut into a row of pairs, which must stand side by side.
std::string phrase(std::string_view text) {
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + '"';
}

std::string either(const SearchWord& word) {
    const auto text = harmless(domain::searched_words(word.text));
    auto out = phrase(text) + (code_points(text) == 1 ? "*" : "");
    for (const auto& person : word.people) out += " OR " + phrase(tag("person", person));
    for (const auto& action : word.actions) out += " OR " + phrase(tag("action", action));
    return "(" + out + ")";
}

}  // namespace

bool LookUp::limits_nothing() const {
    return match_of(*this).empty() && !since && !until;
}

std::string tag_of(IndexedText what, std::string_view value) {
    switch (what) {
        case IndexedText::case_number:
            return tag("case", domain::compared_reference(value));
        case IndexedText::reason:
            return tag("reason", value);
        case IndexedText::attached_file:
            return tag("file", value);
        case IndexedText::person_id:
            break;
    }
    return tag("person-id", value);
}

SearchDocument document_of(const domain::Recorded& event, std::span<const Saying> inherited) {
    return Writer(event).write(inherited);
}

std::string match_of(const LookUp& look_up) {
    std::string out;
    const auto must = [&](const std::string& what) { out += (out.empty() ? "" : " AND ") + what; };
    const auto must_be = [&](std::string_view name, std::string_view value) {
        if (!value.empty()) must(phrase(tag(name, value)));
    };
    must_be("person", look_up.person);
    must_be(look_up.kind.ends_with('.') ? "kind" : "action", look_up.kind);
    must_be("subject", look_up.subject);
    must_be("person-id", look_up.person_id);
    if (!look_up.case_number.empty()) must(phrase(tag_of(IndexedText::case_number, look_up.case_number)));
    must_be("item", look_up.item);
    if (!look_up.serial_end.empty()) must(phrase(harmless(look_up.serial_end) + end_mark));
    for (const auto& word : look_up.words)
        if (!domain::compared_words(word.text).empty()) must(either(word));
    return out;
}

std::string match_of_key(std::string_view key) {
    return phrase(tag("key", key));
}

namespace {

constexpr std::uint64_t last_of_all = std::numeric_limits<std::int64_t>::max();
/// Of what is indexed of an event, and how it is cut (search_index.cpp, bigrams.cpp): an index of another form is
/// made anew.
constexpr std::uint64_t index_form = 2;

}  // namespace

Result<std::unique_ptr<SearchIndex>> SearchIndex::open(const std::filesystem::path& file, const Secret& key,
                                                       EventStore& events) {
    if (std::error_code unknown; std::filesystem::exists(file, unknown)) {
        auto found = open_file(file, key, events, Database::Mode::existing);
        if (found || !is_beyond_use(found.error())) return found;
        JCIC_CHECK(remove_traceless(file));
    }
    return open_file(file, key, events, Database::Mode::create);
}

Result<std::unique_ptr<SearchIndex>> SearchIndex::open_file(const std::filesystem::path& file, const Secret& key,
                                                            EventStore& events, Database::Mode mode) {
    JCIC_TRY(auto database, Database::open(file, key, mode));
    JCIC_CHECK(database->add_search());
    std::unique_ptr<SearchIndex> out(new SearchIndex(std::move(database), events));
    if (mode == Database::Mode::create) {
        JCIC_CHECK(out->lay_out());
        return out;
    }
    JCIC_TRY(const bool same, out->is_of_these_events());
    if (!same) return fail(FaultCode::ledger_corrupt, "ledger.search", {{"reason", "other events"}});
    return out;
}

Result<void> SearchIndex::lay_out() {
    JCIC_TRY(auto transaction, Transaction::begin(*database_));
    JCIC_CHECK(
        database_->run("CREATE VIRTUAL TABLE search USING fts5(words, tokenize='bigrams', columnsize=0);"
                       "CREATE TABLE said(subject TEXT NOT NULL, tag TEXT NOT NULL,"
                       " sequence INTEGER NOT NULL, inherited INTEGER NOT NULL,"
                       " PRIMARY KEY(subject, tag)) STRICT, WITHOUT ROWID;"
                       "CREATE INDEX said_tag ON said(tag, sequence);"
                       "CREATE TABLE state(one INTEGER PRIMARY KEY CHECK(one=1), applied INTEGER NOT NULL,"
                       " hash BLOB NOT NULL, sayings INTEGER NOT NULL, form INTEGER NOT NULL) STRICT;"));
    // `sayings`: how many rows `said` has.
    JCIC_TRY(auto state, database_->prepare("INSERT INTO state VALUES(1, 0, x'', 0, ?1)"));
    JCIC_CHECK(state.number(index_form).run());
    return transaction.commit();
}

Result<bool> SearchIndex::is_of_these_events() {
    JCIC_TRY(auto state, database_->prepare("SELECT applied, hash, form FROM state"));
    JCIC_TRY(const bool there, state.step());
    if (!there || state.number_at(2) != index_form) return false;
    const auto applied = state.number_at(0);
    if (applied == 0) return true;
    const auto last = events_.stored(applied);
    if (!last && last.error().code == FaultCode::query_unknown) return false;
    JCIC_CHECK(last);
    const auto noted = state.blob_at(1);
    return std::equal(noted.begin(), noted.end(), last->hash.begin(), last->hash.end());
}

Result<std::uint64_t> SearchIndex::applied() {
    JCIC_TRY(auto state, database_->prepare("SELECT applied FROM state"));
    JCIC_CHECK(state.step());
    return state.number_at(0);
}

Result<IndexProgress> SearchIndex::progress() {
    JCIC_TRY(const auto done, applied());
    JCIC_TRY(const auto total, events_.count());
    return IndexProgress{std::min(done, total), total};
}

Result<IndexProgress> SearchIndex::advance(std::size_t most) {
    JCIC_TRY(const auto before, progress());
    if (before.complete()) return before;
    const auto total = before.total;
    JCIC_TRY(auto transaction, Transaction::begin(*database_));
    JCIC_TRY(auto done, applied());  // another program may have gone on meanwhile
    const auto end = std::min<std::uint64_t>(total, done + most);
    if (done >= end) return IndexProgress{std::min(done, total), total};
    Digest hash{};
    while (done < end) {
        JCIC_TRY(const auto event, events_.read(++done));
        JCIC_CHECK(put(event));
        hash = event.hash;
    }
    {
        JCIC_TRY(auto note, database_->prepare("UPDATE state SET applied=?1, hash=?2"));
        JCIC_CHECK(note.number(done).blob(hash).run());
    }
    JCIC_CHECK(transaction.commit());
    return IndexProgress{done, total};
}

Result<void> SearchIndex::put(const domain::Recorded& event) {
    JCIC_TRY(const auto inherited, inherited_by(event.entry.subject));
    const auto document = document_of(event, inherited);
    for (const auto& one : document.sayings) {
        JCIC_TRY(auto keep, database_->prepare("INSERT OR IGNORE INTO said(subject, tag, sequence, inherited)"
                                               " VALUES(?1, ?2, ?3, ?4)"));
        keep.text(one.subject).text(one.tag).number(event.sequence).number(one.of_later_events ? 1 : 0);
        JCIC_CHECK(keep.run());
        JCIC_CHECK(database_->run("UPDATE state SET sayings=sayings+changes()"));
    }
    JCIC_TRY(auto row, database_->prepare("INSERT INTO search(rowid, words) VALUES(?1, ?2)"));
    return row.number(event.sequence).text(document.text).run();
}

Result<std::vector<Saying>> SearchIndex::inherited_by(const std::string& subject) {
    JCIC_TRY(auto rows, database_->prepare("SELECT tag FROM said WHERE subject=?1 AND inherited=1"));
    std::vector<Saying> out;
    JCIC_CHECK(rows.text(subject).each([&](const Statement& row) { out.push_back({subject, row.text_at(0), true}); }));
    return out;
}

Result<std::vector<std::string>> SearchIndex::subjects(IndexedText what, const std::string& value,
                                                       const std::string& kind, std::size_t limit) {
    JCIC_TRY(auto rows, database_->prepare("SELECT subject FROM said WHERE tag=?1 AND substr(subject, 1, ?2)=?3"
                                           " ORDER BY sequence DESC LIMIT ?4"));
    std::vector<std::string> out;
    JCIC_CHECK(rows.text(tag_of(what, value))
                   .number(kind.size())
                   .text(kind)
                   .number(std::min<std::uint64_t>(limit, last_of_all))
                   .each([&](const Statement& row) { out.push_back(row.text_at(0)); }));
    return out;
}

Result<std::vector<std::uint64_t>> SearchIndex::search(const std::string& match, std::uint64_t oldest,
                                                       std::uint64_t newest, std::size_t limit) {
    if (newest == 0 || oldest > newest) return std::vector<std::uint64_t>{};
    static constexpr std::string_view all =
        "SELECT rowid FROM search WHERE rowid>=?1 AND rowid<=?2 ORDER BY rowid DESC LIMIT ?3";
    static constexpr std::string_view some =
        "SELECT rowid FROM search WHERE rowid>=?1 AND rowid<=?2 AND search MATCH ?4 ORDER BY rowid DESC LIMIT ?3";
    JCIC_TRY(auto rows, database_->prepare(match.empty() ? all : some));
    rows.number(oldest).number(std::min(newest, last_of_all)).number(limit);
    if (!match.empty()) rows.text(match);
    return rows.numbers();
}

Result<bool> SearchIndex::speaks_of(std::string_view key) {
    JCIC_TRY(const auto found, search(match_of_key(key), 1, last_of_all, 1));
    return !found.empty();
}

}  // namespace jcic::ledger
