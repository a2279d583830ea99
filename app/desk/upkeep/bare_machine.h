#pragma once
// A machine without a profile, for its administrator: its readers and cards, through every included card profile. No
// sign-in, no writing, no try spent; no certificate can be trusted.

#include <memory>
#include <stop_token>
#include <string>

#include "app/card/card.h"
#include "app/selfcheck/self_check.h"
#include "pcsc/link.h"
#include "pcsc/trace.h"

namespace jcic::desk {

class BareMachine {
public:
    /// `reader`: one of several, "" for any. Faults file.missing, card.profile.
    [[nodiscard]] static Result<BareMachine> open(std::string reader, pcsc::Trace trace);

    [[nodiscard]] card::Card& card() { return *card_; }
    /// Skips certificate, host and clock. Faults file.missing, file.form: the table of known readers.
    [[nodiscard]] Result<selfcheck::Findings> check(const selfcheck::SelfCheck::Progress& tell, std::stop_token stop);

private:
    BareMachine(std::shared_ptr<pcsc::Link> link, std::string reader, std::unique_ptr<card::Card> card);
    std::shared_ptr<pcsc::Link> link_;
    std::string reader_;
    std::unique_ptr<card::Card> card_;
};

}  // namespace jcic::desk
