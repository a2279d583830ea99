#include "app/domain/branch_report.h"

#include <algorithm>

#include "app/base/base64.h"
#include "app/base/numbers.h"
#include "app/base/text.h"
#include "app/domain/roc_date.h"

namespace jcic::domain {
namespace {

constexpr std::string_view report_mark = "jcic-desk branch report v1";
constexpr std::string_view not_known = "-";
constexpr std::size_t most_report_lines = 200;

tl::unexpected<Fault> no_report(const char* reason) {
    return fail(FaultCode::file_form, "report", {{"reason", reason}});
}

std::string report_line(std::initializer_list<std::string_view> fields) {
    std::string out;
    for (const auto field : fields) out += (out.empty() ? "" : "\t") + in_one_line(field);
    return out + "\n";
}

std::string counted(const std::optional<std::uint64_t>& count) {
    return count ? std::to_string(*count) : std::string(not_known);
}

/// Of which the first names it.
using Words = std::vector<std::string>;

Words words_in(std::string_view line) {
    Words out;
    while (true) {
        const auto tab = std::min(line.find('\t'), line.size());
        out.emplace_back(line.substr(0, tab));
        if (tab == line.size()) return out;
        line.remove_prefix(tab + 1);
    }
}

Result<std::uint64_t> count_in(const std::string& word) {
    const auto count = whole_number<std::uint64_t>(word);
    if (!count) return no_report("form");
    return *count;
}
Result<std::optional<std::uint64_t>> perhaps_count_in(const std::string& word) {
    if (word == not_known) return std::optional<std::uint64_t>();
    JCIC_TRY(const auto count, count_in(word));
    return std::optional(count);
}

/// A line's values into what it says; how many there must be is the reader's to ask before.
Result<void> take_month(BranchReport& out, const Words& words) {
    ReportedMonth month{words[1], 0, {}, {}, {}, {}};
    JCIC_TRY(month.queries, count_in(words[2]));
    JCIC_TRY(month.population, perhaps_count_in(words[3]));
    JCIC_TRY(month.sampled, perhaps_count_in(words[4]));
    JCIC_TRY(month.answered, perhaps_count_in(words[5]));
    JCIC_TRY(month.conforming, perhaps_count_in(words[6]));
    out.months.push_back(std::move(month));
    return {};
}
Result<void> take_counts(const Words& words, std::initializer_list<std::uint64_t*> counts) {
    std::size_t at = 1;
    for (auto* count : counts) {
        JCIC_TRY(*count, count_in(words[at]));
        ++at;
    }
    return {};
}

Result<void> take_line(ReadReport& out, const Words& words) {
    auto& said = out.said;
    const auto is = [&](std::string_view name, std::size_t values) {
        return words.front() == name && words.size() == values + 1;
    };
    if (is("world", 1))
        said.world = words[1];
    else if (is("institution", 1))
        said.institution = words[1];
    else if (is("branch", 1))
        said.branch = words[1];
    else if (is("half", 1))
        said.half = words[1];
    else if (is("made", 1)) {
        JCIC_TRY(said.made, parse_iso(words[1]));
    } else if (is("month", 6))
        return take_month(said, words);
    else if (is("answer", 2))
        said.answers.push_back({words[1], words[2]});
    else if (is("signed", 1))
        said.answers_signed = words[1] == "yes";
    else if (is("findings", 3))
        return take_counts(words, {&said.findings, &said.findings_open, &said.findings_late});
    else if (is("incidents", 2))
        return take_counts(words, {&said.incidents, &said.incidents_t52});
    else if (is("checks", 2))
        return take_counts(words, {&said.self_checks, &said.audits});
    else if (is("needed", 1))
        said.needed = words[1] == not_known ? std::string() : words[1];
    else if (is("certificate", 1)) {
        auto der = from_base64(words[1]);
        if (!der) return no_report("form");
        out.certificate = *std::move(der);
    } else
        return no_report("form");
    return {};
}

}  // namespace

std::string report_text(const BranchReport& said, ByteView certificate) {
    std::string out(report_mark);
    out += "\n" + report_line({"world", said.world}) + report_line({"institution", said.institution}) +
           report_line({"branch", said.branch}) + report_line({"half", said.half}) +
           report_line({"made", iso_text(said.made)});
    for (const auto& month : said.months)
        out += report_line({"month", month.month, std::to_string(month.queries), counted(month.population),
                            counted(month.sampled), counted(month.answered), counted(month.conforming)});
    for (const auto& answer : said.answers) out += report_line({"answer", answer.item, answer.verdict});
    out += report_line({"signed", said.answers_signed ? "yes" : "no"}) +
           report_line({"findings", std::to_string(said.findings), std::to_string(said.findings_open),
                        std::to_string(said.findings_late)}) +
           report_line({"incidents", std::to_string(said.incidents), std::to_string(said.incidents_t52)}) +
           report_line({"checks", std::to_string(said.self_checks), std::to_string(said.audits)}) +
           report_line({"needed", said.needed.empty() ? not_known : std::string_view(said.needed)});
    return out + report_line({"certificate", to_base64(certificate)});
}

std::string report_file(const std::string& text, ByteView signature) {
    return text + report_line({"signature", to_base64(signature)});
}

Result<ReadReport> read_report(std::string_view file) {
    if (!file.starts_with(report_mark)) return no_report("form");
    constexpr std::string_view last_line = "\nsignature\t";
    const auto last = file.rfind(last_line);
    if (last == std::string_view::npos || !file.ends_with('\n')) return no_report("cut");
    if (!is_utf8(view(file))) return no_report("form");
    ReadReport out;
    out.text = std::string(file.substr(0, last + 1));
    const auto signature = file.substr(last + last_line.size());
    auto raw = from_base64(signature.substr(0, signature.size() - 1));
    if (!raw) return no_report("form");
    out.signature = *std::move(raw);
    std::string_view rest(out.text);
    rest.remove_prefix(std::min(rest.size(), report_mark.size() + 1));
    for (std::size_t lines = 0; !rest.empty(); ++lines) {
        const auto end = rest.find('\n');
        if (end == std::string_view::npos || lines == most_report_lines) return no_report("form");
        if (!take_line(out, words_in(rest.substr(0, end)))) return no_report("form");
        rest.remove_prefix(end + 1);
    }
    // No two texts say the same: order, doubled and missing lines are told by this, and what is believed is what was
    // signed.
    if (report_text(out.said, out.certificate) != out.text) return no_report("form");
    return out;
}

}  // namespace jcic::domain
