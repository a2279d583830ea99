#include "app/desk/rooms.h"

#include "app/domain/password_policy.h"
#include "app/ledger/crypto.h"

namespace jcic::desk {

std::string RegisteredPeople::display_name(const domain::PersonId& person) const {
    const auto found = register_.people().find(person);
    return found == register_.people().end() ? person.text() : found->second.name;
}

std::set<domain::Duty> RegisteredPeople::duties(const domain::PersonId& person, domain::RocDate on) const {
    if (!session_->refresh(register_)) return {};
    return register_.duties(person, on);
}

Result<Seat*> Rooms::taken_seat() {
    if (seat && seat->password_must_change) return fail(FaultCode::rule_pw_2, "seat");
    JCIC_TRY(auto* taken, seat_in_any_case());
    if (taken->duties.empty()) return fail(FaultCode::person_ended, "seat", {{"person", taken->person().text()}});
    return taken;
}

Result<Seat*> Rooms::officers_seat(std::string_view where) {
    JCIC_TRY(auto* taken, taken_seat());
    if (taken->duties.contains(domain::Duty::query_officer)) return taken;
    return fail(FaultCode::person_duty, std::string(where),
                {{"duty", std::string(domain::name_of(domain::Duty::query_officer))}});
}

Result<Seat*> Rooms::seat_in_any_case() {
    if (!seat) return fail(FaultCode::session_none, "seat");
    JCIC_CHECK(seat->session->refresh(seat->people));
    JCIC_CHECK(seat->session->refresh(seat->book));
    seat->duties = seat->people.duties(seat->person(), today());
    return seat.get();
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

domain::Entry plain_entry(Random& random, std::string action, std::string subject, const std::vector<Detail>& facts) {
    domain::Entry entry;
    entry.id = random.bytes<16>();
    entry.action = std::move(action);
    entry.subject = std::move(subject);
    for (const auto& fact : facts) entry.plain(fact.key, fact.value);
    return entry;
}

}  // namespace jcic::desk
