#pragma once
// What this desk holds at the hub: the forms that were entered here and are in force, so that they can be submitted
// while the hub is away (R-AU-5), and the cards that are here (R-DU-9). Part of settling.cpp. Nothing is remembered but
// what was acknowledged, so a kill -9 loses nothing: the registers say it again.

#include "app/desk/seat/settling.h"

namespace jcic::desk {

class HubClaims;

/// By the registers, which were followed.
[[nodiscard]] AllHere all_here(const Machine& machine, const HubClaims& claims, const Seat& seat);
/// Keyed hashes of what is here and is neither held nor known to be used.
[[nodiscard]] std::vector<Bytes> forms_to_see(const HubLine::Opened& opened, const AllHere& here);
/// `standing`: all that is open of this desk, and what is spent of these forms. What is to be given up is not among
/// what is held any more: that is kept before it is given up.
void plan_holds(HubLine::Opened& opened, const AllHere& here, const std::vector<hub::Claim>& standing,
                SettlingPlan& out);
void note_holds(HubLine::Opened& opened, const SettlingPlan& plan, const std::vector<hub::Claimed>& held,
                HubSettled& out);

}  // namespace jcic::desk
