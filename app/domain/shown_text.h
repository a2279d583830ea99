#pragma once
// The text that people see before they sign, as an event stores it: "label⇥value" lines.

#include <string>
#include <string_view>

namespace jcic::domain {

/// A value can break neither out of its line nor into the next column: what acts in it is a blank.
class ShownText {
public:
    ShownText& line(std::string_view label, std::string_view value);
    [[nodiscard]] std::string take_text() { return std::move(text_); }

private:
    std::string text_;
};

}  // namespace jcic::domain
