#pragma once
// What a window is made of, by its name: as whoever reads the forms calls it.

#include <QWidget>

namespace jcic::test {

/// Null for none of that kind and name.
template <class Part = QWidget>
[[nodiscard]] Part* part_of(const QWidget* whole, const char* name) {
    return whole->findChild<Part*>(QLatin1String(name));
}

}  // namespace jcic::test
