#pragma once
// An incident's facts out of the ledger (R-LO-6): what it touched, entered into its row, and the letters that tell of
// it, filled from that row. By the same way what is held about a subject who asks (R-PA-7).

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

    /// For who checks others, and the unit head; the auditor reads no names. Faults person.duty, cancelled, and of
    /// papers::check. What follows can be stopped as well, until something is written.
    [[nodiscard]] Result<papers::Affected> affected(const papers::AffectedScope& scope,
                                                    const papers::Watched& watched = {});
    /// Computes it anew and enters scope and counts into the incident's row. Faults also register.state, and
    /// ledger.sealed where somebody's number cannot be read, and so not be counted.
    Result<papers::Affected> assess(const std::string& incident, const papers::AffectedScope& scope,
                                    const papers::Watched& watched = {});
    /// As RegisterDesk::save: a sheet for "*.pdf", CSV and workbook for "*.zip", with whole numbers. How many rows.
    Result<std::size_t> save(const papers::AffectedScope& scope, const std::filesystem::path& file,
                             const Secret& secret, const papers::Watched& watched = {});

    /// All queries about, and authorisations of, the subject of that row of the register of access, while it waits for
    /// its answer: who takes or signs the answer. Faults person.duty, register.state (no such row; answered).
    [[nodiscard]] Result<papers::Affected> held_about(const std::string& access, const papers::Watched& watched = {});
    Result<std::size_t> save_held(const std::string& access, const std::filesystem::path& file, const Secret& secret,
                                  const papers::Watched& watched = {});

    /// A letter or form, filled from its row of the register of letters and the row that it follows from: the
    /// incident's, or that of the card, device or person it names (card_letters.h); it prints by RegisterDesk::print.
    /// Faults person.duty, register.state (no such row; no layout for it), paper.*.
    [[nodiscard]] Result<PrintedRegister> letter(const std::string& row);
    /// As a PDF, encrypted.
    Result<std::size_t> save_letter(const std::string& row, const std::filesystem::path& file, const Secret& secret);

private:
    [[nodiscard]] Result<papers::Affected> compute(Seat& seat, const papers::AffectedScope& scope,
                                                   const papers::Watched& watched);
    struct Saving {
        const char* title;
        ledger::Permit permit;  ///< whose duty it is
    };
    Result<std::size_t> save_found(const papers::Affected& affected, const Saving& saving,
                                   const std::filesystem::path& file, const Secret& secret);
    With<const Machine, Seating, const Printing> parts_;
};

}  // namespace jcic::desk
