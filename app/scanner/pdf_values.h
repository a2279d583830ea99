#pragma once
// The values of a PDF's syntax (ISO 32000-1 section 7.3), read by this program itself. Libraries repair what they find
// broken, each release otherwise, and most in silence: what a file says is not theirs to decide (R-AU-3).

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "app/base/bytes.h"

namespace jcic::scanner {

struct PdfValue {
    enum class Kind : std::uint8_t { null, boolean, number, string, name, array, dictionary, reference };
    Kind kind = Kind::null;
    double number = 0;           ///< of a boolean 1 or 0; of a reference the object's number
    std::string text{};          ///< of a name without its slash, of a string decoded
    std::vector<PdfValue> in{};  ///< an array's; a dictionary's names and values in turn

    [[nodiscard]] bool is(Kind which) const { return kind == which; }
    [[nodiscard]] bool is_named(std::string_view name) const { return kind == Kind::name && text == name; }
    [[nodiscard]] std::uint32_t id() const { return static_cast<std::uint32_t>(number); }
    /// Of a dictionary; null if it has none, or is none. The last of several counts.
    [[nodiscard]] const PdfValue* at(std::string_view name) const;
    /// Not negative, whole, and no larger than a file's place can be.
    [[nodiscard]] std::optional<std::size_t> whole() const;
};

/// Thrown where a file says more than any file of pages: values, levels of them, bytes that they are packed in.
struct TooMuchPdf {};

/// Reads values one after the other. All readers of a file share the number of values that it may still have.
class PdfReader {
public:
    PdfReader(ByteView bytes, std::size_t at, std::size_t& values_left)
        : bytes_(bytes), at_(std::min(at, bytes.size())), left_(values_left) {}

    /// nullopt for anything that is none; what stands behind it is then not read either. Throws TooMuchPdf.
    [[nodiscard]] std::optional<PdfValue> value() { return value(0); }
    /// Whether this word stands next, which is then read.
    [[nodiscard]] bool word(std::string_view expected);
    /// A whole number without a sign.
    [[nodiscard]] std::optional<std::size_t> digits();
    void skip_blanks();  ///< and remarks
    [[nodiscard]] std::size_t at() const { return at_; }
    [[nodiscard]] bool at_end() const { return at_ >= bytes_.size(); }

private:
    [[nodiscard]] std::optional<PdfValue> value(int depth);
    [[nodiscard]] std::optional<PdfValue> dictionary(int depth);
    [[nodiscard]] std::optional<PdfValue> array(int depth);
    [[nodiscard]] std::optional<PdfValue> number_or_reference();
    [[nodiscard]] std::optional<PdfValue> name();
    [[nodiscard]] std::optional<PdfValue> string();
    [[nodiscard]] std::optional<PdfValue> hex_string();
    void escaped(std::string& out);
    [[nodiscard]] std::uint8_t here(std::size_t further = 0) const {
        return at_ + further < bytes_.size() ? bytes_[at_ + further] : std::uint8_t{0};
    }

    ByteView bytes_;
    std::size_t at_;
    std::size_t& left_;
};

/// ISO 32000-1 section 7.2.2.
[[nodiscard]] bool is_pdf_blank(std::uint8_t byte);
[[nodiscard]] bool ends_pdf_word(std::uint8_t byte);
/// -1 for none.
[[nodiscard]] int pdf_hex_digit(std::uint8_t byte);

}  // namespace jcic::scanner
