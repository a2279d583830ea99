#include "app/practice/host_file.h"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

namespace jcic::practice {
namespace {

tl::unexpected<Fault> not_written(const char* step, int error) {
    return fail(FaultCode::file_write, "practice.host-file", {{"step", step}, {"errno", std::to_string(error)}});
}

/// A descriptor that closes itself.
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

Result<void> write_synced(const std::filesystem::path& path, std::string_view bytes) {
    const Descriptor file(open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600));
    if (file.number() < 0) return not_written("open", errno);
    while (!bytes.empty()) {
        const auto count = write(file.number(), bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return not_written("write", errno);
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    if (fsync(file.number()) != 0) return not_written("fsync", errno);
    return {};
}

Result<void> sync_folder(const std::filesystem::path& folder) {
    const Descriptor opened(open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (opened.number() < 0 || fsync(opened.number()) != 0) return not_written("folder", errno);
    return {};
}

}  // namespace

Result<void> write_durably(const std::filesystem::path& path, std::string_view bytes) {
    auto fresh = path;
    fresh += ".new";
    JCIC_CHECK(write_synced(fresh, bytes));
    std::error_code error;
    std::filesystem::rename(fresh, path, error);
    if (error) return not_written("rename", error.value());
    return sync_folder(path.parent_path());
}

}  // namespace jcic::practice
