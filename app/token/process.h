#pragma once
// A vendor's PKCS #11 module in a program of its own (app/token/program), behind walls: foreign code never shares
// memory with the ledger's keys. Asked for one thing at a time, each until a deadline; what hangs, ends or answers
// nonsense is ended. Calls may be made from any thread, one at a time.

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

/// libexec/jcic-desk/jcic-desk-token beside or above this program's own folder. Fault file.missing.
[[nodiscard]] Result<std::filesystem::path> token_program();

struct ModuleLimits {
    std::uint64_t memory = std::uint64_t{1} << 30U;
    unsigned cpu_seconds = 36'000;  ///< as long as it lives, which may be days; what hangs is ended by `call`
    Millis call{10'000};            ///< for one answer
    // For tests alone.
    std::string setting{};  ///< a line of its environment
    std::string folder{};   ///< that the module may write to
};

/// Which token, certificate and key are meant: empty texts and no bytes mean any, where there is one.
struct Wanted {
    std::string label{};
    std::string serial{};
    std::string key_label{};
    Bytes key_id{};
    std::string certificate_label{};
    Bytes certificate_id{};
};

/// What PKCS #11 tells of a password: flags, and no number of tries.
struct PasswordState {
    bool low = false;        ///< one at least was wrong since the last that was right
    bool final_try = false;  ///< the next that is wrong locks it
    bool locked = false;
    bool needed = true;      ///< to sign
    bool at_reader = false;  ///< typed at the reader's own keys, as PKCS #11 has it
};

struct Opened {
    // The module's texts, made fit to be shown: characters alone, U+FFFD for what is none.
    std::string slot;  ///< as the module describes it: most name the reader
    std::string label;
    std::string serial;  ///< empty where it is nothing but zeros
    std::string maker;
    std::string model;
    PasswordState password;
    Bytes certificate;  ///< DER, as the module gave it
};

class Process {
public:
    Process(std::filesystem::path program, std::filesystem::path module, ModuleLimits limits,
            std::shared_ptr<const Clock> clock);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    // All calls: card.module with "reason": missing (no such file, or it is no module), version (not Cryptoki 2), late,
    // ended (it crashed, or wanted more than it may), nonsense (an answer that cannot be), refused (a call failed:
    // "call", "value"); internal where the program could not be started. After late, ended and nonsense the program is
    // ended, and only open() starts it anew.

    /// Also card.none (no token), card.foreign ("wanted", "found": labels), card.module "several" ("found"),
    /// card.certificate "missing", card.module "certificates" (several).
    [[nodiscard]] Result<Opened> open(const Wanted& wanted);
    /// Of the opened token, as the calls below; card.none where none is open, card.foreign where another is there now.
    [[nodiscard]] Result<PasswordState> state();

    // With a password there are three outcomes. Done; not done, where the token said so: card.pin.wrong,
    // card.pin.blocked, card.pin.refused, and whatever failed before the password was sent; and not known:
    // card.pin.not-known with "cause", and of a login with "which", where no answer came, or none that says so.
    // A final try is asked for by whoever types: card.pin.last-try, judged beside the token at that moment.
    [[nodiscard]] Result<void> login(const Secret& password, FinalTry last = FinalTry::not_agreed);
    [[nodiscard]] Result<void> change(const Secret& old_password, const Secret& new_password,
                                      FinalTry last = FinalTry::not_agreed);

    /// As the module made it, not verified here. Also card.pin.needed, card.module "key", "keys" (none, several),
    /// "every-time".
    [[nodiscard]] Result<Bytes> sign(Mechanism mechanism, ByteView input);

    /// What the opened token's key gives for a person's own sign-in, by one of the mechanisms for that.
    [[nodiscard]] Result<Secret> use_key(Mechanism mechanism, ByteView input);

    void close();
    /// Whether the program runs, as far as is known.
    [[nodiscard]] bool running() const { return child_ != nullptr; }

private:
    [[nodiscard]] Result<void> start();
    [[nodiscard]] Result<Bytes> ask(Ask what, ByteView content);
    template <class Send>
    [[nodiscard]] Result<Bytes> exchange(Send send);
    [[nodiscard]] Result<void> ask_with_password(Ask what, FinalTry last,
                                                 std::initializer_list<const Secret*> passwords);
    [[nodiscard]] Result<void> read_whole(std::span<std::uint8_t> into, Millis end);
    [[nodiscard]] Result<Bytes> read_answer();
    tl::unexpected<Fault> broken_off(const char* reason);

    std::filesystem::path program_;
    std::filesystem::path module_;
    ModuleLimits limits_;
    std::shared_ptr<const Clock> clock_;
    std::unique_ptr<apart::Descriptor> socket_{};
    std::unique_ptr<apart::Child> child_{};
    bool answered_ = false;  ///< it did since it was started
    std::string wanted_{};   ///< the token's label or number, for a fault
};

}  // namespace jcic::token
