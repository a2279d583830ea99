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

Fault as_one(const std::vector<Fault>& faults) {
    auto out = faults.front();
    for (std::size_t at = 1; at < faults.size(); ++at) {
        const auto number = "-" + std::to_string(at + 1);
        out.details.push_back({"code" + number, std::string(faults[at].text())});
        for (const auto& [key, value] : faults[at].details) out.details.push_back({key + number, value});
    }
    return out;
}

std::vector<Fault> each_in(const Fault& fault) {
    std::vector<Fault> out{fault};
    for (std::size_t count = 2;; ++count) {
        const auto number = "-" + std::to_string(count);
        const auto code = fault_code(fault.detail("code" + number));
        if (!code) return out;
        Fault further{*code, fault.place, {}};
        std::erase_if(out.front().details, [&](const Detail& one) {
            if (!one.key.ends_with(number)) return false;
            const auto key = one.key.substr(0, one.key.size() - number.size());
            if (key != "code") further.details.push_back({key, one.value});
            return true;
        });
        out.push_back(std::move(further));
    }
}

}  // namespace jcic
