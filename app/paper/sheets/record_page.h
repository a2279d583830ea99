#pragma once
// A record of T50, T51 or T52 on paper (R-PA-1, R-PA-2, R-PA-3, R-PA-5). The caller passes all values: this code reads
// no ledger and has no clock.

#include <optional>
#include <string>

#include "app/base/clock.h"
#include "app/domain/record.h"
#include "app/paper/forms/layouts.h"

namespace jcic::paper {

/// A querier's data as printed (R-PA-1) and the using unit's (R-PA-2).
struct Querier {
    std::string name;
    std::string user_code;
    std::string duty;              ///< in words
    std::string institution_code;  ///< 7 digits
    std::string branch_name;
    std::string institution_name{};  ///< 練習商業銀行; "" if unknown
};

struct RecordPaper {
    bool practice = false;
    domain::Record record;
    std::string subject_id;  ///< in full; the layout's setting masks it
    std::string subject_name;
    std::optional<std::string> borrower;  ///< name and number, if not the subject (R-EL-8)
    std::string business;                 ///< in words: 授信
    std::string subject_kind;             ///< in words: 保證人
    std::string case_number;
    std::string reason;
    std::string authorisation;  ///< number, kind and period in words
    std::string serial_masked;  ///< "●●●●4471" (R-SE-5)
    UtcTime retrieved_at{};
    Querier querier;        ///< named on every copy
    std::string approver;   ///< name and user code
    int copy_number = 1;    ///< 0: a preview, which has a mark in place of the number
    int copies_so_far = 0;  ///< printed before this one
    UtcTime printed_at{};
    std::uint64_t event = 0;  ///< that gave the copy its number, or opened the preview
    std::string reprint{};    ///< reason of a further copy; "" for the first
    /// Who prints it, if the case was handed over: stamp, watermark and footer are theirs (R-DU-15, R-PA-1).
    std::optional<Querier> printer{};
};

/// The record as blocks and frame, ready to be rendered with the form's style.
[[nodiscard]] Document document_of(const RecordPaper& paper, const Form& form);

/// Receives the first of many pages as a separate file, without its code, before the others are painted.
using ShowFirst = std::function<void(PdfBytes)>;

/// From this number of pages on, the first is shown separately.
inline constexpr std::size_t many_pages = 6;

/// The PDF that is printed and filed: the same input gives the same bytes. A preview looks the same and leaves room for
/// the codes that it lacks. Faults as render().
[[nodiscard]] Result<PdfBytes> lay_out(const RecordPaper& paper, const Layouts& layouts, const Prove& prove = {},
                                       const ShowFirst& show_first = {});

}  // namespace jcic::paper
