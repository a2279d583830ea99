#include "support/places.h"

#include "support/built.h"

namespace jcic::test {

std::string in_source(std::string_view path) {
    std::string whole = JCIC_SOURCE_DIR;
    if (!path.empty()) whole.append("/").append(path);
    return whole;
}

QString built(const char* path) {
    // JCIC_BUILT_INSTEAD=PATH=OTHER puts another in the place of one (tests/windows).
    const auto instead = QString::fromUtf8(qgetenv("JCIC_BUILT_INSTEAD"));
    if (instead.section(u'=', 0, 0) == QLatin1String(path)) return instead.section(u'=', 1);
    return QStringLiteral(JCIC_BUILD_DIR "/") + QString::fromUtf8(path);
}

void preload(QProcessEnvironment& environment, const char* path) {
    environment.insert("LD_PRELOAD", (environment.value("LD_PRELOAD") + " " + built(path)).trimmed());
    // A sanitizer's runtime must come first in the process; it allows what is preloaded after it.
    environment.insert("ASAN_OPTIONS", "verify_asan_link_order=0");
}

}  // namespace jcic::test
