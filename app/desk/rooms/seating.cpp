#include "app/desk/rooms/seating.h"

#include <algorithm>
#include <utility>

#include "app/domain/registers/people.h"
#include "app/domain/registers/policy.h"
#include "app/ledger/keys/crypto.h"

namespace jcic::desk {
namespace {

/// Folded in one reading of the trail: it is long, and each of them reads all of it.
class Together final : public domain::Projection {
public:
    explicit Together(std::vector<domain::Projection*> parts) : parts_(std::move(parts)) {}
    [[nodiscard]] std::uint64_t applied() const override {
        return std::ranges::min(parts_, {}, &domain::Projection::applied)->applied();
    }
    void apply(const domain::Recorded& event) override {
        for (auto* part : parts_)
            if (part->applied() < event.sequence) part->apply(event);
    }
    [[nodiscard]] std::vector<std::string_view> actions() const override {
        std::vector<std::string_view> out;
        for (const auto* part : parts_) std::ranges::copy(part->actions(), std::back_inserter(out));
        std::ranges::sort(out);
        out.erase(std::ranges::unique(out).begin(), out.end());
        return out;
    }
    void passed(std::uint64_t sequence) override {
        for (auto* part : parts_) part->passed(sequence);
    }

private:
    std::vector<domain::Projection*> parts_;
};

}  // namespace

Result<void> Seat::begin(domain::RocDate today, const domain::OfficeCalendar& calendar) {
    JCIC_CHECK(session->refresh(people));
    archive.emplace(*session);
    JCIC_TRY(auto form, desk::begin(*session, *archive, {today, calendar, registers.fixed()}, book, registers));
    labelling.emplace(*session, std::move(form));
    return take_in(today, calendar);
}

Result<void> Seat::label_all(domain::RocDate today, const domain::OfficeCalendar& calendar) {
    JCIC_CHECK(take_in(today, calendar));
    return labelling->follow(book, registers, {today, calendar, registers.fixed()}, true);
}

Result<void> Seat::take_in(domain::RocDate today, const domain::OfficeCalendar& calendar) {
    Together all({&people, &book, &registers});
    JCIC_CHECK(session->refresh(all));
    JCIC_CHECK(book.bring_open());
    JCIC_CHECK(registers.bring_open());
    // What cannot be written now is written the next time: until then more is read at a sign-in.
    static_cast<void>(labelling->follow(book, registers, {today, calendar, registers.fixed()}, false));
    heed_changes();
    const auto changed = std::exchange(unjudged_, {});
    if (today != owed_on_ || domain::registers::owes_elsewhere(changed))
        owed = domain::registers::owed(registers, today, calendar);
    else if (!changed.empty())
        domain::registers::owed_again(owed, registers, changed, today, calendar);
    owed_on_ = today;
    return {};
}

void Seat::heed_changes() {
    auto changed = registers.take_changed();
    texts.heed(changed, registers);
    standing_rows.heed(changed, registers);
    for (auto& [register_of, rows] : changed) unjudged_[register_of].merge(rows);
}

std::string RegisteredPeople::display_name(const domain::PersonId& person) const {
    const auto found = people_.people().find(person);
    return found == people_.people().end() ? person.text() : found->second.name;
}

std::string RegisteredPeople::named(const std::string& code) const {
    const auto person = domain::PersonId::parse(code);
    return person ? display_name(*person) + " " + code : code;
}

std::optional<domain::PersonId> Seat::named_for(const domain::registers::Owed& one, domain::RocDate today) const {
    const auto named = domain::PersonId::parse(one.by);
    if (!named || people.duties(*named, today).empty()) return std::nullopt;
    return *named;
}

void Seat::heed_password_request() {
    const auto asked = domain::registers::asked_to_change_password(registers, person());
    if (asked) password.ask_for_another(*asked);
}

std::set<domain::Duty> RegisteredPeople::duties(const domain::PersonId& person, domain::RocDate on) const {
    if (!session_->refresh(rows_)) return {};
    return people_.duties(person, on);
}

domain::Policy Seating::policy() const {
    if (seat_) return domain::registers::policy_on(seat_->registers, machine_.today());
    domain::registers::Rows none;
    none.fix(machine_.fixed());
    return domain::registers::policy_on(none, machine_.today());
}

Result<Seat*> Seating::taken_seat() {
    if (seat_ && seat_->password.must_change()) return fail(seat_->password.why(), "seat");
    JCIC_TRY(auto* taken, seat_in_any_case());
    if (taken->duties.empty()) return fail(FaultCode::person_ended, "seat", {{"person", taken->person().text()}});
    return taken;
}

Result<Seat*> Seating::officers_seat(std::string_view where) {
    JCIC_TRY(auto* taken, taken_seat());
    if (taken->duties.contains(domain::Duty::query_officer)) return taken;
    return fail(FaultCode::person_duty, std::string(where),
                {{"duty", std::string(domain::name_of(domain::Duty::query_officer))}});
}

Result<Seat*> Seating::seat_in_any_case() {
    if (!seat_) return fail(FaultCode::session_none, "seat");
    JCIC_CHECK(seat_->take_in(machine_.today(), machine_.calendar()));
    seat_->heed_password_request();
    seat_->duties = seat_->people.duties(seat_->person(), machine_.today());
    return seat_.get();
}

std::string digest_text(const Digest& digest) {
    static constexpr char digits[] = "0123456789ABCDEF";
    std::string text;
    for (std::size_t i = 0; i < 4; ++i) {
        if (i == 2) text += '-';
        text += digits[digest[i] >> 4U];
        text += digits[digest[i] & 0x0FU];
    }
    return text;
}

Digest sha256_of(ByteView bytes) {
    return ledger::sha256({bytes});
}

domain::Entry plain_entry(Random& random, std::string_view action, std::string subject,
                          const std::vector<domain::Fact>& facts) {
    domain::Entry entry;
    entry.id = random.bytes<16>();
    entry.action = action;
    entry.subject = std::move(subject);
    for (const auto& fact : facts) entry.plain(fact.name, fact.value);
    return entry;
}

}  // namespace jcic::desk
