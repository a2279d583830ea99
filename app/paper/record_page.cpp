#include "app/paper/record_page.h"

#include "app/domain/roc_date.h"
#include "app/paper/record_table.h"

namespace jcic::paper {

namespace {

// Two spaces, not U+3000: DejaVu draws both with one glyph, and the text layer then needs a correction at every space.
constexpr std::string_view gap = "  ";

std::string joined(const std::vector<std::string>& parts) {
    std::string line;
    for (const std::string& part : parts) {
        if (part.empty()) continue;
        if (!line.empty()) line += gap;
        line += part;
    }
    return line;
}

std::string copy_words(const RecordPaper& paper) {
    return "第 " + std::to_string(paper.copy_number) + " 份";
}

std::string querier_words(const Querier& querier) {
    return querier.name + "（" + querier.user_code + "）";
}

Frame frame_of(const RecordPaper& paper) {
    const domain::ItemInfo& item = domain::info(paper.record.item());
    const Querier& querier = paper.querier;
    const std::string unit = querier.institution_code + " " + querier.branch_name;
    return {.title = std::string(item.code) + " " + std::string(item.title),
            .running_head = joined({paper.subject_name, paper.subject_id}),
            .mark = "密件",
            .practice = paper.practice ? "練習：內容均為虛構，不得作為徵信依據" : "",
            .watermark = (paper.practice ? "練習 " : "") + unit + " " + querier.user_code,
            .notice = item.tax_data ? std::string(domain::tax_notice) : "",
            .footer = joined({querier_words(querier), unit, domain::roc_time_text(paper.printed_at),
                              "案號 " + paper.case_number, copy_words(paper)})};
}

Facts facts_of(const RecordPaper& paper) {
    const domain::Record::Header& header = paper.record.header();
    Facts facts;
    const auto add = [&](std::string label, std::string value, bool wide = false) {
        if (!value.empty()) facts.facts.push_back({std::move(label), std::move(value), wide});
    };
    add("查詢對象", joined({paper.subject_name, paper.subject_id}), true);
    if (header.subject_id != paper.subject_id || header.subject_name != paper.subject_name)
        add("資料所載", joined({header.subject_name, header.subject_id}), true);
    if (paper.borrower) add("借款人", *paper.borrower, true);
    add("案號", paper.case_number);
    add("事由", paper.reason);
    add("業務／對象", paper.business + "・" + paper.subject_kind);
    add("核准", paper.approver);
    add("授權", paper.authorisation, true);
    add("調閱序號", paper.serial_masked);
    add("調閱時間", domain::roc_time_text(paper.retrieved_at));
    if (header.year) add("調閱年度", std::to_string(*header.year) + " 年度");
    if (const auto birth = domain::RocDate::parse(header.birth_date)) add("出生日期", birth->dashed());
    add("份數", copy_words(paper) + "（先前已印 " + std::to_string(paper.copies_so_far) + " 份）");
    add("資料來源", std::string(domain::info(paper.record.item()).agency));
    return facts;
}

Stamp stamp_of(const RecordPaper& paper) {
    const Querier& querier = paper.querier;
    return {.lines = {joined({querier.duty, querier_words(querier)}),
                      joined({querier.institution_code, querier.branch_name}),
                      joined({domain::roc_time_text(paper.printed_at), copy_words(paper)}),
                      joined({"案號", paper.case_number})},
            .signature_label = "簽章"};
}

}  // namespace

Document document_of(const RecordPaper& paper) {
    const domain::ItemInfo& item = domain::info(paper.record.item());
    Document document;
    document.metadata_title = std::string(item.code) + " " + std::string(item.title) + " " + copy_words(paper);
    document.created = paper.printed_at;
    document.frame = frame_of(paper);
    document.blocks.emplace_back(facts_of(paper));
    if (paper.record.nothing_on_file())
        document.blocks.emplace_back(Statement{
            "查無資料", std::string(item.agency) + "於調閱時間查無此人的" + std::string(item.short_title) + "資料。"});
    else
        document.blocks.emplace_back(table_of(paper.record));
    document.blocks.emplace_back(stamp_of(paper));
    return document;
}

Result<PdfBytes> lay_out(const RecordPaper& paper, const Layout& layout, const Prove& prove) {
    return render(document_of(paper), layout, prove);
}

}  // namespace jcic::paper
