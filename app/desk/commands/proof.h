#pragma once
// A page or a piece of one that somebody brings: whether it is the desk's own, and which copy it belongs to. Both have
// the file read by a program of its own, beside the desk, and can be stopped. And what proves it elsewhere: the
// ledger's seals.

#include "app/desk/printing/proof_desk.h"
#include "app/desk/printing/scan_desk.h"
#include "app/desk/rooms/does.h"
#include "app/desk/workplace.h"

namespace jcic::desk::command {

/// One password, where the PDF has one.
struct VerifyPaper {
    using Answer = ProofReport;
    std::filesystem::path file;
    std::optional<int> copy{};  ///< the number that a person reads on the sheet
    Result<ReadBeside<ProofReport>> begin(const CommandContext& context) const;
};
struct FindOrigin {
    using Answer = OriginReport;
    std::filesystem::path file;
    Result<ReadBeside<OriginReport>> begin(const CommandContext& context) const;
};
/// By the digits beside a page's code, where nothing can be scanned.
struct LookUpOrigin {
    using Answer = OriginReport;
    paper::Origin typed;
    static constexpr auto does = &find_typed_origin;
};

/// So many of the ledger's seals, newest first.
struct Seals {
    using Answer = SealList;
    std::size_t limit = 0;
    static constexpr auto does = &ProofDesk::seals;
};
/// All of them with their public keys, for who checks paper without the ledger.
struct ExportSeals {
    using Answer = void;
    std::filesystem::path file;
    static constexpr auto does = &ProofDesk::export_seals;
};

/// What is to be told of the image of an authorisation form before it is sent.
struct LookAtForm {
    using Answer = FormLook;
    std::filesystem::path file;
    std::optional<Digest> digest{};  ///< of what was attached: another file by now says nothing of that
    Result<ReadBeside<FormLook>> begin(const CommandContext& context) const;
};

}  // namespace jcic::desk::command
