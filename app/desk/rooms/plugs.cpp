#include "app/desk/rooms/plugs.h"

#include <algorithm>

#include "app/base/boundary.h"
#include "app/desk/rooms/parts.h"
#include "app/domain/registers/envelopes.h"
#include "app/domain/registers/parts.h"
#include "app/inquiry/form/field_values.h"

namespace jcic::desk {

inquiry::Z52Line z52_line_of(gateway::QueryRecord record) {
    return {{record.at, std::move(record.item), std::move(record.case_number), std::move(record.user_code),
             std::move(record.outcome)},
            std::move(record.subject_id),
            std::move(record.way)};
}

template <class Ask>
auto PluggedHost::noted(const Ask& ask) -> decltype(ask()) {
    const auto begun = parts_.machine.clock().since_boot();
    // What escapes is this answer's fault, and no round's: it is written of the item that was asked for, and whether
    // the host did anything is not known (inquiry::request_effect_of).
    auto answer = bounded("host", ask);
    waited_ += parts_.machine.clock().since_boot() - begun;
    if (!answer && answer.error().code == FaultCode::host_session && parts_.seating.seat()) {
        parts_.seating.seat()->jcic().end();
        parts_.card_line.card().close();
        parts_.host_line.show(HostState::reachable);
    }
    return answer;
}

bool PluggedHost::knows_idempotency_keys() const {
    return parts_.host_line.capabilities() && parts_.host_line.capabilities()->idempotency_keys;
}

Result<std::vector<domain::SerialAnswer>> PluggedHost::request_serials(const domain::IdempotencyKey& key,
                                                                       ByteView request,
                                                                       const domain::CardSignature& signature,
                                                                       std::stop_token stop) {
    return noted([&] { return parts_.host_line.host().request_serials(key, request, signature, std::move(stop)); });
}

Result<std::vector<domain::RecoveredSerial>> PluggedHost::recover_serials(const domain::PersonalId& subject,
                                                                          std::stop_token stop) {
    return noted([&] { return parts_.host_line.host().recover_serials({subject}, std::move(stop)); });
}

Result<domain::Retrieval> PluggedHost::retrieve(const domain::SerialNumber& serial, domain::Item item,
                                                std::stop_token stop) {
    return noted([&] { return parts_.host_line.host().retrieve(serial, item, std::move(stop)); });
}

Result<std::vector<gateway::QueryRecord>> PluggedHost::query_records(domain::RocDate from, domain::RocDate to,
                                                                     std::stop_token stop) {
    if (!parts_.seating.seat()) return fail(FaultCode::session_none, "host.records");
    auto& session = parts_.seating.seat()->session();
    JCIC_CHECK(session.append(plain_entry(action::host_records_asking, "person:" + session.person().text(),
                                          {{field::from, from.text()}, {field::to, to.text()}}),
                              ledger::whoever_is(domain::registers::officers)));
    return noted([&] { return parts_.host_line.host().query_records(from, to, std::move(stop)); });
}

Result<std::vector<inquiry::AskedOfJcic>> PluggedHost::asked_of_jcic(const domain::PersonalId& subject,
                                                                     domain::RocDate from, domain::RocDate to,
                                                                     std::stop_token stop) {
    JCIC_TRY(auto lines, query_records(from, to, std::move(stop)));
    std::vector<inquiry::AskedOfJcic> out;
    for (auto& line : lines)
        if (line.subject_id == subject.text() && line.way == inquiry::way_by_card)  // no other way leads through here
            out.push_back(z52_line_of(std::move(line)).asked);
    return out;
}

Result<domain::CardSignature> PluggedSigner::sign(ByteView request) {
    if (!parts_.seating.seat() || !parts_.seating.seat()->jcic().is_open())
        return fail(FaultCode::host_session, "card.sign");
    const auto& card = parts_.seating.seat()->jcic().opened_by();
    const auto begun = parts_.machine.clock().since_boot();
    auto signed_request = bounded("card.sign", [&] { return parts_.card_line.card().sign(request); });
    waited_ += parts_.machine.clock().since_boot() - begun;
    JCIC_TRY(auto signature, std::move(signed_request));
    return domain::CardSignature{std::move(signature), card.certificate.der(), card.number};
}

Result<void> PluggedCustody::held_by(std::string_view card_number, const domain::PersonId& person) const {
    const auto card = register_.cards().find(std::string(card_number));
    if (card == register_.cards().end())
        return fail(FaultCode::card_custody, "custody", {{"card", std::string(card_number)}, {"reason", "unknown"}});
    if (card->second.holder != person)
        return fail(FaultCode::card_custody, "custody",
                    {{"card", std::string(card_number)}, {"reason", card->second.holder ? "other" : "with-custodian"}});
    return password_in_order(register_, registers_, card->second, today_);
}

std::optional<domain::PersonId> password_known_to_leaver(const domain::registers::PeopleAndCards& people,
                                                         const domain::registers::Rows& registers,
                                                         domain::registers::CardEntry card, domain::RocDate today) {
    if (const auto changed = domain::registers::password_changed_at(registers, card.number, today))
        card.password_set_at = std::max(card.password_set_at, *changed);
    return people.password_known_to_leaver(card, today);
}

Result<void> password_in_order(const domain::registers::PeopleAndCards& people,
                               const domain::registers::Rows& registers, const domain::registers::CardEntry& card,
                               domain::RocDate today) {
    auto reason = domain::registers::password_out_of_order(registers, card.number, today);
    if (reason.empty() && password_known_to_leaver(people, registers, card, today)) reason = "password-owed";
    if (reason.empty()) return {};
    return fail(FaultCode::card_custody, "custody", {{"card", card.number}, {"reason", std::string(reason)}});
}

}  // namespace jcic::desk
