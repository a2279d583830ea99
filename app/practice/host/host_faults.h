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
    answer_lost,   ///< does what is asked, then closes without an answer
    closed,        ///< closes without doing anything
    server_error,  ///< 500 without doing anything
    bad_gateway,   ///< 502 after the effect, as from a proxy between
    wrong_json,    ///< 200 with text that is no JSON, after the effect
    wrong_schema,  ///< 200 with JSON of another shape, after the effect
    oversize,      ///< an answer without end, after the effect
    redirect,      ///< 307 to elsewhere, without doing anything
    maintenance,   ///< 503 with the problem of that name
    expired,       ///< 410, 403 and 403 with the problems of these names
    other_branch,
    other_way,
    // A hostile host's (host_lies.h), after the effect.
    other_year,   ///< a record of the year before the one asked for
    long_ago,     ///< every time it names is 1970
    far_off,      ///< every time it names is 9999
    turned_text,  ///< names and cells begin with U+202E
    long_cell,    ///< a cell of a million characters
    many_rows,    ///< ten thousand of them
    long_text,    ///< every text outside of records has ten thousand characters
    rich_detail,  ///< a refusal whose `detail` is HTML with a picture without end
    twice,        ///< the first item's answer again
    deep_json,    ///< arrays in arrays
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
    int times = -1;  ///< left; negative: always
};

class FaultFile {
public:
    explicit FaultFile(std::filesystem::path path) : path_(std::move(path)) {}
    /// The first rule that applies to this call, counted down. A missing file holds none; one that cannot be read as
    /// above leaves the rules as they were and is said once on standard error.
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
