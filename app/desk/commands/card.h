#pragma once
// The card and its password. A password whose card is pulled before the desk comes to it is never used. Where its
// custodian types it (R-DU-2), `typist` says who that is, and their own password of the ledger is the last one typed.

#include <optional>

#include "app/desk/rooms/command.h"
#include "app/desk/seat/card_desk.h"

namespace jcic::desk::command {

/// One password, the card's.
struct OpenJcic {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    Result<void> carry_out(const CommandContext& context) const;
};
/// The old password and the new.
struct ChangeCardPassword {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    Result<void> carry_out(const CommandContext& context) const;
};
/// The PUK and the new password.
struct UnblockCard {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    Result<void> carry_out(const CommandContext& context) const;
};
// The same, with every password of the card typed at the reader's own keys: to stop one ends the entry, where the
// reader can be told to.
struct OpenJcicAtReader {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    Result<void> carry_out(const CommandContext& context) const;
};
struct ChangeCardPasswordAtReader {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    Result<void> carry_out(const CommandContext& context) const;
};
struct UnblockCardAtReader {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    std::optional<domain::PersonId> typist{};
    Result<void> carry_out(const CommandContext& context) const;
};
/// R-DU-9: the card in the reader is new from JCIC, and goes to that custodian. Its number.
struct ReceiveCard {
    using Answer = std::string;
    domain::PersonId custodian;
    Result<std::string> carry_out(const CommandContext& context) const;
};
/// R-DU-5: JCIC gave the card its new password.
struct CardPasswordByJcic {
    using Answer = void;
    std::string card;
    std::string letter;
    std::string in_use;  ///< 查詢密碼啟用日期, as it is typed
    Result<void> carry_out(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
