#pragma once
// Commands that windows send to the desk, as values: each is a struct (app/desk/commands) with its Answer and its one
// function (does.h), sent through one class (ui/commands/commands.h). Passwords are passed separately, so that they can
// be wiped before execution. A long command may have a Progress, or read its file on another thread; it may declare
// when its passwords become void.

#include <any>
#include <concepts>
#include <functional>
#include <stop_token>
#include <type_traits>
#include <vector>

#include "app/base/fault.h"
#include "app/base/secret.h"

namespace jcic::desk {

class Workplace;
namespace command {}  // namespace command

/// Passwords typed for a command, in the order of its parameters.
using Typed = std::vector<Secret>;
/// An initializer list would copy.
template <class... More>
[[nodiscard]] Typed together(More... secrets) {
    Typed out;
    (out.push_back(std::move(secrets)), ...);
    return out;
}

/// Event that voids passwords before execution: the seat was left, or also the card removed.
enum class SecretKind { seat, card };

/// Receives a command's own Progress. Called on the desk's thread or on the reading thread.
using Tell = std::function<void(std::any progress)>;

/// Progress of one stage of long work, in events, pages or bytes.
template <class Stage>
struct HowFar {
    Stage stage{};
    std::uint64_t done = 0;
    std::uint64_t total = 0;
};

/// Context in which a command is executed.
struct CommandContext {
    Workplace& workplace;
    const Typed& typed;
    std::stop_token stop;
    Tell tell;  ///< never empty
};

/// The last stage of a command that reads a file. Runs on the desk's thread, with the ledger.
template <class Answer>
using Judge = std::function<Result<Answer>(Workplace&)>;
/// The stage before it. Runs on another thread while the desk continues. It has no access to the desk, may take
/// minutes, and observes the stop token.
template <class Answer>
using ReadBeside = std::function<Result<Judge<Answer>>(const std::stop_token&)>;

/// A command whose file is read on another thread (app/scan). begin() takes what the reading needs from seat and
/// settings.
template <class C>
concept IsReadBeside = requires(const C& command, const CommandContext& context) {
    { command.begin(context) } -> std::same_as<Result<ReadBeside<typename C::Answer>>>;
};

/// A command that names its desk function (does.h).
template <class C>
concept NamesFunction = requires {
    C::does;
};

template <class C>
concept IsCommand = NamesFunction<C> || IsReadBeside<C> || requires(const C& command, const CommandContext& context) {
    { command.carry_out(context) } -> std::same_as<Result<typename C::Answer>>;
};

/// Executes the command by the function it names, or by its own carry_out() (does.h). Faults of the desk.
template <class C>
[[nodiscard]] Result<typename C::Answer> carry_out(const C& command, const CommandContext& context);

/// Any command, type-erased.
class Command {
public:
    template <IsCommand C>
    explicit Command(C one) : one_(std::move(one)) {
        if constexpr (IsReadBeside<C>)
            begin_ = &Command::begun<C>;
        else
            carry_out_ = &Command::carried_out<C>;
        if constexpr (requires { C::worth; }) worth_ = C::worth;
        if constexpr (requires { C::leaves_seat; }) leaves_seat_ = C::leaves_seat;
        if constexpr (requires { C::only_asks; }) only_asks_ = C::only_asks;
    }
    /// Returns nullptr if it is another command.
    template <IsCommand C>
    [[nodiscard]] const C* get_if() const {
        return std::any_cast<C>(&one_);
    }
    [[nodiscard]] const std::type_info& type() const { return one_.type(); }
    [[nodiscard]] SecretKind worth() const { return worth_; }
    /// Voids passwords of queued commands. Running work gets a few seconds to end.
    [[nodiscard]] bool leaves_seat() const { return leaves_seat_; }

    /// Changes nothing in the snapshot, unless other programs wrote: for queries while a person types.
    [[nodiscard]] bool only_asks() const { return only_asks_; }

    /// Whether it has stages, run by the conductor. Call begin() instead of carry_out().
    [[nodiscard]] bool reads_beside() const { return begin_ != nullptr; }
    [[nodiscard]] Result<ReadBeside<std::any>> begin(const CommandContext& context) const {
        return begin_(one_, context);
    }
    /// Returns the command's own Answer, empty if void. Faults of the desk.
    [[nodiscard]] Result<std::any> carry_out(const CommandContext& context) const { return carry_out_(one_, context); }

private:
    template <class C>
    static Result<std::any> carried_out(const std::any& one, const CommandContext& context) {
        Result<typename C::Answer> answer = desk::carry_out(std::any_cast<const C&>(one), context);
        if (!answer) return tl::unexpected<Fault>(std::move(answer).error());
        if constexpr (std::is_void_v<typename C::Answer>)
            return std::any();
        else
            return std::any(std::move(*answer));
    }

    template <class C>
    static Result<ReadBeside<std::any>> begun(const std::any& one, const CommandContext& context) {
        using Answer = typename C::Answer;
        JCIC_TRY(ReadBeside<Answer> read, std::any_cast<const C&>(one).begin(context));
        return ReadBeside<std::any>([read = std::move(read)](const std::stop_token& stop) -> Result<Judge<std::any>> {
            JCIC_TRY(Judge<Answer> judge, read(stop));
            return Judge<std::any>([judge = std::move(judge)](Workplace& workplace) -> Result<std::any> {
                JCIC_TRY(Answer answer, judge(workplace));
                return std::any(std::move(answer));
            });
        });
    }

    std::any one_;
    Result<std::any> (*carry_out_)(const std::any&, const CommandContext&) = nullptr;
    Result<ReadBeside<std::any>> (*begin_)(const std::any&, const CommandContext&) = nullptr;
    SecretKind worth_ = SecretKind::seat;
    bool leaves_seat_ = false;
    bool only_asks_ = false;
};

}  // namespace jcic::desk
