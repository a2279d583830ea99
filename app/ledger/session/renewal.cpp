// The records key's new generations: made by whoever holds it, after somebody left who had it, before anything more is
// sealed; and what a session takes in of those that others made.

#include "app/ledger/keys/crypto.h"
#include "app/ledger/session/opened.h"

namespace jcic::ledger {
namespace {

/// Sealed to the keys in the events: a slot, or a box, with somebody else's key in it gains nothing.
Result<domain::Entry> renewal_of(OpenLedger& opened, const WhoIsWho& who, const NumberedKey& fresh) {
    auto& random = opened.dependencies.random;
    auto out = event_of(random, action::records_key_renewed);
    out.plain(field::generation, std::to_string(fresh.generation));
    out.plain(field::older_key, to_hex(seal_before(opened.origin, fresh, opened.records_key.key(), random)));
    for (const auto& [reader, exchange] : readers_on(opened.today(), who.roster, who.recovery)) {
        JCIC_TRY(const auto sealed,
                 seal_to(exchange, renewal_context(opened.origin, fresh.generation, reader), fresh.key.view(), random));
        out.plain(field::reader, reader).plain(field::sealed_key, to_hex(sealed));
    }
    out.to_be_signed(opened.person, domain::purpose::roster);
    JCIC_TRY(const auto occasion, opened.occasion());
    JCIC_CHECK(sign_entry(out, occasion, opened.person, domain::purpose::roster, opened.keys.signing));
    return out;
}

/// In the caller's transaction.
Result<void> renew_now(OpenLedger& opened) {
    JCIC_CHECK(heed_clock(opened));
    JCIC_TRY(const auto* known, opened.who_now());
    const auto who = *known;
    const NumberedKey fresh{who.records.generation() + 1, random_secret(opened.dependencies.random)};
    JCIC_TRY(const auto entry, renewal_of(opened, who, fresh));
    JCIC_CHECK(may_change(who, {opened.person, entry.action, entry.subject, opened.today(), {}}));
    JCIC_CHECK(append_signed(opened, entry));
    opened.records_key.hold({fresh.generation, fresh.key.clone()});
    return {};
}

/// A slot of another day may hold one that the trail does not know: after a restore, say.
bool is_of_this_trail(const OpenLedger& opened, const RecordsRegister& records, KeyGeneration generation) {
    if (generation == 1) return true;
    const auto* renewal = records.renewal(generation);
    return renewal != nullptr &&
           open_before(opened.origin, {generation, opened.records_key.of(generation)->clone()}, renewal->before);
}

void take_in_given(OpenLedger& opened, const RecordsRegister& records, std::string_view reader,
                   const ExchangeKey& exchange) {
    for (auto one = records.generation(); one > opened.records_key.newest(); --one) {
        const auto* renewal = records.renewal(one);
        if (renewal == nullptr) return;
        const auto given = renewal->given.find(std::string(reader));
        if (given == renewal->given.end()) continue;
        auto key = unseal_with(exchange, renewal_context(opened.origin, one, reader), given->second);
        if (key && key->size() == 32) return opened.records_key.hold({one, std::move(*key)});
    }
}

}  // namespace

void take_in_records_keys(OpenLedger& opened) {
    take_in_records_keys(opened, opened.person.text(), opened.keys.exchange);
}

void take_in_records_keys(OpenLedger& opened, std::string_view reader, const ExchangeKey& exchange) {
    auto& held = opened.records_key;
    const auto who = opened.who_now();
    if (!who) return;  // then the person's own is all there is
    const auto& records = (*who)->records;
    while (held.newest() > 0 && !is_of_this_trail(opened, records, held.newest())) held.forget_after(held.newest() - 1);
    take_in_given(opened, records, reader, exchange);
    for (auto one = held.newest(); one > 1 && held.has(one); --one) {
        if (held.has(one - 1)) continue;
        auto before = open_before(opened.origin, {one, held.of(one)->clone()}, records.renewal(one)->before);
        if (before) held.hold({one - 1, std::move(*before)});
    }
}

void keep_up_with_records_key(OpenLedger& opened) {
    const auto who = opened.who_now();
    if (who && opened.records_key.newest() != (*who)->records.generation()) take_in_records_keys(opened);
}

Result<void> hold_records_key_in_force(OpenLedger& opened) {
    const auto is_held = [&]() -> Result<bool> {
        JCIC_TRY(const auto* who, opened.who_now());
        return opened.records_key.newest() == who->records.generation();
    };
    keep_up_with_records_key(opened);
    JCIC_TRY(const bool held, is_held());
    if (!held) return fail(FaultCode::ledger_sealed, "ledger.records-key");
    JCIC_TRY(const auto* who, opened.who_now());
    return who->records.owed(opened.today()) ? renew_now(opened) : Result<void>{};
}

Result<void> renew_records_key(OpenLedger& opened) {
    if (!opened.records_key) return {};
    JCIC_TRY(const auto* who, opened.who_now());
    if (!who->records.owed(opened.today())) return {};
    JCIC_TRY(auto transaction, Transaction::begin(*opened.database));
    ByHeart by_heart(opened);
    const auto held = hold_records_key_in_force(opened);
    if (!held && held.error().code == FaultCode::ledger_sealed) return {};
    JCIC_CHECK(held);
    JCIC_CHECK(commit_events(opened, transaction));
    by_heart.stands();
    return {};
}

}  // namespace jcic::ledger
