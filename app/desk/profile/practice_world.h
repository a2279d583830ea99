#pragma once
// The practice world as the desk sees it: who stands in for JCIC and for the card, and what in a branch is done with
// hands and patience. Here is only what the desk asks of one. Who runs one (app/rehearsal) can pose as JCIC and sign
// certificates: only the practice programs link it and hand it in, and no real branch's machine needs them.

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

/// A practice password, printed by ./run and shown on the practice sign-in page; never for a real profile.
struct PracticeCredential {
    domain::PersonId person;
    std::string name;
    std::set<domain::Duty> duties;
    std::string password;  ///< an invented one, known to all: no secret
};

class PracticeWorld {
public:
    PracticeWorld() = default;
    virtual ~PracticeWorld() = default;
    PracticeWorld(const PracticeWorld&) = delete;
    PracticeWorld& operator=(const PracticeWorld&) = delete;

    /// Where the host is served: by this program, started now where nobody serves it yet, or by another.
    [[nodiscard]] virtual Result<std::string> host_url() = 0;
    /// Serves the host on a port of one's choice (0: any), as long as this lives; gives the port. `faults`: what it is
    /// to do wrong, a file that may be left out. Fault profile.kind where another program serves it.
    virtual Result<std::uint16_t> serve_host(std::uint16_t port, const std::filesystem::path& faults) = 0;
    /// The card in this program's own reader; nullptr where another program holds the card.
    [[nodiscard]] virtual Result<std::shared_ptr<pcsc::Link>> link() = 0;
    /// Puts the card into a slot of vsmartcard's virtual reader, as long as this lives. Faults reader.none,
    /// profile.kind (held by another program).
    virtual Result<void> attach_card(std::uint16_t port) = 0;

    /// What prints: the machine's own server, and where that has no queue, files of the practice profile.
    [[nodiscard]] virtual std::shared_ptr<paper::PrintQueue> printer(std::shared_ptr<paper::PrintQueue> server) = 0;

    virtual void insert_card() = 0;
    virtual void pull_card() = 0;
    [[nodiscard]] virtual bool card_inserted() const = 0;
    /// Moves the practice world's clock on (TLS keeps the system's time).
    virtual Result<void> hurry(std::chrono::minutes by) = 0;

    [[nodiscard]] virtual const std::vector<PracticeCredential>& credentials() const = 0;
    [[nodiscard]] virtual const std::string& card_password() const = 0;
    /// What sets the card's password anew where it was lost: in a real branch JCIC's letter says it, here it is shown.
    [[nodiscard]] virtual const std::string& card_puk() const = 0;
    /// Applicants with an authorisation, for "fill in an example" in the new-query window.
    [[nodiscard]] virtual std::vector<inquiry::Form> examples() const = 0;
};

/// Where practice worlds come from.
class PracticeWorlds {
public:
    PracticeWorlds() = default;
    virtual ~PracticeWorlds() = default;
    PracticeWorlds(const PracticeWorlds&) = delete;
    PracticeWorlds& operator=(const PracticeWorlds&) = delete;

    /// Makes a practice profile in a folder that does not exist or is empty: authority, card, accounts, passwords,
    /// ledger. It appears whole or not at all. Faults file.write, ledger.*, profile.kind (the folder holds something
    /// else).
    [[nodiscard]] virtual Result<void> make(const std::filesystem::path& profile, Random& random) const = 0;
    /// Reads what make() made. Faults file.*, card.*.
    [[nodiscard]] virtual Result<std::unique_ptr<PracticeWorld>> open(const std::filesystem::path& profile,
                                                                      std::shared_ptr<DeskClock> clock,
                                                                      Random& random) const = 0;
};

}  // namespace jcic::desk
