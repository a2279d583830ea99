#pragma once
// Actions that may spend a try of the card's password or change it (R-DU-2, R-DU-5, R-LO-4). For the borrower only;
// each attempt is recorded before it is made, and its outcome afterwards.

#include <stop_token>
#include <string>
#include <string_view>

#include "app/base/bytes.h"
#include "app/base/fault.h"
#include "app/base/secret.h"
#include "app/card/card.h"
#include "app/desk/rooms/with.h"
#include "app/desk/seat/card_typist.h"

namespace jcic::desk {

class RegisterDesk;
class Seat;

class CardPasswordDesk {
public:
    CardPasswordDesk(const With<const Machine, Seating, HostLine, CardLine, LastRound>& parts, RegisterDesk& registers)
        : parts_(parts), registers_(registers) {}

    // All: faults session.none, card.custody (not borrowed by this person), card.foreign (not the borrowed card:
    // "wanted", "found"), card.pin.*, card.*. The last try needs consent. An open JCIC session ends first, because the
    // card is opened again. The card's verification is dropped. By branch policy its custodian types the password and
    // signs (card_typist.h): also rule.R-DU-2, person.password.

    Result<void> verify(const Secret& pin, const card::Consent& last_try, const SteppedIn& typist = std::nullopt);
    /// Also closes the task of R-DU-5, as unblocking does: the event records the person and that the member made the
    /// change; the card's row in the register of envelopes is updated, in use from today.
    Result<void> change(const Secret& old_pin, const Secret& new_pin, const card::Consent& last_try,
                        const SteppedIn& typist = std::nullopt);
    Result<void> unblock(const Secret& puk, const Secret& new_pin, const card::Consent& last_try,
                         const SteppedIn& typist = std::nullopt);

    // As above, with every password typed at the reader's own keys and never sent here. Also pinpad.cancelled,
    // pinpad.timeout, pinpad.differ, pinpad.unsupported. `stop` ends the entry if the reader supports that.
    Result<void> change_at_reader(const card::Consent& last_try, std::stop_token stop,
                                  const SteppedIn& typist = std::nullopt);
    Result<void> unblock_at_reader(const card::Consent& last_try, std::stop_token stop,
                                   const SteppedIn& typist = std::nullopt);

    struct FileSignature {
        std::string card;
        Bytes signature;
        Bytes certificate;  ///< DER
    };
    /// Signs under the prefix "jcic-desk file v1" and a NUL, which no request to the host has: a file's signature
    /// cannot be used for a query.
    Result<FileSignature> sign_file(const Secret& pin, std::string_view content, const card::Consent& last_try,
                                    const SteppedIn& typist = std::nullopt);

    /// R-DU-5, other case: JCIC has set the card's new password on the application named by `letter`, in use since that
    /// day (as typed). Closes the rows of the card's envelopes first, or writes nothing. Faults card.custody (unknown
    /// card), input.missing ("letter"), rule.R-DU-1 (neither unit head nor querier), rule.ROC-DATE, input.form
    /// ("in-use": a future day, or before the change was applied for).
    Result<void> changed_by_jcic(const std::string& card, const std::string& letter, std::string_view in_use);

private:
    With<const Machine, Seating, HostLine, CardLine, LastRound> parts_;
    RegisterDesk& registers_;
};

/// Opens the card in the reader, which must be the signed-in person's borrowed one (R-DU-9).
[[nodiscard]] Result<card::CardIdentity> open_held_card(const With<const Machine, CardLine>& parts, Seat& seat);
/// Records for each card an unfinished change of its password, interrupted by a crash or power failure: its password is
/// unknown from now on (R-DU-5). Ignores changes begun within minutes, which another program may be making.
[[nodiscard]] Result<void> tell_unfinished_changes(const Machine& machine, Seat& seat);
/// Restores from the trail, for cards whose module's tries are not believed, that the last password was wrong or its
/// outcome is unknown (card::Card::doubt).
[[nodiscard]] Result<void> recall_doubts(CardLine& line, Seat& seat);
/// Records the attempt, verifies, records the outcome. The opened card stays verified. Without `pin`, the password is
/// typed at the reader's own keys (pinpad.*); `stop` ends the entry if the reader supports that.
Result<void> verify_card(const With<const Machine, CardLine>& parts, Seat& seat, const card::CardIdentity& card,
                         const Secret* pin, const card::Consent& last_try, std::stop_token stop = {});

}  // namespace jcic::desk
