#include "support/places.h"

#include "support/built.h"

namespace jcic::test {

std::string in_source(std::string_view path) {
    std::string whole = JCIC_SOURCE_DIR;
    if (!path.empty()) whole.append("/").append(path);
    return whole;
}

QString built(const char* path) {
    return QStringLiteral(JCIC_BUILD_DIR "/") + QString::fromUtf8(path);
}

}  // namespace jcic::test
