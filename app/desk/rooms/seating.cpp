#include "app/desk/rooms/seating.h"

#include <algorithm>
#include <utility>

#include "app/domain/registers/people.h"
#include "app/domain/registers/policy.h"
#include "app/keys/crypto.h"

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

Result<void> Seat::read_trail(const Machine& machine) {
    registers_.fix(machine.fixed());
    JCIC_CHECK(follow_people());
    JCIC_TRY(auto form, fold_open(*session_, archive_, today(machine), book_, registers_));
    labelling_.emplace(*session_, std::move(form));
    JCIC_CHECK(follow_trail(machine));
    duties_ = people_.duties(person(), machine.today());
    return {};
}

void Seat::admit(UtcTime password_changed, UtcTime now) {
    signed_in_at_ = now;
    password_ = OwnPassword(password_changed, now);
    heed_password_request();
}

void Seat::open_inquiries(std::unique_ptr<inquiry::Dependencies> answers) {
    answers_ = std::move(answers);
    inquiries_.emplace(*session_, book_, *answers_, person());
}

Result<void> Seat::label_all(const Machine& machine) {
    JCIC_CHECK(follow_trail(machine));
    return labelling_->follow(book_, registers_, today(machine), true);
}

Result<void> Seat::follow_trail(const Machine& machine) {
    Together all({&people_, &book_, &registers_});
    JCIC_CHECK(session_->refresh(all));
    JCIC_CHECK(load_open_queries());
    JCIC_CHECK(load_open_rows());
    // What cannot be written now is written the next time: until then more is read at a sign-in.
    static_cast<void>(labelling_->follow(book_, registers_, today(machine), false));
    forget_what_rows_said();
    const auto changed = std::exchange(unjudged_, {});
    if (machine.today() != owed_on_ || domain::registers::owes_elsewhere(changed))
        owed_ = domain::registers::owed(registers_, machine.today(), machine.calendar());
    else if (!changed.empty())
        domain::registers::owed_again(owed_, registers_, changed, machine.today(), machine.calendar());
    owed_on_ = machine.today();
    return {};
}

Result<void> Seat::follow_trail_and_person(const Machine& machine) {
    JCIC_CHECK(follow_trail(machine));
    heed_password_request();
    duties_ = people_.duties(person(), machine.today());
    return {};
}

void Seat::heed_password_request() {
    const auto asked = domain::registers::asked_to_change_password(registers_, person());
    if (asked) password_.ask_for_another(*asked);
}

void Seat::forget_what_rows_said() {
    auto changed = registers_.take_changed();
    texts_.forget(changed, registers_);
    standing_rows_.follow(changed, registers_);
    for (auto& [register_of, rows] : changed) unjudged_[register_of].merge(rows);
}

Result<void> Seat::load_rows(const domain::registers::Register& book, const std::set<std::string>& subjects) {
    for (const auto& subject : subjects)
        JCIC_CHECK(load_row(book, std::string_view(subject).substr(book.about.size())));
    return {};
}

std::vector<const RowText*> Seat::rows_saying(const domain::registers::Register& book, std::string_view word,
                                              const std::vector<std::string>& states, const RowTexts::Make& make) {
    forget_what_rows_said();
    return texts_.saying(registers_, book, word, states, make);
}

Result<std::size_t> Seat::count_standing(const domain::registers::Register& book) {
    forget_what_rows_said();
    return standing_rows_.how_many(archive_, registers_, book);
}

std::optional<domain::PersonId> Seat::named_for(const domain::registers::Obligation& one, domain::RocDate today) const {
    const auto named = domain::PersonId::parse(one.by);
    if (!named || people_.duties(*named, today).empty()) return std::nullopt;
    return *named;
}

bool Seat::moves_to(Moment now) {
    const bool moved = moment_ && moment_ != now;
    moment_ = std::move(now);
    return moved;
}

std::optional<std::string> Seat::sealed(const std::string& digest) const {
    const auto known = sealed_.find(digest);
    return known == sealed_.end() ? std::nullopt : std::optional(known->second);
}

std::string RegisteredPeople::display_name(const domain::PersonId& person) const {
    const auto found = people_.people().find(person);
    return found == people_.people().end() ? person.text() : found->second.name;
}

std::string RegisteredPeople::name_on(const domain::PersonId& person, domain::RocDate day) const {
    const auto* row = rows_.row(domain::registers::people, person.text());
    return row == nullptr ? person.text() : domain::registers::called_on(*row, day).name;
}

std::string RegisteredPeople::named_on(const std::string& code, domain::RocDate day) const {
    const auto person = domain::PersonId::parse(code);
    return person ? name_on(*person, day) + " " + code : code;
}

std::string RegisteredPeople::named(const std::string& code) const {
    const auto person = domain::PersonId::parse(code);
    return person ? display_name(*person) + " " + code : code;
}

std::set<domain::Duty> RegisteredPeople::duties(const domain::PersonId& person, domain::RocDate on) const {
    if (!session_.refresh(rows_)) return {};
    return people_.duties(person, on);
}

domain::Policy Seating::policy() const {
    if (seat_) return domain::registers::policy_on(seat_->registers(), machine_.today());
    domain::registers::Rows none;
    none.fix(machine_.fixed());
    return domain::registers::policy_on(none, machine_.today());
}

Result<Seat*> Seating::taken_seat() {
    if (seat_ && seat_->password().must_change()) return fail(seat_->password().why(), "seat");
    JCIC_TRY(auto* taken, seat_in_any_case());
    if (taken->duties().empty()) return fail(FaultCode::person_ended, "seat", {{"person", taken->person().text()}});
    return taken;
}

Result<Seat*> Seating::seat_for(const ledger::Permit& permit) {
    JCIC_TRY(auto* taken, taken_seat());
    JCIC_CHECK(permit(taken->duties()));
    return taken;
}

Result<Seat*> Seating::officers_seat(std::string_view where) {
    JCIC_TRY(auto* taken, taken_seat());
    if (taken->duties().contains(domain::Duty::query_officer)) return taken;
    return fail(FaultCode::person_duty, std::string(where),
                {{"duty", std::string(domain::name_of(domain::Duty::query_officer))}});
}

Result<Seat*> Seating::seat_in_any_case() {
    if (!seat_) return fail(FaultCode::session_none, "seat");
    JCIC_CHECK(seat_->follow_trail_and_person(machine_));
    return seat_.get();
}

std::string signed_at(const inquiry::Approval& approval) {
    return approval.desk.empty() ? std::string() : "，於 " + approval.desk + " 簽署";
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

domain::Entry plain_entry(std::string_view action, std::string subject, const std::vector<domain::Fact>& facts) {
    domain::Entry entry;
    SystemRandom random;
    entry.id = random.bytes<16>();
    entry.action = action;
    entry.subject = std::move(subject);
    for (const auto& fact : facts) entry.plain(fact.name, fact.value);
    return entry;
}

}  // namespace jcic::desk
