#include "app/domain/registers/as_before.h"

#include <algorithm>

namespace jcic::domain::registers {

const events::Field* not_as_before(const Step& step, const Row* row,
                                   const std::function<std::string(std::string_view)>& said) {
    if (row == nullptr) return nullptr;
    const auto found = std::ranges::find_if(step.asks, [&](const events::Field& asked) {
        if (asked.as_before.empty()) return false;
        const auto named = said(asked.name);
        return !named.empty() && named != row->value(asked.as_before);
    });
    return found == step.asks.end() ? nullptr : &*found;
}

}  // namespace jcic::domain::registers
