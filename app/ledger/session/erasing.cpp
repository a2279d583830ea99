// Destroying keys, in the one order that survives a stop at any point: the event that announces it (a field `destroys`
// names the key), the line in `ledger.deletions`, key and values with their journal overwritten, the text index where
// it has their words, a look for what may be left in the file's pages.

#include <algorithm>
#include <set>

#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/session.h"
#include "app/ledger/session/writing.h"
#include "app/store/database_pages.h"
#include "app/store/meta.h"
#include "app/store/traceless.h"

namespace jcic::ledger {
namespace {

using domain::Entry;

/// The last event whose deletions were carried out: kept in the database, so that one put back knows what it is.
Result<std::uint64_t> carried_out_to(Database& database) {
    JCIC_TRY(const auto noted, noted_in(database, "deletions"));
    return noted ? Unpacker(*noted).u64() : 0;
}

Result<void> note_carried_out(Database& database, std::uint64_t event) {
    JCIC_TRY(auto transaction, Transaction::begin(database));
    JCIC_CHECK(note_in(database, "deletions", Packer().u64(event).done()));
    return transaction.commit();
}

/// What was announced, and is not carried out.
Result<std::vector<Announced>> announced(OpenLedger& opened) {
    JCIC_TRY(const auto done, carried_out_to(opened.database()));
    return opened.events().announced(done + 1);
}

/// The lines come before the effect: of what is gone no marks could be taken any more.
Result<std::vector<SealMark>> list(OpenLedger& opened, const std::vector<Announced>& keys) {
    std::vector<Deletion> lines;
    for (const auto& [key, sequence] : keys) {
        JCIC_TRY(const auto event, opened.events().stored(sequence));
        JCIC_TRY(auto marks, opened.values().marks(key));
        lines.push_back({key, sequence, event.hash, opened.dependencies().clock.now(), std::move(marks)});
    }
    JCIC_CHECK(opened.deletions().add(lines));
    JCIC_TRY(const auto listed, opened.deletions().read());
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
    JCIC_TRY(auto transaction, TracelessTransaction::begin(opened.database()));
    for (const auto& one : keys) JCIC_CHECK(opened.values().erase(one.key));
    return transaction.commit();
}

/// secure_delete strikes out rows where they stand, not copies that moving left in a page's gap: where one is found the
/// file is written anew.
Result<void> sweep(OpenLedger& opened, const std::vector<SealMark>& marks) {
    const auto key = database_key(opened.origin(), opened.ledger_key());
    JCIC_TRY(const auto found, remains_in_pages(opened.database(), key, marks));
    return found.empty() ? Result<void>{} : write_anew(opened.database());
}

/// Unreadable already, with the keys that stood under this one.
Result<void> remove_attachments(OpenLedger& opened, const std::vector<Announced>& keys) {
    for (const auto& one : keys) {
        JCIC_TRY(const auto leaves, opened.events().about(one.key));
        for (const auto& leaf : leaves) {
            if (leaf.subject != one.key) continue;
            for (const auto& field : leaf.fields)
                if (field.name == field::attached)
                    if (const auto digest = array_from_hex<Digest>(field.text))
                        JCIC_CHECK(opened.attachments().remove(*digest));
        }
    }
    return {};
}

/// Words of what is gone go with the whole index: it is made again from what the events say now, while nobody waits. A
/// record's key seals nothing that the index takes in; a query's or a row's goes when its term is over.
Result<void> forget_words(OpenLedger& opened, const std::vector<Announced>& keys) {
    const auto is_silent = opened.dependencies().index_is_silent;
    const auto silent = is_silent != nullptr ? is_silent(opened, keys) : false;
    if (silent && *silent) return {};
    // Who goes through it just now, a verification say, is waited for as long as any writer waits.
    if (opened.index().open) static_cast<void>(TracelessTransaction::begin(opened.index().open->database()));
    return throw_indexes_away(opened);
}

/// Whether the event is here that a line of the list tells of.
Result<bool> is_here(OpenLedger& opened, const Deletion& line) {
    const auto event = opened.events().stored(line.sequence);
    if (event) return event->hash == line.event;
    if (event.error().code == FaultCode::query_unknown) return false;
    return tl::unexpected<Fault>(event.error());
}

/// Keys at the list's end that no event here announces: this ledger was put back from before that event. What was
/// listed before one that is here was met by the sign-ins before it.
Result<std::vector<Deletion>> put_back_from_before(OpenLedger& opened, const DeletionList::Reading& listed) {
    std::set<std::string> redone;
    JCIC_TRY(const auto leaves, opened.events().leaves_of(std::array{action::deletion_redone}));
    for (const auto& leaf : leaves) redone.insert(leaf.plain(field::destroys));
    std::vector<Deletion> out;
    for (auto key = listed.in_order.rbegin(); key != listed.in_order.rend(); ++key) {
        const auto& line = listed.deletions.at(*key);
        JCIC_TRY(const bool here, is_here(opened, line));
        if (here) break;
        if (!redone.contains(*key)) out.push_back(line);
    }
    return out;
}

Result<std::vector<Entry>> what_the_list_says(OpenLedger& opened) {
    JCIC_TRY(const auto listed, opened.deletions().read());
    std::vector<Entry> out;
    if (listed.damaged) out.push_back(event_of(opened.dependencies().random, action::deletions_lost));
    JCIC_TRY(const auto lines, put_back_from_before(opened, listed));
    for (const auto& line : lines) {
        auto entry = event_of(opened.dependencies().random, action::deletion_redone);
        entry.plain(field::sequence, std::to_string(line.sequence)).plain(field::event, to_hex(line.event));
        out.push_back(entry.plain(std::string(field::destroys), line.key));
    }
    return out;
}

/// Lines that are missing from the list, where the events know better, come back without their marks. Each line rests
/// on the one before it, and none is added before the list was mended: where the last stands, all do.
Result<void> list_what_was_lost(OpenLedger& opened) {
    JCIC_TRY(const auto done, carried_out_to(opened.database()));
    JCIC_TRY(const auto listed, opened.deletions().read());
    const auto lost = [&](const Announced& one) { return one.sequence <= done && !listed.deletions.contains(one.key); };
    JCIC_TRY(const auto last, opened.events().announced(std::max<std::uint64_t>(done, 1)));
    if (!listed.damaged && std::ranges::none_of(last, lost)) return {};
    JCIC_TRY(auto all, opened.events().announced(1));
    std::erase_if(all, [&](const Announced& one) { return !lost(one); });
    JCIC_CHECK(list(opened, all));
    return {};
}

/// Before anything is added to it: what is damaged would be written over, and a list cut short would look whole by its
/// new end. Damage is told by the sign-in as well as here.
Result<void> mend_list(OpenLedger& opened) {
    JCIC_TRY(const auto listed, opened.deletions().read());
    if (listed.damaged) JCIC_CHECK(write_own(opened, {event_of(opened.dependencies().random, action::deletions_lost)}));
    return list_what_was_lost(opened);
}

Result<void> carry_out(OpenLedger& opened, const std::vector<Announced>& keys) {
    if (keys.empty()) return {};
    JCIC_CHECK(mend_list(opened));
    JCIC_TRY(const auto marks, list(opened, keys));
    JCIC_CHECK(destroy(opened, keys));
    // At once: a file that cannot be removed stays sealed, but words in the index are found.
    JCIC_CHECK(forget_words(opened, keys));
    JCIC_CHECK(remove_attachments(opened, keys));
    JCIC_CHECK(sweep(opened, marks));
    return note_carried_out(opened.database(), keys.back().sequence);
}

/// A page of the events that cannot be read keeps nobody out at the sign-in: verification names it, and whoever is in
/// can have a backup put back.
template <class T>
Result<void> but_for_damage(const Result<T>& done) {
    if (!done && done.error().code != FaultCode::ledger_corrupt) return tl::unexpected<Fault>(done.error());
    return {};
}

}  // namespace

Result<void> throw_indexes_away(OpenLedger& opened) {
    opened.index().open.reset();
    for (const auto& file : index_files(opened.folder())) JCIC_CHECK(remove_traceless(file));
    return {};
}

std::array<std::filesystem::path, 2> index_files(const std::filesystem::path& folder) {
    return {folder / "search.db", folder / "search-records.db"};
}

Result<void> Session::erase(std::string_view key) {
    auto& opened = *opened_;
    const std::lock_guard guard(opened.mutex());
    JCIC_TRY(const auto keys, announced(opened));
    // All that are announced, at once: whoever erases a hundred has the file looked through once.
    if (std::ranges::find(keys, key, &Announced::key) != keys.end()) return carry_out(opened, keys);
    JCIC_TRY(const bool before, opened.values().was_erased(key));
    if (before) return {};
    return fail(FaultCode::input_form, "ledger.erase", {{"field", std::string(field::destroys)}});
}

Result<void> finish_deletions(OpenLedger& opened) {
    opened.attachments().drop_forgotten();
    const auto entries = what_the_list_says(opened);
    JCIC_CHECK(but_for_damage(entries));
    if (entries) JCIC_CHECK(write_own(opened, *entries));
    JCIC_CHECK(but_for_damage(list_what_was_lost(opened)));
    const auto left = announced(opened);
    JCIC_CHECK(but_for_damage(left));
    // What cannot be done now (no room to write the file anew) keeps nobody out: it stays noted as not done, every
    // verification names it, and the next sign-in tries again.
    if (left) static_cast<void>(carry_out(opened, *left));
    return {};
}

}  // namespace jcic::ledger
