#pragma once
// The card: its password, and its way from hand to hand. A password whose card is pulled before the desk comes to it is
// never used.

#include "app/desk/card_desk.h"
#include "app/desk/command.h"

namespace jcic::desk::command {

/// One password, the card's.
struct OpenJcic {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    Result<void> carry_out(const Means& means) const;
};
/// The old password and the new.
struct ChangeCardPassword {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    Result<void> carry_out(const Means& means) const;
};
/// The PUK and the new password.
struct UnblockCard {
    using Answer = void;
    static constexpr auto worth = Worth::card;
    Consent last_try;
    Result<void> carry_out(const Means& means) const;
};
// The same, with every password typed at the reader's own keys: to stop one ends the entry, where the reader can be
// told to.
struct OpenJcicAtReader {
    using Answer = void;
    Consent last_try;
    Result<void> carry_out(const Means& means) const;
};
struct ChangeCardPasswordAtReader {
    using Answer = void;
    Consent last_try;
    Result<void> carry_out(const Means& means) const;
};
struct UnblockCardAtReader {
    using Answer = void;
    Consent last_try;
    Result<void> carry_out(const Means& means) const;
};
/// R-DU-5: JCIC gave the card its new password.
struct CardPasswordByJcic {
    using Answer = void;
    std::string card;
    std::string letter;
    Result<void> carry_out(const Means& means) const;
};
/// The page for handing the card out, or back.
struct ShowHandOver {
    using Answer = HandOverPage;
    bool out = true;
    std::string card;
    std::string purpose;
    Result<HandOverPage> carry_out(const Means& means) const;
};
/// The page for a card whose holder cannot sign any more.
struct ShowTakingBack {
    using Answer = HandOverPage;
    std::string card;
    std::string reason;
    Result<HandOverPage> carry_out(const Means& means) const;
};
/// One password, the custodian's.
struct HandOver {
    using Answer = void;
    HandOverPage page;
    Result<void> carry_out(const Means& means) const;
};

}  // namespace jcic::desk::command
