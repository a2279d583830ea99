#pragma once
// A file that a person takes out of the registers: encrypted under a password of its own (R-PA-5), or, for who answers
// for that, in clear; and in the trail before it is written. All that is saved so goes through here.

#include <filesystem>
#include <string>
#include <vector>

#include "app/desk/rooms/leaving.h"
#include "app/desk/rooms/with.h"
#include "app/domain/events/journal.h"
#include "app/ledger/people/permit.h"
#include "app/paper/pdf/pdf.h"
#include "app/tables/table.h"

namespace jcic::desk {

class Seat;

class SavedFile {
public:
    enum class Forms { pdf, pdf_or_table, pdf_or_workbook, attachment };

    /// Where it goes, how, and whose duty it is to take it out, which is asked inside the transaction; judged before
    /// anything is read for it. Under a password pages go to "*.pdf", a table's CSV and workbook together, and what is
    /// attached to a row, to "*.zip". In clear it is "*.pdf", for a table "*.csv" or "*.xlsx", for a workbook "*.xlsx",
    /// for what is attached "*.pdf", "*.png" or "*.jpg"; the duty is may_save_in_clear, whatever `permit`, and why is
    /// sealed in the event, which who takes it out signs. `machine` and the password outlive it. Faults input.form of
    /// `where` (another ending), rule.R-PW-1 (the password is too weak), file.write (may_be_made); in clear
    /// person.duty, input.missing, rule.R-DU-6 (it says nothing).
    static Result<SavedFile> at(const Machine& machine, const Seat& seat, std::string_view where,
                                const std::filesystem::path& file, const Leaving& how, ledger::Permit permit,
                                Forms forms = Forms::pdf_or_table);

    [[nodiscard]] bool is_pdf() const { return form_ == "pdf"; }

    // Each appends register.exported, or register.exported-in-clear, about `name`, with the rows and the digest of the
    // bytes, then writes them. How many rows.

    /// The pages as they print.
    Result<std::size_t> save_pages(Seat& seat, const std::string& name, std::size_t rows,
                                   const paper::PdfBytes& pdf) const;
    /// CSV and workbook of it in one archive; in clear the one of them that the ending says.
    Result<std::size_t> save_table(Seat& seat, const std::string& name, std::size_t rows,
                                   const tables::Table& table) const;
    /// A workbook alone in its archive.
    Result<std::size_t> save_workbook(Seat& seat, const std::string& name, std::size_t rows,
                                      const tables::Sheet& sheet) const;
    /// What is attached to a row of the register `name`, as it was attached; the event says of which row and field.
    /// Fault input.form (in clear, the ending is not what it is).
    Result<std::size_t> save_attachment(Seat& seat, const std::string& name, const std::string& row,
                                        const std::string& field, const Bytes& bytes) const;

private:
    struct Content {
        const std::string& name;
        std::size_t rows = 0;
        const Bytes& bytes;
        std::vector<domain::Fact> facts{};  ///< what the event says besides
    };
    SavedFile(const Machine& machine, std::filesystem::path file, const Leaving& how, ledger::Permit permit)
        : machine_(&machine),
          file_(std::move(file)),
          password_(how.password),
          why_(how.why),
          permit_(std::move(permit)) {}
    [[nodiscard]] Result<Bytes> table_bytes(const std::string& name, const tables::Table& table) const;
    [[nodiscard]] Result<domain::Entry> event(Seat& seat, const Content& what) const;
    Result<std::size_t> write(Seat& seat, const Content& what) const;

    const Machine* machine_;
    std::filesystem::path file_;
    const Secret* password_;  ///< null: in clear
    std::string why_;         ///< in clear
    std::string form_{};      ///< its ending
    ledger::Permit permit_;
};

}  // namespace jcic::desk
