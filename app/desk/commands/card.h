#pragma once
// The card and its password. A password is never used if its card is removed before the command runs. If the custodian
// types it (R-DU-2), `typist` names them, and their own ledger password is the last one typed.

#include <optional>

#include "app/desk/rooms/does.h"
#include "app/desk/seat/card_desk.h"
#include "app/desk/seat/card_password.h"
#include "app/desk/workplace.h"

namespace jcic::desk {

/// The person typing, and the password typed after the card's own; no card password is ever tried as a person's.
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
    static constexpr auto worth = SecretKind::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    static constexpr auto does = &CardDesk::open_jcic;
};
/// Passwords: the old one, then the new one.
struct ChangeCardPassword {
    using Answer = void;
    static constexpr auto worth = SecretKind::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    static constexpr auto does = &CardPasswordDesk::change;
};
/// Passwords: the PUK, then the new one.
struct UnblockCard {
    using Answer = void;
    static constexpr auto worth = SecretKind::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    static constexpr auto does = &CardPasswordDesk::unblock;
};
// The same with every card password typed at the reader's own keys. Stopping a command ends the entry if the reader
// supports that.
struct OpenJcicAtReader {
    using Answer = void;
    static constexpr auto worth = SecretKind::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    static constexpr auto does = &CardDesk::open_jcic_at_reader;
};
struct ChangeCardPasswordAtReader {
    using Answer = void;
    static constexpr auto worth = SecretKind::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    static constexpr auto does = &CardPasswordDesk::change_at_reader;
};
struct UnblockCardAtReader {
    using Answer = void;
    static constexpr auto worth = SecretKind::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    static constexpr auto does = &CardPasswordDesk::unblock_at_reader;
};
/// R-DU-9: receives a new card from JCIC, in the reader, for that custodian. Returns its number.
struct ReceiveCard {
    using Answer = std::string;
    domain::PersonId custodian;
    static constexpr auto does = &CardDesk::receive;
};
/// R-DU-5: JCIC has set the card's new password.
struct CardPasswordByJcic {
    using Answer = void;
    std::string card;
    std::string letter;
    std::string in_use;  ///< 查詢密碼啟用日期, as typed
    static constexpr auto does = &CardPasswordDesk::changed_by_jcic;
};

}  // namespace jcic::desk::command
