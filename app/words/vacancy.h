#pragma once
// A future vacancy (app/domain/registers/vacancies.h), in a sentence.

#include <QString>

#include "app/domain/registers/vacancies.h"

namespace jcic::words {

[[nodiscard]] QString word_for(const domain::registers::Vacancy& vacancy);
/// The vacancies after a registration, one sentence each; "" for none.
[[nodiscard]] QString after_it(const std::vector<domain::registers::Vacancy>& vacancies);

/// For a fault about a vacancy (domain::registers::as_fault); "" for any other.
[[nodiscard]] QString vacancy_of(const Fault& fault);

}  // namespace jcic::words
