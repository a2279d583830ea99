#pragma once
// The lines of 聯徵2, 3 and 4 as they are printed, cell by cell.

#include <algorithm>
#include <map>

#include "app/desk/papers/devices.h"
#include "paper/samples.h"

namespace jcic::test {

inline const paper::Sentences& sentences() {
    return paper::sample::layouts().sentences();
}

/// By column: "keeper".
using PaperLine = std::map<std::string_view, std::string>;

inline PaperLine line_of(paper::FormKind kind, const paper::Figures& figures) {
    PaperLine out;
    const auto cells = sentences().cells(kind, figures);
    const auto columns = paper::info(kind).columns;
    for (std::size_t i = 0; i < columns.size(); ++i) out.emplace(columns[i], cells[i]);
    return out;
}
inline std::vector<PaperLine> lines_of(paper::FormKind kind, const paper::Figures::List& rows) {
    std::vector<PaperLine> out;
    for (const auto& row : rows) out.push_back(line_of(kind, row));
    return out;
}
inline std::vector<PaperLine> device_lines(const desk::papers::DeviceFacts& facts) {
    return lines_of(paper::FormKind::working_paper_3, desk::papers::device_figures(facts));
}
inline std::vector<PaperLine> people_lines(const std::vector<desk::papers::Designated>& all,
                                           const domain::registers::Rows& rows, const desk::papers::Span& span,
                                           const std::vector<domain::Recorded>& judging = {}) {
    return lines_of(paper::FormKind::working_paper_4,
                    desk::papers::people_figures(all, rows, span.from, span.to, judging));
}

}  // namespace jcic::test
