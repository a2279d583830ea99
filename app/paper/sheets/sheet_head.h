#pragma once
// The head of every sheet and form: the unit, who made it when, the ledger's checkpoint.

#include <optional>
#include <string>

#include "app/base/clock.h"
#include "app/domain/roc_date.h"
#include "app/paper/forms/filling.h"
#include "app/paper/forms/layouts.h"

namespace jcic::paper {

struct Unit {
    std::string institution_code;  ///< 7 digits
    std::string institution_name;  ///< 練習商業銀行
    std::string branch_name;
    std::string address;
    std::string telephone;
};

struct SheetHead {
    bool practice = false;
    Unit unit;
    std::string printed_by;  ///< a person's name
    std::string user_code;
    UtcTime printed_at{};
    std::string checkpoint;   ///< the ledger's, as text, printed and as a QR code; "" for none
    std::string anchor{};     ///< the same head, short enough to type; "" for none
    std::string witnessed{};  ///< how far a witness signed the checkpoint's ledger, as text; "" for none
};

/// Values of a sheet's head and frame; the caller adds its own values and rows.
[[nodiscard]] Filling begin_sheet(const SheetHead& head);

/// The document that lay_out renders, for other output formats (a workbook).
[[nodiscard]] Document document_of(const Form& form, const Filling& filling);
/// Faults as render().
[[nodiscard]] Result<PdfBytes> lay_out(const Form& form, const Filling& filling);
[[nodiscard]] Result<PdfBytes> lay_out(FormKind kind, const Filling& filling, const Layouts& layouts);

/// "115-12-21", "" for no date.
[[nodiscard]] std::string date_text(const std::optional<domain::RocDate>& date);
/// "115-12-21 14:06", "" for no time.
[[nodiscard]] std::string time_text(const std::optional<UtcTime>& time);

}  // namespace jcic::paper
