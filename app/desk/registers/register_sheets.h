#pragma once

#include "app/desk/papers/span.h"
#include "app/desk/rooms/saved_file.h"
#include "app/paper/sheets/registers.h"

namespace jcic::desk {

// A table of the branch, printed for the signed-in person or saved as a file.

[[nodiscard]] Result<paper::RegisterSheet> list_sheet(const With<const Machine, const Seating, const Printing>& parts,
                                                      Seat& seat, const papers::Span& span, tables::Table table);
/// Saves pages or the table, by the file's ending. Returns the number of rows.
Result<std::size_t> save_listed(const With<const Machine, const Seating, const Printing>& parts, Seat& seat,
                                const SavedFile& saved, const std::string& name, const papers::Span& span,
                                tables::Table table);

}  // namespace jcic::desk
