#include "app/paper/layout/own_fonts.h"

#include <fontconfig/fontconfig.h>

namespace jcic::paper {

void use_the_systems_fonts() {
    FcConfigEnableHome(FcFalse);
}

}  // namespace jcic::paper
