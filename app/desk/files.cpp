#include "app/desk/files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

namespace jcic::desk {
namespace {

constexpr std::size_t largest = 16U << 20U;

class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    ~Descriptor() {
        if (number_ >= 0) close(number_);
    }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

tl::unexpected<Fault> file_fault(FaultCode code, const std::filesystem::path& path) {
    return fail(code, "file", {{"file", path.filename().string()}, {"reason", std::strerror(errno)}});
}

bool write_all(int file, ByteView bytes) {
    while (!bytes.empty()) {
        const auto written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

/// Hands each piece read to `take`, which answers false when it is full.
template <class Take>
Result<void> read_pieces(const std::filesystem::path& path, Take take) {
    const Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC));
    if (file.number() < 0) return file_fault(FaultCode::file_missing, path);
    std::array<std::uint8_t, 4096> piece{};
    for (;;) {
        const auto got = ::read(file.number(), piece.data(), piece.size());
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) return file_fault(FaultCode::file_missing, path);
        const bool fits = take(ByteView{piece}.first(static_cast<std::size_t>(got)));
        wipe(piece);
        if (!fits) return fail(FaultCode::file_form, "file", {{"file", path.filename().string()}, {"reason", "size"}});
        if (got == 0) return {};
    }
}

}  // namespace

Result<std::string> read_file(const std::filesystem::path& path) {
    std::string text;
    JCIC_CHECK(read_pieces(path, [&](ByteView piece) {
        text.append(reinterpret_cast<const char*>(piece.data()), piece.size());
        return text.size() <= largest;
    }));
    return text;
}

Result<Secret> read_secret_file(const std::filesystem::path& path) {
    Secret secret(16384);
    JCIC_CHECK(read_pieces(path, [&](ByteView piece) { return secret.append(piece); }));
    return secret;
}

Result<void> write_file(const std::filesystem::path& path, ByteView bytes) {
    const auto beside = path.parent_path() / ("." + path.filename().string() + ".new");
    {
        const Descriptor file(open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, S_IRUSR | S_IWUSR));
        if (file.number() < 0 || !write_all(file.number(), bytes) || fsync(file.number()) != 0)
            return file_fault(FaultCode::file_write, path);
    }
    if (rename(beside.c_str(), path.c_str()) != 0) return file_fault(FaultCode::file_write, path);
    const Descriptor folder(open(path.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (folder.number() < 0 || fsync(folder.number()) != 0) return file_fault(FaultCode::file_write, path);
    return {};
}

}  // namespace jcic::desk
