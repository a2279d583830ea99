#pragma once
// A scan, a picture or a PDF that is handed in, as the desk's own page or a piece of one: read by a program of its own
// (app/scan), then judged by what stands in the ledger (proof_desk.h, origin_desk.h).

#include <filesystem>
#include <stop_token>

#include "app/base/secret.h"
#include "app/desk/printing/origin_desk.h"
#include "app/desk/printing/proof_report.h"
#include "app/desk/profile/settings.h"
#include "app/domain/form_layout.h"

namespace jcic::desk {

/// Its bytes and what its pages say; `password` opens a PDF, or is empty. Asked to stop, the reader is ended. Faults
/// file.missing, file.read, file.form (detail "reason"), file.password, cancelled, internal.
[[nodiscard]] Result<FileRead> read_scan(const std::filesystem::path& file, const Secret& password,
                                         const std::stop_token& stop = {});
/// By page, what the bar codes of origin say on it; and which pages are blank, from 1.
struct OriginsRead {
    std::vector<std::vector<paper::Origin>> pages;
    std::vector<std::size_t> blank{};
};
/// Faults as above.
[[nodiscard]] Result<OriginsRead> read_origins(const std::filesystem::path& file, const Secret& password,
                                               const std::stop_token& stop = {});

/// By page, what is to be told of the image of an authorisation form before it is sent (R-AU-4); nothing in it forbids.
/// Faults as above.
using FormLook = std::vector<std::vector<domain::FormRemark>>;
/// `layout`: where the first page's marks, boxes and digits stand. `digest`: of the file that is meant; file.form with
/// "reason" replaced where it is another by now.
[[nodiscard]] Result<FormLook> look_at_form(const std::filesystem::path& file, const std::stop_token& stop = {},
                                            const std::optional<domain::FormLayout>& layout = std::nullopt,
                                            const std::optional<Digest>& digest = std::nullopt);
/// The same of bytes that never were a file.
[[nodiscard]] Result<FormLook> look_at_form(Bytes bytes, const std::stop_token& stop,
                                            const std::optional<domain::FormLayout>& layout);
/// Of the branch's form by its setting; nullopt where it has none. Faults file.*.
[[nodiscard]] Result<std::optional<domain::FormLayout>> form_layout(const std::filesystem::path& profile,
                                                                    const Settings& settings);
[[nodiscard]] Result<std::optional<domain::FormLayout>> form_layout(const Machine& machine);
/// Of a profile that is not opened; where there is none, nobody has described a form. Faults file.*.
[[nodiscard]] Result<std::optional<domain::FormLayout>> form_layout(const std::filesystem::path& profile);

struct OriginFound {
    paper::Origin origin;
    std::optional<CopyOfOrigin> copy{};  ///< that the ledger at hand knows
};
struct OriginReport {
    bool looked_up = false;  ///< in the ledger, for who accounts for copies; else only what the bars say is told
    std::vector<std::vector<OriginFound>> pages;  ///< of each page, in its order; none: no origin could be read there
    std::vector<std::size_t> blank{};             ///< of these, from 1, the ones on which nothing stands
};
/// Of what read_origins() gave, at somebody's seat. Faults of the seat.
[[nodiscard]] Result<OriginReport> find_origin(const With<const Machine, Seating>& parts, const OriginsRead& read);
/// The same of the digits beside a page's code, which somebody typed.
[[nodiscard]] Result<OriginReport> find_typed_origin(const With<const Machine, Seating>& parts,
                                                     const paper::Origin& typed);

}  // namespace jcic::desk
