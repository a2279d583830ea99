#pragma once
// The ledger: its list and search, verification, head, export, evidence of deletions, backup. What has a Progress can
// be stopped.

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
/// A slice of the search's index, so that other commands come in between; `anew` throws away what there is first, and
/// may make the listing anew before, which takes its time and can be stopped.
struct MakeIndex {
    using Answer = IndexState;
    using Progress = IndexState;
    bool anew = false;
    Result<IndexState> carry_out(const CommandContext& context) const;
};
/// Against what was kept elsewhere, as it is typed, or against neither: the anchor of an earlier day, and the first
/// sealing key's fingerprint.
struct Verify {
    using Answer = Verification;
    using Progress = HowFar<VerifyStage>;
    std::string anchor{};
    std::string fingerprint{};
    std::string witness{};   ///< its key
    std::string cosigned{};  ///< the text of what it signed
    static constexpr auto does = &LedgerDesk::verify;
};
/// Where the trail stands, to be kept elsewhere.
struct ShowHead {
    using Answer = HeadOnPaper;
    static constexpr auto does = &LedgerDesk::head_on_paper;
};
/// The same on paper.
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
/// What the unit head and the second person sign before personal values leave.
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
    ValuesStatement page;  ///< as both read it
    std::filesystem::path file;
    static constexpr auto does = &LedgerDesk::export_values;
};
/// Each looked at anew.
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
