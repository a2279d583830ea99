#pragma once
// The paper options of a queue: the job template attributes of IPP that matter here (RFC 8011 section 5.2).

#include <string>
#include <vector>

namespace jcic::paper {

/// IPP keywords; "" leaves it to the queue's own default.
struct PrintOptions {
    std::string sides;  ///< "one-sided", "two-sided-long-edge", "two-sided-short-edge" (5.2.8)
    std::string tray;   ///< media-source of PWG 5100.7: "tray-1", "manual"
    std::string media;  ///< PWG 5101.1 size name: "iso_a4_210x297mm"
    bool operator==(const PrintOptions&) const = default;
};

/// Options of one queue; an empty list: no choice.
struct OptionChoices {
    std::vector<std::string> sides;
    std::vector<std::string> trays;
    std::vector<std::string> media;
    PrintOptions defaults;
    bool operator==(const OptionChoices&) const = default;
};

/// The default for a job's sides: one-sided, so that as many sheets come as were counted, whatever the queue's own
/// default. "" for a queue without a choice.
[[nodiscard]] std::string usual_sides(const OptionChoices& choices);

/// The first requested option that is not among the choices: "sides", "tray" or "media"; "" if all are.
[[nodiscard]] std::string missing_option(const PrintOptions& wanted, const OptionChoices& choices);

/// Sheets for that many pages: half as many, rounded up, on two sides.
[[nodiscard]] int sheets_of(int pages, const std::string& sides);

}  // namespace jcic::paper
