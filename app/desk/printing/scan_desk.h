#pragma once
// Reads a scan, a picture or a PDF that may be a page of this desk, in a separate process (app/scan), and checks it
// against the ledger (proof_desk.h, origin_desk.h).

#include <filesystem>
#include <stop_token>

#include "app/base/secret.h"
#include "app/desk/printing/origin_desk.h"
#include "app/desk/printing/proof_report.h"
#include "app/desk/profile/settings.h"
#include "app/domain/form_layout.h"

namespace jcic::desk {

/// Returns its bytes' digest and its pages' contents; `password` opens a PDF, or is empty. A stop request ends the
/// process. Faults file.missing, file.read, file.form (detail "reason"), file.password, cancelled, internal.
[[nodiscard]] Result<FileRead> read_scan(const std::filesystem::path& file, const Secret& password,
                                         const std::stop_token& stop = {});
/// The origins in each page's bar codes, and the blank pages, from 1.
struct OriginsRead {
    std::vector<std::vector<paper::Origin>> pages;
    std::vector<std::size_t> blank{};
};
/// Faults as above.
[[nodiscard]] Result<OriginsRead> read_origins(const std::filesystem::path& file, const Secret& password,
                                               const std::stop_token& stop = {});

/// By page: warnings about the image of an authorisation form before it is submitted (R-AU-4); none of them forbids it.
/// Faults as above.
using FormLook = std::vector<std::vector<domain::FormRemark>>;
/// `layout`: positions of the first page's marks, boxes and digits. `digest`: of the intended file; file.form with
/// "reason" replaced if it has changed.
[[nodiscard]] Result<FormLook> look_at_form(const std::filesystem::path& file, const std::stop_token& stop = {},
                                            const std::optional<domain::FormLayout>& layout = std::nullopt,
                                            const std::optional<Digest>& digest = std::nullopt);
/// As above, for bytes without a file.
[[nodiscard]] Result<FormLook> look_at_form(Bytes bytes, const std::stop_token& stop,
                                            const std::optional<domain::FormLayout>& layout);
/// The layout named by the branch's setting; nullopt if none is set. Faults file.*.
[[nodiscard]] Result<std::optional<domain::FormLayout>> form_layout(const std::filesystem::path& profile,
                                                                    const Settings& settings);
[[nodiscard]] Result<std::optional<domain::FormLayout>> form_layout(const Machine& machine);
/// Of a profile that is not opened; nullopt without a profile. Faults file.*.
[[nodiscard]] Result<std::optional<domain::FormLayout>> form_layout(const std::filesystem::path& profile);

struct OriginFound {
    paper::Origin origin;
    std::optional<CopyOfOrigin> copy{};  ///< if this ledger has it
};
struct OriginReport {
    bool looked_up = false;  ///< in the ledger, for duties that account for copies; else only the codes are reported
    std::vector<std::vector<OriginFound>> pages;  ///< of each page in order; empty: no readable origin
    std::vector<std::size_t> blank{};             ///< blank ones of these, from 1
};
/// Looks up the result of read_origins() at a seat. Faults of the seat.
[[nodiscard]] Result<OriginReport> find_origin(const With<const Machine, Seating>& parts, const OriginsRead& read);
/// As above, for digits typed by a person.
[[nodiscard]] Result<OriginReport> find_typed_origin(const With<const Machine, Seating>& parts,
                                                     const paper::Origin& typed);

}  // namespace jcic::desk
