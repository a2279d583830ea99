#pragma once
// Records and their copies, the printers, and the sheets that registers are printed on.

#include "app/desk/printing/paper_desk.h"
#include "app/desk/printing/printer_check.h"
#include "app/desk/registers/register_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// To be looked at: no copy. Its Progress is the first page, where the record has many.
struct ViewRecord {
    using Answer = OpenRecord;
    using Progress = std::shared_ptr<const Bytes>;
    inquiry::QueryId query;
    domain::Item item;
    static constexpr auto does = &PaperDesk::view;
};
/// The same by who reviews it: the record that this review names.
struct ViewRecordInReview {
    using Answer = OpenRecord;
    using Progress = std::shared_ptr<const Bytes>;
    std::string review;
    static constexpr auto does = &PaperDesk::view_in_review;
};
/// What a supervisor is to be shown who approves another copy (R-PA-7).
struct ShowAnother {
    using Answer = StepText;
    inquiry::QueryId query;
    domain::Item item;
    std::string reason;
    domain::PersonId approver;
    static constexpr auto does = &PaperDesk::another;
};
/// A copy of it, numbered: to be printed or saved next, else closed. One password where somebody approves it: theirs.
struct NumberCopy {
    using Answer = OpenRecord;
    inquiry::QueryId query;
    domain::Item item;
    std::string reason;
    std::optional<StepText> seen{};  ///< by who approves it: it says the reason
    Result<OpenRecord> carry_out(const CommandContext& context) const;
};
struct CloseRecord {
    using Answer = void;
    OpenRecord record;
    static constexpr auto does = &PaperDesk::close;
};
/// How many sheets are to come.
struct Print {
    using Answer = int;
    OpenRecord record;
    PrintChoice choice;
    static constexpr auto does = &PaperDesk::print;
};
/// On top of these copies of a case, which are printed next.
struct PrintCaseCover {
    using Answer = void;
    std::vector<OpenRecord> records;
    PrintChoice choice;
    static constexpr auto does = &PaperDesk::print_cover;
};
/// One password, the file's.
struct SaveEncrypted {
    using Answer = void;
    OpenRecord record;
    std::filesystem::path file;
    static constexpr auto does = &PaperDesk::save_encrypted;
};
/// The number of the own card that would sign for who is signed in.
struct SigningCard {
    using Answer = std::string;
    static constexpr auto does = &PaperDesk::signing_card;
};
/// Two passwords: the file's, then the PIN of the own card of who is signed in, which signs it.
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
struct FileCopy {
    using Answer = void;
    CopyId copy;
    std::string where;
    static constexpr auto does = &PaperDesk::file;
};
struct SetAsideCopy {
    using Answer = void;
    CopyId copy;
    bool case_refused = false;
    static constexpr auto does = &PaperDesk::set_aside;
};
/// One password, the witness's.
struct DestroyCopy {
    using Answer = void;
    CopyId copy;
    std::string how;
    domain::PersonId witness;
    static constexpr auto does = &PaperDesk::destroy;
};
struct MissCopy {
    using Answer = void;
    CopyId copy;
    static constexpr auto does = &PaperDesk::missing;
};
struct FindCopy {
    using Answer = void;
    CopyId copy;
    static constexpr auto does = &PaperDesk::found;
};
struct WriteOffCopy {
    using Answer = void;
    CopyId copy;
    std::string how;
    static constexpr auto does = &PaperDesk::write_off;
};

/// The printers' part of the self-check.
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
