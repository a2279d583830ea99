#pragma once
// The practice world's controls: what in a branch is done with hands and patience.

#include <chrono>
#include <set>
#include <string>
#include <vector>

#include "app/domain/duties.h"
#include "app/inquiry/form.h"

namespace jcic::desk {

struct Rooms;

/// A practice password, printed by ./run and shown on the practice sign-in page; never for a real profile.
struct PracticeCredential {
    domain::PersonId person;
    std::string name;
    std::set<domain::Duty> duties;
    std::string password;  ///< an invented one, known to all: no secret
};

class PracticeDesk {
public:
    explicit PracticeDesk(Rooms& rooms) : rooms_(rooms) {}
    void insert_card();
    void pull_card();
    [[nodiscard]] bool card_inserted() const;
    /// Moves the practice world's clock on (TLS keeps the system's time).
    Result<void> hurry(std::chrono::minutes by);
    [[nodiscard]] const std::vector<PracticeCredential>& credentials() const;
    [[nodiscard]] const std::string& card_password() const;
    /// Applicants with an authorisation, for "fill in an example" in the new-query window.
    [[nodiscard]] std::vector<inquiry::Form> examples() const;

private:
    Rooms& rooms_;
};

}  // namespace jcic::desk
