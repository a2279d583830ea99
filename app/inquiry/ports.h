#pragma once
// This room's ports: what a query needs from outside, in its own terms. app/desk connects them to other
// rooms.

#include <functional>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/domain/card_signature.h"
#include "app/domain/duties.h"
#include "app/domain/events/journal.h"
#include "app/domain/office_hours.h"
#include "app/domain/registers/subject_states.h"
#include "app/domain/serial_request.h"

namespace jcic::inquiry {

/// A line of Z52 about one subject: never a serial number (R-IT-5).
struct AskedOfJcic {
    UtcTime at{};
    std::string item;  ///< as JCIC names it
    std::string case_number;
    std::string user_code;
    std::string outcome;  ///< "retrieved", "waiting", "expired"
    bool operator==(const AskedOfJcic&) const = default;
};

class CardSigner {
public:
    virtual ~CardSigner() = default;
    /// Needs the card verified in this session. Faults card.*.
    virtual Result<domain::CardSignature> sign(ByteView request) = 0;
};

class Host {
public:
    virtual ~Host() = default;
    /// Whether the host supports idempotency keys: the same key and bytes may be sent again safely.
    [[nodiscard]] virtual bool knows_idempotency_keys() const = 0;
    /// Fault host.unknown-effect: sent, answer lost. `cancelled` only if certainly nothing was sent. Other faults:
    /// certainly nothing was issued, except host.answer (an unreadable answer proves nothing).
    virtual Result<std::vector<domain::SerialAnswer>> request_serials(const domain::IdempotencyKey& key,
                                                                      ByteView request,
                                                                      const domain::CardSignature& signature,
                                                                      std::stop_token stop) = 0;
    virtual Result<std::vector<domain::RecoveredSerial>> recover_serials(const domain::PersonalId& subject,
                                                                         std::stop_token stop) = 0;
    virtual Result<domain::Retrieval> retrieve(const domain::SerialNumber& serial, domain::Item item,
                                               std::stop_token stop) = 0;
    /// Z52: this institution's queries about the subject by card in this period, both days included.
    virtual Result<std::vector<AskedOfJcic>> asked_of_jcic(const domain::PersonalId& subject, domain::RocDate from,
                                                           domain::RocDate to, std::stop_token stop) = 0;
};

/// Who has the card out (R-DU-9).
class Custody {
public:
    virtual ~Custody() = default;
    /// Fault card.custody unless the card is lent to this person and its password is not suspected to be known.
    [[nodiscard]] virtual Result<void> held_by(std::string_view card_number, const domain::PersonId& person) const = 0;
};

/// The people as of now: names and duties in force. Inside a transaction, as of that transaction's trail.
class People {
public:
    virtual ~People() = default;
    [[nodiscard]] virtual std::set<domain::Duty> duties(const domain::PersonId& person, domain::RocDate on) const = 0;
    [[nodiscard]] virtual std::string display_name(const domain::PersonId& person) const = 0;
};

/// A person on the branch's list of subjects to be pointed out to the approver (R-LO-8).
struct Listed {
    std::string kind;  ///< as that register names it: "colleague"
    std::string name;
    domain::RocDate from;
    bool operator==(const Listed&) const = default;
};

/// An officer's usual number of queries on earlier days; days without any do not count.
struct Usual {
    int days = 0;
    int queries = 0;
    bool operator==(const Usual&) const = default;
};

/// Another name under which the same ID number is entered.
struct OtherName {
    std::string name;
    std::string authorisation;  ///< its reference; "" if it is a query's
    std::string case_number;    ///< of the query
    bool operator==(const OtherName&) const = default;
};

/// What else is entered of the same ID number, or with the same file. Files of earlier versions are not compared.
struct Alike {
    std::vector<OtherName> names{};
    std::vector<std::string> form_of_others{};  ///< authorisations of other people whose form is the same file
    std::vector<std::string> form_again{};      ///< others of the same person with it
    std::vector<domain::registers::SubjectState> states{};  ///< of the person: died, under guardianship (R-AU-8)
    bool operator==(const Alike&) const = default;
};

/// Facts about a query's circumstances, apart from other queries.
struct Surroundings {
    std::vector<Listed> listed{};        ///< entries with the subject's ID number, in force
    Usual usual{};                       ///< of the querier, before that day
    domain::OfficeHours office_hours{};  ///< the branch's, of that day
    int volume_told = 0;   ///< branch decision for that day: an officer's items from which on it is reported; 0: never
    int items_of_day = 0;  ///< the officer's items submitted on that day, including this query's
    std::string other_name_on_form{};          ///< of the subject on the authorisation, if different
    std::vector<std::string> other_numbers{};  ///< of the subject
    Alike alike{};                             ///< of its authorisation
};

/// An export of the ledger with personal values: it may hold a record that is deleted here.
struct ExportOfValues {
    std::uint64_t sequence = 0;  ///< of its event
    UtcTime at{};
    std::string person;  ///< user code
};
/// What became of each export, by its event's number: destroyed, or why that is unknown.
using ExportsSaid = std::map<std::uint64_t, std::string>;
/// What the deletion of a record covers.
struct DeletionPage {
    std::string text;                     ///< lines "label\tvalue\n"
    std::vector<ExportOfValues> exports;  ///< for each, its outcome must be given
};
/// A sampled record whose review is not answered yet.
struct OpenReview {
    std::string query;
    domain::Item item{};
    domain::PersonId querier;
};
/// SHA-256, injected: this room has no cryptography.
using Sha256 = std::function<Digest(ByteView)>;

}  // namespace jcic::inquiry
