#include "app/paper/sheets/record_page.h"

#include <algorithm>

#include "app/domain/identifiers.h"
#include "app/domain/roc_date.h"
#include "app/paper/forms/filling.h"
#include "app/paper/forms/record_table.h"
#include "app/paper/layout/pages.h"

namespace jcic::paper {

namespace {

constexpr std::string_view gap = "  ";
constexpr std::string_view stamp_name = "查詢專用章";

std::string joined(const std::vector<std::string>& parts) {
    std::string line;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!line.empty()) line += gap;
        line += part;
    }
    return line;
}

bool is_preview(const RecordPaper& paper) {
    return paper.copy_number == 0;
}

/// Never a digit before there is a number: whoever photographs the screen has no numbered copy.
std::string copy_words(const RecordPaper& paper) {
    return is_preview(paper) ? "預覽" : "第 " + std::to_string(paper.copy_number) + " 份";
}

/// A number that is no ID number of a person is not shown at all where numbers are masked.
std::string shown_id(const std::string& id, bool masked) {
    if (!masked) return id;
    const auto known = domain::PersonalId::parse(id);
    return known ? known->masked() : "";
}

/// As on a date stamp: "115.12.21".
std::string with_dots(const domain::RocDate& date) {
    std::string text = date.dashed();
    std::ranges::replace(text, '-', '.');
    return text;
}

const Querier& printed_by(const RecordPaper& paper) {
    return paper.printer ? *paper.printer : paper.querier;
}

std::string named(const Querier& person) {
    return person.name + "（" + person.user_code + "）";
}

Values values_of(const RecordPaper& paper, bool masked) {
    const Querier& stamps = printed_by(paper);
    const domain::ItemInfo& item = domain::info(paper.record.item());
    const domain::Record::Header& header = paper.record.header();
    const bool as_asked = header.subject_id == paper.subject_id && header.subject_name == paper.subject_name;
    const auto birth = domain::RocDate::parse(header.birth_date);
    return {{"item-code", std::string(item.code)},
            {"item-title", std::string(item.title)},
            {"item-short", std::string(item.short_title)},
            {"agency", std::string(item.agency)},
            {"subject", joined({paper.subject_name, shown_id(paper.subject_id, masked)})},
            {"as-written", as_asked ? "" : joined({header.subject_name, shown_id(header.subject_id, masked)})},
            {"borrower", paper.borrower.value_or("")},
            {"case-number", paper.case_number},
            {"reason", paper.reason},
            {"business", paper.business},
            {"subject-kind", paper.subject_kind},
            {"approver", paper.approver},
            {"authorisation", paper.authorisation},
            {"serial", paper.serial_masked},
            {"retrieved", domain::roc_time_text(paper.retrieved_at)},
            {"year", header.year ? std::to_string(*header.year) + " 年度" : ""},
            {"birth-date", birth ? birth->dashed() : ""},
            {"which-copy", copy_words(paper)},
            {"copies", std::to_string(paper.copies_so_far + 1)},
            {"reprint", paper.reprint},
            {"querier", stamps.name},
            {"user-code", stamps.user_code},
            {"duty", stamps.duty},
            {"asked-by", paper.printer ? named(paper.querier) : ""},
            {"institution-code", stamps.institution_code},
            {"branch", stamps.branch_name},
            {"institution-name", stamps.institution_name},
            {"stamped-date", with_dots(domain::roc_date_at(paper.printed_at))},
            {"printed-date", domain::roc_date_at(paper.printed_at).dashed()},
            {"printed-time", domain::roc_time_text(paper.printed_at)}};
}

}  // namespace

Document document_of(const RecordPaper& paper, const Form& form) {
    const domain::ItemInfo& item = domain::info(paper.record.item());
    const Querier& querier = printed_by(paper);
    const std::string unit = querier.institution_code + " " + querier.branch_name;
    Filling filling;
    filling.values = values_of(paper, form.mask_subject);
    filling.rows = rows_of(paper.record);
    if (paper.record.nothing_on_file())
        filling.instead = Statement{
            "查無資料", std::string(item.agency) + "於調閱時間查無此人的" + std::string(item.short_title) + "資料。"};
    filling.tax_data = item.tax_data;
    filling.practice = paper.practice;
    filling.file_title = std::string(item.code) + " " + std::string(item.title) + " " + copy_words(paper);
    filling.running_head = joined({paper.subject_name, shown_id(paper.subject_id, form.mask_subject)});
    filling.watermark = (paper.practice ? "練習 " : "") + unit + " " + querier.user_code + " " + copy_words(paper);
    if (paper.event > 0) filling.origin = Origin{paper.practice, querier.institution_code, paper.event};
    // Who asked is said here too: a layout of the branch's own may leave the value out.
    filling.footer = joined({named(querier), paper.printer ? "查詢 " + named(paper.querier) : "", unit,
                             domain::roc_time_text(paper.printed_at), "案號 " + paper.case_number, copy_words(paper)});
    filling.stamp_line = joined({std::string(stamp_name), querier.institution_name, querier.branch_name,
                                 with_dots(domain::roc_date_at(paper.printed_at))});
    filling.created = paper.printed_at;
    return fill(form, filling);
}

Result<PdfBytes> lay_out(const RecordPaper& paper, const Layouts& layouts, const Prove& prove,
                         const ShowFirst& show_first) {
    const Form& form = layouts.form(kind_of(paper.record.item()));
    const bool coded = is_preview(paper) || static_cast<bool>(prove);
    JCIC_TRY(Pages pages, Pages::set(document_of(paper, form), form.look, coded));
    if (show_first && pages.count() >= many_pages) {
        JCIC_TRY(PdfBytes first, pages.first());
        show_first(std::move(first));
    }
    return pages.all(prove);
}

}  // namespace jcic::paper
