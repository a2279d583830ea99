#include "app/keys/twin_file.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "app/files/trouble.h"
#include "app/keys/copies.h"
#include "app/keys/files.h"

namespace jcic::ledger {
namespace {

off_t place_of(unsigned slot) {
    return static_cast<off_t>(slot) * static_cast<off_t>(copy_block);
}

}  // namespace

Result<TwinFile> TwinFile::hold(const std::filesystem::path& path, unsigned slots) {
    const int found = ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOFOLLOW);
    const bool missing = found < 0 && errno == ENOENT;
    const int descriptor = missing ? ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600) : found;
    TwinFile file(descriptor, path.string());
    if (descriptor < 0) return file.failed(errno);
    while (::flock(descriptor, LOCK_EX) != 0)
        if (errno != EINTR) return file.failed(errno);
    if (missing) {
        // Full length at once: writing a slot then allocates nothing, and fails on no full disk.
        for (unsigned slot = 0; slot < slots; ++slot) JCIC_CHECK(file.write(slot, {}));
        JCIC_CHECK(sync_folder(path.parent_path()));
    }
    return file;
}

TwinFile::~TwinFile() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

TwinFile::TwinFile(TwinFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), name_(std::move(other.name_)) {}

Result<std::optional<Bytes>> TwinFile::read(unsigned slot) const {
    Bytes out(copy_block);
    const auto got = ::pread(descriptor_, out.data(), out.size(), place_of(slot));
    if (got < 0) return failed(errno);
    out.resize(static_cast<std::size_t>(got));  // a file that was cut: what is missing is damaged
    auto content = content_in(out);
    wipe(out);
    return content;
}

Result<void> TwinFile::write(unsigned slot, ByteView bytes) const {
    auto whole = copy_of(bytes);
    const bool fits = whole.size() == copy_block;
    const auto written = fits ? ::pwrite(descriptor_, whole.data(), whole.size(), place_of(slot)) : -1;
    const int error = fits ? errno : EFBIG;
    wipe(whole);
    if (written != static_cast<ssize_t>(copy_block)) return failed(written < 0 ? error : ENOSPC);
    if (::fdatasync(descriptor_) != 0) return failed(errno);
    return {};
}

tl::unexpected<Fault> TwinFile::failed(int error) const {
    return tl::unexpected<Fault>(files::trouble_with(FaultCode::ledger_write, name_, error));
}

}  // namespace jcic::ledger
