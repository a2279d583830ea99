#pragma once
// One workstation, composed: the rooms plugged into one another. Sequential and synchronous: the conductor (windows) or
// the terminal program's only thread calls it, one job at a time. The parts below are the use cases a person meets.

#include <filesystem>
#include <memory>
#include <stop_token>

#include "app/desk/snapshot.h"

namespace jcic::desk {

class SeatDesk;      // seat.h: sign-in, sign-out, drafts, password
class CardDesk;      // card_desk.h: opening JCIC with the card, custody
class QueryDesk;     // query_desk.h: submit, approve, request, retrieve
class PaperDesk;     // paper_desk.h: record window, copies, printing
class LedgerDesk;    // ledger_desk.h: event list, verification
class PracticeDesk;  // practice_desk.h: the practice world's controls
struct Rooms;        // rooms.h: what they share

/// How a workplace is opened.
struct Opening {
    std::filesystem::path profile;  ///< folder with the ledger and settings
    bool practice = true;
    std::string reader;                    ///< one of several; "" for any
    bool practice_host_in_process = true;  ///< else the profile's settings name a host
    bool practice_card_in_process = true;  ///< else the real PC/SC daemon
    std::string queue;                     ///< printer; "" for the default
};

class Workplace {
public:
    /// Opens the profile's ledger (locked) and starts what listens: card monitor, host session, practice world.
    [[nodiscard]] static Result<std::unique_ptr<Workplace>> open(const Opening& opening);
    ~Workplace();

    [[nodiscard]] SeatDesk& seat();
    [[nodiscard]] CardDesk& card();
    [[nodiscard]] QueryDesk& queries();
    [[nodiscard]] PaperDesk& paper();
    [[nodiscard]] LedgerDesk& ledger();
    /// nullptr outside practice.
    [[nodiscard]] PracticeDesk* practice();

    /// What the windows show now.
    [[nodiscard]] std::shared_ptr<const Snapshot> snapshot();
    /// Called by the monitor's thread when a reader or card came or went; set once, before use.
    void when_cards_change(std::function<void()> call);
    /// The regular round: card events handled, ready items fetched while a session is open, unsettled ones settled,
    /// expired ones marked, printers asked. Gives true where something changed.
    bool round(std::stop_token stop);

private:
    explicit Workplace(std::unique_ptr<Rooms> rooms);
    std::unique_ptr<Rooms> rooms_;
};

}  // namespace jcic::desk
