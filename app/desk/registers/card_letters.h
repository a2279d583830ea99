#pragma once
// Letters and forms to JCIC about cards, workstations and people, filled from their register rows (R-DU-5, R-DU-9,
// R-DU-11). Values missing in the registers stay blank, to be completed by hand.

#include <optional>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/registers/rows.h"
#include "app/paper/pdf/pdf.h"

namespace jcic::desk {

class Seat;

/// Lays out the letter by its row's kind, about the card, device or person named there; nullopt for a kind without a
/// layout. Faults as the sheets' lay_out.
[[nodiscard]] Result<std::optional<paper::PdfBytes>> letter_by_registers(
    const With<const Machine, const Seating, const Printing>& parts, Seat& seat, const domain::registers::Row& letter);

}  // namespace jcic::desk
