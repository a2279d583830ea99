// jcic-desk-practice-cli: the terminal program over a practice world.

#include <QCoreApplication>

#include "app/base/leaving.h"
#include "app/base/own_environment.h"
#include "app/base/own_memory.h"
#include "app/cli/command.h"
#include "app/paper/layout/own_fonts.h"
#include "app/rehearsal/worlds.h"

int main(int argc, char** argv) {
    jcic::forget_environment();
    if (!jcic::keep_memory_to_ourselves()) return static_cast<int>(jcic::Outcome::internal);
    jcic::paper::use_the_systems_fonts();
    const QCoreApplication application(argc, argv);
    jcic::leave_process(jcic::cli::run({argv + 1, argv + argc}, &jcic::rehearsal::worlds()));
}
