#include "app/files/stream.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

#include "app/files/trouble.h"

namespace jcic::files {
namespace {

tl::unexpected<Fault> fault_of(FaultCode code, const std::filesystem::path& path) {
    return tl::unexpected<Fault>(trouble_with(code, path, errno));
}

}  // namespace

Result<Reader> Reader::open(const std::filesystem::path& path) {
    Reader reader(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC), path.string());
    if (reader.descriptor_ < 0)
        return fault_of(errno == ENOENT ? FaultCode::file_missing : FaultCode::file_read, reader.name_);
    struct stat status {};
    if (::fstat(reader.descriptor_, &status) != 0) return reader.failed();
    if (!S_ISREG(status.st_mode))
        return fail(FaultCode::file_read, "file", {{"file", path.filename().string()}, {"reason", "not-regular"}});
    return reader;
}

Reader::~Reader() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Reader::Reader(Reader&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), name_(std::move(other.name_)) {}

tl::unexpected<Fault> Reader::failed() const {
    return fault_of(FaultCode::file_read, name_);
}

Result<std::size_t> Reader::read(std::span<std::uint8_t> into) {
    std::size_t filled = 0;
    while (filled < into.size()) {
        const auto got = ::read(descriptor_, into.data() + filled, into.size() - filled);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return failed();
        if (got == 0) break;
        filled += static_cast<std::size_t>(got);
    }
    return filled;
}

Result<std::uint64_t> Reader::size() const {
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0) return failed();
    return static_cast<std::uint64_t>(status.st_size);
}

Result<Writer> Writer::create(const std::filesystem::path& path) {
    Writer writer(::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, S_IRUSR | S_IWUSR),
                  path.string());
    if (writer.descriptor_ < 0) return writer.failed();
    return writer;
}

Writer::~Writer() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Writer::Writer(Writer&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), name_(std::move(other.name_)) {}

tl::unexpected<Fault> Writer::failed() const {
    return fault_of(FaultCode::file_write, name_);
}

Result<void> Writer::write(ByteView bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return failed();
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return {};
}

Result<void> Writer::sync() {
    if (::fsync(descriptor_) != 0) return failed();
    return {};
}

}  // namespace jcic::files
