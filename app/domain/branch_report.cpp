#include "app/domain/branch_report.h"

#include "app/domain/roc_date.h"
#include "app/domain/signed_lines.h"

namespace jcic::domain {
namespace {

constexpr std::string_view report_mark = "jcic-desk branch report v1";

constexpr std::size_t most_report_lines = 200;

/// A line's values into what it says; how many there must be is the reader's to ask before.
Result<void> take_month(BranchReport& out, const SignedWords& words) {
    ReportedMonth month{words[1], 0, {}, {}, {}, {}};
    JCIC_TRY(month.queries, count_in(words[2]));
    JCIC_TRY(month.population, perhaps_count_in(words[3]));
    JCIC_TRY(month.sampled, perhaps_count_in(words[4]));
    JCIC_TRY(month.answered, perhaps_count_in(words[5]));
    JCIC_TRY(month.conforming, perhaps_count_in(words[6]));
    out.months.push_back(std::move(month));
    return {};
}
Result<void> take_counts(const SignedWords& words, std::initializer_list<std::uint64_t*> counts) {
    std::size_t at = 1;
    for (auto* count : counts) {
        JCIC_TRY(*count, count_in(words[at]));
        ++at;
    }
    return {};
}

Result<void> take_line(ReadReport& out, const SignedWords& words) {
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
        said.needed = words[1] == not_told ? std::string() : words[1];
    else if (is("certificate", 1)) {
        JCIC_TRY(out.certificate, certificate_in(words[1]));
    } else
        return no_report("form");
    return {};
}

}  // namespace

std::string report_text(const BranchReport& said, ByteView certificate) {
    std::string out(report_mark);
    out += "\n" + signed_line({"world", said.world}) + signed_line({"institution", said.institution}) +
           signed_line({"branch", said.branch}) + signed_line({"half", said.half}) +
           signed_line({"made", iso_text(said.made)});
    for (const auto& month : said.months)
        out += signed_line({"month", month.month, std::to_string(month.queries), signed_count(month.population),
                            signed_count(month.sampled), signed_count(month.answered), signed_count(month.conforming)});
    for (const auto& answer : said.answers) out += signed_line({"answer", answer.item, answer.verdict});
    out += signed_line({"signed", said.answers_signed ? "yes" : "no"}) +
           signed_line({"findings", std::to_string(said.findings), std::to_string(said.findings_open),
                        std::to_string(said.findings_late)}) +
           signed_line({"incidents", std::to_string(said.incidents), std::to_string(said.incidents_t52)}) +
           signed_line({"checks", std::to_string(said.self_checks), std::to_string(said.audits)}) +
           signed_line({"needed", said.needed.empty() ? not_told : std::string_view(said.needed)});
    return out + certificate_line(certificate);
}

std::string report_file(const std::string& text, ByteView signature) {
    return text + signature_line(signature);
}

Result<ReadReport> read_report(std::string_view file) {
    JCIC_TRY(auto read, read_signed_lines(file, report_mark, most_report_lines));
    ReadReport out;
    for (const auto& words : read.lines)
        if (!take_line(out, words)) return no_report("form");
    out.text = std::move(read.text);
    out.signature = std::move(read.signature);
    // No two texts say the same: order, doubled and missing lines are told by this, and what is believed is what was
    // signed.
    if (report_text(out.said, out.certificate) != out.text) return no_report("form");
    return out;
}

}  // namespace jcic::domain
