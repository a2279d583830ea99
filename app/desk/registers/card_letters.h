#pragma once
// Letters and forms to JCIC about cards, workstations and people, filled from the register rows they follow from
// (R-DU-5, R-DU-9, R-DU-11). What no register says stays blank, to be written by hand.

#include <optional>

#include "app/base/fault.h"
#include "app/desk/rooms/with.h"
#include "app/domain/registers/rows.h"
#include "app/paper/pdf/pdf.h"

namespace jcic::desk {

class Seat;

/// By the kind of the letter's row, about the card, device or person whose number or user code it names; nullopt for a
/// kind that has no layout. Faults as the sheets' lay_out.
[[nodiscard]] Result<std::optional<paper::PdfBytes>> letter_by_registers(
    const With<const Machine, const Seating, const Printing>& parts, Seat& seat, const domain::registers::Row& letter);

}  // namespace jcic::desk
