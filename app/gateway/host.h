#pragma once
// The interface to JCIC's host: the operations of resources/gateway/openapi.yaml, one method each.
// The contract is this project's own (JCIC's protocol is not public); an institution implements the real one here.
//
// Calls block until answered, refused, timed out or stopped. Faults that any call may give:
//   host.unreachable    no connection, or no answer, and certainly no effect
//   host.untrusted      the host's certificate is not the pinned CA's or names another host ("reason"), or it is of
//                       the practice world ("practice"), or the host does not accept the workstation's certificate
//   host.maintenance    detail "until" if the host states it
//   host.session        no session, or it has ended: sign in again
//   host.refused        details "problem" (the type's last part) and "say" (the host's own sentence, no personal data)
//   host.answer         invalid response: details "reason", "status"
//   host.unknown-effect sent, and the answer lost or unusable: whether it took effect is not known
//   cancelled           stopped before anything began at the host

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/secret.h"
#include "app/domain/card_signature.h"
#include "app/domain/roc_date.h"
#include "app/domain/serial_request.h"

namespace jcic::gateway {

struct Capabilities {
    domain::InstitutionCode institution;  ///< of the workstation, according to the host
    bool idempotency_keys = false;        ///< the same key and bytes sent again have no second effect
    std::vector<std::string> ways;        ///< R-SE-4: "N" card, "B" file transfer, "Q" server, "W" API
    std::optional<UtcTime> maintenance_until;
    UtcTime server_time{};
};

/// Layer 1 is open (R-DU-2): what the card must sign for layer 2, by domain::challenge_statement.
struct Challenge {
    Bytes challenge;
    UtcTime expires{};  ///< of the session
};

/// One line of Z52 (R-IT-5): never a serial number.
struct QueryRecord {
    UtcTime at{};
    std::string item;  ///< as the host names it; T53 of earlier years too
    std::string subject_id;
    std::string user_code;
    std::string case_number;
    std::string way;
    std::string outcome;  ///< "retrieved", "waiting", "expired"
    bool operator==(const QueryRecord&) const = default;
};

class Host {
public:
    virtual ~Host() = default;
    virtual Result<Capabilities> capabilities(std::stop_token stop) = 0;

    /// Layer 1. Fault host.password: wrong, or the account is locked (detail "reason" locked; "left": tries left).
    virtual Result<Challenge> sign_in(const domain::PersonId& user, const Secret& password, std::stop_token stop) = 0;
    /// Layer 2. Returns the session's end. Fault host.refused if card, account and workstation do not belong together.
    virtual Result<UtcTime> present_card(const domain::CardSignature& signature, std::stop_token stop) = 0;
    /// Ends the session; the token is always forgotten here, whatever the host answers.
    virtual Result<void> sign_out(std::stop_token stop) = 0;
    /// Needs layer 1. Faults host.password (the old one is wrong), host.refused (the new one is too weak).
    virtual Result<void> change_password(const Secret& old_password, const Secret& new_password,
                                         std::stop_token stop) = 0;

    /// 發查: `request` contains exactly the bytes that the card signed (domain::SerialRequest::pack). Layer 2. Fault
    /// host.conflict: the key was used with other bytes.
    virtual Result<std::vector<domain::SerialAnswer>> request_serials(const domain::IdempotencyKey& key,
                                                                      ByteView request,
                                                                      const domain::CardSignature& signature,
                                                                      std::stop_token stop) = 0;
    /// 調閱, repeatable until the holding time ends. Layer 2.
    /// Faults host.expired, host.other-branch (R-SE-3), host.other-way (R-SE-4).
    virtual Result<domain::Retrieval> retrieve(const domain::SerialNumber& serial, domain::Item item,
                                               std::stop_token stop) = 0;
    /// R-SE-2: the still valid serial numbers of these subjects. Layer 2.
    virtual Result<std::vector<domain::RecoveredSerial>> recover_serials(
        const std::vector<domain::PersonalId>& subjects, std::stop_token stop) = 0;

    /// Z52, both days included (R-IT-5). Layer 1.
    virtual Result<std::vector<QueryRecord>> query_records(domain::RocDate from, domain::RocDate to,
                                                           std::stop_token stop) = 0;
    /// JCIC's reply code to an authorisation ("0000" accepts it, R-AU-1), "" while it has none. Layer 1.
    virtual Result<std::string> authorisation_status(const domain::PersonalId& subject, const std::string& reference,
                                                     std::stop_token stop) = 0;
};

}  // namespace jcic::gateway
