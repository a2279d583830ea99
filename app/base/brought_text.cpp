#include "app/base/brought_text.h"

#include <algorithm>
#include <array>

#include "app/base/platform.h"
#include "app/base/text.h"

namespace jcic {
namespace {

constexpr std::string_view lost_character = "\xEF\xBF\xBD";

void append(std::string& out, char32_t character) {
    std::array<std::uint8_t, 4> bytes{};
    const auto length = encode_utf8(character, bytes);
    out.append(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(length));
}

/// The text as it grows, and where it was lost first. `from` is where `in` begins in the file.
class Growing {
public:
    Growing(Encoding encoding, std::size_t from) : from_(from) { out_.encoding = encoding; }
    std::string& text() { return out_.text; }
    void lost(std::size_t at) {
        if (!out_.unreadable) out_.unreadable = place(from_ + at + 1);
        out_.text += lost_character;
    }
    BroughtText take() { return std::move(out_); }

private:
    /// A line ends as spreadsheets end one: by a line feed, a carriage return, or both.
    [[nodiscard]] UnreadablePlace place(std::size_t byte) const {
        UnreadablePlace at{1, 1, byte};
        std::size_t begin = 0;
        for (std::size_t i = 0; i < out_.text.size(); ++i) {
            const char c = out_.text[i];
            if (c != '\n' && c != '\r') continue;
            begin = i + 1;
            if (c == '\r' && begin < out_.text.size() && out_.text[begin] == '\n') continue;
            ++at.line;
        }
        at.character += code_points(std::string_view(out_.text).substr(begin));
        return at;
    }

    BroughtText out_;
    std::size_t from_;
};

BroughtText from_utf8(ByteView in, std::size_t from) {
    Growing out(Encoding::utf8, from);
    for (std::size_t at = 0; at < in.size();) {
        const auto length = first_character(in.subspan(at));
        if (length == 0)
            out.lost(at);
        else
            out.text().append(to_text(in.subspan(at, length)));
        at += std::max<std::size_t>(length, 1);
    }
    return out.take();
}

/// Whether more of it is Chinese in UTF-8 than is no UTF-8 at all. Text in cp950 has a character of three such bytes by
/// chance only.
bool is_damaged_utf8(ByteView in) {
    std::size_t chinese = 0;
    std::size_t bad = 0;
    while (!in.empty()) {
        const auto length = first_character(in);
        if (length >= 3) ++chinese;
        if (length == 0) ++bad;
        in = in.subspan(std::max<std::size_t>(length, 1));
    }
    return chinese > bad;
}

enum class Order { little, big };

BroughtText from_utf16(ByteView in, Order order, std::size_t from) {
    Growing out(Encoding::utf16, from);
    const auto unit = [&](std::size_t at) -> char32_t {
        const char32_t first = in[at];
        const char32_t second = in[at + 1];
        return order == Order::little ? first | second << 8U : first << 8U | second;
    };
    for (std::size_t at = 0; at < in.size(); at += 2) {
        if (at + 1 == in.size()) {
            out.lost(at);
            break;
        }
        const auto one = unit(at);
        const bool half = one >= 0xD800 && one <= 0xDFFF;
        const auto other = half && one < 0xDC00 && at + 3 < in.size() ? unit(at + 2) : U'\0';
        if (!half) {
            append(out.text(), one);
        } else if (other >= 0xDC00 && other <= 0xDFFF) {
            append(out.text(), 0x10000 + ((one & 0x3FFU) << 10U | (other & 0x3FFU)));
            at += 2;
        } else {
            out.lost(at);
        }
    }
    return out.take();
}

/// UTF-16 without its mark: of a table's characters at least a quarter are digits, commas and line ends, whose other
/// byte is 0. A stray 0 in text of bytes does not make it so.
std::optional<Order> order_by_zeros(ByteView in) {
    constexpr std::size_t bytes_for_one = 8;
    std::array<std::size_t, 2> zeros{};
    for (std::size_t i = 0; i < in.size(); ++i)
        if (in[i] == 0) ++zeros.at(i % 2);
    constexpr std::size_t least = 4;
    const auto many = [&](std::size_t count) { return count >= least && count * bytes_for_one >= in.size(); };
    // Not all of them: 一 is 00 4E where the lesser byte comes first.
    constexpr std::size_t few = 8;
    if (many(zeros[1]) && zeros[0] * few <= zeros[1]) return Order::little;
    if (many(zeros[0]) && zeros[1] * few <= zeros[0]) return Order::big;
    return std::nullopt;
}

constexpr bool is_lead(std::uint8_t byte) {
    return byte >= 0x81 && byte <= 0xFE;
}
constexpr bool is_trail(std::uint8_t byte) {
    return (byte >= 0x40 && byte <= 0x7E) || (byte >= 0xA1 && byte <= 0xFE);
}

/// Windows' user-defined characters: four stretches of whole rows, but that the last begins in the middle of one.
struct UserDefined {
    std::uint32_t first;
    std::uint32_t last;
    char32_t character;  ///< of the first
};
constexpr std::array user_defined{UserDefined{0xFA40, 0xFEFE, 0xE000}, UserDefined{0x8E40, 0xA0FE, 0xE311},
                                  UserDefined{0x8140, 0x8DFE, 0xEEB8}, UserDefined{0xC6A1, 0xC8FE, 0xF6B1}};

/// The pair's place in the code page, of 157 a row.
constexpr std::uint32_t place_of(std::uint32_t pair) {
    const auto trail = pair & 0xFFU;
    return (pair >> 8U) * 157U + (trail < 0x7F ? trail - 0x40U : trail - 0x62U);
}

std::optional<char32_t> user_defined_character(std::uint32_t pair) {
    for (const auto& one : user_defined)
        if (pair >= one.first && pair <= one.last) return one.character + place_of(pair) - place_of(one.first);
    return std::nullopt;
}

class FromCp950 {
public:
    explicit FromCp950(ByteView in) : in_(in) {}

