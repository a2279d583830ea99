#pragma once
// Reads a scan, a picture or a PDF that may be a page of this desk, in a separate process (app/scan), and checks it
// against the ledger (proof_desk.h, scan_desk.h).

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/secret.h"
#include "app/desk/printing/paper_desk.h"
#include "app/desk/profile/settings.h"
#include "app/domain/form_layout.h"
#include "app/domain/states.h"
#include "app/paper/proof/origin.h"

namespace jcic::desk {

// Origin of a sheet, from the bar codes in its margins (app/paper/proof/origin.h).

/// Returns the origins in a page's bar codes; a sheet of several pieces has several.
[[nodiscard]] std::vector<paper::Origin> origins_in(const std::vector<std::string>& codes);

/// Parses the typed digits beside a page's code, also full-width or grouped. nullopt if invalid or if the check digits
/// do not match.
[[nodiscard]] std::optional<paper::Origin> typed_origin(std::string_view typed);

/// A copy in this ledger, or a preview, which has no number: its page was displayed only.
struct CopyOfOrigin {
    CopyId copy;
    std::string case_number;
    std::string by;  ///< who reserved or viewed it: name and user code
    UtcTime at{};
    domain::CopyState state{};  ///< of a copy
    [[nodiscard]] bool is_preview() const { return copy.number == 0; }
};

/// nullopt if the origin belongs to another institution, or is neither a copy nor a preview. Faults of the seat,
/// person.duty.
[[nodiscard]] Result<std::optional<CopyOfOrigin>> copy_of(const With<const Machine, Seating>& parts,
                                                          const paper::Origin& origin);

// Result of checking a scan or file that claims to be pages of this desk: what was proven, by which means, and what a
// person still has to compare.

/// A page read from a scan or a file.
struct PageRead {
    std::vector<std::string> codes;
    std::optional<std::string> words;  ///< nullopt for a picture
    bool blank = false;                ///< the empty side of a sheet: neither ink nor words
};

/// A scan or a file as given.
struct FileRead {
    Digest digest{};                  ///< of its unchanged bytes
    std::optional<Digest> signed_by;  ///< digest of the certificate whose key signed all bytes (file_signature.h)
    bool one_picture = false;         ///< a picture of one page: the copy's other pages are not included
    std::vector<PageRead> pages;
    bool signature_broken = false;  ///< it claims a signature, but none over all bytes holds
};

/// What is proven of the file's contents. A code proves its own content, but not that it belongs to the page around it.
enum class Proven {
    nothing,     ///< not even all codes
    code_only,   ///< the codes are valid; everything around them, including a PDF's words, may be altered
    whole_file,  ///< every byte is as made by the desk
};

/// The content of a page's code and its faults.
struct PageFinding {
    bool blank = false;       ///< empty and not judged: a scanned blank back
    std::string institution;  ///< "" if no code is readable
    bool practice = false;
    std::uint64_t event = 0;
    int copy = 0;
    int page = 0;
    bool last = false;
    std::uint64_t epoch = 0;
    bool signature_holds = false;
    bool words_compared = false;
    bool event_compared = false;
    std::vector<Fault> faults;
};

/// The ledger's data of the copy, to be compared with the sheet by a person.
struct CopyInLedger {
    std::string query;        ///< "" if this session may not see cases
    std::string case_number;  ///< likewise
    std::string item;         ///< "T50"
    std::string person;       ///< name and number of the subject; "" if this session may not read them
    int number = 0;
    int pages = 0;
    std::optional<domain::CopyState> state;  ///< nullopt: no such copy
    bool left_as_file = false;               ///< it was exported
    bool this_file = false;                  ///< and these very bytes were printed or exported
    std::string own_card{};                  ///< a person's card that signed this file; "" if the desk did
};

struct ProofReport {
    std::string fingerprint;  ///< of the ledger's first key: to be compared with head office's record
    bool key_known = false;   ///< it was compared, or the ledger is available
    Proven proven = Proven::nothing;
    std::string by;         ///< of the whole file: "digest" or "signature"
    std::string signed_by;  ///< fingerprint of the certificate that signed the whole file, any owner's; or ""
    std::optional<CopyInLedger> copy;
    std::vector<Fault> faults;  ///< of the pages together
    std::vector<PageFinding> pages;

    /// Whether nothing is left for a person to compare.
    [[nodiscard]] bool success() const;
};

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
