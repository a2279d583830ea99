#pragma once
// The half of a year that the working papers' tests are about.

#include "app/desk/papers/span.h"
#include "app/domain/roc_date.h"

namespace jcic::test {

inline domain::RocDate day(const char* seven_digits) {
    return *domain::RocDate::parse(seven_digits);
}
inline const desk::papers::Span second_half{day("1150701"), day("1151231")};

}  // namespace jcic::test
