#pragma once
// What windows ask of the desk, as values: each is a struct (app/desk/commands) with its Answer and the one function
// that it does (does.h), sent through one door (ui/commands/commands.h). Passwords travel beside them, where they can
// be wiped until their turn comes. A command whose work is long may have a Progress, or read its file beside the desk;
// one may say what its passwords are worth.

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

/// What was typed for a command, in the order that it names.
using Typed = std::vector<Secret>;
/// Braces would copy.
template <class... More>
[[nodiscard]] Typed together(More... secrets) {
    Typed out;
    (out.push_back(std::move(secrets)), ...);
    return out;
}

/// What makes passwords worthless before the desk comes to them: their seat left, or its card pulled too.
enum class Worth { seat, card };

/// Takes a command's own Progress. Called on the desk's thread, or on the one of what reads beside it.
using Tell = std::function<void(std::any progress)>;

/// How far one stage of long work has come: in events, pages or bytes.
template <class Stage>
struct HowFar {
    Stage stage{};
    std::uint64_t done = 0;
    std::uint64_t total = 0;
};

/// What a command is carried out with.
struct CommandContext {
    Workplace& workplace;
    const Typed& typed;
    std::stop_token stop;
    Tell tell;  ///< never empty
};

/// The last stage of a command that reads a file: on the desk's thread, with the ledger.
template <class Answer>
using Judge = std::function<Result<Answer>(Workplace&)>;
/// The stage before: beside the desk, which goes on meanwhile. It has nothing of the desk, may take minutes, and heeds
/// being asked to stop.
template <class Answer>
using ReadBeside = std::function<Result<Judge<Answer>>(const std::stop_token&)>;

/// One whose file is read beside the desk (app/scan): begin() takes from seat and settings what the reading needs.
template <class C>
concept IsReadBeside = requires(const C& command, const CommandContext& context) {
    { command.begin(context) } -> std::same_as<Result<ReadBeside<typename C::Answer>>>;
};

/// One that names the desk's function that it is (does.h).
template <class C>
concept NamesFunction = requires {
    C::does;
};

template <class C>
concept IsCommand = NamesFunction<C> || IsReadBeside<C> || requires(const C& command, const CommandContext& context) {
    { command.carry_out(context) } -> std::same_as<Result<typename C::Answer>>;
};

/// By its function, or by itself (does.h). Faults as the desk that does it.
template <class C>
[[nodiscard]] Result<typename C::Answer> carry_out(const C& command, const CommandContext& context);

/// Any of them, whole.
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
    /// nullptr where it is another.
    template <IsCommand C>
    [[nodiscard]] const C* get_if() const {
        return std::any_cast<C>(&one_);
    }
    [[nodiscard]] const std::type_info& type() const { return one_.type(); }
    [[nodiscard]] Worth worth() const { return worth_; }
    /// What is typed for others is worthless from now on, and what is under way gets a few seconds.
    [[nodiscard]] bool leaves_seat() const { return leaves_seat_; }

    /// Nothing that a snapshot shows is another afterwards, unless others wrote: for what is asked as somebody types.
    [[nodiscard]] bool only_asks() const { return only_asks_; }

    /// Then it has stages, which the conductor has run: begin() takes the place of carry_out().
    [[nodiscard]] bool reads_beside() const { return begin_ != nullptr; }
    [[nodiscard]] Result<ReadBeside<std::any>> begin(const CommandContext& context) const {
        return begin_(one_, context);
    }
    /// Holds the command's own Answer; nothing where that is void. Faults as the desk that does it.
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
    Worth worth_ = Worth::seat;
    bool leaves_seat_ = false;
    bool only_asks_ = false;
};

}  // namespace jcic::desk
