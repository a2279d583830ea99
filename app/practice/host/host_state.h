#pragma once
// The practice host's state: a value, written completely and durably before any answer that depends on it.

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/domain/serial_request.h"
#include "app/domain/serial_use.h"

namespace jcic::practice {

struct HostAccount {
    domain::PersonId user;
    domain::InstitutionCode institution;
    std::vector<std::string> passwords;  ///< hashes (host_secrets.h), the current one first, then the last (R-PW-3)
    int failures = 0;                    ///< consecutive (R-PW-4)
    UtcTime last_failure{};
};

struct HostSession {
    std::string token_hash;
    domain::PersonId user;
    domain::InstitutionCode institution;
    Bytes challenge;
    bool card_presented = false;  ///< layer 2 (R-DU-2)
    UtcTime expires{};
};

/// A serial number and its purpose.
struct HostSerial {
    domain::SerialNumber serial;
    domain::Item item = domain::Item::t50;
    domain::PersonalId subject;
    std::optional<int> year;
    domain::SerialOrigin origin;
    UtcTime issued{};
    UtcTime ready_at{};
    domain::IdempotencyKey key{};
    domain::PersonId user;
    std::string case_number;
    std::string authorisation;
    bool retrieved = false;
};

/// An answered request: the same key with the same bytes gets the same answer.
struct HostRequest {
    domain::InstitutionCode institution;
    domain::IdempotencyKey key{};
    std::string request_hash;
    std::string answer;  ///< the JSON body
};

struct HostState {
    std::vector<HostAccount> accounts;
    std::vector<HostSession> sessions;
    std::vector<HostSerial> serials;
    std::vector<HostRequest> requests;

    [[nodiscard]] HostAccount* account(const domain::PersonId& user, const domain::InstitutionCode& institution);
    [[nodiscard]] HostSession* session(std::string_view token_hash);
    [[nodiscard]] HostSerial* serial(const domain::SerialNumber& number);
    [[nodiscard]] const HostRequest* request(const domain::InstitutionCode& institution,
                                             const domain::IdempotencyKey& key) const;
    /// R-AU-5: whether this authorisation was used for a query of the item.
    [[nodiscard]] bool used(std::string_view authorisation, domain::Item item) const;
};

/// The file of the state. A crash at any moment leaves the old or the new one, never a mixture.
class HostStore {
public:
    explicit HostStore(std::filesystem::path file) : file_(std::move(file)) {}
    /// An empty state if there is no file yet; fault file.form if it has another format.
    [[nodiscard]] Result<HostState> load() const;
    /// On the disk when it returns (fsync of file and folder). Fault file.write.
    [[nodiscard]] Result<void> save(const HostState& state) const;

private:
    std::filesystem::path file_;
};

}  // namespace jcic::practice