    Result<BroughtText> read() {
        std::size_t run = 0;
        for (std::size_t at = 0; at < in_.size();) {
            const auto length = length_at(at);
            const auto own = length == 2 ? user_defined_character(in_[at] * 256U + in_[at + 1]) : std::nullopt;
            if (length != 0 && !own) {
                at += length;
                continue;
            }
            JCIC_CHECK(convert(run, at));
            if (own)
                append(out_.text(), *own);
            else
                out_.lost(at);
            at += std::max<std::size_t>(length, 1);
            run = at;
        }
        JCIC_CHECK(convert(run, in_.size()));
        return out_.take();
    }

private:
    /// 0 where no character of the code page begins.
    [[nodiscard]] std::size_t length_at(std::size_t at) const {
        if (in_[at] < 0x80) return 1;
        return is_lead(in_[at]) && at + 1 < in_.size() && is_trail(in_[at + 1]) ? 2 : 0;
    }

    /// Whole characters by their form; which of them the code page leaves free is found by halving.
    Result<void> convert(std::size_t from, std::size_t until) {
        if (from == until) return {};
        std::size_t bad = 0;
        if (const auto text = platform::from_cp950(to_text(in_.subspan(from, until - from)), bad)) {
            out_.text() += *text;
            return {};
        }
        if (bad == std::string::npos) return fail(FaultCode::internal, "text.cp950");
        if (until - from == length_at(from)) {
            out_.lost(from);
            return {};
        }
        auto middle = from;
        do middle += length_at(middle);
        while (middle < from + (until - from) / 2);
        JCIC_CHECK(convert(from, middle));
        return convert(middle, until);
    }

    ByteView in_;
    Growing out_{Encoding::cp950, 0};
};

bool begins_with(ByteView in, std::string_view mark) {
    return in.size() >= mark.size() && std::ranges::equal(in.first(mark.size()), view(mark));
}

const char* name_of(Encoding encoding) {
    switch (encoding) {
        case Encoding::utf8:
            return "UTF-8";
        case Encoding::utf16:
            return "UTF-16";
        case Encoding::cp950:
            break;
    }
    return "Big5";
}

}  // namespace

Result<BroughtText> read_brought_text(ByteView bytes) {
    if (begins_with(bytes, "\xEF\xBB\xBF")) return from_utf8(bytes.subspan(3), 3);
    if (begins_with(bytes, "\xFF\xFE")) return from_utf16(bytes.subspan(2), Order::little, 2);
    if (begins_with(bytes, "\xFE\xFF")) return from_utf16(bytes.subspan(2), Order::big, 2);
    if (const auto order = order_by_zeros(bytes)) return from_utf16(bytes, *order, 0);
    if (is_utf8(bytes) || is_damaged_utf8(bytes)) return from_utf8(bytes, 0);
    return FromCp950(bytes).read();
}

std::optional<std::size_t> first_lost(std::string_view text) {
    const auto at = text.find(lost_character);
    if (at == std::string_view::npos) return std::nullopt;
    return code_points(text.substr(0, at)) + 1;
}

Result<std::string> decode_text(ByteView bytes) {
    JCIC_TRY(auto brought, read_brought_text(bytes));
    if (!brought.unreadable) return std::move(brought.text);
    return fail(FaultCode::file_form, "text",
                {{"reason", "unreadable"},
                 {"encoding", name_of(brought.encoding)},
                 {"line", std::to_string(brought.unreadable->line)},
                 {"position", std::to_string(brought.unreadable->character)},
                 {"byte", std::to_string(brought.unreadable->byte)}});
}

}  // namespace jcic
