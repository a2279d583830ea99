#pragma once
// The content of a deletion's event for the register of deletions (R-PA-6, R-PA-10): the same for one record as for a
// query whose term is over. It is written together with the deletion itself (app/inquiry/steps/deletion.cpp).

#include <array>

#include "app/domain/events/parts.h"
#include "app/domain/registers/case_corrections.h"
#include "app/domain/registers/register.h"

namespace jcic::domain::registers {

namespace deletion {
// Steps.
inline constexpr std::string_view of_record = "erasure.of-record";
inline constexpr std::string_view of_query = "erasure.of-query";
/// Of record.erased: each copy and its outcome.
inline constexpr std::string_view copies = "copies";
/// The same for each export of the ledger that may contain the record.
inline constexpr std::string_view exports = "exports";
// Fields in addition to the events' names.
inline constexpr std::string_view procedure = "procedure";  ///< title of the written one in force; absent for none
inline constexpr std::string_view version = "version";
inline constexpr std::string_view destroyed = "destroyed";  ///< number of destroyed copies, including files
inline constexpr std::string_view written_off = "written-off";
}  // namespace deletion

/// A row is named by the number of the event with the record, or of the query's submission: each ends once. Its items
/// are those whose record this deletion destroyed, so that none counts twice; none if all were erased before. The
/// event's author deleted it.
inline constexpr std::array said_of_deletion{
    events::clear(field::sequence, JCIC_WORD("registers", "資料的日誌編號"), events::Kind::number),
    events::clear(field::query, JCIC_WORD("registers", "查詢")),
    events::clear(field::case_number, JCIC_WORD("registers", "案號"), events::Kind::reference),
    events::if_any(events::clear(case_number_before, JCIC_WORD("registers", "原案號"), events::Kind::reference)),
    events::clear(field::items, JCIC_WORD("registers", "項目"), events::Kind::items),
    events::if_any(events::clear(deletion::procedure, JCIC_WORD("registers", "依據的作業程序"))),
    events::if_any(events::clear(deletion::version, JCIC_WORD("registers", "版次"), events::Kind::reference)),
    events::clear(deletion::destroyed, JCIC_WORD("registers", "已銷毀份數"), events::Kind::number),
    events::clear(deletion::written_off, JCIC_WORD("registers", "遺失核銷份數"), events::Kind::number),
    events::told_of(events::clear(field::witness, JCIC_WORD("registers", "見證人"), events::Kind::person))};

}  // namespace jcic::domain::registers
