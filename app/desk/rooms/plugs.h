#pragma once
// Adapters that fit one module into the interface declared by another.

#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/card_signature.h"
#include "app/domain/identifiers.h"
#include "app/domain/registers/rows.h"
#include "app/domain/roc_date.h"
#include "app/domain/serial_request.h"
#include "app/domain/steps/people_and_cards.h"
#include "app/gateway/host.h"
#include "app/inquiry/checks/z52_match.h"
#include "app/inquiry/ports.h"

namespace jcic::desk {

/// Converts a line of Z52 to inquiry's type.
[[nodiscard]] inquiry::Z52Line z52_line_of(gateway::QueryRecord record);

/// Adapts app/gateway to inquiry's Host. Detects an ended session: layers 1 and 2 are then gone.
class PluggedHost : public inquiry::Host {
public:
    explicit PluggedHost(const With<const Machine, Seating, HostLine, CardLine>& parts) : parts_(parts) {}
    [[nodiscard]] bool knows_idempotency_keys() const override;
    Result<std::vector<domain::SerialAnswer>> request_serials(const domain::IdempotencyKey& key, ByteView request,
                                                              const domain::CardSignature& signature,
                                                              std::stop_token stop) override;
    Result<std::vector<domain::RecoveredSerial>> recover_serials(const domain::PersonalId& subject,
                                                                 std::stop_token stop) override;
    Result<domain::Retrieval> retrieve(const domain::SerialNumber& serial, domain::Item item,
                                       std::stop_token stop) override;
    Result<std::vector<inquiry::AskedOfJcic>> asked_of_jcic(const domain::PersonalId& subject, domain::RocDate from,
                                                            domain::RocDate to, std::stop_token stop) override;
    /// Requests Z52 of these days about any person; the request is written to the ledger first.
    Result<std::vector<gateway::QueryRecord>> query_records(domain::RocDate from, domain::RocDate to,
                                                            std::stop_token stop);
    /// Total time spent in calls.
    [[nodiscard]] Millis waited() const { return waited_; }

private:
    template <class Ask>
    auto noted(const Ask& ask) -> decltype(ask());
    With<const Machine, Seating, HostLine, CardLine> parts_;
    Millis waited_{};
};

/// Adapts app/card to inquiry's CardSigner: this seat's opened card.
class PluggedSigner : public inquiry::CardSigner {
public:
    explicit PluggedSigner(const With<const Machine, Seating, CardLine>& parts) : parts_(parts) {}
    Result<domain::CardSignature> sign(ByteView request) override;
    /// Total time spent signing.
    [[nodiscard]] Millis waited() const { return waited_; }

private:
    With<const Machine, Seating, CardLine> parts_;
    Millis waited_{};
};

/// Adapts the registers to inquiry's Custody: of the card and of its password (R-PW-6).
class PluggedCustody : public inquiry::Custody {
public:
    PluggedCustody(const domain::registers::PeopleAndCards& people, const domain::registers::Rows& registers,
                   domain::RocDate today)
        : register_(people), registers_(registers), today_(today) {}
    [[nodiscard]] Result<void> held_by(std::string_view card_number, const domain::PersonId& person) const override;

private:
    const domain::registers::PeopleAndCards& register_;
    const domain::registers::Rows& registers_;
    domain::RocDate today_;
};
/// R-DU-5: returns a person who stopped querying since the card got its password. The change's date is the later one of
/// the card's events and its envelope's register.
[[nodiscard]] std::optional<domain::PersonId> password_known_to_leaver(const domain::registers::PeopleAndCards& people,
                                                                       const domain::registers::Rows& registers,
                                                                       domain::registers::CardEntry card,
                                                                       domain::RocDate today);

/// Checks the custody of the card's password (R-DU-5, R-PW-6), regardless of its borrower. Fault card.custody with
/// "card" and "reason".
[[nodiscard]] Result<void> password_in_order(const domain::registers::PeopleAndCards& people,
                                             const domain::registers::Rows& registers,
                                             const domain::registers::CardEntry& card, domain::RocDate today);

}  // namespace jcic::desk
