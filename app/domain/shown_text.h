#pragma once
// The text shown before signing, as an event stores it: "label⇥value" lines.

#include <string>
#include <string_view>

namespace jcic::domain {

/// A value cannot leave its line or column: control characters become blanks.
class ShownText {
public:
    ShownText& line(std::string_view label, std::string_view value);
    [[nodiscard]] std::string take_text() { return std::move(text_); }

private:
    std::string text_;
};

}  // namespace jcic::domain
