#include "app/scanner/pdf_values.h"

#include <algorithm>
#include <cmath>

#include "app/base/numbers.h"

namespace jcic::scanner {

namespace {

constexpr int deepest_value = 200;
constexpr double largest_whole = 1e10;  ///< a place in a table has ten digits

bool is_digit(std::uint8_t byte) {
    return byte >= '0' && byte <= '9';
}

double number_in(std::string_view text) {
    const bool negative = text.starts_with('-');
    if (negative || text.starts_with('+')) text.remove_prefix(1);
    double out = 0;
    double scale = 0;  // of the next digit behind the point; 0: before it
    for (const char c : text) {
        if (c == '.' && scale == 0) {
            scale = 0.1;
            continue;
        }
        if (!is_digit(static_cast<std::uint8_t>(c))) break;
        out = scale == 0 ? out * 10 + (c - '0') : out + (c - '0') * scale;
        if (scale > 0) scale /= 10;
    }
    return negative ? -out : out;
}

PdfValue of_kind(PdfValue::Kind kind, double number = 0) {
    PdfValue out;
    out.kind = kind;
    out.number = number;
    return out;
}

}  // namespace

bool is_pdf_blank(std::uint8_t byte) {
    return byte == 0 || byte == '\t' || byte == '\n' || byte == '\f' || byte == '\r' || byte == ' ';
}

bool ends_pdf_word(std::uint8_t byte) {
    return is_pdf_blank(byte) || std::string_view("()<>[]{}/%").find(static_cast<char>(byte)) != std::string_view::npos;
}

int pdf_hex_digit(std::uint8_t byte) {
    if (byte >= '0' && byte <= '9') return byte - '0';
    const int low = byte | 0x20;
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

const PdfValue* PdfValue::at(std::string_view name) const {
    const PdfValue* found = nullptr;
    if (kind != Kind::dictionary) return found;
    for (std::size_t i = 0; i + 1 < in.size(); i += 2)
        if (in[i].text == name) found = &in[i + 1];
    return found;
}

std::optional<std::size_t> PdfValue::whole() const {
    if (kind != Kind::number || number < 0 || number > largest_whole || std::floor(number) != number)
        return std::nullopt;
    return static_cast<std::size_t>(number);
}

void PdfReader::skip_blanks() {
    while (!at_end()) {
        if (here() == '%')
            while (!at_end() && here() != '\n' && here() != '\r') ++at_;
        else if (is_pdf_blank(here()))
            ++at_;
        else
            return;
    }
}

bool PdfReader::word(std::string_view expected) {
    skip_blanks();
    if (bytes_.size() - std::min(at_, bytes_.size()) < expected.size() ||
        !std::ranges::equal(bytes_.subspan(at_, expected.size()), view(expected)))
        return false;
    if (at_ + expected.size() < bytes_.size() && !ends_pdf_word(bytes_[at_ + expected.size()])) return false;
    at_ += expected.size();
    return true;
}

std::optional<std::size_t> PdfReader::digits() {
    skip_blanks();
    const auto begin = at_;
    while (!at_end() && is_digit(here())) ++at_;
    return padded_number<std::size_t>(to_text(bytes_.subspan(begin, at_ - begin)));
}

std::optional<PdfValue> PdfReader::value(int depth) {
    if (left_ == 0 || depth > deepest_value) throw TooMuchPdf{};
    --left_;
    skip_blanks();
    const auto first = here();
    if (at_end()) return std::nullopt;
    if (first == '/') return name();
    if (first == '(') return string();
    if (first == '[') return array(depth);
    if (first == '<') return here(1) == '<' ? dictionary(depth) : hex_string();
    if (is_digit(first) || first == '+' || first == '-' || first == '.') return number_or_reference();
    if (word("true")) return of_kind(PdfValue::Kind::boolean, 1);
    if (word("false")) return of_kind(PdfValue::Kind::boolean, 0);
    if (word("null")) return PdfValue{};
    return std::nullopt;
}

std::optional<PdfValue> PdfReader::dictionary(int depth) {
    auto out = of_kind(PdfValue::Kind::dictionary);
    at_ += 2;
    for (;;) {
        skip_blanks();
        if (here() == '>' && here(1) == '>') {
            at_ += 2;
            return out;
        }
        if (here() != '/') return std::nullopt;
        auto key = name();
        auto said = value(depth + 1);
        if (!key || !said) return std::nullopt;
        out.in.push_back(*std::move(key));
        out.in.push_back(*std::move(said));
    }
}

std::optional<PdfValue> PdfReader::array(int depth) {
    auto out = of_kind(PdfValue::Kind::array);
    ++at_;
    for (;;) {
        skip_blanks();
        if (here() == ']') {
            ++at_;
            return out;
        }
        auto one = value(depth + 1);
        if (!one) return std::nullopt;
        out.in.push_back(*std::move(one));
    }
}

/// "12 0 R" is one value, "12 0" are two. A number that ends oddly counts as far as it is one, as every reader has it.
std::optional<PdfValue> PdfReader::number_or_reference() {
    const auto begin = at_;
    while (!at_end() && !ends_pdf_word(here())) ++at_;
    const auto text = to_text(bytes_.subspan(begin, at_ - begin));
    auto out = of_kind(PdfValue::Kind::number, number_in(text));
    const auto id = text.find_first_not_of("0123456789") == std::string::npos ? out.whole() : std::nullopt;
    if (!id) return out;
    const auto behind = at_;
    constexpr std::size_t largest_id = 8'388'607;  // annex C.2
    if (digits() && word("R") && *id > 0 && *id <= largest_id) {
        out.kind = PdfValue::Kind::reference;
        return out;
    }
    at_ = behind;
    return out;
}

std::optional<PdfValue> PdfReader::name() {
    auto out = of_kind(PdfValue::Kind::name);
    for (++at_; !at_end() && !ends_pdf_word(here()); ++at_) {
        const int high = here() == '#' ? pdf_hex_digit(here(1)) : -1;
        const int low = high >= 0 ? pdf_hex_digit(here(2)) : -1;
        if (low < 0) {
            out.text += static_cast<char>(here());
            continue;
        }
        out.text += static_cast<char>(high * 16 + low);
        at_ += 2;
    }
    return out;
}

std::optional<PdfValue> PdfReader::string() {
    auto out = of_kind(PdfValue::Kind::string);
    int open = 1;
    for (++at_; !at_end(); ++at_) {
        const auto byte = here();
        if (byte == '(') ++open;
        if (byte == ')' && --open == 0) {
            ++at_;
            return out;
        }
        if (byte == '\\')
            escaped(out.text);
        else
            out.text += static_cast<char>(byte);
    }
    return std::nullopt;
}

/// At the backslash; left at the last byte of what it means.
void PdfReader::escaped(std::string& out) {
    constexpr std::string_view letters = "nrtbf";
    constexpr std::string_view mean = "\n\r\t\b\f";
    ++at_;
    const auto byte = here();
    if (byte >= '0' && byte <= '7') {
        unsigned code = 0;
        std::size_t many = 0;
        for (; many < 3 && here(many) >= '0' && here(many) <= '7'; ++many) code = code * 8 + here(many) - '0';
        at_ += many - 1;
        out += static_cast<char>(code & 0xFFU);
    } else if (byte == '\r') {  // the line goes on
        if (here(1) == '\n') ++at_;
    } else if (byte != '\n') {
        const auto which = letters.find(static_cast<char>(byte));
        out += which == std::string_view::npos ? static_cast<char>(byte) : mean[which];
    }
}

std::optional<PdfValue> PdfReader::hex_string() {
    auto out = of_kind(PdfValue::Kind::string);
    int high = -1;
    for (++at_; !at_end(); ++at_) {
        if (here() == '>') {
            if (high >= 0) out.text += static_cast<char>(high * 16);
            ++at_;
            return out;
        }
        if (is_pdf_blank(here())) continue;
        const int digit = pdf_hex_digit(here());
        if (digit < 0) return std::nullopt;
        if (high >= 0) out.text += static_cast<char>(high * 16 + digit);
        high = high >= 0 ? -1 : digit;
    }
    return std::nullopt;
}

}  // namespace jcic::scanner
