#pragma once
// What may cost a try of the card's password, or change it (R-DU-2, R-DU-5, R-LO-4). Only who has the card out may;
// each attempt is an event before it is made, and its outcome is one after.

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

    // All of them: faults session.none, card.custody (nothing handed out to this person), card.foreign (another card
    // than the one handed out: "wanted", "found"), card.pin.*, card.*. One that may spend the last try needs consent.
    // JCIC's session ends first where it is open: the card is opened anew. The card keeps nothing verified. Where the
    // branch decided so, its password is its custodian's to type, who signs (card_typist.h): also rule.R-DU-2,
    // person.password.

    Result<void> verify(const Secret& pin, const card::Consent& last_try, const SteppedIn& typist = std::nullopt);
    /// Also closes the task of R-DU-5, as unblocking does: the event says that the member changed it, and who; so does
    /// the card's row in the register of envelopes, in use from today.
    Result<void> change(const Secret& old_pin, const Secret& new_pin, const card::Consent& last_try,
                        const SteppedIn& typist = std::nullopt);
    Result<void> unblock(const Secret& puk, const Secret& new_pin, const card::Consent& last_try,
                         const SteppedIn& typist = std::nullopt);

    // The same, with every password typed at the reader's own keys: none of it comes here. Also pinpad.cancelled,
    // pinpad.timeout, pinpad.differ, pinpad.unsupported. `stop` ends the entry where the reader can be told to.
    Result<void> change_at_reader(const card::Consent& last_try, std::stop_token stop,
                                  const SteppedIn& typist = std::nullopt);
    Result<void> unblock_at_reader(const card::Consent& last_try, std::stop_token stop,
                                   const SteppedIn& typist = std::nullopt);

    struct FileSignature {
        std::string card;
        Bytes signature;
        Bytes certificate;  ///< DER
    };
    /// Under the prefix "jcic-desk file v1" and a NUL, which no request to the host carries: a signature over a file is
    /// never one over a query.
    Result<FileSignature> sign_file(const Secret& pin, std::string_view content, const card::Consent& last_try,
                                    const SteppedIn& typist = std::nullopt);

    /// R-DU-5, the other way: JCIC gave the card its new password, on the application that the letter names, in use
    /// since that day (as it is typed). The rows of the card's letters are closed by it first, or nothing is written.
    /// Faults card.custody (unknown card), input.missing ("letter"), rule.R-DU-1 (neither unit head nor querier),
    /// rule.ROC-DATE, input.form ("in-use": a day to come, or before the change was asked for).
    Result<void> changed_by_jcic(const std::string& card, const std::string& letter, std::string_view in_use);

private:
    With<const Machine, Seating, HostLine, CardLine, LastRound> parts_;
    RegisterDesk& registers_;
};

/// The card in the reader, opened: the one that the signed-in person has out (R-DU-9).
[[nodiscard]] Result<card::CardIdentity> open_held_card(const With<const Machine, CardLine>& parts, Seat& seat);
/// Of each card a change of its password that was begun and of which nothing tells how it came out, since the program
/// was ended, or the power went, meanwhile: from now on nobody knows which password it has (R-DU-5). One that was begun
/// within minutes may still go on at another program.
[[nodiscard]] Result<void> tell_unfinished_changes(const Machine& machine, Seat& seat);
/// Of each card whose module is not believed about its tries: that its last password was wrong, or its end is not
/// known, is remembered from here on, as the trail has it (card::Card::doubt).
[[nodiscard]] Result<void> recall_doubts(CardLine& line, Seat& seat);
/// Writes, verifies, writes. The opened card keeps its password verified. Without a password it is typed at the
/// reader's own keys (pinpad.*), until `stop` ends the entry where the reader can be told to.
Result<void> verify_card(const With<const Machine, CardLine>& parts, Seat& seat, const card::CardIdentity& card,
                         const Secret* pin, const card::Consent& last_try, std::stop_token stop = {});

}  // namespace jcic::desk
