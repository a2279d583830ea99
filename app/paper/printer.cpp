#include "app/paper/printer.h"

namespace jcic::paper {

std::string_view name_of(JobPhase phase) {
    switch (phase) {
        case JobPhase::pending:
            return "pending";
        case JobPhase::held:
            return "held";
        case JobPhase::processing:
            return "processing";
        case JobPhase::stopped:
            return "stopped";
        case JobPhase::cancelled:
            return "cancelled";
        case JobPhase::aborted:
            return "aborted";
        case JobPhase::completed:
            return "completed";
    }
    return "";
}

bool ended(JobPhase phase) {
    return phase == JobPhase::cancelled || phase == JobPhase::aborted || phase == JobPhase::completed;
}

}  // namespace jcic::paper
