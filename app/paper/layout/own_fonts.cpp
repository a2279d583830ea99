#include "app/paper/layout/own_fonts.h"

#include <fontconfig/fontconfig.h>

#include <algorithm>
#include <memory>
#include <mutex>

#include "app/base/text.h"
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

std::string first_not_installed(std::string_view families) {
    read_the_systems_fonts();
    while (!families.empty()) {
        const auto end = std::min(families.find(','), families.size());
        const auto family = without_blanks(families.substr(0, end));
        families.remove_prefix(std::min(end + 1, families.size()));
        const std::unique_ptr<FcPattern, decltype(&FcPatternDestroy)> wanted(FcPatternCreate(), FcPatternDestroy);
        const std::unique_ptr<FcObjectSet, decltype(&FcObjectSetDestroy)> nothing(FcObjectSetCreate(),
                                                                                  FcObjectSetDestroy);
        FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.c_str()));
        const std::unique_ptr<FcFontSet, decltype(&FcFontSetDestroy)> found(
            FcFontList(nullptr, wanted.get(), nothing.get()), FcFontSetDestroy);
        if (!found || found->nfont == 0) return family;
    }
    return {};
}

}  // namespace jcic::paper
