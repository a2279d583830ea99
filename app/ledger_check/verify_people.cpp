#include "app/ledger_check/verify_people.h"

#include <algorithm>
#include <iterator>

#include "app/domain/catalogue/catalogue.h"
#include "app/domain/duties.h"
#include "app/domain/recovery_rules.h"
#include "app/domain/registers/approver_keys.h"
#include "app/domain/registers/parts.h"
#include "app/ledger/session/signing.h"

namespace jcic::ledger {
namespace {

bool is_signed_by(const Leaf& leaf, const std::string& maker) {
    return std::ranges::any_of(leaf.signatures, [&](const domain::Signature& signature) {
        return signature.purpose == domain::purpose::roster && subject_of(signature.signer) == maker;
    });
}

using domain::RocDate;

bool heads(const domain::Designation& one, RocDate day) {
    return domain::heads_the_unit(domain::duties_on(one, day));
}

/// The days from `from` on with which one's days as unit head begin, or are over.
void add_changes(std::set<RocDate>& days, const domain::Designation& one, RocDate from) {
    const auto* term = one.duties.term(domain::Duty::unit_head);
    if (term == nullptr) return;
    for (const auto& first : {one.from, term->from})
        if (first && from < *first) days.insert(*first);
    for (const auto& last : {one.until, term->until}) {
        if (!last) continue;
        const auto next = RocDate::from(last->days() + std::chrono::days{1});
        if (next && from < *next) days.insert(*next);
    }
}

/// Whether a change of one person leaves the unit without a head (R-DU-18): on some day from that one on they alone
/// headed it before, and nobody does after it. The desk takes no such step, so whoever wrote it asked no program.
bool leaves_headless(const Roster& after, const domain::Designation& before, RocDate from) {
    std::set<RocDate> days{from};
    add_changes(days, before, from);
    for (const auto& [code, member] : after.all()) add_changes(days, member.designation(), from);
    return std::ranges::any_of(days, [&](RocDate day) {
        return heads(before, day) &&
               std::ranges::none_of(after.all(), [&](const auto& one) { return heads(one.second.designation(), day); });
    });
}

}  // namespace

std::vector<const char*> PeopleCheck::judge_event(const Leaf& leaf, const Digest& hash) {
    std::vector<const char*> out;
    const bool founder = leaf.sequence <= founded_ && leaf.person == "-" && leaf.action == action::person_designated;
    const bool recovered = leaf.person == "-" && leaf.action == action::person_recovered;
    const bool anew = begins_anew(leaf, who_.recovery, origin_, beginning_);
    const bool unproven = recovered ? !who_.recovery.allows(origin_, leaf)
                                    : leaf.action == action::ledger_restored_by_recovery &&
                                          !who_.recovery.allows_restore(origin_, leaf, beginning_);
    if (unproven) out.push_back("recovery");
    if (recovered && !unproven && leaf.field(field::duties) != nullptr && !comes_in_as_head(leaf))
        out.push_back("signer");
    const bool own_keys = founder || recovered;
    const bool changes = changes_roster(leaf.action);
    const auto before = changes ? designation_of(leaf.subject) : std::nullopt;
    const auto days = before ? domain::administrators_days(*before) : std::nullopt;
    if (own_keys && !unproven && !apply(leaf)) out.push_back("roster");
    // Keys that nobody let in are nobody's: what they sign says nothing more.
    if (!(recovered && unproven)) std::ranges::copy(check_signatures(leaf, own_keys), std::back_inserter(out));
    const bool enters_key = leaf.action == action::approver_key_entered;
    if (!enters_key || (out.empty() && ApproverKeys::is_by_two(leaf, who_))) approver_keys_.apply(leaf);
    if (leaf.action == action::recovery_made && !kept_by_two(leaf)) out.push_back("unsigned");
    const bool unasked = is_unasked(leaf);
    const bool told = std::ranges::any_of(out, [](std::string_view one) { return one == "signer"; });
    if (changes && !told && !may_be_by_its_maker(leaf, own_keys)) out.push_back("signer");
    if (!own_keys && (!changes || out.empty()) && !apply(leaf)) out.push_back("roster");
    if (changes && !own_keys && out.empty() && hands_over(leaf, days)) out.push_back("handed-over");
    if (before && !own_keys && out.empty() && leaves_headless(who_.roster, *before, domain::roc_date_at(leaf.at)))
        out.push_back("headless");
    if (!rests_on_last(leaf, hash) && out.empty()) out.push_back("rests-on");
    if (unasked && out.empty()) out.push_back("renewal");
    if (anew) beginning_ = hash;
    return out;
}

std::vector<const char*> PeopleCheck::check_signatures(const Leaf& leaf, bool own_keys) {
    std::vector<const char*> out;
    bool all_hold = true;
    for (const auto& signature : leaf.signatures) {
        const auto member = signer(signature.signer, leaf, own_keys);
        if (!member) {
            out.push_back("signer");
            continue;
        }
        all_hold = holds(leaf, signature, **member) && all_hold;
    }
    all_hold = approver_keys_.is_proven(origin_, leaf) && all_hold;
    if (!all_hold) out.push_back("signature");
    return out;
}

bool PeopleCheck::holds(const Leaf& leaf, const domain::Signature& signature, const Member& signer) {
    const auto statement = statement_of(leaf, origin_, beginning_, signature);
    if (!is_signed_elsewhere(leaf, signature.purpose)) return known_.hold(signer.signing, statement, signature.value);
    return std::ranges::any_of(approver_keys_.of(signature.signer, leaf),
                               [&](const PublicKey& key) { return known_.hold(key, statement, signature.value); });
}

bool PeopleCheck::comes_in_as_head(const Leaf& leaf) const {
    const auto duties = domain::DutyTerms::parse(leaf.plain(field::duties));
    const auto person = person_in(leaf.subject);
    return duties && person &&
           may_come_in_as_head(who_, *person, *duties, domain::roc_date_at(leaf.at), leaf.plain(domain::replaces));
}

std::optional<domain::Designation> PeopleCheck::designation_of(const std::string& subject) const {
    const auto person = person_in(subject);
    const auto* member = person ? who_.roster.find(*person) : nullptr;
    return member == nullptr ? std::nullopt : std::optional(member->designation());
}

bool PeopleCheck::hands_over(const Leaf& leaf, const std::optional<domain::Term>& before) const {
    const std::string deputy{leaf.plain(field::deputy)};
    const auto after = designation_of(leaf.subject);
    const domain::AdministratorChange change{domain::roc_date_at(leaf.at), before,
                                             after ? domain::administrators_days(*after) : std::nullopt, deputy};
    return std::ranges::any_of(who_.roster.all(), [&](const auto& one) {
        if (subject_of(one.first) == leaf.subject) return false;
        const auto theirs = domain::administrators_days(one.second.designation());
        return theirs && domain::hands_over(change, *theirs);
    });
}

bool PeopleCheck::rests_on_last(const Leaf& leaf, const Digest& hash) {
    if (!changes_roster(leaf.action)) return true;
    const auto found = last_changes_.find(leaf.subject);
    const auto earlier = leaf.rests_on();
    const bool rests = found == last_changes_.end() || !rests_on_last_change(leaf.action) ||
                       (earlier && earlier->size() == 1 && earlier->front() == found->second);
    last_changes_.insert_or_assign(leaf.subject, domain::EarlierEvent{leaf.sequence, hash});
    return rests;
}

Result<const Member*> PeopleCheck::signer(const domain::PersonId& code, const Leaf& leaf, bool own_keys) const {
    if (own_keys && subject_of(code) == leaf.subject)
        return who_.roster.in_force(code);  // let in, and waiting from here on
    const auto* demand = domain::events::demand_on(leaf.action);
    const bool any_day = demand != nullptr && demand->any_day;
    return who_.may_sign(code, any_day ? std::nullopt : std::optional(domain::roc_date_at(leaf.at)));
}

bool PeopleCheck::is_unasked(const Leaf& leaf) const {
    if (leaf.action != action::records_key_renewed) return false;
    return leaf.field(field::older) != nullptr || !who_.records.owed(domain::roc_date_at(leaf.at));
}

bool PeopleCheck::apply(const Leaf& leaf) {
    return !who_.roster.is_over(leaf) && who_.apply(leaf).has_value();
}

bool PeopleCheck::may_be_by_its_maker(const Leaf& leaf, bool own_keys) const {
    if (own_keys) return is_signed_by(leaf, leaf.subject);
    if (leaf.action == action::person_unlocked_together) return may_be_by_two(leaf);
    const auto maker = domain::PersonId::written(leaf.person);
    auto given = GivenRights::in("", leaf.plain(field::until));
    if (auto duties = domain::DutyTerms::parse(leaf.plain(field::duties)); given && duties)  // else told as "roster"
        given->duties = std::move(*duties);
    if (!maker || !given || !is_signed_by(leaf, subject_of(*maker))) return false;
    const auto* rule = domain::events::roster_rule_of(leaf.action);
    const auto beside = leaf.plain(field::beside);
    if (rule != nullptr && !rule->beside.empty() && !is_signed_by(leaf, "person:" + beside)) return false;
    return may_change(who_, {*maker, leaf.action, leaf.subject, domain::roc_date_at(leaf.at), std::move(*given), beside,
                             leaf.plain(field::letter), leaf.plain(field::dated), leaf.plain(domain::replaces),
                             leaf.plain(field::from)})
        .has_value();
}

bool PeopleCheck::may_be_by_two(const Leaf& leaf) const {
    const auto with = domain::PersonId::written(leaf.plain(field::with));
    const auto person = person_in(leaf.subject);
    const auto day = domain::roc_date_at(leaf.at);
    return with && person && is_signed_by(leaf, leaf.subject) && is_signed_by(leaf, subject_of(*with)) &&
           domain::may_unlock_together(*person, duties_of(*person, day), *with, duties_of(*with, day));
}

}  // namespace jcic::ledger
