#include "app/desk/registers/gathering.h"

#include <algorithm>

#include "app/card/certificate.h"
#include "app/card/commands.h"
#include "app/desk/papers/span.h"
#include "app/desk/rooms/parts.h"
#include "app/files/files.h"
#include "app/files/inbox.h"
#include "app/files/named.h"

namespace jcic::desk {
namespace {

/// Two machines' clocks may differ by so much (ours).
constexpr std::chrono::minutes branch_clocks_differ{10};
constexpr std::string_view report_ending = ".report";
constexpr std::size_t largest_report = 64U << 10U;
constexpr std::size_t most_reports = 10'000;

tl::unexpected<Fault> not_believed(const char* reason) {
    return fail(FaultCode::file_form, "report", {{"reason", reason}});
}

Result<papers::CheckedReport> report_in(const std::filesystem::path& file, std::optional<UtcTime> now) {
    JCIC_TRY(const auto text, files::read_text(file, largest_report));
    return checked_report(text, now);
}

/// What is no file is told as that, unread: a pipe or a device would be waited for. Lists and tables of the head
/// office's own may lie there, too.
Result<std::vector<papers::BroughtFile>> reports_in(const std::filesystem::path& folder, std::optional<UtcTime> now) {
    JCIC_TRY(const auto lying, files::lying_in(folder, {std::string(report_ending)}, most_reports));
    std::vector<papers::BroughtFile> out;
    for (const auto& one : lying.files) {
        const auto reason = one.against ? one.against->detail("reason") : std::string_view();
        if (reason == "link" || reason == "not-regular")
            out.push_back({one.name, fail(FaultCode::file_read, "report", {{"reason", std::string(reason)}})});
        else
            out.push_back({one.name, report_in(folder / one.name, now)});
    }
    return out;
}

}  // namespace

Result<papers::CheckedReport> checked_report(std::string_view file, std::optional<UtcTime> now) {
    JCIC_TRY(auto read, domain::read_report(file));
    const auto certificate = card::Certificate::from_der(read.certificate);
    if (!certificate || certificate->signs_with() != card::SignatureAlgorithm::ecdsa_p256_sha256)
        return not_believed("signature");
    if (!card::verify_signature(*certificate, view(read.text), read.signature)) return not_believed("signature");
    if (now && *now + branch_clocks_differ < read.said.made) return not_believed("future");
    if (read.said.made < certificate->not_before() || certificate->not_after() < read.said.made)
        return not_believed("not-valid");
    return papers::CheckedReport{std::move(read.said), to_hex(sha256_of(read.certificate))};
}

Result<std::vector<papers::ExpectedBranch>> expected_in(const std::filesystem::path& file) {
    JCIC_TRY(const auto bytes, files::read_given(file));
    JCIC_TRY(const auto rows, files::of_file(tables::from_csv(bytes), file));
    return files::of_file(domain::expected_branches(rows, tables::head_of(rows)), file);
}

Result<papers::Gathered> gather_reports(const GatherWanted& wanted, UtcTime now) {
    JCIC_CHECK(papers::parse_span(wanted.half));
    std::vector<papers::ExpectedBranch> expected;
    if (!wanted.expected.empty()) {
        JCIC_TRY(expected, expected_in(wanted.expected));
    }
    JCIC_TRY(const auto brought, reports_in(wanted.folder, wanted.practice ? std::nullopt : std::optional(now)));
    return papers::gather(wanted.half, wanted.practice ? "practice" : "real", brought, expected);
}

Result<void> write_gathered(const papers::Gathered& gathered, const std::filesystem::path& file,
                            const std::filesystem::path& kept) {
    const auto ending = file.extension();
    if (ending != ".csv" && ending != ".xlsx")
        return fail(FaultCode::input_form, "papers", {{"field", "file"}, {"reason", "ending"}});
    JCIC_CHECK(files::may_be_made(file, kept));
    const auto table = papers::table_of(gathered);
    if (ending == ".csv") return files::create(file, tables::to_csv(table));
    JCIC_TRY(const auto workbook, tables::to_workbook(table));
    return files::create(file, workbook);
}

}  // namespace jcic::desk
