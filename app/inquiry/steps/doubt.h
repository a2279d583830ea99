#pragma once
// The applicant doubts a record's data (R-PA-8): records the advice given to them.

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace jcic::inquiry {

/// The advice given to the applicant. Tax data may lag: the branch itself changes nothing.
enum class DoubtAdvice {
    ask_agency,    ///< have it verified at the agency of origin
    bring_papers,  ///< bring supporting papers
};

inline constexpr std::array all_doubt_advice{DoubtAdvice::ask_agency, DoubtAdvice::bring_papers};

struct Doubt {
    DoubtAdvice advice = DoubtAdvice::ask_agency;
    std::string words;  ///< the doubt and the answer; personal
};

/// Values of field::advice: "ask-agency", "bring-papers".
[[nodiscard]] std::string_view name_of(DoubtAdvice advice);
[[nodiscard]] std::optional<DoubtAdvice> parse_doubt_advice(std::string_view name);

}  // namespace jcic::inquiry
