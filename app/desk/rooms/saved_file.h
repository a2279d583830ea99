#pragma once
// A file exported from the registers: encrypted under its own password (R-PA-5), or in clear by a person responsible
// for that, and recorded in the trail before it is written. Every such export uses this class.

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "app/base/secret.h"
#include "app/desk/rooms/with.h"
#include "app/domain/events/journal.h"
#include "app/ledger/people/permit.h"
#include "app/paper/pdf/pdf.h"
#include "app/tables/table.h"

namespace jcic::desk {

// How a file is exported: encrypted under its own password (R-PA-5), or in clear with a reason.

struct Leaving {
    /// The password must outlive this.
    Leaving(const Secret& own_password) : password(&own_password) {}
    [[nodiscard]] static Leaving in_clear(std::string why) { return Leaving(std::move(why)); }

    const Secret* password = nullptr;  ///< null: in clear
    std::string why{};                 ///< in clear

private:
    explicit Leaving(std::string reason) : why(std::move(reason)) {}
};

class Seat;

class SavedFile {
public:
    enum class Forms { pdf, pdf_or_table, pdf_or_workbook, attachment };

    /// Checks destination, form, and password or reason, before anything is read. `permit` is checked inside the
    /// transaction. Encrypted, pages go to "*.pdf"; a table's CSV and workbook together, and attachments, to "*.zip".
    /// In clear, pages go to "*.pdf", a table to "*.csv" or "*.xlsx", a workbook to "*.xlsx", an attachment to "*.pdf",
    /// "*.png" or "*.jpg"; the duty is then may_save_in_clear, whatever `permit`, and the reason is sealed in the
    /// event, which the exporter signs. `machine` and the password must outlive this. Faults input.form of `where`
    /// (another ending), rule.R-PW-1 (the password is too weak), file.write (may_be_made); in clear person.duty,
    /// input.missing, rule.R-DU-6 (reason not meaningful).
    static Result<SavedFile> at(const Machine& machine, const Seat& seat, std::string_view where,
                                const std::filesystem::path& file, const Leaving& how, ledger::Permit permit,
                                Forms forms = Forms::pdf_or_table);

    [[nodiscard]] bool is_pdf() const { return form_ == "pdf"; }

    // Each appends register.exported, or register.exported-in-clear, about `name`, with rows and digest, then writes
    // the bytes. Returns the number of rows.

    /// Saves the pages as they print.
    Result<std::size_t> save_pages(Seat& seat, const std::string& name, std::size_t rows,
                                   const paper::PdfBytes& pdf) const;
    /// Saves CSV and workbook in one archive; in clear, the one named by the ending.
    Result<std::size_t> save_table(Seat& seat, const std::string& name, std::size_t rows,
                                   const tables::Table& table) const;
    /// Saves a workbook alone in its archive.
    Result<std::size_t> save_workbook(Seat& seat, const std::string& name, std::size_t rows,
                                      const tables::Sheet& sheet) const;
    /// Saves an attachment of a row of the register `name` unchanged; the event names row and field. Fault input.form
    /// (in clear, the ending does not match the content).
    Result<std::size_t> save_attachment(Seat& seat, const std::string& name, const std::string& row,
                                        const std::string& field, const Bytes& bytes) const;

private:
    struct Content {
        const std::string& name;
        std::size_t rows = 0;
        const Bytes& bytes;
        std::vector<domain::Fact> facts{};  ///< further fields of the event
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
    std::string form_{};      ///< the file's ending
    ledger::Permit permit_;
};

}  // namespace jcic::desk
