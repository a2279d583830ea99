#pragma once
// What jcic-desk-hub says, in both languages.

#include <string>
#include <string_view>

#include "app/base/fault.h"
#include "app/verify/words.h"

namespace jcic::hub_server {

using verify::Language;
using verify::Words;

[[nodiscard]] Words words_for(const Fault& fault);
/// What a finding of a check means. The reason itself where it has no words.
[[nodiscard]] Words words_for_reason(std::string_view reason);
/// Lines that are neither a fault nor a figure.
enum class Line {
    made,
    there_already,
    not_there,
    up_to_date,
    compare,
    other_fingerprint,
    enrolled,
    retired,
    put_back,
    good,
    no_standby,
    never,
    retired_desk,
    runs_out,
    all_branches
};
[[nodiscard]] Words words_for(Line line);
/// What stands on head office's page and in its workbook.
enum class OfficeWord {
    nothing,
    title,
    page_number,  ///< %1 of %2
    week,
    signed_by_desks,
    stands,
    institution,
    branch,
    practice,
    desks,
    queries,
    waiting,
    sample,
    drawn,
    reviewed,
    late,
    late_in,
    report,
    report_not_yet,
    report_late,
    heard,
    seen,
    events,
    witnessed,
    wrong,
    total,
    legend,
    witness_unverified
};
[[nodiscard]] Words words_for(OfficeWord word);
/// What stands before a figure, and how a row stands: by its name in --json. The name itself where it has no words.
[[nodiscard]] std::string label(std::string_view name, Language language);
[[nodiscard]] Words help_words();

}  // namespace jcic::hub_server
