#pragma once
// Texts of jcic-desk-hub, in both languages.

#include <string>
#include <string_view>

#include "app/base/fault.h"
#include "app/verify/words.h"

namespace jcic::hub_server {

using verify::Language;
using verify::Words;

[[nodiscard]] Words words_for(const Fault& fault);
/// Text for a finding's reason. The reason itself if there is no text.
[[nodiscard]] Words words_for_reason(std::string_view reason);
/// Lines that are neither faults nor figures.
enum class Line {
    made,
    there_already,
    not_there,
    up_to_date,
    compare,
    other_fingerprint,
    enrolled,
    retired,
    reinstated,
    second_person,
    revoked,
    lifted,
    put_back,
    good,
    no_standby,
    never,
    retired_desk,
    runs_out,
    all_branches
};
[[nodiscard]] Words words_for(Line line);
/// Texts of head office's page and workbook.
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
/// Label of a figure or of a row's state, by its name in --json. The name itself if there is no text.
[[nodiscard]] std::string label(std::string_view name, Language language);
[[nodiscard]] Words help_words();

}  // namespace jcic::hub_server
