#include "app/paper/pdf/signed_range.h"

#include <openssl/cms.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <string>

namespace jcic::paper {

using openssl::Owned;

namespace {

constexpr std::string_view byte_range = "/ByteRange";
constexpr std::size_t longest_signature = 256U << 10U;

bool stands_between(char c) {
    return c == ' ' || c == '\r' || c == '\n' || c == '\t' || c == '\f' || c == '\0';
}

/// The four numbers of "[ 0 840 960 240 ]", wherever writers put their blanks.
std::optional<std::array<std::size_t, 4>> range_at(std::string_view text) {
    const auto skip = [&] {
        while (!text.empty() && stands_between(text.front())) text.remove_prefix(1);
    };
    skip();
    if (!text.starts_with('[')) return std::nullopt;
    text.remove_prefix(1);
    std::array<std::size_t, 4> out{};
    for (auto& number : out) {
        skip();
        const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
        if (read.ec != std::errc{}) return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    }
    skip();
    if (!text.starts_with(']')) return std::nullopt;
    return out;
}

/// Only a gap of one hex string, with the rest of the file on both its sides, will do: whatever else the file says,
/// what was signed is what is there.
std::optional<SignedRange> covering(std::string_view file, const std::array<std::size_t, 4>& range) {
    const auto [begin, before, after, rest] = range;
    if (begin != 0 || after > file.size() || rest != file.size() - after || before > after || after - before < 2)
        return std::nullopt;
    if (file[before] != '<' || file[after - 1] != '>') return std::nullopt;
    const auto head = view(file.substr(0, before));
    const auto tail = view(file.substr(after));
    SignedRange out{file.substr(before + 1, after - before - 2), Bytes(head.begin(), head.end())};
    out.covered.insert(out.covered.end(), tail.begin(), tail.end());
    return out;
}

std::string_view object_around(std::string_view file, std::size_t at) {
    const auto begin = file.rfind("obj", at);
    const auto object = file.substr(begin == std::string_view::npos ? 0 : begin);
    return object.substr(0, object.find("endobj"));
}

}  // namespace

SignedRangeFound signed_range_in(ByteView file) {
    const std::string_view text(reinterpret_cast<const char*>(file.data()), file.size());
    SignedRangeFound out;
    for (auto at = text.find(byte_range); !out.whole && at != std::string_view::npos;
         at = text.find(byte_range, at + 1)) {
        const auto range = range_at(text.substr(at + byte_range.size()));
        if (!range) continue;
        out.any = true;
        out.whole = covering(text, *range);
        if (out.whole) out.whole->dictionary = object_around(text, at);
    }
    return out;
}

Owned<CMS_ContentInfo> signature_in(const SignedRange& range) {
    if (range.hex.size() > longest_signature) return nullptr;
    std::string digits(range.hex);
    std::ranges::transform(digits, digits.begin(),
                           [](char c) { return c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c; });
    const auto bytes = from_hex(digits);
    if (!bytes) return nullptr;
    const unsigned char* at = bytes->data();
    Owned<CMS_ContentInfo> out(d2i_CMS_ContentInfo(nullptr, &at, static_cast<long>(bytes->size())));
    const unsigned char* const end = bytes->data() + bytes->size();
    if (!out || std::any_of(at, end, [](unsigned char byte) { return byte != 0; })) return nullptr;
    return out;
}

}  // namespace jcic::paper
