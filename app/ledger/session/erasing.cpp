// Destroying keys, in the one order that survives a stop at any point: the event that announces it (a field `destroys`
// names the key), the line in `ledger.deletions`, key and values with their journal overwritten, the text index where
// it has their words, a look for what may be left in the file's pages.

#include <algorithm>

#include "app/ledger/keys/crypto.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/session.h"
#include "app/ledger/store/database_pages.h"
#include "app/ledger/store/traceless.h"

namespace jcic::ledger {
namespace {

using domain::Entry;

struct Announced {
    std::string key;
    std::uint64_t sequence = 0;
};

enum class Done { no, yes };

Result<std::vector<Announced>> announced(Database& database, Done done) {
    JCIC_TRY(auto rows, database.prepare("SELECT key, sequence FROM deletion WHERE done=?1 ORDER BY sequence, key"));
    std::vector<Announced> out;
    JCIC_CHECK(rows.number(done == Done::yes ? 1 : 0).each([&](const Statement& row) {
        out.push_back({row.text_at(0), row.number_at(1)});
    }));
    return out;
}

/// The lines come before the effect: of what is gone no marks could be taken any more.
Result<std::vector<SealMark>> list(OpenLedger& opened, const std::vector<Announced>& keys) {
    std::vector<Deletion> lines;
    for (const auto& [key, sequence] : keys) {
        JCIC_TRY(const auto event, opened.events.stored(sequence));
        JCIC_TRY(auto marks, opened.values.marks(key));
        lines.push_back({key, sequence, event.hash, opened.dependencies.clock.now(), std::move(marks)});
    }
    JCIC_CHECK(opened.deletions.add(lines));
    JCIC_TRY(const auto listed, opened.deletions.read());
    std::vector<SealMark> out;
    for (const auto& line : lines) {
        const auto there = listed.deletions.find(line.key);
        if (there == listed.deletions.end())
            return fail(FaultCode::ledger_corrupt, "ledger.deletions", {{"sequence", std::to_string(line.sequence)}});
        const auto& marks = there->second.marks;  // of the first time, should this be a second
        out.insert(out.end(), marks.begin(), marks.end());
    }
    return out;
}

Result<void> destroy(OpenLedger& opened, const std::vector<Announced>& keys) {
    JCIC_TRY(auto transaction, TracelessTransaction::begin(*opened.database));
    for (const auto& one : keys) JCIC_CHECK(opened.values.erase(one.key));
    return transaction.commit();
}

/// secure_delete strikes out rows where they stand, not copies that moving left in a page's gap: where one is found the
/// file is written anew.
Result<void> sweep(OpenLedger& opened, const std::vector<SealMark>& marks) {
    const auto key = database_key(opened.origin, opened.ledger_key);
    JCIC_TRY(const auto found, remains_in_pages(*opened.database, key, marks));
    return found.empty() ? Result<void>{} : write_anew(*opened.database);
}

Result<void> note_done(OpenLedger& opened, const std::vector<Announced>& keys) {
    JCIC_TRY(auto transaction, Transaction::begin(*opened.database));
    for (const auto& one : keys) {
        JCIC_TRY(auto note, opened.database->prepare("UPDATE deletion SET done=1 WHERE key=?1"));
        JCIC_CHECK(note.text(one.key).run());
    }
    return transaction.commit();
}

/// Unreadable already, with the keys that stood under this one.
Result<void> remove_attachments(OpenLedger& opened, const std::vector<Announced>& keys) {
    for (const auto& one : keys) {
        JCIC_TRY(const auto leaves, opened.events.about(one.key));
        for (const auto& leaf : leaves) {
            if (leaf.subject != one.key) continue;
            for (const auto& field : leaf.fields)
                if (field.name == field::attached)
                    if (const auto digest = array_from_hex<Digest>(field.text))
                        JCIC_CHECK(opened.attachments.remove(*digest));
        }
    }
    return {};
}

/// Whether the index says nothing of these keys' values. With its write lock, and after the keys are gone: nobody is
/// just taking in what they still read.
Result<bool> index_is_silent(OpenLedger& opened, const std::vector<Announced>& keys) {
    if (!opened.records_key) return false;  // nobody can tell here
    JCIC_TRY(SearchIndex * index, index_of(opened));
    JCIC_TRY(const auto alone, Transaction::begin(index->database()));
    for (const auto& one : keys) {
        JCIC_TRY(const bool speaks, index->speaks_of(one.key));
        if (speaks) return false;
    }
    return true;
}

/// Words of what is gone go with the whole index: it is made again from what the events say now, while nobody waits. A
/// record's key seals nothing that the index takes in; a query's or a row's goes when its term is over.
Result<void> forget_words(OpenLedger& opened, const std::vector<Announced>& keys) {
    const auto silent = index_is_silent(opened, keys);
    if (silent && *silent) return {};
    // Who goes through it just now, a verification say, is waited for as long as any writer waits.
    if (opened.search) static_cast<void>(TracelessTransaction::begin(opened.search->database()));
    return throw_indexes_away(opened);
}

Result<void> carry_out(OpenLedger& opened, const std::vector<Announced>& keys) {
    if (keys.empty()) return {};
    JCIC_TRY(const auto marks, list(opened, keys));
    JCIC_CHECK(destroy(opened, keys));
    // At once: a file that cannot be removed stays sealed, but words in the index are found.
    JCIC_CHECK(forget_words(opened, keys));
    JCIC_CHECK(remove_attachments(opened, keys));
    JCIC_CHECK(sweep(opened, marks));
    return note_done(opened, keys);
}

Result<bool> is_announced(OpenLedger& opened, std::string_view key) {
    JCIC_TRY(auto row, opened.database->prepare("SELECT 1 FROM deletion WHERE key=?1"));
    return row.text(key).step();
}

/// A key on the list that no event here announces: this ledger was put back from before that event.
Result<std::vector<Entry>> what_the_list_says(OpenLedger& opened) {
    JCIC_TRY(const auto listed, opened.deletions.read());
    std::vector<Entry> out;
    if (listed.damaged) out.push_back(event_of(opened.dependencies.random, action::deletions_lost));
    for (const auto& [key, deletion] : listed.deletions) {
        JCIC_TRY(const bool known, is_announced(opened, key));
        if (known) continue;
        auto entry = event_of(opened.dependencies.random, action::deletion_redone);
        entry.plain(field::sequence, std::to_string(deletion.sequence)).plain(field::event, to_hex(deletion.event));
        out.push_back(entry.plain(std::string(field::destroys), key));
    }
    return out;
}

/// Lines that are missing from the list, where the database knows better, come back without their marks.
Result<void> list_what_was_lost(OpenLedger& opened) {
    JCIC_TRY(const auto done, announced(*opened.database, Done::yes));
    JCIC_TRY(const auto listed, opened.deletions.read());
    if (listed.deletions.size() >= done.size() && !listed.damaged) return {};
    JCIC_CHECK(list(opened, done));
    return {};
}

}  // namespace

Result<void> Session::erase(std::string_view key) {
    auto& opened = *opened_;
    const std::lock_guard guard(opened.mutex);
    JCIC_TRY(const auto keys, announced(*opened.database, Done::no));
    // All that are announced, at once: whoever erases a hundred has the file looked through once.
    if (std::ranges::find(keys, key, &Announced::key) != keys.end()) return carry_out(opened, keys);
    JCIC_TRY(const bool before, is_announced(opened, key));
    if (before) return {};
    return fail(FaultCode::input_form, "ledger.erase", {{"field", std::string(field::destroys)}});
}

Result<void> finish_deletions(OpenLedger& opened) {
    opened.attachments.drop_forgotten();
    JCIC_TRY(const auto entries, what_the_list_says(opened));
    JCIC_CHECK(write_own(opened, entries));
    JCIC_CHECK(list_what_was_lost(opened));
    JCIC_TRY(const auto left, announced(*opened.database, Done::no));
    // What cannot be done now (no room to write the file anew) keeps nobody out: it stays noted as not done, every
    // verification names it, and the next sign-in tries again.
    [[maybe_unused]] const auto done = carry_out(opened, left);
    return {};
}

}  // namespace jcic::ledger
