#pragma once
// Printers and jobs as the windows show them.

#include <optional>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/paper/printing/print_options.h"

namespace jcic::desk {

using paper::OptionChoices;
using paper::PrintOptions;
using paper::usual_sides;

enum class PrinterState { none, ready, stopped };

struct QueueView {
    std::string name;
    std::string description;
    std::optional<Fault> trouble;  ///< what keeps it from printing now
    OptionChoices options;
};

/// Where a page goes and how. What the profile fixes is not for a person to choose.
struct PrintChoice {
    std::string queue;  ///< "" for the branch's
    PrintOptions options;
    bool operator==(const PrintChoice&) const = default;
};

struct PrinterView {
    PrinterState state = PrinterState::none;
    std::string queue;  ///< the branch's: fixed by the profile, else the server's default, else its only one
    std::vector<QueueView> queues;
    PrintChoice fixed;             ///< by the administrator, in the profile's settings; "" where free
    std::optional<Fault> trouble;  ///< of the server or the branch's printer: why nothing prints

    /// nullptr where there is none of that name.
    [[nodiscard]] const QueueView* find(const std::string& name) const {
        for (const auto& one : queues)
            if (one.name == name) return &one;
        return nullptr;
    }
};

/// What the queue's answer lets a person expect. It proposes; they look, count and say.
enum class JobOutcome {
    open,         ///< still in the queue: sheets may come
    printed,      ///< the printer took it all
    not_printed,  ///< failed or cancelled: perhaps some sheets
    unknown       ///< the server cannot say
};

struct JobView {
    std::string phase;  ///< IPP's word: "processing"; "" where the server does not know the job
    JobOutcome outcome = JobOutcome::unknown;
    std::optional<Fault> trouble;  ///< what it waits for: paper, a person; or why the server cannot say
    bool operator==(const JobView& other) const {
        return phase == other.phase && outcome == other.outcome && trouble.has_value() == other.trouble.has_value() &&
               (!trouble || trouble->code == other.trouble->code);
    }
};

}  // namespace jcic::desk
