#pragma once
// This desk's holds at the hub: forms entered here and in force, so that they can be submitted while the hub is away
// (R-AU-5), and cards that are here (R-DU-9). Part of settling.cpp. Only acknowledged holds are stored, so a crash
// loses nothing: the registers have the rest.

#include "app/desk/seat/settling.h"

namespace jcic::desk {

class HubClaims;

/// From the registers, which must be up to date.
[[nodiscard]] AllHere all_here(const Machine& machine, const HubClaims& claims, const Seat& seat);
/// Returns hashes of forms and cards here that are neither held nor known to be used.
[[nodiscard]] std::vector<Bytes> forms_to_see(const HubLine::Opened& opened, const AllHere& here);
/// `standing`: this desk's open claims, and the spent ones of these forms. Holds to be released are removed from the
/// stored ones first.
void plan_holds(HubLine::Opened& opened, const AllHere& here, const std::vector<hub::Claim>& standing,
                SettlingPlan& out);
void note_holds(HubLine::Opened& opened, const SettlingPlan& plan, const std::vector<hub::Claimed>& held,
                HubSettled& out);

}  // namespace jcic::desk
