#pragma once
// A future vacancy (app/domain/registers/vacancies.h), in a sentence.

#include <QString>

#include "app/domain/registers/vacancies.h"

namespace jcic::words {

[[nodiscard]] QString word_for(const domain::registers::Vacancy& vacancy);
/// Each a sentence of its own, one after the other; "" for none.
[[nodiscard]] QString after_it(const std::vector<domain::registers::Vacancy>& vacancies);

/// Of a fault that is about one (domain::registers::as_fault); "" of any other.
[[nodiscard]] QString vacancy_of(const Fault& fault);

}  // namespace jcic::words
