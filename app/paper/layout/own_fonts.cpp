#include "app/paper/layout/own_fonts.h"

#include <fontconfig/fontconfig.h>

#include <mutex>

#include "app/paper/layout/stderr_aside.h"

namespace jcic::paper {

void use_the_systems_fonts() {
    FcConfigEnableHome(FcFalse);
}

void read_the_systems_fonts() {
    static std::once_flag once;
    std::call_once(once, [] {
        const StderrAside aside("Fontconfig ");
        FcInit();
    });
}

}  // namespace jcic::paper
