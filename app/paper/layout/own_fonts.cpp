#include "app/paper/layout/own_fonts.h"

#include <fcntl.h>
#include <fontconfig/fontconfig.h>
#include <sys/mman.h>
#include <unistd.h>
#include <algorithm>
#include <array>
#include <memory>
#include <mutex>

#include "app/base/text.h"

namespace jcic::paper {
namespace {

std::string all_of(int file) {
    std::string out;
    std::array<char, 4096> part{};
    ::lseek(file, 0, SEEK_SET);
    for (ssize_t got = 0; (got = ::read(file, part.data(), part.size())) > 0;)
        out.append(part.data(), static_cast<std::size_t>(got));
    return out;
}

void write_all(int file, std::string_view text) {
    while (!text.empty()) {
        const auto written = ::write(file, text.data(), text.size());
        if (written <= 0) return;
        text.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace

StderrAside::StderrAside(std::string_view whose)
    : whose_(whose),
      was_(::fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)),
      aside_(was_ < 0 ? -1 : ::memfd_create("aside", MFD_CLOEXEC)) {
    if (aside_ >= 0) ::dup2(aside_, STDERR_FILENO);
}

StderrAside::~StderrAside() {
    if (aside_ >= 0) {
        ::dup2(was_, STDERR_FILENO);
        const auto said = all_of(aside_);
        for (std::string_view rest = said; !rest.empty();) {
            const auto line = rest.substr(0, rest.find('\n') + 1);  // the last may have no end
            const auto whole = line.empty() ? rest : line;
            if (!whole.starts_with(whose_)) write_all(STDERR_FILENO, whole);
            rest.remove_prefix(whole.size());
        }
        ::close(aside_);
    }
    if (was_ >= 0) ::close(was_);
}

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
