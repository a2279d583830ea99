#pragma once
// The ledger: list, search, verification, head, export, evidence of deletions, backup. Commands with a Progress can be
// stopped.

#include "app/desk/rooms/does.h"
#include "app/desk/setup/setup_sheets.h"
#include "app/desk/upkeep/backup_desk.h"
#include "app/desk/upkeep/ledger_desk.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// As LedgerDesk::page.
struct Events {
    using Answer = EventList;
    EventFilter filter;
    std::uint64_t newest = 0;
    std::size_t limit = 0;
    static constexpr auto does = &LedgerDesk::page;
};
/// Indexes one slice, so that other commands can run in between. `anew` first drops the index and may rebuild the
/// listing, which is slow and can be stopped.
struct MakeIndex {
    using Answer = IndexState;
    using Progress = IndexState;
    bool anew = false;
    Result<IndexState> carry_out(const CommandContext& context) const;
};
/// Verifies the ledger, optionally against values kept elsewhere, as typed: an earlier day's anchor and the first
/// sealing key's fingerprint.
struct Verify {
    using Answer = Verification;
    using Progress = HowFar<VerifyStage>;
    std::string anchor{};
    std::string fingerprint{};
    std::string witness{};   ///< the witness's key
    std::string cosigned{};  ///< the text it signed
    static constexpr auto does = &LedgerDesk::verify;
};
/// Returns the ledger's head, to be kept elsewhere.
struct ShowHead {
    using Answer = HeadOnPaper;
    static constexpr auto does = &LedgerDesk::head_on_paper;
};
/// Prints the head.
struct PrintHead {
    using Answer = void;
    static constexpr auto does = &SetupSheets::print_head;
};
/// For the auditor, without personal values.
struct ExportLedger {
    using Answer = ExportSummary;
    struct Progress {
        std::uint64_t done = 0;
        std::uint64_t total = 0;
    };
    std::filesystem::path file;
    std::optional<domain::RocDate> since{};
    static constexpr auto does = &LedgerDesk::export_to;
};
/// The text that the unit head and the second person sign before personal values are exported.
struct ShowValuesExport {
    using Answer = ValuesStatement;
    domain::PersonId second;
    std::string reason;
    static constexpr auto does = &LedgerDesk::values_statement;
};
/// With all personal values. Two passwords: the file's, and the second person's.
struct ExportLedgerWithValues {
    using Answer = ExportSummary;
    using Progress = ExportLedger::Progress;
    ValuesStatement page;  ///< as read by both
    std::filesystem::path file;
    static constexpr auto does = &LedgerDesk::export_values;
};
/// Checks each deletion again.
struct Deletions {
    using Answer = DeletionReport;
    static constexpr auto does = &LedgerDesk::deletions;
};
struct BackUp {
    using Answer = BackupSummary;
    using Progress = HowFar<BackupStage>;
    std::filesystem::path file;
    static constexpr auto does = &BackupDesk::back_up;
};

}  // namespace jcic::desk::command
