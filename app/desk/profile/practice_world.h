#pragma once
// The desk's interface to the practice world, which simulates JCIC, the card and a branch's manual actions. An
// implementation (app/rehearsal) can pose as JCIC and sign certificates: only the practice programs link it and pass it
// in, and no production machine needs them.

#include <chrono>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "app/base/random.h"
#include "app/domain/authorisation.h"
#include "app/domain/duties.h"
#include "app/inquiry/form/form.h"

namespace jcic::paper {
class PrintQueue;
}
namespace jcic::pcsc {
class Link;
}

namespace jcic::desk {

class DeskClock;

/// A practice password, printed by ./run and shown on the practice sign-in page; never used in a production profile.
struct PracticeCredential {
    domain::PersonId person;
    std::string name;
    std::set<domain::Duty> duties;
    std::string password;  ///< invented and public: not a secret
};

class PracticeWorld {
public:
    PracticeWorld() = default;
    virtual ~PracticeWorld() = default;
    PracticeWorld(const PracticeWorld&) = delete;
    PracticeWorld& operator=(const PracticeWorld&) = delete;

    /// Returns the host's URL: served by this program, started now if necessary, or by another program.
    [[nodiscard]] virtual Result<std::string> host_url() = 0;
    /// Serves the host on the given port (0: any) as long as this lives; returns the port. `faults`: an optional file
    /// of faults to simulate. Fault profile.kind if another program serves it.
    virtual Result<std::uint16_t> serve_host(std::uint16_t port, const std::filesystem::path& faults) = 0;
    /// The card in this program's own reader; nullptr if another program holds the card.
    [[nodiscard]] virtual Result<std::shared_ptr<pcsc::Link>> link() = 0;
    /// Puts the card into a slot of vsmartcard's virtual reader, as long as this lives. Faults reader.none,
    /// profile.kind (held by another program).
    virtual Result<void> attach_card(std::uint16_t port) = 0;

    /// Returns the machine's print server, or if it has no queue, one that prints to files of the practice profile.
    [[nodiscard]] virtual std::shared_ptr<paper::PrintQueue> printer(std::shared_ptr<paper::PrintQueue> server) = 0;

    virtual void insert_card() = 0;
    virtual void pull_card() = 0;
    [[nodiscard]] virtual bool card_inserted() const = 0;
    /// Advances the practice world's clock (TLS keeps the system's time).
    virtual Result<void> hurry(std::chrono::minutes by) = 0;

    [[nodiscard]] virtual const std::vector<PracticeCredential>& credentials() const = 0;
    [[nodiscard]] virtual const std::string& card_password() const = 0;
    /// The code that resets a lost card password: in a real branch it is in JCIC's letter, here it is displayed.
    [[nodiscard]] virtual const std::string& card_puk() const = 0;
    /// Applicants with an authorisation, for the examples of the new-query window.
    [[nodiscard]] virtual std::vector<inquiry::Form> examples() const = 0;
};

/// Creates and opens practice worlds.
class PracticeWorlds {
public:
    PracticeWorlds() = default;
    virtual ~PracticeWorlds() = default;
    PracticeWorlds(const PracticeWorlds&) = delete;
    PracticeWorlds& operator=(const PracticeWorlds&) = delete;

    /// Makes a practice profile in a new or empty folder: authority, card, accounts, passwords, ledger. Atomic. Faults
    /// file.write, ledger.*, profile.kind (the folder holds something else).
    [[nodiscard]] virtual Result<void> make(const std::filesystem::path& profile, Random& random) const = 0;
    /// Opens a profile made by make(). Faults file.*, card.*.
    [[nodiscard]] virtual Result<std::unique_ptr<PracticeWorld>> open(const std::filesystem::path& profile,
                                                                      std::shared_ptr<DeskClock> clock,
                                                                      Random& random) const = 0;
};

}  // namespace jcic::desk
