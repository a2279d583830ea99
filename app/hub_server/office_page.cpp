// What head office hands on: a workbook's table, and a page to print.
#include <algorithm>

#include "app/domain/roc_date.h"
#include "app/hub_server/office_shown.h"

namespace jcic::hub_server {
namespace {

std::string in_words(OfficeWord word, Language language) {
    return std::string(words_for(word).in(language));
}

/// Numbers that people read: 8,846.
std::string grouped(std::uint64_t count) {
    auto out = std::to_string(count);
    constexpr std::size_t digits = 3;
    for (std::size_t at = out.size(); at > digits; at -= digits) out.insert(at - digits, ",");
    return out;
}

const char* between(Language language) {
    return language == Language::english ? ", " : "、";
}
const char* after_name(Language language) {
    return language == Language::english ? ": " : "：";
}

/// As the register is called; by its name where this program does not know it.
std::string late_of(const OfficeRow& row, Language language) {
    std::string out;
    for (const auto& [book, owed] : row.owed)
        if (owed.late > 0)
            out += (out.empty() ? "" : between(language)) + called(book, language) + " " + grouped(owed.late);
    return out;
}

std::string report_of(const Office& office, const OfficeRow& row, Language language) {
    switch (row.report_state) {
        case ReportState::there:
            return office.half;
        case ReportState::not_yet:
            return in_words(OfficeWord::report_not_yet, language);
        case ReportState::late:
            return in_words(OfficeWord::report_late, language);
        case ReportState::none:
            break;
    }
    return "—";
}

std::string heard_in(const std::optional<UtcTime>& heard, Language language) {
    return heard ? domain::roc_time_text(*heard) : std::string(words_for(Line::never).in(language));
}

std::string wrong_in(const OfficeRow& row, Language language) {
    std::string out;
    for (const auto& one : row.wrong)
        out += (out.empty()                     ? ""
                : language == Language::english ? "; "
                                                : "；") +
               one.desk + (one.desk.empty() ? "" : " ") + one.what + " " + one.which + after_name(language) +
               std::string(words_for_reason(one.reason).in(language));
    return out;
}

std::string named(const OfficeRow& row, Language language) {
    return row.branch + (row.world == "real" ? "" : in_words(OfficeWord::practice, language));
}

/// ▲ beside what is late or not believed, ■ beside what is quiet: read without colours.
std::string mark_of(const OfficeRow& row) {
    if (row.stands == RowState::wrong) return "▲!";
    if (row.stands == RowState::late) return "▲";
    return row.stands == RowState::quiet ? "■" : "";
}

std::string week_in(const Office& office) {
    const auto monday = domain::RocDate::written(office.week);
    return monday ? monday->dashed() : office.week;
}

double share(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

constexpr double bar_width = 70;
constexpr double no_bar = -1;

paper::Table page_table(const Office& office, Language language) {
    using paper::Align;
    paper::Table out;
    const auto column = [&](OfficeWord word, Align align, bool wraps = false) {
        out.columns.push_back({word == OfficeWord::nothing ? "" : in_words(word, language), align, wraps});
    };
    column(OfficeWord::nothing, Align::left);
    column(OfficeWord::institution, Align::left);
    column(OfficeWord::branch, Align::left, true);
    column(OfficeWord::queries, Align::right);
    column(OfficeWord::nothing, Align::left);
    out.columns.back().least = bar_width;
    column(OfficeWord::waiting, Align::right);
    column(OfficeWord::sample, Align::right);
    column(OfficeWord::nothing, Align::left);
    out.columns.back().least = bar_width;
    column(OfficeWord::late, Align::right);
    column(OfficeWord::report, Align::left);
    column(OfficeWord::heard, Align::right);
    column(OfficeWord::witnessed, Align::right);
    std::uint64_t most = 1;
    for (const auto& row : office.rows) most = std::max(most, row.asked);
    for (const auto& row : office.rows) {
        auto& line = out.rows.emplace_back();
        line.cells = {mark_of(row),
                      row.institution,
                      named(row, language),
                      grouped(row.asked),
                      "",
                      grouped(row.waiting),
                      grouped(row.reviewed) + "/" + grouped(row.drawn),
                      "",
                      grouped(row.late),
                      report_of(office, row, language),
                      heard_in(row.heard, language),
                      grouped(row.witnessed) + "/" + grouped(row.events)};
        line.bars.assign(out.columns.size(), no_bar);
        line.bars[4] = share(row.asked, most);
        line.bars[7] = share(row.reviewed, row.drawn);
    }
    const auto& all = office.all;
    out.rows.push_back({paper::Table::RowKind::total,
                        {"", "", in_words(OfficeWord::total, language) + " " + grouped(office.rows.size()),
                         grouped(all.asked), "", grouped(all.waiting), grouped(all.reviewed) + "/" + grouped(all.drawn),
                         "", grouped(all.late), "", "", grouped(all.witnessed) + "/" + grouped(all.events)}});
    return out;
}

paper::Paragraph small(std::string text) {
    return {"", std::move(text), paper::Paragraph::Look::small};
}

}  // namespace

tables::Table table_of(const Office& office, Language language) {
    tables::Table out{in_words(OfficeWord::title, language) + " " + week_in(office), {}, {}};
    for (const auto word : {OfficeWord::stands, OfficeWord::institution, OfficeWord::branch, OfficeWord::desks,
                            OfficeWord::queries, OfficeWord::waiting, OfficeWord::drawn, OfficeWord::reviewed,
                            OfficeWord::late, OfficeWord::late_in, OfficeWord::report, OfficeWord::heard,
                            OfficeWord::seen, OfficeWord::events, OfficeWord::witnessed, OfficeWord::wrong})
        out.columns.push_back(in_words(word, language));
    const auto line = [&](const OfficeRow& row, std::vector<std::string> first) {
        for (auto& cell : {std::to_string(row.desks), std::to_string(row.asked), std::to_string(row.waiting),
                           std::to_string(row.drawn), std::to_string(row.reviewed), std::to_string(row.late),
                           late_of(row, language)})
            first.push_back(cell);
        first.resize(out.columns.size());
        out.rows.push_back(std::move(first));
    };
    for (const auto& row : office.rows) {
        line(row, {mark_of(row), row.institution, named(row, language)});
        auto& cells = out.rows.back();
        std::size_t at = 10;
        for (auto& cell : {report_of(office, row, language), heard_in(row.heard, language), row.seen,
                           std::to_string(row.events), std::to_string(row.witnessed), wrong_in(row, language)})
            cells[at++] = cell;
    }
    line(office.all, {"", "", in_words(OfficeWord::total, language) + " " + std::to_string(office.rows.size())});
    out.rows.back()[13] = std::to_string(office.all.events);
    out.rows.back()[14] = std::to_string(office.all.witnessed);
    return out;
}

Result<paper::PdfBytes> page_of(const Office& office, Language language) {
    paper::Document page;
    page.metadata_title = in_words(OfficeWord::title, language);
    page.created = office.at;
    page.language = language == Language::english ? "en" : page.language;
    page.frame.title = page.metadata_title;
    page.frame.page_number = in_words(OfficeWord::page_number, language);
    page.frame.footer = domain::roc_time_text(office.at);
    page.blocks.push_back(small(in_words(OfficeWord::week, language) + " " + week_in(office) + "　" +
                                in_words(OfficeWord::signed_by_desks, language)));
    page.blocks.push_back(small(in_words(OfficeWord::legend, language)));
    page.blocks.push_back(page_table(office, language));
    if (!office.witnesses_known) page.blocks.push_back(small(in_words(OfficeWord::witness_unverified, language)));
    for (const auto& row : office.rows) {
        if (row.late > 0)
            page.blocks.push_back(small("▲ " + row.institution + " " + named(row, language) + after_name(language) +
                                        late_of(row, language)));
        if (!row.wrong.empty())
            page.blocks.push_back(small("▲! " + row.institution + " " + named(row, language) + after_name(language) +
                                        wrong_in(row, language)));
    }
    return paper::render(page, paper::landscape({}));
}

}  // namespace jcic::hub_server
