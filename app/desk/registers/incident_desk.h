#pragma once
// An incident's facts out of the ledger (R-LO-6): what it touched, entered into its row, and the letters that tell of
// it, filled from that row. By the same way what is held about a subject who asks (R-PA-7).

#include <filesystem>
#include <string>

#include "app/base/secret.h"
#include "app/desk/papers/affected.h"
#include "app/desk/registers/register_desk.h"

namespace jcic::desk {

struct Rooms;
struct Seat;

class IncidentDesk {
public:
    explicit IncidentDesk(Rooms& rooms) : rooms_(rooms) {}

    /// For who checks others, and the unit head; the auditor reads no names. Faults person.duty, and of
    /// papers::check.
    [[nodiscard]] Result<papers::Affected> affected(const papers::AffectedScope& scope);
    /// Computes it anew and enters scope and counts into the incident's row. Faults also register.state, and
    /// ledger.sealed where somebody's number cannot be read, and so not be counted.
    Result<papers::Affected> assess(const std::string& incident, const papers::AffectedScope& scope);
    /// As RegisterDesk::save: a sheet for "*.pdf", CSV and workbook for "*.zip", with whole numbers. How many rows.
    Result<std::size_t> save(const papers::AffectedScope& scope, const std::filesystem::path& file,
                             const Secret& secret);

    /// All about the subject of that row of the register of access, while it waits for its answer: who takes or signs
    /// the answer. Faults person.duty, register.state (no such row; answered).
    [[nodiscard]] Result<papers::Affected> held_about(const std::string& access);
    Result<std::size_t> save_held(const std::string& access, const std::filesystem::path& file, const Secret& secret);

    /// A letter about an incident, filled from its row of the register of letters and the incident's; it prints by
    /// RegisterDesk::print. Faults person.duty, register.state (no such row; no letter about an incident), paper.*.
    [[nodiscard]] Result<PrintedRegister> letter(const std::string& row);
    /// As a PDF, encrypted.
    Result<std::size_t> save_letter(const std::string& row, const std::filesystem::path& file, const Secret& secret);

private:
    [[nodiscard]] Result<papers::Affected> compute(Seat& seat, const papers::AffectedScope& scope);
    Result<std::size_t> save(const papers::Affected& affected, const char* title, const std::filesystem::path& file,
                             const Secret& secret);
    Rooms& rooms_;
};

}  // namespace jcic::desk
