#pragma once
// Records and their copies, the printers, and the sheets that registers are printed on.

#include "app/desk/printing/paper_desk.h"
#include "app/desk/printing/printer_check.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// Opens a record to view, without a copy. Its Progress is the first page of a record with many.
struct ViewRecord {
    using Answer = OpenRecord;
    using Progress = std::shared_ptr<const Bytes>;
    inquiry::QueryId query;
    domain::Item item;
    static constexpr auto does = &PaperDesk::view;
};
/// As above, for the reviewer of a review: the record that it names.
struct ViewRecordInReview {
    using Answer = OpenRecord;
    using Progress = std::shared_ptr<const Bytes>;
    std::string review;
    static constexpr auto does = &PaperDesk::view_in_review;
};
/// The text shown to the supervisor who approves another copy (R-PA-7).
struct ShowAnother {
    using Answer = StepText;
    inquiry::QueryId query;
    domain::Item item;
    std::string reason;
    domain::PersonId approver;
    static constexpr auto does = &PaperDesk::another;
};
/// Numbers a copy, to be printed, saved or closed next. One password if an approver is needed: theirs.
struct NumberCopy {
    using Answer = OpenRecord;
    inquiry::QueryId query;
    domain::Item item;
    std::string reason;
    std::optional<StepText> seen{};  ///< by the approver; contains the reason
    Result<OpenRecord> carry_out(const CommandContext& context) const;
};
struct CloseRecord {
    using Answer = void;
    OpenRecord record;
    static constexpr auto does = &PaperDesk::close;
};
/// Returns the number of sheets.
struct Print {
    using Answer = int;
    OpenRecord record;
    PrintChoice choice;
    static constexpr auto does = &PaperDesk::print;
};
/// The cover page of a case's copies, which are printed next.
struct PrintCaseCover {
    using Answer = void;
    std::vector<OpenRecord> records;
    PrintChoice choice;
    static constexpr auto does = &PaperDesk::print_cover;
};
/// One password: the file's.
struct SaveEncrypted {
    using Answer = void;
    OpenRecord record;
    std::filesystem::path file;
    static constexpr auto does = &PaperDesk::save_encrypted;
};
/// Returns the number of the own card with which the signed-in person would sign.
struct SigningCard {
    using Answer = std::string;
    static constexpr auto does = &PaperDesk::signing_card;
};
/// Two passwords: the file's, then the PIN of the signed-in person's own card, which signs it.
struct SaveSigned {
    using Answer = void;
    OpenRecord record;
    std::filesystem::path file;
    bool last_try = false;
    static constexpr auto does = &PaperDesk::save_signed;
};

struct CancelCopy {
    using Answer = void;
    CopyId copy;
    static constexpr auto does = &PaperDesk::cancel;
};
struct CountCopy {
    using Answer = void;
    CopyId copy;
    int sheets = 0;
    static constexpr auto does = &PaperDesk::count;
};
/// The printers' part of the self-test.
struct CheckPrinters {
    using Answer = PrinterCheck;
    static constexpr auto does = &check_printers_here;
};
struct PrintRegister {
    using Answer = void;
    PrintedRegister page;
    PrintChoice choice;
    static constexpr auto does = &RegisterDesk::print;
};

}  // namespace jcic::desk::command
