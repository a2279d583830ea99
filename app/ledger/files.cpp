#include "app/ledger/files.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <cstring>
#include <string>
#include <utility>

namespace jcic::ledger {
namespace {

namespace fs = std::filesystem;

/// The place of a fault names the file, never its folder: that may hold a person's name.
tl::unexpected<Fault> failed(FaultCode code, const fs::path& path, int error) {
    return fail(code, "ledger.file", {{"file", path.filename().string()}, {"reason", std::strerror(error)}});
}

class Descriptor {
public:
    Descriptor(const fs::path& path, int flags) : value_(::open(path.c_str(), flags | O_CLOEXEC, 0600)) {}
    ~Descriptor() {
        if (value_ >= 0) ::close(value_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int value() const { return value_; }
    [[nodiscard]] bool good() const { return value_ >= 0; }

private:
    int value_;
};

bool write_all(int descriptor, ByteView bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

/// Two writers, in one process or in two, never share the new file.
fs::path beside(const fs::path& path) {
    static std::atomic<unsigned> count{0};
    return path.parent_path() /
           ("." + path.filename().string() + "." + std::to_string(::getpid()) + "-" + std::to_string(++count) + ".new");
}

}  // namespace

Result<Bytes> read_file(const fs::path& path, std::size_t limit) {
    const Descriptor file(path, O_RDONLY);
    if (!file.good()) return failed(errno == ENOENT ? FaultCode::file_missing : FaultCode::ledger_corrupt, path, errno);
    struct stat status {};
    if (::fstat(file.value(), &status) != 0) return failed(FaultCode::ledger_corrupt, path, errno);
    if (static_cast<std::size_t>(status.st_size) > limit) return failed(FaultCode::ledger_corrupt, path, EFBIG);
    Bytes out(static_cast<std::size_t>(status.st_size));
    std::size_t done = 0;
    while (done < out.size()) {
        const auto got = ::read(file.value(), out.data() + done, out.size() - done);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failed(FaultCode::ledger_corrupt, path, errno);
        if (got == 0) break;
        done += static_cast<std::size_t>(got);
    }
    out.resize(done);
    return out;
}

Result<void> replace_file(const fs::path& path, ByteView bytes) {
    const auto fresh = beside(path);
    {
        const Descriptor file(fresh, O_WRONLY | O_CREAT | O_EXCL);
        if (!file.good()) return failed(FaultCode::ledger_write, path, errno);
        if (!write_all(file.value(), bytes) || ::fsync(file.value()) != 0) {
            const int error = errno;
            ::unlink(fresh.c_str());
            return failed(FaultCode::ledger_write, path, error);
        }
    }
    if (::rename(fresh.c_str(), path.c_str()) != 0) {
        const int error = errno;
        ::unlink(fresh.c_str());
        return failed(FaultCode::ledger_write, path, error);
    }
    return sync_folder(path.parent_path());
}

Result<void> append_file(const fs::path& path, ByteView bytes) {
    const Descriptor file(path, O_WRONLY | O_CREAT | O_APPEND);
    if (!file.good()) return failed(FaultCode::ledger_write, path, errno);
    struct stat before {};
    if (::fstat(file.value(), &before) != 0) return failed(FaultCode::ledger_write, path, errno);
    if (write_all(file.value(), bytes) && ::fsync(file.value()) == 0) return {};
    const int error = errno;
    // A torn rest would be taken for a cut one; should even this fail, the reader still stops before it.
    [[maybe_unused]] const int cut = ::ftruncate(file.value(), before.st_size);
    return failed(FaultCode::ledger_write, path, error);
}

Result<void> remove_file(const fs::path& path) {
    if (::unlink(path.c_str()) != 0 && errno != ENOENT) return failed(FaultCode::ledger_write, path, errno);
    return sync_folder(path.parent_path());
}

Result<void> make_folder(const fs::path& path) {
    if (::mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) return failed(FaultCode::ledger_write, path, errno);
    return {};
}

Result<void> sync_folder(const fs::path& folder) {
    const Descriptor opened(folder.empty() ? fs::path(".") : folder, O_RDONLY | O_DIRECTORY);
    if (!opened.good() || ::fsync(opened.value()) != 0) return failed(FaultCode::ledger_write, folder, errno);
    return {};
}

Result<FileLock> FileLock::take(const fs::path& path) {
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return failed(FaultCode::ledger_write, path, errno);
    FileLock lock(descriptor);
    while (::flock(descriptor, LOCK_EX) != 0)
        if (errno != EINTR) return failed(FaultCode::ledger_busy, path, errno);
    return lock;
}

FileLock::~FileLock() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

FileLock::FileLock(FileLock&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

}  // namespace jcic::ledger
