#pragma once
// How large each class is over all its files: a class cut over files is no smaller.

#include <QMap>
#include <QString>

#include "tests/house/sources.h"

namespace jcic::house {

struct ClassSize {
    qsizetype lines = 0;    ///< of its declaration and of its functions, wherever they stand
    qsizetype methods = 0;  ///< functions defined outside of the declaration
};

/// "app/desk QueryDesk": its size. Names are one room's own; a class in an unnamed namespace counts with its namesakes
/// of the room. Read as the formatter leaves the code: what begins in the first column ends at the next brace there.
[[nodiscard]] QMap<QString, ClassSize> class_sizes(const QVector<Source>& sources);

}  // namespace jcic::house
