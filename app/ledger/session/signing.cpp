#include "app/ledger/session/signing.h"

#include <algorithm>
#include <iterator>

#include "app/base/numbers.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/approver_keys.h"
#include "app/ledger/people/approver_keys.h"
#include "app/ledger/people/who_is_who.h"
#include "app/ledger/session/opened.h"
#include "app/ledger/session/writing.h"
#include "app/ledger/trail/demands.h"

namespace jcic::ledger {
namespace {

tl::unexpected<Fault> not_signed(const domain::Signature& signature) {
    return fail(FaultCode::query_changed, "ledger.signature",
                {{"person", signature.signer.text()}, {"purpose", signature.purpose}});
}

tl::unexpected<Fault> signed_out_of_time(const domain::Signature& signature) {
    return fail(FaultCode::query_changed, "ledger.signature",
                {{"person", signature.signer.text()}, {"purpose", signature.purpose}, {"reason", "clock"}});
}

/// By how much the clock is said to have been set back since that event.
Result<Millis> set_back_since(EventStore& events, std::uint64_t earlier) {
    JCIC_TRY(const auto told, events.leaves_of(std::array{action::outer_clock_set}));
    Millis out{};
    for (const auto& leaf : told) {
        const auto by = whole_number<std::int64_t>(leaf.plain(field::seconds), 0, std::int64_t{1} << 40);
        if (leaf.sequence > earlier && leaf.plain(field::direction) == "back" && by) out += std::chrono::seconds(*by);
    }
    return out;
}

Result<bool> was_signed_after(OpenLedger& opened, const domain::Signature& signature, std::uint64_t earlier) {
    const auto before = opened.events().leaf(earlier);
    if (!before || before->at <= signature.at + clocks_may_differ) return true;  // none: told as what it is
    JCIC_TRY(const auto set_back, set_back_since(opened.events(), earlier));
    return before->at <= signature.at + clocks_may_differ + set_back;
}

/// As both verifiers ask it (docs/run/time.md): not after now, not before the founding or restore to which it is bound,
/// and not before what the event rests on. A clock that was set meanwhile has it signed anew.
Result<bool> was_signed_in_time(OpenLedger& opened, const Leaf& leaf, const domain::Signature& signature,
                                std::uint64_t begun) {
    if (signature.at > opened.dependencies().clock.now() + clocks_may_differ) return false;
    JCIC_TRY(const bool since_then, was_signed_after(opened, signature, begun));
    if (!since_then) return false;
    JCIC_TRY(const auto earlier, leaf.rests_on());
    for (const auto& one : earlier) {
        JCIC_TRY(const bool after, was_signed_after(opened, signature, one.sequence));
        if (!after) return false;
    }
    return true;
}

/// The founding, or the last restore.
Result<StoredEvent> begun_by(EventStore& events, const Origin& origin) {
    JCIC_TRY(auto out, events.stored(1));
    JCIC_TRY(auto leaves, restores_in(events));
    if (leaves.empty()) return out;
    JCIC_TRY(auto people, roster_leaves(events));
    std::ranges::move(people, std::back_inserter(leaves));
    std::ranges::sort(leaves, {}, &Leaf::sequence);
    RecoveryRegister recovery;
    for (const auto& leaf : leaves) {
        JCIC_CHECK(recovery.apply(leaf));
        if (!begins_anew(leaf, recovery, origin, out.hash)) continue;
        JCIC_TRY(out, events.stored(leaf.sequence));
    }
    return out;
}

/// By a key that the person has at another desk.
Result<bool> holds_by_another_key(OpenLedger& opened, const Leaf& leaf, const domain::Signature& signature,
                                  ByteView statement) {
    JCIC_TRY(const auto known, approver_keys_of(opened.events()));
    return std::ranges::any_of(known.of(signature.signer, leaf), [&](const PublicKey& key) {
        return opened.worked_out().signatures.hold(key, statement, signature.value);
    });
}

Result<void> proves_its_key(OpenLedger& opened, const Leaf& leaf) {
    if (leaf.action != action::approver_key_entered) return {};
    JCIC_TRY(const auto known, approver_keys_of(opened.events()));
    if (known.is_proven(opened.origin(), leaf)) return {};
    return fail(FaultCode::query_changed, "ledger.signature", {{"field", std::string(field::proof)}});
}

}  // namespace

bool restores(std::string_view action) {
    return std::ranges::find(action::restores, action) != action::restores.end();
}

bool begins_anew(const Leaf& leaf, const RecoveryRegister& recovery, const Origin& origin, const Digest& beginning) {
    if (leaf.sequence == 1) return true;
    if (leaf.subject != restored_subject) return false;
    return leaf.action == action::ledger_restored ||
           (leaf.action == action::ledger_restored_by_recovery && recovery.allows_restore(origin, leaf, beginning));
}

Result<std::vector<Leaf>> restores_in(EventStore& events) {
    JCIC_TRY(auto out, events.leaves_of(action::restores));
    std::erase_if(out, [](const Leaf& leaf) { return leaf.subject != restored_subject; });
    return out;
}

Result<Digest> beginning_of(EventStore& events, const Origin& origin) {
    return begun_by(events, origin).map([](const StoredEvent& event) { return event.hash; });
}

Bytes statement_of(const Leaf& leaf, const Origin& origin, const Digest& beginning,
                   const domain::Signature& signed_so) {
    const auto prefix = origin.prefix(signed_so.purpose);
    Packer out(prefix, 512);
    out.u64(as_number(signed_so.at))
        .bytes(beginning)
        .bytes(leaf.id)
        .text(leaf.person)
        .text(leaf.action)
        .text(leaf.subject);
    out.u32(static_cast<std::uint32_t>(leaf.signatures.size()));
    for (const auto& signature : leaf.signatures) out.text(signature.signer.text()).text(signature.purpose);
    out.u32(static_cast<std::uint32_t>(leaf.fields.size()));
    for (const auto& field : leaf.fields) {
        out.text(field.name).u8(static_cast<std::uint8_t>(field.keep)).text(field.text);
        if (field.keep != domain::Keep::plain) out.bytes(field.commitment);
    }
    return out.take();
}

Result<Leaf> as_leaf(const domain::Entry& entry, std::string author) {
    Leaf out;
    out.id = entry.id;
    out.person = std::move(author);
    out.action = entry.action;
    out.subject = entry.subject;
    out.signatures = entry.signatures;
    for (const auto& field : entry.fields) {
        const auto value = field.value.value_or("");
        const bool plain = field.keep == domain::Keep::plain;
        if (!plain && !field.opening)
            return fail(FaultCode::input_form, "ledger.sign", {{"field", field.name}, {"reason", "unprepared"}});
        out.fields.push_back({field.name, field.keep, plain ? value : field.key,
                              plain ? Digest{} : commitment_of(*field.opening, value)});
    }
    return out;
}

domain::Entry prepared(domain::Entry entry, Random& random) {
    for (auto& field : entry.fields)
        if (field.keep != domain::Keep::plain) field.opening = random.bytes<std::tuple_size_v<domain::Opening>>();
    return entry;
}

Result<void> sign_entry(domain::Entry& entry, const Occasion& occasion, const domain::PersonId& person,
                        std::string_view purpose, const SigningKey& key) {
    const auto asked = std::ranges::find_if(entry.signatures, [&](const domain::Signature& signature) {
        return signature.signer == person && signature.purpose == purpose;
    });
    if (asked == entry.signatures.end())
        return fail(FaultCode::input_form, "ledger.sign", {{"person", person.text()}, {"reason", "not-asked"}});
    JCIC_TRY(const auto leaf, as_leaf(entry, occasion.author));
    asked->at = occasion.at;
    asked->value = key.sign(statement_of(leaf, occasion.origin, occasion.beginning, *asked));
    return {};
}

std::optional<domain::RocDate> day_to_sign(const domain::Entry& entry, domain::RocDate today) {
    const auto* demand = domain::events::demand_on(entry.action);
    return demand != nullptr && demand->any_day ? std::nullopt : std::optional(today);
}

Result<void> is_signed(OpenLedger& opened, const domain::Entry& entry) {
    if (entry.signatures.empty()) return {};
    JCIC_TRY(const auto who, who_is_who(opened.events()));
    JCIC_TRY(const auto begun, begun_by(opened.events(), opened.origin()));
    JCIC_TRY(const auto leaf, as_leaf(entry, opened.person().text()));
    JCIC_CHECK(proves_its_key(opened, leaf));
    const auto day = day_to_sign(entry, opened.today());
    for (const auto& signature : entry.signatures) {
        JCIC_TRY(const bool in_time, was_signed_in_time(opened, leaf, signature, begun.sequence));
        if (!in_time) return signed_out_of_time(signature);
        if (day) JCIC_CHECK(who.may_sign(signature.signer, domain::roc_date_at(signature.at)));
        JCIC_TRY(const auto* member, who.may_sign(signature.signer, day));
        const auto statement = statement_of(leaf, opened.origin(), begun.hash, signature);
        bool holds = false;
        if (is_signed_elsewhere(leaf, signature.purpose)) {
            JCIC_TRY(holds, holds_by_another_key(opened, leaf, signature, statement));
        } else {
            holds = opened.worked_out().signatures.hold(member->signing, statement, signature.value);
        }
        if (!holds) return not_signed(signature);
    }
    return {};
}

Result<void> rest_on_last_change(OpenLedger& opened, const Member& member, domain::Entry& entry) {
    JCIC_TRY(const auto last, opened.events().stored(member.changed_in));
    entry.rests_on({member.changed_in, last.hash});
    return {};
}

Result<void> write_roster_change(OpenLedger& opened, domain::Entry entry) {
    JCIC_TRY(auto transaction, Transaction::begin(opened.database()));
    ByHeart by_heart(opened);
    JCIC_TRY(const auto who, who_is_who(opened.events()));
    // What a second person signed at this seat says it already.
    if (rests_on_last_change(entry.action) && entry.value(field::rests_on).empty()) {
        const auto person = person_in(entry.subject);
        if (!person) return fail(FaultCode::input_form, "ledger.roster", {{"field", "subject"}});
        JCIC_TRY(const auto* member, who.roster.in_force(*person));
        JCIC_CHECK(rest_on_last_change(opened, *member, entry));
    }
    const auto own = [&](const domain::Signature& signature) {
        return signature.signer == opened.person() && signature.purpose == domain::purpose::roster;
    };
    if (std::ranges::none_of(entry.signatures, own)) entry.to_be_signed(opened.person(), domain::purpose::roster);
    JCIC_TRY(const auto occasion, opened.occasion());
    JCIC_CHECK(sign_entry(entry, occasion, opened.person(), domain::purpose::roster, opened.keys().signing));
    JCIC_TRY(auto given, GivenRights::in(entry.value(field::duties), entry.value(field::until)));
    JCIC_CHECK(may_change(who, {opened.person(), entry.action, entry.subject, opened.today(), std::move(given),
                                entry.value(field::beside), entry.value(field::letter), entry.value(field::dated),
                                entry.value(domain::replaces), entry.value(field::from)}));
    JCIC_CHECK(append_signed(opened, entry));
    JCIC_CHECK(commit_events(opened, transaction));
    by_heart.stands();
    seal_what_a_leaver_signed(opened, entry);
    return {};
}

}  // namespace jcic::ledger
