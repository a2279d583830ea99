#pragma once
// Executes a command that only names its function:
//
//     struct CountCopy {
//         using Answer = void;
//         CopyId copy;
//         int sheets = 0;
//         static constexpr auto does = &PaperDesk::count;
//     };
//
// The command's members are the function's parameters, in order. Values from the context are inserted between them by
// type (Given): the next password, the stop token, the progress callback.

#include <functional>
#include <memory>
#include <stop_token>
#include <tuple>
#include <type_traits>

#include "app/base/fault.h"
#include "app/desk/rooms/command.h"
#include "app/desk/rooms/saved_file.h"
#include "app/desk/rooms/with.h"

namespace jcic::desk {

/// Returns the workplace's desk of that type. Defined in workplace.h, which every command includes.
template <class Desk>
[[nodiscard]] Desk& desk_of(Workplace& workplace);
[[nodiscard]] AllParts parts_of(Workplace& workplace);

template <class Owner>
concept IsAnyPart = requires(const AllParts& all) {
    Slot<Owner>::of(all);
};

/// The context's value for a parameter of that type. `C`: the command, `typed`: number of passwords used before.
template <class Parameter>
struct Given {
    static constexpr bool is = false;
};
template <>
struct Given<Secret> {
    static constexpr bool is = true;
    template <class C>
    [[nodiscard]] static const Secret& of(const CommandContext& context, std::size_t typed) {
        return context.typed.at(typed);
    }
};
template <>
struct Given<std::stop_token> {
    static constexpr bool is = true;
    template <class C>
    [[nodiscard]] static const std::stop_token& of(const CommandContext& context, std::size_t /*typed*/) {
        return context.stop;
    }
};
/// Reports progress as the command's own Progress.
template <class... Said>
struct Given<std::function<void(Said...)>> {
    static constexpr bool is = true;
    template <class C>
    [[nodiscard]] static std::function<void(Said...)> of(const CommandContext& context, std::size_t /*typed*/) {
        return [tell = context.tell](Said... said) { tell(typename C::Progress{std::move(said)...}); };
    }
};

/// The workplace's parts, for a free function.
template <class... Part>
struct Given<With<Part...>> {
    static constexpr bool is = true;
    template <class C>
    [[nodiscard]] static With<Part...> of(const CommandContext& context, std::size_t /*typed*/) {
        return parts_of(context.workplace);
    }
};

template <class Member>
inline constexpr bool is_pointer_like = std::is_pointer_v<Member>;
template <class Value>
inline constexpr bool is_pointer_like<std::shared_ptr<Value>> = true;

/// Converts a member to its parameter: the value itself, or the object it points at, which the command's creator
/// guarantees. Specialised for other cases.
template <class Parameter, class Member>
struct Handed {
    [[nodiscard]] static decltype(auto) of(const Member& member, const CommandContext& /*context*/,
                                           std::size_t /*typed*/) {
        if constexpr (std::is_convertible_v<const Member&, Parameter>) {
            return (member);
        } else {
            static_assert(is_pointer_like<Member>,
                          "neither what the function takes nor a pointer to it: an optional may hold nothing");
            return *member;
        }
    }
};

/// For a command whose string is the reason to save in clear; "" if encrypted.
template <>
struct Handed<Leaving, std::string> {
    [[nodiscard]] static Leaving of(const std::string& why_in_clear, const CommandContext& context, std::size_t typed) {
        return why_in_clear.empty() ? Leaving(context.typed.at(typed)) : Leaving::in_clear(why_in_clear);
    }
};

namespace does {

template <class Function>
struct Signature;
template <class R, class Desk, class... Parameters>
struct Signature<R (Desk::*)(Parameters...)> {
    using Owner = Desk;
    using All = std::tuple<Parameters...>;
};
template <class R, class Desk, class... Parameters>
struct Signature<R (Desk::*)(Parameters...) const> : Signature<R (Desk::*)(Parameters...)> {};
template <class R, class... Parameters>
struct Signature<R (*)(Parameters...)> {
    using Owner = void;
    using All = std::tuple<Parameters...>;
};

template <class Parameter>
inline constexpr bool is_given = Given<std::remove_cvref_t<Parameter>>::is;
template <class Parameter>
inline constexpr bool is_typed = std::is_same_v<std::remove_cvref_t<Parameter>, Secret>;

/// Number of command members, or passwords, among the first `end` parameters.
template <class All, std::size_t end>
struct Before {
    template <std::size_t... at>
    static constexpr std::size_t members(std::index_sequence<at...> /*of*/) {
        return (std::size_t{0} + ... + (is_given<std::tuple_element_t<at, All>> ? 0 : 1));
    }
    template <std::size_t... at>
    static constexpr std::size_t passwords(std::index_sequence<at...> /*of*/) {
        return (std::size_t{0} + ... + (is_typed<std::tuple_element_t<at, All>> ? 1 : 0));
    }
    static constexpr std::size_t member = members(std::make_index_sequence<end>());
    static constexpr std::size_t password = passwords(std::make_index_sequence<end>());
};

/// Ties a command's members. A compile error here: the command has more or fewer members than its function takes.
template <std::size_t count, class C>
[[nodiscard]] auto members_of(const C& command) {
    static_assert(count <= 6, "a command of more members: add a line");
    if constexpr (count == 0) {
        static_assert(std::is_empty_v<C>, "the command has members that its function does not take");
        return std::tie();
    } else if constexpr (count == 1) {
        const auto& [a] = command;
        return std::tie(a);
    } else if constexpr (count == 2) {
        const auto& [a, b] = command;
        return std::tie(a, b);
    } else if constexpr (count == 3) {
        const auto& [a, b, c] = command;
        return std::tie(a, b, c);
    } else if constexpr (count == 4) {
        const auto& [a, b, c, d] = command;
        return std::tie(a, b, c, d);
    } else if constexpr (count == 5) {
        const auto& [a, b, c, d, e] = command;
        return std::tie(a, b, c, d, e);
    } else {
        const auto& [a, b, c, d, e, f] = command;
        return std::tie(a, b, c, d, e, f);
    }
}

template <class C, class All, std::size_t at, class Members>
[[nodiscard]] decltype(auto) argument(const Members& members, const CommandContext& context) {
    using Parameter = std::tuple_element_t<at, All>;
    using Place = Before<All, at>;
    if constexpr (is_given<Parameter>) {
        return Given<std::remove_cvref_t<Parameter>>::template of<C>(context, Place::password);
    } else {
        using Member = std::remove_cvref_t<std::tuple_element_t<Place::member, Members>>;
        using Taken = Handed<std::remove_cvref_t<Parameter>, Member>;
        using Value = decltype(Taken::of(std::get<Place::member>(members), context, Place::password));
        static_assert(std::is_convertible_v<Value, Parameter>,
                      "a member of the command is not what the function that it names takes at this place");
        return Taken::of(std::get<Place::member>(members), context, Place::password);
    }
}

template <class C, std::size_t... at>
auto called(const C& command, const CommandContext& context, std::index_sequence<at...> /*of*/) {
    using Called = Signature<std::remove_cv_t<decltype(C::does)>>;
    using All = typename Called::All;
    [[maybe_unused]] const auto members = members_of<Before<All, sizeof...(at)>::member>(command);
    using Owner = typename Called::Owner;
    if constexpr (std::is_void_v<Owner>)
        return C::does(argument<C, All, at>(members, context)...);
    else if constexpr (IsAnyPart<Owner>)
        return (Slot<Owner>::of(parts_of(context.workplace)).*C::does)(argument<C, All, at>(members, context)...);
    else
        return (desk_of<Owner>(context.workplace).*C::does)(argument<C, All, at>(members, context)...);
}

}  // namespace does

/// Converts the function's result to the command's answer. A non-copyable result is shared.
template <class Answer, class Given>
[[nodiscard]] Result<Answer> answered(Given given) {
    if constexpr (std::is_convertible_v<Given, Result<Answer>>) {
        return given;
    } else {
        if (!given) return tl::unexpected<Fault>(std::move(given).error());
        return std::make_shared<typename Answer::element_type>(std::move(*given));
    }
}

template <class C>
Result<typename C::Answer> carry_out(const C& command, const CommandContext& context) {
    if constexpr (NamesFunction<C>) {
        using All = typename does::Signature<std::remove_cv_t<decltype(C::does)>>::All;
        constexpr auto all = std::make_index_sequence<std::tuple_size_v<All>>();
        if constexpr (std::is_void_v<decltype(does::called(command, context, all))>) {
            does::called(command, context, all);
            return {};
        } else {
            return answered<typename C::Answer>(does::called(command, context, all));
        }
    } else {
        return command.carry_out(context);
    }
}

}  // namespace jcic::desk
