#pragma once
// 聯徵3 from the registers of cards, devices, envelopes and letters (R-DU-2, R-DU-3, R-DU-5, R-DU-9): a row for each
// card and each reader that the branch had on a day of the span.

#include "app/desk/papers/line_answers.h"
#include "app/desk/papers/span.h"
#include "app/domain/events/effects.h"

namespace jcic::desk::papers {

struct DeviceFacts {
    Span span;
    domain::RocDate base_day;
    const domain::registers::Rows& rows;
    const std::vector<Designated>& people;
    /// By card number: what became of its passwords in the span.
    std::map<std::string, domain::PasswordTries> tries;
    /// Events of judging_actions(), including the previous answers.
    std::vector<domain::Recorded> judging{};
};

[[nodiscard]] paper::Figures::List device_figures(const DeviceFacts& facts);

}  // namespace jcic::desk::papers
