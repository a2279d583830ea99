// The records key's new generations: made by whoever holds it, after somebody left who had it, before anything more is
// sealed; and what a session takes in of those that others made.

#include <algorithm>
#include <iterator>

#include "app/keys/crypto.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/renewal.h"
#include "app/ledger/session/writing.h"

namespace jcic::ledger {
namespace {

/// By whom it was given: the session's own person, or somebody else, for a moment.
struct Reader {
    std::string_view name;
    const ExchangeKey& exchange;
};

/// Whether it is signed as verification asks it: by somebody whose key opens the records that day. Whoever has the
/// ledger's key alone can write any event, and what they write gives nobody a key.
bool is_rightly_made(const Leaf& leaf, const WhoIsWho& who, const Origin& origin, const Digest& beginning,
                     KnownSignatures& known) {
    const auto day = domain::roc_date_at(leaf.at);
    const auto maker = domain::PersonId::written(leaf.person);
    if (!maker || !may_change(who, {*maker, leaf.action, leaf.subject, day, {}})) return false;
    const auto holds = [&](const domain::Signature& signature) {
        const auto member = who.may_sign(signature.signer, day);
        return member &&
               known.hold((*member)->signing, statement_of(leaf, origin, beginning, signature), signature.value);
    };
    const auto is_makers = [&](const domain::Signature& signature) {
        return signature.signer == *maker && signature.purpose == domain::purpose::roster;
    };
    return std::ranges::any_of(leaf.signatures, is_makers) && std::ranges::all_of(leaf.signatures, holds);
}

/// What is said of people and of restores, in order.
Result<std::vector<Leaf>> leaves_of_people(EventStore& events) {
    JCIC_TRY(auto out, roster_leaves(events));
    const auto renews = [](const Leaf& leaf) { return leaf.action == action::records_key_renewed; };
    if (std::ranges::none_of(out, renews)) return out;  // then nothing asks what signatures are bound to
    JCIC_TRY(auto restores, restores_in(events));
    std::ranges::move(restores, std::back_inserter(out));
    std::ranges::sort(out, {}, &Leaf::sequence);
    return out;
}

/// Sealed to the keys in the events: a slot, or a box, with somebody else's key in it gains nothing.
Result<domain::Entry> renewal_of(OpenLedger& opened, const WhoIsWho& who, const NumberedKey& fresh, UtcTime at) {
    auto& random = opened.dependencies().random;
    auto out = event_of(random, action::records_key_renewed);
    out.plain(field::generation, std::to_string(fresh.generation));
    const auto older = opened.records_key().newest();
    if (older + 1 != fresh.generation) out.plain(field::older, std::to_string(older));
    out.plain(field::older_key, to_hex(seal_before(opened.origin(), fresh, opened.records_key().key(), random)));
    for (const auto& [reader, exchange] : readers_on(domain::roc_date_at(at), who.roster, who.recovery)) {
        JCIC_TRY(const auto sealed, seal_to(exchange, renewal_context(opened.origin(), fresh.generation, reader),
                                            fresh.key.view(), random));
        out.plain(field::reader, reader).plain(field::sealed_key, to_hex(sealed));
    }
    out.to_be_signed(opened.person(), domain::purpose::roster);
    JCIC_TRY(auto occasion, opened.occasion());
    occasion.at = at;
    JCIC_CHECK(sign_entry(out, occasion, opened.person(), domain::purpose::roster, opened.keys().signing));
    return out;
}

/// In the caller's transaction.
Result<void> renew_now(OpenLedger& opened, const Author& author) {
    JCIC_TRY(const auto* known, opened.who_now());
    const auto who = *known;
    const NumberedKey fresh{who.records.generation() + 1, random_secret(opened.dependencies().random)};
    JCIC_TRY(const auto entry, renewal_of(opened, who, fresh, author.at));
    const auto day = domain::roc_date_at(author.at);
    JCIC_CHECK(may_change(who, {opened.person(), entry.action, entry.subject, day, {}}));
    JCIC_CHECK(append_signed_by(opened, entry, author));
    opened.records_key().hold(
        {fresh.generation, fresh.key.clone()});  // forgotten where the event does not come to stand
    return {};
}

/// Whether a key of that generation leads back to what is held, by what the renewals say lies under it. A slot of
/// another day may hold one that the trail does not know: after a restore, say.
bool leads_back(const Origin& origin, const RecordsKeys& held, const RecordsRegister& records, NumberedKey key) {
    while (key.generation > 1) {
        const auto* renewal = records.renewal(key.generation);
        if (renewal == nullptr) return false;
        auto older = open_before(origin, key, renewal->before);
        if (!older) return false;
        if (held.has(renewal->older)) return std::ranges::equal(held.of(renewal->older)->view(), older->view());
        key = {renewal->older, std::move(*older)};
    }
    return true;
}

bool is_of_this_trail(const OpenLedger& opened, const RecordsRegister& records, KeyGeneration generation) {
    const auto& held = opened.records_key();
    return leads_back(opened.origin(), held, records, {generation, held.of(generation)->clone()});
}

/// The share of a renewal that is to the reader's key; null for none.
const RecordsRegister::Share* share_of(const RecordsRegister& records, KeyGeneration generation, const Reader& reader) {
    const auto* renewal = records.renewal(generation);
    if (renewal == nullptr) return nullptr;
    const auto found = renewal->given.find(std::string(reader.name));
    const bool theirs = found != renewal->given.end() && found->second.to == reader.exchange.public_half();
    return theirs ? &found->second : nullptr;
}

/// None for a share that does not open, or opens what does not lead back to what is held.
std::optional<Secret> opened_share(const Origin& origin, const RecordsKeys& held, const RecordsRegister& records,
                                   KeyGeneration generation, const Reader& reader) {
    const auto* share = share_of(records, generation, reader);
    if (share == nullptr) return std::nullopt;
    auto key = unseal_with(reader.exchange, renewal_context(origin, generation, reader.name), share->sealed);
    if (!key || key->size() != 32 || !leads_back(origin, held, records, {generation, key->clone()}))
        return std::nullopt;
    return std::move(*key);
}

/// In order: what a later one leads back to is held before it is looked at.
void take_in_given(OpenLedger& opened, const RecordsRegister& records, const Reader& reader) {
    auto& held = opened.records_key();
    for (KeyGeneration one = 2; one <= records.generation(); ++one) {
        if (held.has(one)) continue;
        if (auto key = opened_share(opened.origin(), held, records, one, reader)) held.hold({one, std::move(*key)});
    }
}

void take_in_older(OpenLedger& opened, const RecordsRegister& records) {
    auto& held = opened.records_key();
    for (auto one = held.newest(); one > 1; --one) {
        const auto* renewal = records.renewal(one);
        if (renewal == nullptr || !held.has(one) || held.has(renewal->older)) continue;
        auto before = open_before(opened.origin(), {one, held.of(one)->clone()}, renewal->before);
        if (before) held.hold({renewal->older, std::move(*before)});
    }
}

Result<Digest> hash_of(EventStore& events, std::uint64_t sequence) {
    JCIC_TRY(const auto event, events.stored(sequence));
    return event.hash;
}

tl::unexpected<Fault> not_given() {
    return fail(FaultCode::ledger_sealed, "ledger.records-key", {{"reason", "not-given"}});
}

}  // namespace

Result<WhoIsWho> who_is_who_with_records_key(EventStore& events, const Origin& origin, KnownSignatures& known) {
    JCIC_TRY(const auto leaves, leaves_of_people(events));
    WhoIsWho out;
    JCIC_TRY(auto beginning, hash_of(events, 1));
    for (const auto& leaf : leaves) {
        const bool renews = leaf.action == action::records_key_renewed;
        if (renews && !is_rightly_made(leaf, out, origin, beginning, known)) continue;
        if (restores(leaf.action)) {
            if (!begins_anew(leaf, out.recovery, origin, beginning)) continue;
            JCIC_TRY(beginning, hash_of(events, leaf.sequence));
            continue;
        }
        JCIC_CHECK(out.roster.apply(leaf));
        // One of these that is bad gives nobody anything, and is verification's to tell.
        [[maybe_unused]] const auto more = out.recovery.apply(leaf);
        [[maybe_unused]] const auto given = out.records.apply(leaf, out.roster, out.recovery);
    }
    return out;
}

void take_in_records_keys(OpenLedger& opened) {
    take_in_records_keys(opened, opened.person().text(), opened.keys().exchange);
}

void take_in_records_keys(OpenLedger& opened, std::string_view reader, const ExchangeKey& exchange) {
    auto& held = opened.records_key();
    const auto who = opened.who_now();
    if (!who) return;  // then the person's own is all there is
    const auto& records = (*who)->records;
    while (held.newest() > 0 && !is_of_this_trail(opened, records, held.newest())) held.forget_after(held.newest() - 1);
    take_in_given(opened, records, {reader, exchange});
    take_in_older(opened, records);
}

void keep_up_with_records_key(OpenLedger& opened) {
    const auto who = opened.who_now();
    if (!who) return;
    const auto& records = (*who)->records;
    const auto newest = opened.records_key().newest();
    // The same number is not enough: another session's may have taken the place of one that did not come to stand.
    if (newest != records.generation() || !is_of_this_trail(opened, records, newest)) take_in_records_keys(opened);
}

bool own_share_is_good(const OpenLedger& opened, const RecordsKeys& held, const RecordsRegister& records,
                       KeyGeneration generation) {
    const Reader reader{opened.person().text(), opened.keys().exchange};
    return share_of(records, generation, reader) == nullptr ||
           opened_share(opened.origin(), held, records, generation, reader).has_value();
}

Result<NumberedKey> records_key_to_give(OpenLedger& opened) {
    if (!opened.records_key()) return fail(FaultCode::ledger_sealed, "ledger.records-key");
    keep_up_with_records_key(opened);
    JCIC_TRY(const auto* who, opened.who_now());
    if (opened.records_key().newest() != who->records.generation()) return not_given();
    return opened.records_key().numbered();
}

Result<void> hold_records_key_in_force(OpenLedger& opened, const Author& author) {
    keep_up_with_records_key(opened);
    JCIC_TRY(const auto* who, opened.who_now());
    const auto generation = who->records.generation();
    const Reader reader{opened.person().text(), opened.keys().exchange};
    if (opened.records_key().newest() != generation) {
        if (!opened.records_key() || share_of(who->records, generation, reader) == nullptr) return not_given();
        return renew_now(opened, author);  // it was given, and is of no use: whoever made it does not stop the others
    }
    return who->records.owed(domain::roc_date_at(author.at)) ? renew_now(opened, author) : Result<void>{};
}

Result<void> renew_records_key(OpenLedger& opened) {
    if (!opened.records_key()) return {};
    keep_up_with_records_key(opened);
    JCIC_TRY(const auto* who, opened.who_now());
    const bool in_force = opened.records_key().newest() == who->records.generation();
    if (in_force && !who->records.owed(opened.today())) return {};
    JCIC_TRY(auto transaction, Transaction::begin(opened.database()));
    ByHeart by_heart(opened);
    JCIC_CHECK(heed_clock(opened));
    const auto held = hold_records_key_in_force(opened, opened.author());
    if (!held && held.error().code == FaultCode::ledger_sealed) return {};
    JCIC_CHECK(held);
    JCIC_CHECK(commit_events(opened, transaction));
    by_heart.stands();
    return {};
}

}  // namespace jcic::ledger
