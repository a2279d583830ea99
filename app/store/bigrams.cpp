#include "app/store/bigrams.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <vector>

#include "app/base/text.h"
#include "app/domain/compared.h"
#include "app/domain/folding.h"

namespace jcic::ledger {
namespace {

bool parts(unsigned char byte) {
    return byte <= 0x20 && byte != static_cast<unsigned char>(end_mark);
}

/// Bytes of the character at `at`; a byte that begins none is one by itself.
std::size_t length_at(std::string_view text, std::size_t at) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t wanted = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    std::size_t length = 1;
    while (length < wanted && at + length < text.size() && continues_character(text[at + length])) ++length;
    return length;
}

/// Between two runs; a blank is none, since a name and a number are one with it and without.
bool ends_run(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != end_mark;
}

/// The characters that it is compared as (app/domain/compared.h): none for what is left out.
std::vector<std::string> compared(std::string_view character) {
    if (character.front() == end_mark) return {std::string(character)};
    const auto whole = domain::characters_of(character);
    std::vector<std::string> out;
    if (whole.size() != 1 || !is_utf8(view(character))) return {std::string(character)};  // broken bytes
    for (const char32_t c : domain::compared_character(whole.front())) out.push_back(domain::utf8_of({&c, 1}));
    return out;
}

std::size_t tag_end(std::string_view text, std::size_t from) {
    while (from < text.size() && !parts(static_cast<unsigned char>(text[from]))) ++from;
    return from;
}

constexpr std::array<std::size_t, 2> rows_of_figures{8, 4};

/// Characters up to the next control character, as they are compared.
class Run {
public:
    void add(const std::string& character, std::size_t at) {
        begins_.push_back(text_.size());
        places_.push_back(at);
        text_ += character;
    }
    [[nodiscard]] bool empty() const { return begins_.empty(); }

    /// Hands its tokens out and is empty; false where `take` answered so. `end` is where it ends in the text.
    bool hand_out(std::size_t end, TokensFor purpose, const std::function<bool(const Token&)>& take) {
        const auto size = begins_.size();
        begins_.push_back(text_.size());
        places_.push_back(end);
        bool more = true;
        for (std::size_t first = 0; more && first < size; ++first) {
            if (purpose == TokensFor::search) {
                const auto length = longest(first, size);
                more = take(token(first, length));
                if (first + length == size) break;  // what is left stands in it
                continue;
            }
            more = take(token(first, std::min<std::size_t>(2, size - first)));
            for (const auto length : rows_of_figures)
                if (more && figures(first, length, size)) more = take(token(first, length, true));
        }
        text_.clear();
        begins_.clear();
        places_.clear();
        return more;
    }

private:
    [[nodiscard]] Token token(std::size_t first, std::size_t length, bool beside = false) const {
        const auto last = first + length;
        return {std::string_view(text_).substr(begins_[first], begins_[last] - begins_[first]), places_[first],
                places_[last], beside};
    }
    /// Letters, figures and signs of ASCII, with a figure among them.
    [[nodiscard]] bool figures(std::size_t first, std::size_t length, std::size_t size) const {
        if (first + length > size) return false;
        const auto row = std::string_view(text_).substr(begins_[first], begins_[first + length] - begins_[first]);
        return row.size() == length && std::ranges::all_of(row, [](char c) { return (c & 0x80) == 0; }) &&
               std::ranges::any_of(row, [](char c) { return c >= '0' && c <= '9'; });
    }
    [[nodiscard]] std::size_t longest(std::size_t first, std::size_t size) const {
        for (const auto length : rows_of_figures)
            if (figures(first, length, size)) return length;
        return std::min<std::size_t>(2, size - first);
    }
    std::string text_;
    std::vector<std::size_t> begins_;  ///< in it
    std::vector<std::size_t> places_;  ///< in the text that is cut
};

extern "C" {

int make_tokenizer(void*, const char**, int, Fts5Tokenizer** out) {
    static char one;  // it has no state; FTS5 wants an address
    *out = reinterpret_cast<Fts5Tokenizer*>(&one);
    return SQLITE_OK;
}

void end_tokenizer(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer*, void* context, int flags, const char* text, int size,
             int (*take)(void*, int, const char*, int, int, int)) {
    int result = SQLITE_OK;
    cut({text, static_cast<std::size_t>(size)},
        (flags & FTS5_TOKENIZE_QUERY) != 0 ? TokensFor::search : TokensFor::index, [&](const Token& token) {
            result =
                take(context, token.beside ? FTS5_TOKEN_COLOCATED : 0, token.text.data(),
                     static_cast<int>(token.text.size()), static_cast<int>(token.begin), static_cast<int>(token.end));
            return result == SQLITE_OK;
        });
    return result;
}
}

}  // namespace

void cut(std::string_view text, TokensFor purpose, const std::function<bool(const Token&)>& take) {
    Run run;
    for (std::size_t at = 0; at < text.size();) {
        if (text[at] == tag_mark && run.empty()) {
            const auto end = tag_end(text, at + 1);
            if (end - at > 1 && !take({text.substr(at, end - at), at, end})) return;
            at = std::max(end, at + 1);
            continue;
        }
        const auto length = length_at(text, at);
        if (ends_run(text[at]) && !run.hand_out(at, purpose, take)) return;
        if (!ends_run(text[at]))
            for (const auto& character : compared(text.substr(at, length))) run.add(character, at);
        at += length;
    }
    static_cast<void>(run.hand_out(text.size(), purpose, take));
}

std::string tag(std::string_view name, std::string_view value) {
    std::string out = std::string(name).append("=").append(value);
    for (auto& c : out)
        if (parts(static_cast<unsigned char>(c))) c = '_';
    return tag_mark + out;
}

Result<void> add_bigrams(sqlite3* handle) {
    const auto missing = [] { return fail(FaultCode::ledger_library, "ledger.search", {{"missing", "fts5"}}); };
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &statement, nullptr) != SQLITE_OK) return missing();
    fts5_api* api = nullptr;
    sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    fts5_tokenizer tokenizer{make_tokenizer, end_tokenizer, tokenize};
    if (api == nullptr || api->xCreateTokenizer(api, "bigrams", nullptr, &tokenizer, nullptr) != SQLITE_OK)
        return missing();
    return {};
}

}  // namespace jcic::ledger
