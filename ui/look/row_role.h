#pragma once
// What a row of any list says of itself besides its text: what its delegate draws, its search finds, its sorting
// compares.

#include <Qt>

namespace jcic::ui {

enum RowRole : int {
    mark_role = Qt::UserRole,  ///< Mark, as int
    second_line_role,          ///< QString under the first line
    fraction_role,             ///< of the holding time that is left, 0 to 1; invalid where nothing is held
    sort_role,
    query_role,  ///< QString or QStringList: the queries that the row is of
    group_role,  ///< desk::CaseGroup, as int, of a group's own row; invalid of a case
    meant_role,  ///< QString: what a search finds the row by besides what it shows
    act_role,    ///< QString: what the row's button says, in the cell that draws it; invalid without one
    mine_role,   ///< bool, of the first column: the row is the signed-in person's own
    column_role  ///< QString, of a header: which column it is, in every language and wherever it stands
};

}  // namespace jcic::ui
