#pragma once
// Printers and jobs as shown in the windows.

#include <optional>
#include <string>
#include <vector>

#include "app/base/fault.h"
#include "app/paper/printing/print_options.h"

namespace jcic::desk {

using paper::OptionChoices;
using paper::PrintOptions;
using paper::usual_media;
using paper::usual_sides;

enum class PrinterState { none, ready, stopped };

struct QueueView {
    std::string name;
    std::string description;
    std::optional<Fault> trouble;  ///< what prevents it from printing now
    OptionChoices options;
};

/// Destination and options of a print. Options fixed by the profile cannot be chosen.
struct PrintChoice {
    std::string queue;  ///< "" for the branch's
    PrintOptions options;
    bool operator==(const PrintChoice&) const = default;
};

struct PrinterView {
    PrinterState state = PrinterState::none;
    std::string queue;  ///< the branch's: fixed by the profile, else the server's default, else its only one
    std::vector<QueueView> queues;
    PrintChoice fixed;             ///< by the administrator, in the profile's settings; "" if free
    std::optional<Fault> trouble;  ///< of the server or the branch's printer: what prevents printing

    /// nullptr if there is no such queue.
    [[nodiscard]] const QueueView* find(const std::string& name) const {
        for (const auto& one : queues)
            if (one.name == name) return &one;
        return nullptr;
    }
};

/// Expected outcome by the queue's answer: a proposal; people count the sheets.
enum class JobOutcome {
    open,         ///< still in the queue: sheets may follow
    printed,      ///< the printer accepted everything
    not_printed,  ///< failed or cancelled: some sheets are possible
    unknown       ///< the server does not know
};

struct JobView {
    std::string phase;  ///< IPP's word: "processing"; "" if the server does not know the job
    JobOutcome outcome = JobOutcome::unknown;
    std::optional<Fault> trouble;  ///< what it waits for: paper, a person; or why the server does not know
    bool operator==(const JobView& other) const {
        return phase == other.phase && outcome == other.outcome && trouble.has_value() == other.trouble.has_value() &&
               (!trouble || trouble->code == other.trouble->code);
    }
};

}  // namespace jcic::desk
