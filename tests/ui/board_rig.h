#pragma once
// The board's cases, chosen as a person would.

#include "tests/ui/window_rig.h"
#include "ui/board/board_model.h"
#include "ui/board/case_tree.h"

namespace jcic::test {

/// The case with that number, in whatever group it stands.
inline void choose_case(const WindowRig& rig, const char* number) {
    auto* tree = rig.find<ui::CaseTree>("table");
    auto* model = tree->model();
    for (int at = 0; at < model->rowCount(); ++at) {
        const auto under = model->index(at, 0);
        for (int row = 0; row < model->rowCount(under); ++row)
            if (model->index(row, ui::BoardModel::case_number, under).data().toString() == QString::fromUtf8(number))
                tree->choose(model->index(row, 0, under));
    }
    WindowRig::settle();
}

/// The chosen case's next step.
inline QModelIndex chosen_step(const WindowRig& rig) {
    return rig.find<ui::CaseTree>("table")->currentIndex().siblingAtColumn(ui::BoardModel::step);
}

}  // namespace jcic::test
