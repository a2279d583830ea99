// jcic-desk: the windows, without a practice world.

#include "app/base/own_environment.h"
#include "app/base/own_memory.h"
#include "app/paper/layout/own_fonts.h"
#include "ui/window/program.h"

int main(int argc, char** argv) {
    jcic::forget_environment();
    if (!jcic::keep_memory_to_ourselves()) return static_cast<int>(jcic::Outcome::internal);
    jcic::paper::use_the_systems_fonts();
    jcic::paper::read_the_systems_fonts();
    return jcic::ui::run(argc, argv, nullptr);
}
