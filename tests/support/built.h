#pragma once
// Where this build's programs are (see places.h).

#include <QString>

namespace jcic::test {

/// A program or library of this build: built("app/jcic-desk-cli").
[[nodiscard]] QString built(const char* path);

}  // namespace jcic::test
