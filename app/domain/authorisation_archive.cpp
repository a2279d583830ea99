// The tar file that a package of authorisations is, before it is signed and encrypted.
#include <algorithm>
#include <array>
#include <chrono>

#include "app/domain/authorisation_package.h"

namespace jcic::domain {
namespace {

constexpr std::size_t block = 512;
using TarHead = std::array<std::uint8_t, block>;

void put_text(TarHead& head, std::size_t at, std::string_view text) {
    std::ranges::copy(text, head.begin() + static_cast<std::ptrdiff_t>(at));
}

/// So many digits and a NUL.
void put_octal(TarHead& head, std::size_t at, std::size_t digits, std::uint64_t number) {
    for (std::size_t i = digits; i-- > 0; number >>= 3U)
        head[at + i] = static_cast<std::uint8_t>('0' + static_cast<char>(number & 7U));
}

TarHead tar_head(const ArchivedFile& file, UtcTime made) {
    TarHead head{};
    put_text(head, 0, std::string_view(file.name).substr(0, 99));
    put_octal(head, 100, 7, 0600);
    put_octal(head, 108, 7, 0);
    put_octal(head, 116, 7, 0);
    put_octal(head, 124, 11, file.bytes.size());
    const auto since = std::chrono::duration_cast<std::chrono::seconds>(made.time_since_epoch()).count();
    put_octal(head, 136, 11, static_cast<std::uint64_t>(std::max<std::int64_t>(since, 0)));
    put_text(head, 148, "        ");  // what the sum is taken with
    put_text(head, 156, "0");
    put_text(head, 257, "ustar");
    put_text(head, 263, "00");
    std::uint64_t sum = 0;
    for (const auto byte : head) sum += byte;
    put_octal(head, 148, 6, sum);
    head[154] = 0;
    return head;
}

}  // namespace

Bytes archive_of(const std::vector<ArchivedFile>& files, UtcTime made) {
    Bytes out;
    for (const auto& file : files) {
        const auto head = tar_head(file, made);
        out.insert(out.end(), head.begin(), head.end());
        out.insert(out.end(), file.bytes.begin(), file.bytes.end());
        out.resize((out.size() + block - 1) / block * block);
    }
    out.resize(out.size() + 2 * block);
    return out;
}

}  // namespace jcic::domain
