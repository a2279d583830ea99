#include "app/ledger/people/records_register.h"

#include <algorithm>

#include "app/base/numbers.h"
#include "app/ledger/people/who_is_who.h"

namespace jcic::ledger {
namespace {

constexpr std::size_t before_size = 12 + 32 + 16;     // seal()
constexpr std::size_t given_size = 32 + before_size;  // seal_to()

tl::unexpected<Fault> no_renewal(const Leaf& leaf) {
    return fail(FaultCode::ledger_corrupt, "ledger.records-key", {{"sequence", std::to_string(leaf.sequence)}});
}

/// The last day of a duty of theirs that reads records; `read`: whether there is one.
std::optional<domain::RocDate> last_reading_day(const Member& member, bool& read) {
    const auto designation = member.designation();
    std::optional<domain::RocDate> out;
    read = false;
    bool endless = false;
    for (const auto& [duty, term] : designation.duties.terms()) {
        if (!domain::reads_records({duty})) continue;
        read = true;
        endless = endless || !term.until;
        if (term.until && (!out || *out < *term.until)) out = term.until;
    }
    if (endless) out.reset();
    if (designation.until && (!out || *designation.until < *out)) out = designation.until;
    return out;
}

/// In the one form that an event says it in; none for another.
Bytes exact_bytes(const std::string& hex, std::size_t size) {
    auto out = from_hex(hex).value_or(Bytes{});
    return out.size() == size && to_hex(out) == hex ? std::move(out) : Bytes{};
}

std::optional<KeyGeneration> exact_generation(const std::string& text) {
    const auto out = whole_number<KeyGeneration>(text);
    return out && std::to_string(*out) == text ? std::optional(*out) : std::nullopt;
}

/// Both in order, one for one.
bool takes_in_given(const Leaf& leaf, std::map<std::string, RecordsRegister::Share>& given) {
    std::vector<std::string> readers;
    std::vector<Bytes> sealed;
    for (const auto& one : leaf.fields) {
        if (one.name == field::reader) readers.push_back(one.text);
        if (one.name == field::sealed_key) sealed.push_back(exact_bytes(one.text, given_size));
    }
    if (readers.size() != sealed.size()) return false;
    for (std::size_t i = 0; i < readers.size(); ++i)
        if (sealed[i].empty() || !given.emplace(readers[i], RecordsRegister::Share{sealed[i]}).second) return false;
    return true;
}

/// The one before, or an earlier one that it names. 0 for what can be neither.
KeyGeneration older_than(KeyGeneration number, const Leaf& leaf) {
    if (leaf.field(field::older) == nullptr) return number - 1;
    const auto out = exact_generation(leaf.plain(field::older));
    return out && *out < number - 1 ? *out : 0;
}

}  // namespace

bool may_hold_records_key(const Member& member, domain::RocDate day) {
    bool read = false;
    const auto until = last_reading_day(member, read);
    return read && !member.person.ended && (!until || day <= *until);
}

std::map<std::string, PublicKey> readers_on(domain::RocDate day, const Roster& roster,
                                            const RecoveryRegister& recovery) {
    std::map<std::string, PublicKey> out;
    if (const auto* made = recovery.in_force()) out.emplace(recovery_subject, made->exchange);
    for (const auto& [code, member] : roster.all())
        if (may_hold_records_key(member, day)) out.emplace(code.text(), member.exchange);
    return out;
}

const RecordsRegister::Renewal* RecordsRegister::renewal(KeyGeneration generation) const {
    return generation < 2 || generation > this->generation() ? nullptr : &renewals_[generation - 2];
}

Result<void> RecordsRegister::apply(const Leaf& leaf, const Roster& roster, const RecoveryRegister& recovery) {
    if (leaf.action == action::records_key_renewed) return renew(leaf, roster, recovery);
    follow(leaf, roster);
    take_giving(leaf);
    return {};
}

Result<void> RecordsRegister::renew(const Leaf& leaf, const Roster& roster, const RecoveryRegister& recovery) {
    const auto number = exact_generation(leaf.plain(field::generation));
    if (number != generation() + 1) return no_renewal(leaf);
    Renewal out{older_than(*number, leaf), exact_bytes(leaf.plain(field::older_key), before_size), {}};
    if (out.older == 0 || out.before.empty() || !takes_in_given(leaf, out.given)) return no_renewal(leaf);
    const auto readers = readers_on(domain::roc_date_at(leaf.at), roster, recovery);
    if (!std::ranges::equal(readers, out.given,
                            [](const auto& one, const auto& other) { return one.first == other.first; }))
        return no_renewal(leaf);
    for (auto& [reader, share] : out.given) share.to = readers.at(reader);
    renewals_.push_back(std::move(out));
    given_since_.clear();
    let_in_.clear();
    std::erase_if(held_, [&](const auto& one) { return !readers.contains(one.first.text()); });
    count();
    return {};
}

bool RecordsRegister::lacks(const domain::PersonId& person) const {
    if (let_in_.contains(person)) return true;
    return !renewals_.empty() && !renewals_.back().given.contains(person.text()) && !given_since_.contains(person);
}

std::vector<domain::PersonId> RecordsRegister::lacking(domain::RocDate day, const Roster& roster) const {
    std::vector<domain::PersonId> out;
    for (const auto& [person, member] : roster.all())
        if (may_hold_records_key(member, day) && lacks(person)) out.push_back(person);
    return out;
}

/// Who is designated is given it by who designates them, if they have it themselves.
void RecordsRegister::take_giving(const Leaf& leaf) {
    const auto person = person_in(leaf.subject);
    if (!person) return;
    if (leaf.action == action::person_recovered) let_in_.insert(*person);
    const auto maker = domain::PersonId::written(leaf.person);
    const bool designated = leaf.action == action::person_designated || leaf.action == action::person_head_designated;
    if (leaf.action != action::person_records && !(designated && !(maker && lacks(*maker)))) return;
    given_since_.insert(*person);
    let_in_.erase(*person);
}

void RecordsRegister::follow(const Leaf& leaf, const Roster& roster) {
    const auto person = changes_roster(leaf.action) ? person_in(leaf.subject) : std::nullopt;
    const auto* member = person ? roster.find(*person) : nullptr;
    if (member == nullptr) return;
    if (may_hold_records_key(*member, domain::roc_date_at(leaf.at))) held_.try_emplace(*person);
    // All of them: one event may end another's account, too.
    for (auto& [code, held] : held_) {
        const auto* holder = roster.find(code);
        bool read = false;
        held.until = last_reading_day(*holder, read);
        held.gone = holder->person.ended || !read;
    }
    count();
}

void RecordsRegister::count() {
    gone_ = std::ranges::any_of(held_, [](const auto& one) { return one.second.gone; });
    first_last_day_.reset();
    for (const auto& [code, held] : held_)
        if (held.until && (!first_last_day_ || *held.until < *first_last_day_)) first_last_day_ = held.until;
}

}  // namespace jcic::ledger
