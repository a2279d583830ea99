#include "app/scanner/jpeg_oddities.h"

#include <algorithm>
#include <charconv>

namespace jcic::scanner {

namespace {

constexpr std::uint8_t marker = 0xFF;
constexpr std::uint8_t begin_of_file = 0xD8;
constexpr std::uint8_t end_of_file = 0xD9;
constexpr std::uint8_t begin_of_scan = 0xDA;
/// How a picture is coded: each coefficient at once, or in several scans.
constexpr std::uint8_t sequential = 0xC1;
constexpr std::uint8_t progressive = 0xC2;

bool stands_alone(std::uint8_t code) {
    return (code >= 0xD0 && code <= begin_of_file) || code == 0x01;
}

bool is_within_a_scan(std::uint8_t code) {
    return code == 0 || (code >= 0xD0 && code < begin_of_file);
}

class PuttingRight {
public:
    explicit PuttingRight(ByteView jpeg) : in_(jpeg) { out_.reserve(in_.size()); }

    Bytes put_right() {
        while (to_next_mark() && part()) {
        }
        out_.insert(out_.end(), in_.begin() + static_cast<std::ptrdiff_t>(at_), in_.end());
        return std::move(out_);
    }

private:
    /// Past what stands before it.
    bool to_next_mark() {
        for (auto at = at_; at + 1 < in_.size(); ++at)
            if (in_[at] == marker && in_[at + 1] != marker && in_[at + 1] != 0) {
                at_ = at;
                return true;
            }
        return false;
    }
    /// What a mark begins; false where nothing of it is understood, or nothing comes after it.
    bool part() {
        const auto code = in_[at_ + 1];
        if (code == end_of_file) return at_end();
        if (stands_alone(code)) return take(2);
        if (at_ + 4 > in_.size()) return false;
        const std::size_t size = 2U + (std::size_t{in_[at_ + 2]} << 8U | in_[at_ + 3]);
        if (code == 0xC0 || code == sequential) is_sequential_ = true;
        if (code == progressive) is_sequential_ = false;
        if (size < 4 || !take(size)) return false;
        return code != begin_of_scan || scan();
    }
    bool at_end() {
        take(2);
        at_ = in_.size();
        return false;
    }
    bool take(std::size_t size) {
        if (size > in_.size() - at_) return false;
        const auto begin = in_.begin() + static_cast<std::ptrdiff_t>(at_);
        out_.insert(out_.end(), begin, begin + static_cast<std::ptrdiff_t>(size));
        at_ += size;
        return true;
    }
    /// Of all 64 coefficients, each of them whole: what a sequential picture's scan cannot but be.
    bool scan() {
        constexpr std::uint8_t all[] = {0, 63, 0};
        if (is_sequential_) std::copy(std::begin(all), std::end(all), out_.end() - std::ssize(all));
        auto to = at_;
        while (to + 1 < in_.size() && (in_[to] != marker || in_[to + 1] == marker || is_within_a_scan(in_[to + 1])))
            ++to;
        return to + 1 < in_.size() && take(to - at_);
    }

    ByteView in_;
    std::size_t at_ = 0;
    bool is_sequential_ = false;
    Bytes out_;
};

}  // namespace

Bytes without_oddities(ByteView jpeg) {
    return PuttingRight(jpeg).put_right();
}

bool is_filling_before_the_end(ByteView jpeg, std::string_view complaint) {
    constexpr std::string_view before = "Corrupt JPEG data: ";
    constexpr std::string_view after = " extraneous bytes before marker 0xd9";
    constexpr std::size_t few = 8;
    if (!complaint.starts_with(before) || !complaint.ends_with(after)) return false;
    complaint.remove_prefix(before.size());
    complaint.remove_suffix(after.size());
    std::size_t many = 0;
    const auto* const end = complaint.data() + complaint.size();
    if (std::from_chars(complaint.data(), end, many).ptr != end) return false;
    if (many <= few) return true;
    constexpr std::uint8_t ends[] = {marker, end_of_file};
    const auto found = std::find_end(jpeg.begin(), jpeg.end(), std::begin(ends), std::end(ends));
    if (found - jpeg.begin() < static_cast<std::ptrdiff_t>(many)) return false;
    return std::all_of(found - static_cast<std::ptrdiff_t>(many), found,
                       [&](std::uint8_t one) { return one == *(found - 1); });
}

}  // namespace jcic::scanner
