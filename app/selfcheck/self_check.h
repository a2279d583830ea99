#pragma once
// Checks the chain from the card service to the host's clock and the disk, and stops at the first failure. Changes
// nothing, uses no password try. Each call may block (the card up to its time limit, the host up to its own): not for
// the windows' thread.

#include <functional>
#include <memory>
#include <stop_token>

#include "app/base/clock.h"
#include "app/base/worker.h"
#include "app/card/card.h"
#include "app/selfcheck/known_readers.h"
#include "app/selfcheck/machine.h"
#include "app/selfcheck/stage.h"
#include "pcsc/link.h"

namespace jcic::selfcheck {

/// Finds the desk's card by its profile, and checks its certificate and its key.
class CardProbe {
public:
    virtual ~CardProbe() = default;
    /// The faults of card::Card::open.
    [[nodiscard]] virtual Result<card::CardIdentity> identify() = 0;
    struct Signing {
        bool tried = false;  ///< false if the card's password is not verified here
        std::string by{};    ///< card::Card::signs_by
    };
    /// Has the identified card sign a value made for it, if it needs no password for that. The faults of
    /// card::Card::sign.
    [[nodiscard]] virtual Result<Signing> try_signature() = 0;
};

/// This workstation.
class WorkstationProbe {
public:
    virtual ~WorkstationProbe() = default;
    struct Key {
        bool opened = false;  ///< false if it is sealed, as nobody is signed in: only its place was looked at
        std::string place{};  ///< "TPM", "file"
    };
    /// Whether the key for the host signs. Faults key.tpm, and those of the key's file.
    [[nodiscard]] virtual Result<Key> try_key() = 0;
    /// The free space: "12345 MB". Fault disk.low.
    [[nodiscard]] virtual Result<std::string> disk() = 0;
};

/// JCIC's host.
class HostProbe {
public:
    virtual ~HostProbe() = default;
    /// The host's current time. Faults host.unreachable, host.untrusted and host.answer, cancelled when stopped.
    [[nodiscard]] virtual Result<UtcTime> time(std::stop_token stop) = 0;
};

struct Parts {
    std::shared_ptr<pcsc::Link> link;  ///< of a context of its own
    std::string reader;                ///< the reader to use; "" for any
    std::shared_ptr<const Machine> machine;
    KnownReaders known;
    CardProbe& card;
    // nullptr on a machine without a profile: everything from the certificate on is skipped.
    HostProbe* host;
    WorkstationProbe* workstation;
    const Clock& clock;
    pcsc::Share share;                 ///< how the desk opens cards
    std::chrono::seconds clock_limit;  ///< largest accepted difference between this machine and the host
    std::string module{};              ///< path of the card vendor's module, "" if the card is used directly
};

class SelfCheck {
public:
    /// Called before a stage (running) and after it. In the thread of run().
    using Progress = std::function<void(const Finding&)>;

    explicit SelfCheck(Parts parts) : parts_(std::move(parts)) {}
    /// Runs every stage once, in order. A stop takes effect between two stages, or in the host's: the rest is not
    /// reached.
    [[nodiscard]] Findings run(const Progress& tell, std::stop_token stop);

private:
    struct Passed {
        std::string found = {};
        std::optional<Skip> skip = std::nullopt;
    };
    Result<Passed> check(Stage stage, const std::stop_token& stop);
    Result<Passed> service();
    Result<Passed> usb();
    Result<Passed> driver() const;
    Result<Passed> reader() const;
    Result<Passed> card() const;
    Result<Passed> atr() const;
    Result<Passed> application();
    Result<Passed> module();
    Result<Passed> slot() const;
    Result<Passed> token() const;
    [[nodiscard]] bool by_module() const { return !parts_.module.empty(); }
    [[nodiscard]] Result<Passed> by_the_service(Stage stage);
    void tell_module_beside(Findings& findings, const Progress& tell);
    Result<Passed> certificate();
    Result<Passed> signature();
    Result<Passed> key();
    Result<Passed> host(const std::stop_token& stop);
    Result<Passed> clock() const;
    Result<Passed> disk();
    [[nodiscard]] Result<void> drivable(const UsbDevice& device) const;

    Parts parts_;
    Worker worker_{{FaultCode::service_stopped, "self-check.service"}};
    // Results of a stage that later ones use.
    std::vector<pcsc::ReaderState> listed_;   ///< every reader of the service
    std::string redirected_;                  ///< a listed reader that is not used
    std::vector<pcsc::ReaderState> readers_;  ///< the selected one, or all
    std::vector<UsbDevice> devices_;          ///< the card readers among the USB devices
    std::optional<Skip> skip_;                ///< why USB device and driver are irrelevant
    bool service_not_needed_ = false;         ///< the module has its card without it
    std::optional<Result<card::CardIdentity>> card_;
    Millis ahead_{};  ///< the host's clock minus ours
};

}  // namespace jcic::selfcheck
