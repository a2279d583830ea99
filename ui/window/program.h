#pragma once
// Accessible interfaces of controls that Qt does not support, or names by their value.

#include "app/desk/profile/practice_world.h"

namespace jcic::ui {

/// Call once, before the first window.
void install_accessibility();

// The graphical program.

/// Runs jcic-desk from command line to exit status. `practice`: the practice worlds of jcic-desk-practice, which opens
/// nothing else; nullptr in jcic-desk, which starts that program if asked for practice.
int run(int argc, char** argv, const desk::PracticeWorlds* practice);

class Commands;
class MainWindow;
class StartDialog;
class SystemWatch;
/// Locks the desk before the system sleeps or shuts down, and refreshes it afterwards.
void follow_system(SystemWatch& system, MainWindow& window, Commands& commands);
/// The same before there is a desk: clears typed secrets.
void follow_system(SystemWatch& system, StartDialog& start);

}  // namespace jcic::ui
