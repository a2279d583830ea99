// The outer journal's way into the ledger.
#include <algorithm>

#include "app/domain/roc_date.h"
#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/opening.h"
#include "app/ledger/session/writing.h"
#include "app/store/meta.h"

namespace jcic::ledger {
namespace {

using domain::Entry;

Result<Secret> secret_in_meta(Database& database, std::string_view name) {
    JCIC_TRY(auto bytes, noted_in(database, name));
    if (!bytes) return fail(FaultCode::ledger_corrupt, "ledger.meta", {{"name", std::string(name)}});
    auto out = Secret::from(*bytes);
    wipe(*bytes);
    return out;
}

Result<void> put_mark(Database& database, const OuterJournal::Mark& mark) {
    return note_in(database, "outer-mark", Packer().u64(mark.next).bytes(mark.key.view()).take());
}

Result<OuterJournal::Mark> mark_in_meta(Database& database) {
    JCIC_TRY(const auto packed, secret_in_meta(database, "outer-mark"));
    Unpacker in(packed.view());
    const auto next = in.u64();
    auto key = in.bytes();
    OuterJournal::Mark out{next, Secret::from(key)};
    wipe(key);
    if (!in.finished()) return fail(FaultCode::ledger_corrupt, "ledger.meta", {{"name", "outer-mark"}});
    return out;
}

/// The same entry met again (the file was not begun anew after a stop) has the same id, and stands once.
domain::EntryId id_of(const Origin& origin, const OuterEntry& entry) {
    const auto number = Packer().u64(entry.number).u64(static_cast<std::uint64_t>(entry.at.time_since_epoch().count()));
    const auto digest = sha256({origin.prefix("outer-id"), number.done(), view(entry.kind), view(entry.person)});
    domain::EntryId out{};
    std::copy_n(digest.begin(), out.size(), out.begin());
    return out;
}

Entry as_event(const Origin& origin, const OuterEntry& outer) {
    Entry out;
    out.id = id_of(origin, outer);
    out.action = "outer." + outer.kind;
    out.subject = outer.person.empty() ? "session" : "person:" + outer.person;
    out.plain(field::number, std::to_string(outer.number)).plain(field::happened, domain::iso_text(outer.at));
    for (const auto& detail : outer.details) out.plain(detail.key, detail.value);
    return out;
}

}  // namespace

Result<void> keep_outer(Database& database, const Secret& outer_private, const OuterJournal::Mark& mark) {
    JCIC_CHECK(note_in(database, "outer-private", outer_private.view()));
    return put_mark(database, mark);
}

Result<void> begin_outer_anew(OpenLedger& opened, const OuterJournal& outer) {
    JCIC_TRY(auto transaction, Transaction::begin(opened.database()));
    JCIC_TRY(auto mark, mark_in_meta(opened.database()));
    mark.key = random_secret(opened.dependencies().random);
    JCIC_CHECK(put_mark(opened.database(), mark));
    JCIC_CHECK(transaction.commit());
    return outer.begin_at(mark);
}

Result<std::vector<OuterEntry>> import_outer_journal(OpenLedger& opened, const OuterJournal& outer) {
    JCIC_TRY(const auto held, outer.hold());
    JCIC_TRY(auto transaction, Transaction::begin(opened.database()));
    JCIC_TRY(const auto outer_private, secret_in_meta(opened.database(), "outer-private"));
    JCIC_TRY(const auto mark, mark_in_meta(opened.database()));
    JCIC_TRY(auto reading, outer.read_from(mark, outer_private));
    if (reading.entries.empty() && !reading.cut && reading.damaged.empty()) return std::vector<OuterEntry>{};
    JCIC_CHECK(heed_clock(opened));
    auto nobody = opened.author_as("-");
    for (const auto& entry : reading.entries) {
        nobody.workstation = entry.workstation;
        // Written already, by a program of this ledger: what it said is taken in as it is, whatever the catalogue says
        // now.
        JCIC_CHECK(opened.events().append(as_event(opened.origin(), entry), nobody));
    }
    if (!reading.damaged.empty()) {
        JCIC_CHECK(tell_damaged(opened, reading.damaged));
        reading.mark.key = random_secret(opened.dependencies().random);
    }
    if (reading.cut) {
        nobody.workstation = opened.dependencies().workstation;
        auto cut = event_of(opened.dependencies().random, action::outer_cut, "session");
        cut.plain(field::from, std::to_string(reading.mark.next));
        JCIC_CHECK(append_own(opened, cut, nobody));
        reading.mark.key = random_secret(opened.dependencies().random);
    }
    JCIC_CHECK(put_mark(opened.database(), reading.mark));
    JCIC_CHECK(commit_events(opened, transaction));
    JCIC_CHECK(outer.begin_at(reading.mark));
    return std::move(reading.entries);
}

}  // namespace jcic::ledger
