#include "app/ledger/people/who_is_who.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/domain/catalogue/catalogue.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/register.h"

namespace jcic::ledger {
namespace {

tl::unexpected<Fault> corrupt_at(const Leaf& leaf) {
    return fail(FaultCode::ledger_corrupt, "ledger.recovery", {{"sequence", std::to_string(leaf.sequence)}});
}

using domain::Duty;

tl::unexpected<Fault> refused(std::string name, std::string value) {
    return fail(FaultCode::person_duty, "ledger.roster", {{std::move(name), std::move(value)}});
}

bool lengthens(const Roster& roster, const RosterChange& change) {
    return std::ranges::any_of(roster.all(), [&](const auto& one) {
        const auto until = one.second.designation().until;
        return subject_of(one.first) == change.subject && until && change.given.until && *until < *change.given.until;
    });
}

Result<void> may_confirm(const WhoIsWho& who, const RosterChange& change, const Member& maker) {
    const auto& all = who.roster.all();
    const auto found =
        std::ranges::find_if(all, [&](const auto& one) { return subject_of(one.first) == change.subject; });
    const auto* let_in = found == all.end() ? nullptr : who.recovery.waits(found->first);
    if (let_in == nullptr) return fail(FaultCode::input_form, "ledger.recovery", {{"field", "person"}});
    auto behind = who.recovery.behind(*let_in);
    if (behind.empty()) return fail(FaultCode::ledger_corrupt, "ledger.recovery");
    auto heads = who.heads_on(change.day);
    if (const auto replaced = domain::replaced_heads(found->second.replaces))
        std::erase_if(heads, [&](const domain::PersonId& head) { return replaced->contains(head); });
    return domain::may_confirm_recovery(
        {change.maker, maker.duties_on(change.day), found->first, std::move(behind), std::move(heads)});
}

/// Who signs beside who made it, as the rule wants them.
Result<void> has_its_second(const WhoIsWho& who, const RosterChange& change, domain::events::Duties duties) {
    if (duties.empty()) return {};
    const auto beside = domain::PersonId::written(change.beside);
    if (!beside) return fail(FaultCode::input_missing, "ledger.roster", {{"field", std::string(field::beside)}});
    if (*beside == change.maker) return refused("reason", "same-person");
    if (change.subject == subject_of(*beside)) return refused("reason", "own-account");
    JCIC_TRY(const auto* second, who.may_sign(*beside, change.day));
    if (domain::registers::holds_one(second->duties_on(change.day), duties)) return {};
    return refused("duty", std::string(domain::name_of(duties.front())));
}

/// As the event leaves whom it names.
domain::Designation named(const WhoIsWho& who, const RosterChange& change) {
    if (change.action == action::person_head_designated) {
        domain::Designation out{change.given.duties, {}, change.given.until, false};
        if (const auto from = domain::RocDate::written(change.from)) out.from = *from;
        return out;
    }
    const auto person = person_in(change.subject);
    const auto* member = person ? who.roster.find(*person) : nullptr;
    domain::Designation out = member == nullptr ? domain::Designation{{}, {}, {}, true} : member->designation();
    out.duties = change.given.duties;
    return out;
}

/// By the letter comes in who heads the unit from that day on, whose signature counts; of whom it replaces nobody is
/// named, and nobody signs.
Result<void> heads_from_now_on(const WhoIsWho& who, const RosterChange& change,
                               const std::set<domain::PersonId>& replaced) {
    if (!domain::heads_the_unit(domain::duties_on(named(who, change), change.day)))
        return fail(FaultCode::input_form, "ledger.roster",
                    {{"field", std::string(field::duties)}, {"reason", "no-head"}});
    const auto person = person_in(change.subject);
    if (person && who.recovery.waits(*person) != nullptr) return refused("reason", "unconfirmed");
    const auto beside = domain::PersonId::written(change.beside);
    if ((person && replaced.contains(*person)) || (beside && replaced.contains(*beside)) ||
        replaced.contains(change.maker))
        return refused("reason", "head-in-force");
    return change.given.duties.compatible();
}

/// Who could bring in a head by the halves does not put another beside, or in the place of, one who waits for a third
/// person's word.
Result<void> stands_behind_nobody_waiting(const WhoIsWho& who, const RosterChange& change) {
    for (const auto& head : who.heads_or_waits_on(change.day)) {
        const auto* let_in = who.recovery.waits(head);
        if (let_in == nullptr) continue;
        for (const auto& one : who.recovery.behind(*let_in))
            if (one == change.maker || one.text() == change.beside || subject_of(one) == change.subject)
                return refused("reason", "maker");
    }
    return {};
}

/// The way back: head office's letter names one where the branch has none, or in the place of each whom it has.
Result<void> may_name_head(const WhoIsWho& who, const RosterChange& change) {
    if (change.letter.empty())
        return fail(FaultCode::input_missing, "ledger.roster", {{"field", std::string(field::letter)}});
    const auto dated = domain::RocDate::written(change.dated);
    if (!dated || change.day < *dated)
        return fail(FaultCode::input_form, "ledger.roster",
                    {{"field", std::string(field::dated)}, {"reason", dated ? "future" : "value"}});
    if (who.roster.has_named(change.letter, change.dated))
        return fail(FaultCode::input_form, "ledger.roster",
                    {{"field", std::string(field::letter)}, {"reason", "letter-used"}});
    const auto replaced = domain::replaced_heads(change.replaces);
    if (!replaced)
        return fail(FaultCode::input_form, "ledger.roster",
                    {{"field", std::string(domain::replaces)}, {"reason", "value"}});
    if (*replaced != who.heads_or_waits_on(change.day)) return refused("reason", "head-in-force");
    JCIC_CHECK(stands_behind_nobody_waiting(who, change));
    return heads_from_now_on(who, change, *replaced);
}

}  // namespace

Result<void> RecoveryRegister::apply(const Leaf& leaf) {
    if (leaf.action == action::recovery_made) return take_making(leaf);
    if (leaf.action == action::person_recovered) return take_recovered(leaf);
    if (leaf.action == action::person_recovery_confirmed) return take_confirmed(leaf);
    return {};
}

Result<void> RecoveryRegister::take_recovered(const Leaf& leaf) {
    const auto generation = whole_number<std::uint32_t>(leaf.plain("recovery"));
    const auto signing = array_from_hex<PublicKey>(leaf.plain("signing-key"));
    if (!generation || !signing) return corrupt_at(leaf);
    waiting_[leaf.subject] = LetIn{*generation, *signing};
    return {};
}

Result<void> RecoveryRegister::take_confirmed(const Leaf& leaf) {
    const auto waits = waiting_.find(leaf.subject);
    const auto key = array_from_hex<PublicKey>(leaf.plain("signing-key"));
    if (waits == waiting_.end() || !key || *key != waits->second.signing) return corrupt_at(leaf);
    waiting_.erase(waits);
    return {};
}

const LetIn* RecoveryRegister::waits(const domain::PersonId& person) const {
    const auto found = waiting_.find(subject_of(person));
    return found == waiting_.end() ? nullptr : &found->second;
}

Result<void> RecoveryRegister::take_making(const Leaf& leaf) {
    const auto generation = whole_number<std::uint32_t>(leaf.plain("generation"));
    const auto exchange = array_from_hex<PublicKey>(leaf.plain("exchange-key"));
    const auto signing = array_from_hex<PublicKey>(leaf.plain("signing-key"));
    if (leaf.subject != recovery_subject || !generation || !exchange || !signing) return corrupt_at(leaf);
    const auto* before = in_force();
    if (*generation != (before == nullptr ? 0 : before->generation) + 1) return corrupt_at(leaf);
    std::set<domain::PersonId> behind;
    for (const auto& code : {leaf.person, leaf.plain(field::keeper_1), leaf.plain(field::keeper_2)})
        if (auto person = domain::PersonId::parse(code)) behind.insert(*std::move(person));
    made_.push_back(Made{*generation, *exchange, *signing, std::move(behind)});
    return {};
}

const RecoveryRegister::Made* RecoveryRegister::in_force() const {
    return made_.empty() ? nullptr : &made_.back();
}

Result<void> RecoveryRegister::is_last_making(const RecoveryBox& box) const {
    const auto* made = in_force();
    if (made != nullptr && made->generation == box.generation && made->exchange == box.exchange &&
        made->signing == box.signing)
        return {};
    return fail(FaultCode::ledger_rolled_back, "ledger.recovery", {{"file", recovery_path({}).filename().string()}});
}

std::set<domain::PersonId> RecoveryRegister::behind(const LetIn& let_in) const {
    const auto made = std::ranges::find(made_, let_in.generation, &Made::generation);
    return made == made_.end() ? std::set<domain::PersonId>() : made->behind;
}

bool RecoveryRegister::is_proven(const Leaf& leaf, const Bytes& message) const {
    const auto* made = in_force();
    const auto proof = array_from_hex<SignatureBytes>(leaf.plain(field::proof));
    return made != nullptr && leaf.plain(field::recovery) == std::to_string(made->generation) && proof &&
           signature_holds(made->signing, message, *proof);
}

bool RecoveryRegister::allows(const Origin& origin, const Leaf& recovered) const {
    const auto signing = array_from_hex<PublicKey>(recovered.plain("signing-key"));
    const auto exchange = array_from_hex<PublicKey>(recovered.plain("exchange-key"));
    return signing && exchange &&
           is_proven(recovered, with_duties(recovery_proof_bytes(origin, recovered.subject, *signing, *exchange),
                                            recovered.plain(field::duties), recovered.plain(domain::replaces)));
}

bool RecoveryRegister::allows_restore(const Origin& origin, const Leaf& restored, const Digest& beginning) const {
    return restored.person == "-" && is_proven(restored, restore_proof_bytes(origin, restored, beginning));
}

bool kept_by_two(const Leaf& made) {
    const auto first = made.plain(field::keeper_1);
    const auto second = made.plain(field::keeper_2);
    const auto has_signed = [&](const std::string& keeper) {
        return std::ranges::any_of(made.signatures, [&](const domain::Signature& signature) {
            return signature.purpose == domain::purpose::recovery_half && signature.signer.text() == keeper;
        });
    };
    return first != second && has_signed(first) && has_signed(second);
}

Bytes recovery_proof_bytes(const Origin& origin, std::string_view subject, const PublicKey& signing,
                           const PublicKey& exchange) {
    return concatenated({origin.prefix("recovery-use"), Packer().text(subject).bytes(signing).bytes(exchange).done()});
}

Bytes with_duties(Bytes proof, std::string_view duties, std::string_view replaces) {
    for (const auto said : {duties, replaces})
        if (!said.empty()) proof = concatenated({proof, Packer().text(said).done()});
    return proof;
}

Bytes restore_proof_bytes(const Origin& origin, const Leaf& restored, const Digest& beginning) {
    const auto prefix = origin.prefix("recovery-restore");
    Packer out(prefix, 256);
    out.bytes(beginning).bytes(restored.id);
    for (const auto name : {field::backup, field::present, field::older}) out.text(restored.plain(name));
    return out.take();
}

Result<GivenRights> GivenRights::in(std::string_view duties, std::string_view until) {
    GivenRights out;
    JCIC_TRY(out.duties, domain::DutyTerms::parse(duties));
    if (const auto day = domain::RocDate::written(until)) out.until = *day;
    return out;
}

Result<void> WhoIsWho::apply(const Leaf& leaf) {
    JCIC_CHECK(roster.apply(leaf));
    JCIC_CHECK(recovery.apply(leaf));
    return records.apply(leaf, roster, recovery);
}

Result<const Member*> WhoIsWho::may_sign(const domain::PersonId& person, std::optional<domain::RocDate> day) const {
    JCIC_TRY(const auto* member, roster.in_force(person, day));
    if (recovery.waits(person) != nullptr)
        return fail(FaultCode::person_duty, "ledger.roster", {{"person", person.text()}, {"reason", "unconfirmed"}});
    return member;
}

std::set<domain::PersonId> WhoIsWho::heads_on(domain::RocDate day) const {
    std::set<domain::PersonId> out;
    for (const auto& [code, member] : roster.all())
        if (recovery.waits(code) == nullptr && domain::heads_the_unit(member.duties_on(day))) out.insert(code);
    return out;
}

std::set<domain::PersonId> WhoIsWho::heads_or_waits_on(domain::RocDate day) const {
    std::set<domain::PersonId> out;
    for (const auto& [code, member] : roster.all())
        if (domain::heads_the_unit(member.duties_on(day))) out.insert(code);
    return out;
}

Result<WhoIsWho> who_is_who(EventStore& events) {
    JCIC_TRY(const auto leaves, roster_leaves(events));
    WhoIsWho out;
    for (const auto& leaf : leaves) {
        JCIC_CHECK(out.roster.apply(leaf));
        JCIC_CHECK(out.recovery.apply(leaf));
    }
    return out;
}

Result<void> may_change(const WhoIsWho& who, const RosterChange& change) {
    JCIC_TRY(const auto* maker, who.may_sign(change.maker, change.day));
    if (change.action == action::person_recovery_confirmed) return may_confirm(who, change, *maker);
    const auto* rule = domain::events::roster_rule_of(change.action);
    if (rule == nullptr || rule->apart) return refused("reason", "own-keys");
    if (!rule->by.empty() && !domain::registers::holds_one(maker->duties_on(change.day), rule->by))
        return refused("duty", std::string(domain::name_of(rule->by.front())));
    if (rule->of_others && change.subject == subject_of(change.maker)) return refused("reason", "own-account");
    JCIC_CHECK(has_its_second(who, change, rule->beside));
    if (rule->in_vacancy) JCIC_CHECK(may_name_head(who, change));
    // R-DU-1: a longer time is a designation: the unit head's, and of others.
    const bool heads = domain::heads_the_unit(maker->duties_on(change.day));
    const bool own = change.subject == subject_of(change.maker);
    if (change.action == action::person_last_day && (own || !heads) && lengthens(who.roster, change))
        return refused("duty", std::string(domain::name_of(Duty::unit_head)));
    return change.given.duties.compatible();
}

std::set<domain::PersonId> heads_beside(const WhoIsWho& who, const domain::PersonId& person, domain::RocDate day) {
    auto heads = who.heads_or_waits_on(day);
    if (who.recovery.waits(person) != nullptr) heads.erase(person);  // once more, with another password
    return heads;
}

Result<void> may_come_in_as_head(const WhoIsWho& who, const domain::PersonId& person, const domain::DutyTerms& duties,
                                 domain::RocDate day, std::string_view replaces) {
    const auto replaced = domain::replaced_heads(replaces);
    if (!replaced || *replaced != heads_beside(who, person, day)) return refused("reason", "head-in-force");
    const auto* member = who.roster.find(person);
    auto then = member == nullptr ? domain::Designation{{}, {}, {}, true} : member->designation();
    then.duties = duties;
    if (!domain::heads_the_unit(domain::duties_on(then, day)))
        return fail(FaultCode::input_form, "ledger.roster",
                    {{"field", std::string(field::duties)}, {"reason", "no-head"}});
    return duties.compatible();
}

}  // namespace jcic::ledger
