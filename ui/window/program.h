#pragma once
// The windows as a program.

#include "app/desk/profile/practice_world.h"

namespace jcic::ui {

/// jcic-desk, from its command line to its exit status. `practice`: what jcic-desk-practice runs in, which opens
/// nothing else; nullptr in jcic-desk, which has none, and becomes that program where it is asked for practice.
int run(int argc, char** argv, const desk::PracticeWorlds* practice);

class Commands;
class MainWindow;
class StartDialog;
class SystemWatch;
/// The desk is locked before the system goes on, and looks anew when it is back.
void follow_system(SystemWatch& system, MainWindow& window, Commands& commands);
/// Before there is a desk: what was typed in secret is gone before the system goes on.
void follow_system(SystemWatch& system, StartDialog& start);

}  // namespace jcic::ui
