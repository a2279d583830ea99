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

/// Both in order, one for one.
bool takes_in_given(const Leaf& leaf, std::map<std::string, Bytes>& given) {
    std::vector<std::string> readers;
    std::vector<Bytes> sealed;
    for (const auto& one : leaf.fields) {
        if (one.name == field::reader) readers.push_back(one.text);
        if (one.name == field::sealed_key) sealed.push_back(from_hex(one.text).value_or(Bytes{}));
    }
    if (readers.size() != sealed.size()) return false;
    for (std::size_t i = 0; i < readers.size(); ++i)
        if (sealed[i].size() != given_size || !given.emplace(readers[i], sealed[i]).second) return false;
    return true;
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
    if (leaf.action != action::records_key_renewed) {
        follow(leaf, roster);
        return {};
    }
    const auto number = whole_number<KeyGeneration>(leaf.plain(field::generation));
    const auto day = domain::roc_date_at(leaf.at);
    Renewal out{from_hex(leaf.plain(field::older_key)).value_or(Bytes{}), {}};
    if (number != generation() + 1 || out.before.size() != before_size || !takes_in_given(leaf, out.given))
        return no_renewal(leaf);
    const auto readers = readers_on(day, roster, recovery);
    if (!std::ranges::equal(readers, out.given,
                            [](const auto& one, const auto& other) { return one.first == other.first; }))
        return no_renewal(leaf);
    renewals_.push_back(std::move(out));
    std::erase_if(held_, [&](const auto& one) { return !readers.contains(one.first.text()); });
    count();
    return {};
}

void RecordsRegister::follow(const Leaf& leaf, const Roster& roster) {
    const auto person = changes_roster(leaf.action) ? person_in(leaf.subject) : std::nullopt;
    const auto* member = person ? roster.find(*person) : nullptr;
    if (member == nullptr) return;
    if (may_hold_records_key(*member, domain::roc_date_at(leaf.at))) held_.try_emplace(*person);
    const auto found = held_.find(*person);
    if (found == held_.end()) return;
    bool read = false;
    found->second.until = last_reading_day(*member, read);
    found->second.gone = member->person.ended || !read;
    count();
}

void RecordsRegister::count() {
    gone_ = std::ranges::any_of(held_, [](const auto& one) { return one.second.gone; });
    first_last_day_.reset();
    for (const auto& [code, held] : held_)
        if (held.until && (!first_last_day_ || *held.until < *first_last_day_)) first_last_day_ = held.until;
}

}  // namespace jcic::ledger
