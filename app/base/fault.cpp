#include "app/base/fault.h"

#include <algorithm>

namespace jcic {

std::string_view code_text(FaultCode code) {
    switch (code) {
#define FAULT(name, text, outcome) \
    case FaultCode::name:          \
        return text;
#include "app/base/fault_codes.def"
#undef FAULT
    }
    return "internal";
}

Outcome outcome_of(FaultCode code) {
    switch (code) {
#define FAULT(name, text, outcome) \
    case FaultCode::name:          \
        return Outcome::outcome;
#include "app/base/fault_codes.def"
#undef FAULT
    }
    return Outcome::internal;
}

const std::vector<FaultCode>& all_fault_codes() {
    static const std::vector<FaultCode> all{
#define FAULT(name, text, outcome) FaultCode::name,
#include "app/base/fault_codes.def"
#undef FAULT
    };
    return all;
}

std::optional<FaultCode> fault_code(std::string_view text) {
    for (const auto code : all_fault_codes())
        if (code_text(code) == text) return code;
    return std::nullopt;
}

std::string_view Fault::detail(std::string_view key) const {
    const auto found = std::find_if(details.begin(), details.end(), [&](const Detail& d) { return d.key == key; });
    return found == details.end() ? std::string_view{} : std::string_view{found->value};
}

}  // namespace jcic
