#pragma once
// The card and its password. A password whose card is pulled before the desk comes to it is never used. Where its
// custodian types it (R-DU-2), `typist` says who that is, and their own password of the ledger is the last one typed.

#include <optional>

#include "app/desk/rooms/does.h"
#include "app/desk/seat/card_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/desk/workplace.h"

namespace jcic::desk {

/// Who steps in, with what was typed after the card's own: none of those is ever tried as a person's password.
template <>
struct Handed<SteppedIn, std::optional<domain::PersonId>> {
    [[nodiscard]] static SteppedIn of(const std::optional<domain::PersonId>& person, const CommandContext& context,
                                      std::size_t typed) {
        if (!person || context.typed.size() <= typed) return std::nullopt;
        return Typist{*person, &context.typed[typed]};
    }
};

}  // namespace jcic::desk

namespace jcic::desk::command {

/// One password, the card's.
struct OpenJcic {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    static constexpr auto does = &CardDesk::open_jcic;
};
/// The old password and the new.
struct ChangeCardPassword {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    static constexpr auto does = &CardPasswordDesk::change;
};
/// The PUK and the new password.
struct UnblockCard {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    static constexpr auto does = &CardPasswordDesk::unblock;
};
// The same, with every password of the card typed at the reader's own keys: to stop one ends the entry, where the
// reader can be told to.
struct OpenJcicAtReader {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    static constexpr auto does = &CardDesk::open_jcic_at_reader;
};
struct ChangeCardPasswordAtReader {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    static constexpr auto does = &CardPasswordDesk::change_at_reader;
};
struct UnblockCardAtReader {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    static constexpr auto does = &CardPasswordDesk::unblock_at_reader;
};
/// R-DU-9: the card in the reader is new from JCIC, and goes to that custodian. Its number.
struct ReceiveCard {
    using Answer = std::string;
    domain::PersonId custodian;
    static constexpr auto does = &CardDesk::receive;
};
/// R-DU-5: JCIC gave the card its new password.
struct CardPasswordByJcic {
    using Answer = void;
    std::string card;
    std::string letter;
    std::string in_use;  ///< 查詢密碼啟用日期, as it is typed
    static constexpr auto does = &CardPasswordDesk::changed_by_jcic;
};

}  // namespace jcic::desk::command
