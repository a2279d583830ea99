#include "app/ledger/session/writing.h"

#include "app/domain/catalogue/catalogue.h"
#include "app/ledger/session/answers.h"
#include "app/ledger/session/renewal.h"
#include "app/store/small_files.h"

namespace jcic::ledger {

Result<void> commit_events(OpenLedger& opened, Transaction& transaction) {
    JCIC_TRY(const auto head, opened.events().head());
    JCIC_CHECK(transaction.commit());
    return opened.head().advance(head);
}

namespace {

/// Whether the next seal could be dated after the last day of somebody who signed it.
Result<bool> signed_by_who_leaves(OpenLedger& opened, const domain::Entry& entry) {
    if (entry.signatures.empty()) return false;
    JCIC_TRY(const auto* roster, opened.roster_now());
    return std::ranges::any_of(entry.signatures, [&](const domain::Signature& signature) {
        const auto* member = roster->find(signature.signer);
        return member != nullptr && member->designation().until.has_value();
    });
}

Result<void> seal_now(OpenLedger& opened) {
    JCIC_TRY(const auto keys, opened.sealer().hold_keys());
    return opened.sealer().close(keys, Closing::catch_up);
}

}  // namespace

void seal_what_a_leaver_signed(OpenLedger& opened, const domain::Entry& entry) {
    const auto leaves = signed_by_who_leaves(opened, entry);
    opened.worked_out().owes_seal = opened.worked_out().owes_seal || !leaves || *leaves;
    if (opened.worked_out().owes_seal && seal_now(opened)) opened.worked_out().owes_seal = false;
}

Result<domain::Recorded> write_event(OpenLedger& opened, const domain::Entry& entry, const Permit& permit) {
    JCIC_TRY(auto transaction, Transaction::begin(opened.database()));
    ByHeart by_heart(opened);
    if (permit != nullptr) JCIC_CHECK(opened.permits(permit));
    JCIC_TRY(auto recorded, append_signed(opened, entry));
    JCIC_CHECK(commit_events(opened, transaction));
    by_heart.stands();
    seal_what_a_leaver_signed(opened, entry);
    return recorded;
}

Result<void> write_own(OpenLedger& opened, const std::vector<domain::Entry>& entries) {
    if (entries.empty()) return {};
    JCIC_TRY(auto transaction, Transaction::begin(opened.database()));
    ByHeart by_heart(opened);
    for (const auto& entry : entries) JCIC_CHECK(append_own(opened, entry, opened.author()));
    JCIC_CHECK(commit_events(opened, transaction));
    by_heart.stands();
    return {};
}

domain::Entry event_of(Random& random, std::string_view action, std::string subject) {
    domain::Entry out;
    out.id = random.bytes<16>();
    out.action = action;
    out.subject = std::move(subject);
    return out;
}

Result<void> tell_damaged(OpenLedger& opened, const std::vector<std::string>& files) {
    auto told = event_of(opened.dependencies().random, action::outer_file_damaged, "session");
    told.plain(field::happened, domain::iso_text(opened.dependencies().clock.now())).plain(field::files, named(files));
    return append_own(opened, told, opened.author_as("-")).map([](const auto&) {});
}

Result<void> heed_clock(OpenLedger& opened) {
    JCIC_TRY(const auto size, opened.events().count());
    if (size == 0) return {};
    const auto now = opened.dependencies().clock.now();
    auto& latest = opened.worked_out().latest;
    if (!latest || latest->events != size) {
        JCIC_TRY(const auto last, opened.events().leaf(size));
        JCIC_TRY(const auto seal, opened.sealer().seals().last());
        // What stands after the seal was told already where it was earlier.
        const bool sealed_last = seal && seal->seal.head.size == size;
        latest = WorkedOut::Latest{size, sealed_last ? std::max(last.at, seal->seal.at) : last.at};
    }
    if (latest->at <= now + clocks_may_differ) {
        latest->at = std::max(latest->at, now);
        return {};
    }
    const auto by = std::chrono::ceil<std::chrono::seconds>(latest->at - now);
    auto told = event_of(opened.dependencies().random, action::outer_clock_set, "session");
    told.plain(field::happened, domain::iso_text(now)).plain(field::direction, "back");
    told.plain(field::seconds, std::to_string(by.count()));
    JCIC_TRY(const auto recorded, opened.events().append(told, opened.author_as("-")));
    latest = WorkedOut::Latest{recorded.sequence, now};
    return {};
}

Result<void> heed_clock_first(OpenLedger& opened) {
    JCIC_TRY(const auto size, opened.events().count());
    const auto& known = opened.worked_out().latest;
    if (known && known->events == size && known->at <= opened.dependencies().clock.now() + clocks_may_differ) return {};
    JCIC_TRY(auto transaction, Transaction::begin(opened.database()));
    ByHeart by_heart(opened);
    JCIC_TRY(const auto before, opened.events().count());
    JCIC_CHECK(heed_clock(opened));
    JCIC_TRY(const auto after, opened.events().count());
    if (after != before) JCIC_CHECK(commit_events(opened, transaction));
    by_heart.stands();
    return {};
}

namespace {

/// Where its subject's end takes it along, and nothing else's does.
Result<void> lies_under_its_own_key(const OpenLedger& opened, const domain::Entry& entry) {
    if (!opened.dependencies().asks_who_writes) return {};
    const auto item = entry.value(field::item);
    for (const auto& one : entry.fields) {
        if (one.keep == domain::Keep::plain || is_its_own_key(one.key, entry.subject, entry.id, item)) continue;
        return fail(FaultCode::input_form, "trail.catalogue",
                    {{"action", entry.action}, {"field", one.name}, {"reason", "kept"}});
    }
    return {};
}

}  // namespace

Result<domain::Recorded> append_signed(OpenLedger& opened, const domain::Entry& entry) {
    JCIC_CHECK(opened.dependencies().admits(domain::events::said_by(entry)));
    // Who is who is said by somebody: who may say it is asked where it is made (write_roster_change), that they signed
    // here.
    if (changes_roster(entry.action) && entry.signatures.empty())
        return fail(FaultCode::person_duty, "ledger.roster", {{"reason", "unsigned"}});
    JCIC_CHECK(heed_clock(opened));
    return append_signed_by(opened, entry, opened.author());
}

Result<domain::Recorded> append_signed_by(OpenLedger& opened, const domain::Entry& entry, const Author& author) {
    const bool seals =
        std::ranges::any_of(entry.fields, [](const auto& one) { return one.keep != domain::Keep::plain; });
    if (seals) JCIC_CHECK(lies_under_its_own_key(opened, entry));
    if (seals && opened.records_key()) JCIC_CHECK(hold_records_key_in_force(opened, author));
    JCIC_CHECK(is_signed(opened, entry));
    JCIC_CHECK(is_demanded(opened, entry));
    JCIC_CHECK(names_rightly(opened, entry));
    JCIC_CHECK(is_theirs_to_write(opened, entry));
    JCIC_TRY(const auto before, opened.events().count());
    JCIC_TRY(auto recorded, opened.events().append(entry, author));
    if (opened.worked_out().latest)
        opened.worked_out().latest->events = std::max(opened.worked_out().latest->events, recorded.sequence);
    auto& then = opened.worked_out().who;
    if (then && then->events == before && !changes_roster(entry.action)) then->events = recorded.sequence;
    // The event comes a second time: it stands once, and its files are where they belong.
    if (recorded.sequence > before) JCIC_CHECK(opened.attachments().keep(entry));
    return recorded;
}

Result<domain::Recorded> append_own(OpenLedger& opened, const domain::Entry& entry, const Author& author) {
    JCIC_CHECK(opened.dependencies().admits(domain::events::said_by(entry)));
    JCIC_CHECK(heed_clock(opened));
    JCIC_TRY(auto recorded, opened.events().append(entry, author));
    if (opened.worked_out().latest)
        opened.worked_out().latest->events = std::max(opened.worked_out().latest->events, recorded.sequence);
    return recorded;
}

}  // namespace jcic::ledger
