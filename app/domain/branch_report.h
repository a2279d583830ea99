#pragma once
// A branch's report to head office about a half-year or a year (R-LO-5), as a machine-readable file: figures and a
// person's answers, without personal data. Signed with the workstation's key, like statements between desks
// (exchange.h). Format: docs/trust/branch-reports.md.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"
#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::domain {

struct ReportedMonth {
    std::string month;                          ///< "115-07"
    std::uint64_t queries = 0;                  ///< in the ledger
    std::optional<std::uint64_t> population{};  ///< records that the sample was taken from
    std::optional<std::uint64_t> sampled{};
    std::optional<std::uint64_t> answered{};
    std::optional<std::uint64_t> conforming{};
    bool operator==(const ReportedMonth&) const = default;
};

struct ReportedAnswer {
    std::string item;     ///< of 聯徵1: "4.10"
    std::string verdict;  ///< yes, no, not-applicable
    bool operator==(const ReportedAnswer&) const = default;
};

struct BranchReport {
    std::string world;  ///< "practice", "real"
    std::string institution;
    std::string branch;
    std::string half;  ///< "115H2", or "115"
    UtcTime made{};
    std::vector<ReportedMonth> months;
    std::vector<ReportedAnswer> answers;
    bool answers_signed = false;      ///< by two persons
    std::uint64_t findings = 0;       ///< entered in the span
    std::uint64_t findings_open = 0;  ///< of all
    std::uint64_t findings_late = 0;  ///< of those, past their day
    std::uint64_t incidents = 0;      ///< noticed in the span, including suspected ones
    std::uint64_t incidents_t52 = 0;  ///< of those, with T52 affected
    std::uint64_t self_checks = 0;    ///< carried out in the span
    std::uint64_t audits = 0;         ///< internal ones
    std::string needed{};             ///< whether the service is needed (L 4-3): yes, no; "" if not reviewed
    bool operator==(const BranchReport&) const = default;
};

/// The bytes that are signed. `certificate` is DER.
[[nodiscard]] std::string report_text(const BranchReport& said, ByteView certificate);
/// The file. `signature` is raw r || s (64 bytes).
[[nodiscard]] std::string report_file(const std::string& text, ByteView signature);

/// A parsed file; its signature and signer are not checked yet.
struct ReadReport {
    BranchReport said;
    Bytes certificate;
    std::string text;  ///< the signed bytes
    Bytes signature;
};
/// Accepts exactly the form that report_file writes. Fault file.form, reason "cut" (its end is missing) or "form".
[[nodiscard]] Result<ReadReport> read_report(std::string_view file);

}  // namespace jcic::domain
