#pragma once
// A vendor's PKCS #11 module in a sandboxed program of its own (app/token/program): foreign code never shares memory
// with the ledger's keys. Requests are sent one at a time, each with a deadline; a program that hangs, ends or answers
// nonsense is stopped. Calls may be made from any thread, one at a time.

#include <filesystem>
#include <memory>
#include <string>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/token/records.h"

namespace jcic::apart {
class Child;
class Descriptor;
}  // namespace jcic::apart

namespace jcic::token {

/// Returns libexec/jcic-desk/jcic-desk-token beside or above this program's own folder. Fault file.missing.
[[nodiscard]] Result<std::filesystem::path> token_program();

struct ModuleLimits {
    std::uint64_t memory = std::uint64_t{1} << 30U;
    unsigned cpu_seconds = 36'000;  ///< over its whole life, which may be days; `call` ends a program that hangs
    Millis call{10'000};            ///< for one answer
    // For tests only.
    std::string setting{};  ///< a line of its environment
    std::string folder{};   ///< writable for the module
};

/// Selects token, certificate and key: empty texts and no bytes mean any, if there is only one.
struct Wanted {
    std::string label{};
    std::string serial{};
    std::string key_label{};
    Bytes key_id{};
    std::string certificate_label{};
    Bytes certificate_id{};
};

/// PKCS #11's flags of a password, which do not include the number of tries.
struct PasswordState {
    bool low = false;        ///< at least one was wrong since the last correct one
    bool final_try = false;  ///< the next wrong one locks it
    bool locked = false;
    bool needed = true;      ///< for signing
    bool at_reader = false;  ///< typed at the token's or the reader's own keypad, in terms of PKCS #11
};

struct Opened {
    // The module's texts, made safe for display: printable characters only, U+FFFD for others.
    std::string slot;  ///< the module's description, which usually names the reader
    std::string label;
    std::string serial;  ///< empty if all zeros
    std::string maker;
    std::string model;
    PasswordState password;
    Mechanisms mechanisms{};  ///< to sign by
    Bytes certificate{};      ///< DER, from the module
};

class Process {
public:
    Process(std::filesystem::path program, std::filesystem::path module, ModuleLimits limits,
            std::shared_ptr<const Clock> clock);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    // All calls: card.module with "reason": missing (no such file, or it is no module), version (not Cryptoki 2), late,
    // ended (it crashed, or exceeded its rights), exited (it ended the process: "status"), nonsense (an impossible
    // answer), and what a call that failed means (return_values.h); internal if the program could not be started. After
    // late, ended, exited and nonsense the program is stopped, and only open() restarts it.

    /// Also card.none (no token), card.foreign ("wanted", "found": labels), card.module "several" ("found"),
    /// "not-set-up", card.certificate "missing", card.module "certificates" (several).
    [[nodiscard]] Result<Opened> open(const Wanted& wanted);
    /// For the opened token, as the calls below; card.none if none is open, card.foreign if another is present now.
    [[nodiscard]] Result<PasswordState> state();

    // The fault of a password command says what became of it (act_outcome.h). Not done, if the token refused it:
    // card.pin.wrong, card.pin.blocked, card.pin.refused; not known: card.pin.not-known with "cause", and for a login
    // with "which", if no clear answer came; not sent: whatever failed before the token looked at the password.
    // A final try needs the person's consent: card.pin.last-try, checked next to the token at that moment.
    [[nodiscard]] Result<void> login(const Secret& password, FinalTry last = FinalTry::not_agreed);
    [[nodiscard]] Result<void> change(const Secret& old_password, const Secret& new_password,
                                      FinalTry last = FinalTry::not_agreed);

    /// The module's signature, not verified here. Also card.pin.needed, card.module "key", "keys" (none, several),
    /// "every-time".
    [[nodiscard]] Result<Bytes> sign(Mechanism mechanism, ByteView input);

    /// Uses the opened token's key for a person's own sign-in, by one of the mechanisms for that.
    [[nodiscard]] Result<Secret> use_key(Mechanism mechanism, ByteView input);

    void close();
    /// Whether the program is running, as far as known.
    [[nodiscard]] bool running() const { return child_ != nullptr; }

private:
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<Bytes> ask(Ask what, ByteView content);
    template <class Send>
    [[nodiscard]] Result<Bytes> exchange(Ask what, Send send);
    [[nodiscard]] Result<void> ask_with_password(Ask what, FinalTry last,
                                                 std::initializer_list<const Secret*> passwords);
    [[nodiscard]] Result<void> read_whole(std::span<std::uint8_t> into, Millis end);
    [[nodiscard]] Result<void> wait_until_ready();
    [[nodiscard]] Result<Bytes> read_answer(Ask what);
    [[nodiscard]] Fault fault_of_cause(const std::string& what, const std::string& about) const;
    tl::unexpected<Fault> broken_off(const char* reason);

    std::filesystem::path program_;
    std::filesystem::path module_;
    ModuleLimits limits_;
    std::shared_ptr<const Clock> clock_;
    std::unique_ptr<apart::Descriptor> socket_{};
    std::unique_ptr<apart::Child> child_{};
    bool ready_ = false;    ///< its walls are up
    std::string wanted_{};  ///< the token's label or number, for a fault
};

}  // namespace jcic::token
