#include "app/card/pin_block.h"

#include <algorithm>

namespace jcic::card {

Result<Secret> pin_block(const PinRules& rules, const Secret& typed) {
    const auto bytes = typed.view();
    if (bytes.size() < rules.shortest || bytes.size() > rules.longest)
        return fail(FaultCode::card_pin_format, "card.pin",
                    {{"reason", "length"},
                     {"shortest", std::to_string(rules.shortest)},
                     {"longest", std::to_string(rules.longest)}});
    if (!std::all_of(bytes.begin(), bytes.end(), [](std::uint8_t byte) { return byte >= '0' && byte <= '9'; }))
        return fail(FaultCode::card_pin_format, "card.pin", {{"reason", "digits"}});
    Secret block;
    block.append(bytes);
    while (block.size() < rules.padded_to) block.append(rules.padding);
    return block;
}

Secret joined(const Secret& first, const Secret& second) {
    Secret both;
    both.append(first.view());
    both.append(second.view());
    return both;
}

}  // namespace jcic::card
