#pragma once
// Checks whether a page, or a piece of one, was printed by this desk, and to which copy it belongs. Both read the file
// in a separate process beside the desk and can be stopped. Also the ledger's seals, as proof elsewhere.

#include "app/desk/printing/proof_desk.h"
#include "app/desk/printing/scan_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// One password, if the PDF has one.
struct VerifyPaper {
    using Answer = ProofReport;
    std::filesystem::path file;
    std::optional<int> copy{};  ///< the number read on the sheet by a person
    Result<ReadBeside<ProofReport>> begin(const CommandContext& context) const;
};
struct FindOrigin {
    using Answer = OriginReport;
    std::filesystem::path file;
    Result<ReadBeside<OriginReport>> begin(const CommandContext& context) const;
};
/// By the digits beside a page's code, if nothing can be scanned.
struct LookUpOrigin {
    using Answer = OriginReport;
    paper::Origin typed;
    static constexpr auto does = &find_typed_origin;
};

/// Returns the newest seals, newest first, at most `limit`.
struct Seals {
    using Answer = SealList;
    std::size_t limit = 0;
    static constexpr auto does = &ProofDesk::seals;
};
/// Exports all seals with their public keys, to check paper without the ledger.
struct ExportSeals {
    using Answer = void;
    std::filesystem::path file;
    static constexpr auto does = &ProofDesk::export_seals;
};

/// Warnings about the image of an authorisation form before it is submitted.
struct LookAtForm {
    using Answer = FormLook;
    std::filesystem::path file;
    std::optional<Digest> digest{};  ///< of the attachment: a changed file is not judged
    Result<ReadBeside<FormLook>> begin(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
