#pragma once
// An incident's facts from the ledger (R-LO-6): what it touched, entered into its row, and its letters, filled from
// that row. Likewise the data held about a subject who asks (R-PA-7).

#include <filesystem>
#include <string>

#include "app/base/secret.h"
#include "app/desk/papers/affected.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/with.h"
#include "app/ledger/people/permit.h"

namespace jcic::desk {

class Seat;

class IncidentDesk {
public:
    explicit IncidentDesk(const With<const Machine, Seating, const Printing>& parts) : parts_(parts) {}

    /// For duties that check others, and the unit head; without names for the auditor. Faults person.duty, cancelled,
    /// and of papers::check. The functions below can also be stopped, until something is written.
    [[nodiscard]] Result<papers::Affected> affected(const papers::AffectedScope& scope,
                                                    const papers::Watched& watched = {});
    /// Computes it again and enters scope and counts into the incident's row. Also faults register.state, and
    /// ledger.sealed if a person's number is unreadable and cannot be counted.
    Result<papers::Affected> assess(const std::string& incident, const papers::AffectedScope& scope,
                                    const papers::Watched& watched = {});
    /// As RegisterDesk::save: a sheet for "*.pdf", CSV and workbook for "*.zip", with whole numbers. Returns the number
    /// of rows.
    Result<std::size_t> save(const papers::AffectedScope& scope, const std::filesystem::path& file,
                             const Secret& secret, const papers::Watched& watched = {});

    /// Returns all queries and authorisations of the subject of that row of the register of access, while it awaits its
    /// answer: for people who give or sign the answer. Faults person.duty, register.state (no such row; answered).
    [[nodiscard]] Result<papers::Affected> held_about(const std::string& access, const papers::Watched& watched = {});
    Result<std::size_t> save_held(const std::string& access, const std::filesystem::path& file, const Secret& secret,
                                  const papers::Watched& watched = {});

    /// Fills a letter or form from its row of the register of letters and that row's basis: the incident, card, device
    /// or person (card_letters.h); print it with RegisterDesk::print. Faults person.duty, register.state (no such row;
    /// no layout for it), paper.*.
    [[nodiscard]] Result<PrintedRegister> letter(const std::string& row);
    /// Saves it as an encrypted PDF.
    Result<std::size_t> save_letter(const std::string& row, const std::filesystem::path& file, const Secret& secret);

private:
    [[nodiscard]] Result<papers::Affected> compute(Seat& seat, const papers::AffectedScope& scope,
                                                   const papers::Watched& watched);
    struct Saving {
        const char* title;
        ledger::Permit permit;  ///< the required duty
    };
    Result<std::size_t> save_found(const papers::Affected& affected, const Saving& saving,
                                   const std::filesystem::path& file, const Secret& secret);
    With<const Machine, Seating, const Printing> parts_;
};

}  // namespace jcic::desk
