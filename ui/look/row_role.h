#pragma once
// Roles of any list's row in addition to its text: drawn by its delegate, searched or sorted.

#include <Qt>

namespace jcic::ui {

enum RowRole : int {
    mark_role = Qt::UserRole,  ///< Mark, as int
    second_line_role,          ///< QString below the first line
    fraction_role,             ///< remaining part of the holding time, 0 to 1; invalid if nothing is held
    sort_role,
    query_role,  ///< QString or QStringList: the row's queries
    group_role,  ///< desk::CaseGroup, as int, for a group's own row; invalid for a case
    meant_role,  ///< QString: further words for the search
    act_role,    ///< QString: text of the row's button, in the cell that draws it; invalid without one
    mine_role,   ///< bool, of the first column: the row is the signed-in person's own
    column_role  ///< QString, of a header: key of the column, independent of language and place
};

}  // namespace jcic::ui
