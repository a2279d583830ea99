#pragma once
// An export's bytes judged by the second verifier, and what it found in one line.

#include <sstream>
#include <string>

#include "app/verify/verification.h"
#include "verify/kept_export.h"

namespace jcic::test {

inline Result<verify::Verdict> judge(const Bytes& bytes, const verify::Questions& questions = {},
                                     const Secret* password = nullptr) {
    std::istringstream in(to_text(bytes), std::ios::binary);
    verify::StreamSource source(in);
    auto verdict = verify::verify_export(source, questions, password, [](std::uint64_t) {});
    keep_export(bytes, questions, password, verdict);
    return verdict;
}

/// "7:hash 8:seal"; "" where all is well.
inline std::string reasons(const Result<verify::Verdict>& verdict) {
    if (!verdict) return std::string(verdict.error().text());
    std::string out;
    for (const auto& finding : verdict->findings)
        out += (out.empty() ? "" : " ") + std::to_string(finding.sequence) + ":" + finding.reason;
    return out;
}

}  // namespace jcic::test
