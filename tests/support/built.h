#pragma once
// Where this build's programs are (see places.h).

#include <QProcessEnvironment>
#include <QString>

namespace jcic::test {

/// A program or library of this build: built("app/jcic-desk-cli").
[[nodiscard]] QString built(const char* path);

/// Has a library of this build loaded into who is started with that environment, after those that are loaded already.
void preload(QProcessEnvironment& environment, const char* path);

}  // namespace jcic::test
