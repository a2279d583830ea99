#include "app/base/plain_characters.h"

#include <algorithm>
#include <charconv>
#include <string>
#include <vector>

namespace jcic {
namespace {

constexpr std::string_view table =
#include "app/base/plain_characters.def"
    ;

struct Plain {
    char32_t character = 0;
    std::uint32_t begin = 0;  ///< in the characters of all
    std::uint32_t size = 0;
};

/// Takes the hexadecimal number at the beginning of `rest`.
char32_t take(std::string_view& rest) {
    std::uint32_t out = 0;
    const auto [end, fault] = std::from_chars(rest.data(), rest.data() + rest.size(), out, 16);
    static_cast<void>(fault);  // the table is ours, and a test reads all of it
    rest.remove_prefix(static_cast<std::size_t>(end - rest.data()));
    return out;
}

bool take(std::string_view& rest, char sign) {
    const bool there = !rest.empty() && rest.front() == sign;
    if (there) rest.remove_prefix(1);
    return there;
}

/// In the order of the characters.
class Table {
public:
    Table() {
        for (auto rest = table; !rest.empty(); take(rest, ';')) take_entry(rest);
        for (char32_t c = U'a'; c <= U'z'; ++c) add(c, c - U'a' + U'A', 1);
        std::ranges::sort(all_, {}, &Plain::character);
    }
    [[nodiscard]] std::u32string_view of(char32_t character) const {
        const auto found = std::ranges::lower_bound(all_, character, {}, &Plain::character);
        if (found == all_.end() || found->character != character) return {};
        return std::u32string_view(characters_).substr(found->begin, found->size);
    }

private:
    void take_entry(std::string_view& rest) {
        const auto first = take(rest);
        const auto count = take(rest, '+') ? take(rest) : 1;
        const char32_t step = take(rest, '*') ? take(rest) : 1;
        take(rest, '=');
        auto to = take(rest);
        for (char32_t i = 0; i < count; ++i, to += step) add(first + i * step, to, 1);
        while (take(rest, '.')) {
            characters_.push_back(take(rest));
            ++all_.back().size;
        }
    }
    void add(char32_t character, char32_t to, std::uint32_t size) {
        all_.push_back({character, static_cast<std::uint32_t>(characters_.size()), size});
        characters_.push_back(to);
    }
    std::vector<Plain> all_;
    std::u32string characters_;
};

}  // namespace

std::u32string_view plain_characters_of(char32_t character) {
    if (character >= 0x4E00 && character <= 0x9FFF) return {};  // most of what is asked: the unified ideographs
    static const Table all;
    return all.of(character);
}

}  // namespace jcic
