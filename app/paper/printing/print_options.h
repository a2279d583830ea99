#pragma once
// The paper options of a queue: the job template attributes of IPP that matter here (RFC 8011 section 5.2).

#include <string>
#include <vector>

namespace jcic::paper {

/// The size of every page that is laid out here (PWG 5101.1).
inline constexpr const char* a4_media = "iso_a4_210x297mm";

/// IPP keywords; "" means the usual: one side, A4, whatever tray has it.
struct PrintOptions {
    std::string sides;  ///< "one-sided", "two-sided-long-edge", "two-sided-short-edge" (5.2.8)
    std::string tray;   ///< media-source of PWG 5100.7: "tray-1", "manual"
    std::string media;  ///< PWG 5101.1 size name
    bool operator==(const PrintOptions&) const = default;
};

/// Options of one queue; an empty list: no choice.
struct OptionChoices {
    std::vector<std::string> sides;
    std::vector<std::string> trays;
    std::vector<std::string> media;
    std::vector<std::string> bins;  ///< output-bin of PWG 5100.2: "face-down", "mailbox-3"
    PrintOptions defaults;
    bool operator==(const OptionChoices&) const = default;
};

/// The default for a job's sides: one-sided, so that as many sheets come as were counted, whatever the queue's own
/// default. "" for a queue without a choice.
[[nodiscard]] std::string usual_sides(const OptionChoices& choices);

/// The default for a job's paper: A4, whatever the queue's own default; "" for a queue that does not list it.
[[nodiscard]] std::string usual_media(const OptionChoices& choices);
/// Where the sheets come out if the queue has a choice: at the printer's own place for all, in no mailbox of a person.
/// "" if no such place is listed.
[[nodiscard]] std::string usual_bin(const OptionChoices& choices);

/// The first requested option that is not among the choices: "sides", "tray" or "media"; "a4" if none is requested and
/// the queue lists papers without it; "" if all are.
[[nodiscard]] std::string missing_option(const PrintOptions& wanted, const OptionChoices& choices);

/// Sheets for that many pages: half as many, rounded up, on two sides.
[[nodiscard]] int sheets_of(int pages, const std::string& sides);

}  // namespace jcic::paper
