#pragma once
// What one query needs of the world, and nobody else's words for it. app/desk plugs the rooms in.

#include <functional>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/domain/duties.h"
#include "app/domain/journal.h"
#include "app/domain/record.h"

namespace jcic::inquiry {

/// The card's signature over exact bytes.
struct CardSignature {
    Bytes value;        ///< of the certificate's kind, by SHA-256: ECDSA P-256, raw r || s; or RSA 2048, PKCS #1 v1.5
    Bytes certificate;  ///< DER
    std::string card_number;
};

class CardSigner {
public:
    virtual ~CardSigner() = default;
    /// Needs the card verified in this session. Faults card.*.
    virtual Result<CardSignature> sign(ByteView request) = 0;
};

struct SerialAnswer {
    domain::Item item;
    Result<domain::SerialNumber> serial;  ///< or the host's refusal of this item
    std::optional<UtcTime> deadline;      ///< R-SE-8: the host's, where it gives one
    std::optional<UtcTime> ready_at;
};

struct RecoveredSerial {
    domain::Item item;
    domain::SerialNumber serial;
    UtcTime issued;
    std::optional<UtcTime> deadline;
    std::optional<std::array<std::uint8_t, 16>> idempotency_key;
};

/// One answer to 調閱.
struct Retrieval {
    std::optional<domain::Record> record;  ///< ready
    std::optional<UtcTime> ask_again;      ///< not yet
};

class Host {
public:
    virtual ~Host() = default;
    /// Whether the same key and bytes may be sent again safely (a stated capability).
    [[nodiscard]] virtual bool knows_idempotency_keys() const = 0;
    /// Fault host.unknown-effect: sent, answer lost. `cancelled` only where certainly nothing was sent. Other faults:
    /// certainly nothing was issued (host.answer is believed less: an answer that nobody can read proves nothing).
    virtual Result<std::vector<SerialAnswer>> request_serials(const std::array<std::uint8_t, 16>& key, ByteView request,
                                                              const CardSignature& signature, std::stop_token stop) = 0;
    virtual Result<std::vector<RecoveredSerial>> recover_serials(const domain::PersonalId& subject,
                                                                 std::stop_token stop) = 0;
    virtual Result<Retrieval> retrieve(const domain::SerialNumber& serial, domain::Item item, std::stop_token stop) = 0;
};

/// Who has the card out (R-DU-9).
class Custody {
public:
    virtual ~Custody() = default;
    /// Fault card.custody unless the card is handed out to this person.
    [[nodiscard]] virtual Result<void> held_by(std::string_view card_number, const domain::PersonId& person) const = 0;
};

/// The people as of now: names and duties in force. Asked inside a transaction it says what the trail says by then.
class People {
public:
    virtual ~People() = default;
    [[nodiscard]] virtual std::set<domain::Duty> duties(const domain::PersonId& person, domain::RocDate on) const = 0;
    [[nodiscard]] virtual std::string display_name(const domain::PersonId& person) const = 0;
};

/// Whether the event with an approval stands on the signature of who was entitled to it then (R-DU-6), as the trail
/// says and not as the event claims. Fault ledger.corrupt.
using BorneOut = std::function<Result<void>(std::uint64_t event)>;

/// SHA-256, handed in: this room knows no cryptography.
using Sha256 = std::function<Digest(ByteView)>;

}  // namespace jcic::inquiry
