#pragma once
// What lies in this process's own memory, for a test that looks for what must not be there any more.

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <fstream>
#include <sstream>
#include <string>
#include <vector>

namespace jcic::test {

/// What is looked for, kept masked: the test's own copy is not found.
class Hidden {
public:
    explicit Hidden(const std::string& plain) : masked_(plain) {
        for (std::size_t i = 0; i < masked_.size(); ++i) masked_[i] = unmasked(i);
    }

    /// How often it stands in the memory that this process may write.
    [[nodiscard]] int in_own_memory() const {
        const int memory = ::open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
        if (memory < 0) qFatal("no /proc/self/mem");
        std::vector<char> piece(step + masked_.size());
        int found = 0;
        std::ifstream maps("/proc/self/maps");
        for (std::string line; std::getline(maps, line);) {
            std::istringstream words(line);
            std::string range, rights;
            words >> range >> rights;
            if (!rights.starts_with("rw")) continue;
            const auto dash = range.find('-');
            const auto end = std::stoull(range.substr(dash + 1), nullptr, 16);
            for (auto at = std::stoull(range.substr(0, dash), nullptr, 16); at < end; at += step) {
                const auto size = std::min<std::uint64_t>(end - at, piece.size());
                const auto got = ::pread(memory, piece.data(), size, static_cast<off_t>(at));
                if (got > 0) found += count_in(piece.data(), static_cast<std::size_t>(got), at, piece);
            }
        }
        explicit_bzero(piece.data(), piece.size());
        ::close(memory);
        return found;
    }

private:
    static constexpr std::size_t step = 1U << 20U;
    [[nodiscard]] char unmasked(std::size_t i) const {
        return static_cast<char>(static_cast<unsigned char>(masked_[i]) ^ (0xA5U + i * 7U));
    }
    /// `at`: where in memory it was read; what lies in the buffer of the search itself does not count.
    [[nodiscard]] int count_in(const char* bytes, std::size_t size, std::uint64_t at,
                               const std::vector<char>& own) const {
        int found = 0;
        const auto* end = bytes + size;
        const auto own_begin = reinterpret_cast<std::uintptr_t>(own.data());
        for (const auto* one = bytes; one + masked_.size() <= end; ++one) {
            one = static_cast<const char*>(std::memchr(one, unmasked(0), static_cast<std::size_t>(end - one)));
            if (one == nullptr || one + masked_.size() > end || one >= bytes + step) break;
            const auto place = at + static_cast<std::uint64_t>(one - bytes);
            if (place >= own_begin && place < own_begin + own.size()) continue;
            bool same = true;
            for (std::size_t i = 1; i < masked_.size() && same; ++i) same = one[i] == unmasked(i);
            if (same) ++found;
        }
        return found;
    }
    std::string masked_;
};

}  // namespace jcic::test
