#pragma once
// Makes the practice host misbehave: a JSON file, read again whenever it has changed.
//
//   {"rules": [{"operation": "requestSerials", "fault": "answer-lost", "times": 1},
//              {"operation": "retrieve", "fault": "slow", "milliseconds": 3000}]}
//
// operation: an operationId of openapi.yaml, or "*". times: how often the rule applies, always if omitted;
// the count restarts when the file changes.

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::practice {

enum class Misbehaviour {
    slow,          ///< answers after `milliseconds`
    answer_lost,   ///< acts, then closes without an answer
    closed,        ///< closes without acting
    server_error,  ///< 500 without acting
    bad_gateway,   ///< 502 after the effect, as from a proxy
    wrong_json,    ///< 200 with text that is no JSON, after the effect
    wrong_schema,  ///< 200 with JSON of another shape, after the effect
    oversize,      ///< an endless answer, after the effect
    redirect,      ///< 307 to another address, without acting
    maintenance,   ///< 503 with the problem of that name
    expired,       ///< 410, 403 and 403 with the problems of these names
    other_branch,
    other_way,
    // A hostile host's (host_lies.h), after the effect.
    other_year,   ///< a record of the year before the one asked for
    long_ago,     ///< all its times are in 1970
    far_off,      ///< all its times are in 9999
    turned_text,  ///< names and cells begin with U+202E
    long_cell,    ///< a cell of a million characters
    many_rows,    ///< ten thousand rows
    long_text,    ///< every text outside of records has ten thousand characters
    rich_detail,  ///< a refusal whose `detail` is HTML with an endless picture
    twice,        ///< repeats the first item's answer
    deep_json,    ///< nested arrays
    // Of HTTP.
    large_headers,   ///< a megabyte
    endless_chunks,  ///< chunks of a body, without a last one
    compressed,      ///< Content-Encoding: gzip
    no_length,       ///< neither length nor chunks
    two_lengths,     ///< two different ones
};

struct FaultRule {
    std::string operation;
    Misbehaviour what = Misbehaviour::slow;
    Millis delay{0};
    int times = -1;  ///< remaining; negative: always
};

class FaultFile {
public:
    explicit FaultFile(std::filesystem::path path) : path_(std::move(path)) {}
    /// The first rule for this call, counted down. A missing file has none; a malformed one leaves the rules unchanged
    /// and is reported once on standard error.
    [[nodiscard]] std::optional<FaultRule> next(std::string_view operation);

private:
    void read_if_changed();
    std::filesystem::path path_;
    std::string text_;
    std::vector<FaultRule> rules_;
};

/// Fault file.form, detail "reason".
[[nodiscard]] Result<std::vector<FaultRule>> parse_fault_rules(std::string_view json);

}  // namespace jcic::practice
