#include "app/ledger/keys/twin_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <utility>

#include "app/files/trouble.h"
#include "app/ledger/keys/files.h"

namespace jcic::ledger {
namespace {

constexpr off_t apart = 4096;  // a block of the disk each

off_t place_of(unsigned slot) {
    return static_cast<off_t>(slot) * apart;
}

}  // namespace

Result<TwinFile> TwinFile::hold(const std::filesystem::path& path) {
    const int found = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    const bool missing = found < 0 && errno == ENOENT;
    const int descriptor = missing ? ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600) : found;
    TwinFile file(descriptor, path.filename().string());
    if (descriptor < 0) return file.failed(errno);
    while (::flock(descriptor, LOCK_EX) != 0)
        if (errno != EINTR) return file.failed(errno);
    if (missing) {
        // Full length at once: writing a slot then allocates nothing, and fails on no full disk.
        JCIC_CHECK(file.write(0, {}));
        JCIC_CHECK(file.write(1, {}));
        JCIC_CHECK(sync_folder(path.parent_path()));
    }
    return file;
}

TwinFile::~TwinFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

TwinFile::TwinFile(TwinFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), name_(std::move(other.name_)) {}

Result<Bytes> TwinFile::read(unsigned slot) const {
    Bytes out(slot_size);
    const auto got = ::pread(descriptor_, out.data(), out.size(), place_of(slot));
    if (got < 0) return failed(errno);
    out.resize(static_cast<std::size_t>(got));  // a file that was cut: what is missing does not authenticate
    return out;
}

Result<void> TwinFile::write(unsigned slot, ByteView bytes) const {
    std::array<std::uint8_t, slot_size> whole{};
    if (bytes.size() > whole.size()) return failed(EFBIG);
    std::ranges::copy(bytes, whole.begin());
    const auto written = ::pwrite(descriptor_, whole.data(), whole.size(), place_of(slot));
    wipe(whole);
    if (written != static_cast<ssize_t>(whole.size())) return failed(written < 0 ? errno : ENOSPC);
    if (::fdatasync(descriptor_) != 0) return failed(errno);
    return {};
}

tl::unexpected<Fault> TwinFile::failed(int error) const {
    return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_write, name_, error));
}

}  // namespace jcic::ledger
