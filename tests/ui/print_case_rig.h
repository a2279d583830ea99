#pragma once
// A case that holds records, with the dialog that prints and files them.

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include "app/desk/commands/paper.h"
#include "tests/ui/board_rig.h"
#include "ui/record/print_case_dialog.h"

namespace jcic::test {

/// The dialog of the chosen case.
inline ui::PrintCaseDialog* open_print_case(WindowRig& rig) {
    rig.press("printCase");
    return WindowRig::dialog<ui::PrintCaseDialog>();
}

/// A case that holds T50, never printed, and T51, of which there was a copy; its dialog is open. `copies`: that the
/// desk tells of.
inline ui::PrintCaseDialog* print_case(WindowRig& rig, std::vector<desk::CopyRow> copies = {}) {
    auto& t51 = rig.world.state.board[4];
    t51.state = domain::ItemState::retrieved;
    t51.holds_record = true;
    t51.copies = {inquiry::CopyEntry{1, domain::CopyState::void_, person("L03")}};
    rig.world.state.copies = std::move(copies);
    rig.sign_in();
    choose_case(rig, "2026-房貸-00418");  // nothing is held of it
    if (rig.find("printCase")->isEnabled()) return nullptr;
    choose_case(rig, "2026-房貸-00417");
    return open_print_case(rig);
}

inline QString sheet_text(const ui::PrintCaseDialog* dialog, const char* sheet) {
    return dialog->findChild<QLabel*>(QLatin1String(sheet))->text();
}

inline QPushButton* button_of(const ui::PrintCaseDialog* dialog, const char* name) {
    return dialog->findChild<QPushButton*>(QLatin1String(name));
}

inline QLineEdit* field_of(const ui::PrintCaseDialog* dialog, const char* name) {
    return dialog->findChild<QLineEdit*>(QLatin1String(name));
}

/// Every answer of a round has arrived: each of its steps asks for the next.
inline void settle_round() {
    for (int step = 0; step < 4; ++step) WindowRig::settle();
}

}  // namespace jcic::test
