#pragma once
// What lies in this process's own memory, or in a child's, for a test that looks for what must not be there any more.

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
    [[nodiscard]] int in_own_memory() const { return in_memory("self", false); }
    /// How often in the pages that a process keeps from the swap, where its secrets are. Root alone looks into a
    /// program of the desk's.
    [[nodiscard]] int in_locked_memory_of(pid_t process) const { return in_memory(std::to_string(process), true); }

private:
    static constexpr std::size_t step = 1U << 20U;
    [[nodiscard]] int in_memory(const std::string& process, bool only_locked) const {
        const int memory = ::open(("/proc/" + process + "/mem").c_str(), O_RDONLY | O_CLOEXEC);
        if (memory < 0) qFatal("no /proc/%s/mem", process.c_str());
        std::vector<char> piece(step + masked_.size());
        int found = 0;
        std::ifstream maps("/proc/" + process + (only_locked ? "/smaps" : "/maps"));
        std::uint64_t begin = 0;
        std::uint64_t end = 0;
        const auto count = [&] {
            for (auto at = begin; at < end; at += step) {
                const auto size = std::min<std::uint64_t>(end - at, piece.size());
                const auto got = ::pread(memory, piece.data(), size, static_cast<off_t>(at));
                if (got > 0) found += count_in(piece.data(), static_cast<std::size_t>(got), at, piece);
            }
        };
        for (std::string line; std::getline(maps, line);) {
            std::istringstream words(line);
            std::string range, rights;
            words >> range >> rights;
            if (range == "VmFlags:" && line.find(" lo ") != std::string::npos) count();
            const auto dash = range.find('-');
            if (rights.size() != 4 || dash == std::string::npos) continue;  // of smaps, a figure of that mapping
            begin = std::stoull(range.substr(0, dash), nullptr, 16);
            end = rights.starts_with("rw") ? std::stoull(range.substr(dash + 1), nullptr, 16) : begin;
            if (!only_locked) count();
        }
        explicit_bzero(piece.data(), piece.size());
        ::close(memory);
        return found;
    }
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
