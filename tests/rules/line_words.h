#pragma once
// The words of a transcript's line.

#include <stdexcept>
#include <string>
#include <vector>

namespace jcic::rules {

/// A mistake in the transcript itself: never a pass, whatever was answered.
struct Slip : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Quotation marks hold a word with blanks together.
[[nodiscard]] std::vector<std::string> words_of(const std::string& line);

}  // namespace jcic::rules
