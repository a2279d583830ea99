#include "app/hub_server/office_shown.h"

#include <algorithm>

#include "app/domain/registers/register.h"
#include "app/domain/roc_date.h"
#include "app/verify/report.h"

namespace jcic::hub_server {
namespace {

using verify::in_quotes;

std::string number(std::uint64_t count) {
    return std::to_string(count);
}

std::string_view name_of(RowState stands) {
    switch (stands) {
        case RowState::wrong:
            return "wrong";
        case RowState::late:
            return "late";
        case RowState::quiet:
            return "quiet";
        case RowState::well:
            break;
    }
    return "well";
}

std::string_view name_of(ReportState state) {
    switch (state) {
        case ReportState::there:
            return "there";
        case ReportState::not_yet:
            return "not-yet";
        case ReportState::late:
            return "late";
        case ReportState::none:
            break;
    }
    return "none";
}

std::string signed_at(const std::optional<UtcTime>& made) {
    return made ? domain::iso_text(*made) : "";
}

std::string text_of_owed(const OfficeRow& row, Language language) {
    std::string out;
    for (const auto& [book, owed] : row.owed)
        if (owed.late > 0) out += (out.empty() ? "" : ", ") + called(book, language) + " " + number(owed.late);
    return out.empty() ? "" : " (" + out + ")";
}

std::string text_of_line(const OfficeRow& row, const std::string& never, Language language) {
    const auto figure = [language](std::string_view name, const std::string& what) {
        return "  " + label(name, language) + " " + what;
    };
    std::string queries;
    for (const auto& [item, count] : row.queries) queries += (queries.empty() ? "" : ", ") + item + " " + number(count);
    return figure("desks", number(row.desks)) +
           figure("queries", number(row.asked) + (queries.empty() ? "" : " (" + queries + ")")) +
           figure("waiting", number(row.waiting)) + figure("sample", number(row.reviewed) + "/" + number(row.drawn)) +
           figure("late", number(row.late) + text_of_owed(row, language)) +
           (never.empty() ? "" : figure("heard", never)) +
           figure("witnessed", number(row.witnessed) + "/" + number(row.events));
}

std::string json_of(const OfficeRow& row) {
    std::string out = "\"desks\":" + number(row.desks) + ",\"queries\":{";
    for (const auto& [item, count] : row.queries)
        out += (out.ends_with('{') ? "" : ",") + in_quotes(item) + ":" + number(count);
    out += "},\"asked\":" + number(row.asked) + ",\"waiting\":" + number(row.waiting) +
           ",\"drawn\":" + number(row.drawn) + ",\"reviewed\":" + number(row.reviewed) + ",\"owed\":{";
    for (const auto& [book, owed] : row.owed)
        out += (out.ends_with('{') ? "" : ",") + in_quotes(book) + ":{\"open\":" + number(owed.open) +
               ",\"late\":" + number(owed.late) + "}";
    return out + "},\"late\":" + number(row.late) + ",\"events\":" + number(row.events) +
           ",\"witnessed\":" + number(row.witnessed);
}

std::string json_of(const std::optional<domain::BranchReport>& report) {
    if (!report) return "null";
    return "{\"half\":" + in_quotes(report->half) + ",\"made\":" + in_quotes(domain::iso_text(report->made)) +
           ",\"findings_open\":" + number(report->findings_open) +
           ",\"findings_late\":" + number(report->findings_late) + "}";
}

std::string json_of(const std::vector<Disbelieved>& wrong) {
    std::string out = "[";
    for (const auto& one : wrong)
        out += (out.ends_with('[') ? "{\"desk\":" : ",{\"desk\":") + in_quotes(one.desk) +
               ",\"what\":" + in_quotes(one.what) + ",\"which\":" + in_quotes(one.which) +
               ",\"reason\":" + in_quotes(one.reason) + "}";
    return out + "]";
}

}  // namespace

std::string called(const std::string& book, Language language) {
    if (language == Language::english) return book;
    const auto* found = domain::registers::find(book);
    return found == nullptr ? book : found->title;
}

std::string text_of(const Office& office, Language language) {
    std::string out;
    for (const auto& row : office.rows) {
        const auto never = std::string(words_for(Line::never).in(language));
        const bool report_late = row.report_state == ReportState::late;
        out += label(name_of(row.stands), language) + "  " + row.institution + " " + row.branch +
               (row.world == "real" ? "" : std::string(words_for(OfficeWord::practice).in(language))) +
               text_of_line(row, row.heard ? signed_at(row.heard) : never, language) + "  " +
               label("report", language) + " " + office.half + " " +
               (report_late ? std::string(words_for(OfficeWord::report_late).in(language))
                            : label(name_of(row.report_state), language)) +
               "\n";
        for (const auto& one : row.wrong)
            out += "  " + (one.desk.empty() ? "" : one.desk + ": ") + one.what + " " + one.which + ": " +
                   std::string(words_for_reason(one.reason).in(language)) + " (" + one.reason + ")\n";
    }
    return out + std::string(words_for(Line::all_branches).in(language)) + " " + number(office.rows.size()) +
           text_of_line(office.all, "", language) + "\n";
}

std::string json_of(const Office& office) {
    std::string out = "{\"at\":" + in_quotes(domain::iso_text(office.at)) + ",\"week\":" + in_quotes(office.week) +
                      ",\"half\":" + in_quotes(office.half) +
                      ",\"witnesses\":" + (office.witnesses_known ? "true" : "false") + ",\"branches\":[";
    for (const auto& row : office.rows)
        out += (&row == office.rows.data() ? "{\"institution\":" : ",{\"institution\":") + in_quotes(row.institution) +
               ",\"branch\":" + in_quotes(row.branch) + ",\"world\":" + in_quotes(row.world) +
               ",\"stands\":" + in_quotes(name_of(row.stands)) + "," + json_of(row) +
               ",\"heard\":" + in_quotes(signed_at(row.heard)) + ",\"seen\":" + in_quotes(row.seen) +
               ",\"quiet\":" + (row.quiet ? "true" : "false") +
               ",\"report_state\":" + in_quotes(name_of(row.report_state)) + ",\"report\":" + json_of(row.report) +
               ",\"wrong\":" + json_of(row.wrong) + "}";
    return out + "],\"all\":{" + json_of(office.all) + "}}";
}

}  // namespace jcic::hub_server
