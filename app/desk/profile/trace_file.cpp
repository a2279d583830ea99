#include "app/desk/profile/trace_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <iomanip>
#include <memory>
#include <mutex>
#include <sstream>
#include <utility>

#include "app/files/named.h"
#include "app/files/trouble.h"

namespace jcic::desk {
namespace {

class TraceFile {
public:
    TraceFile(int descriptor, std::function<void()> when_cut)
        : descriptor_(descriptor), when_cut_(std::move(when_cut)) {}
    ~TraceFile() {
        const bool closed = descriptor_ == STDERR_FILENO || close(descriptor_) == 0;
        if (cut_ || !closed) when_cut_();
    }
    TraceFile(const TraceFile&) = delete;
    TraceFile& operator=(const TraceFile&) = delete;

    void write(std::string_view line) {
        const std::lock_guard lock(mutex_);
        const std::chrono::duration<double> elapsed = std::chrono::steady_clock::now() - begun_;
        std::ostringstream text;
        text << std::fixed << std::setprecision(3) << elapsed.count() << ' ' << line << '\n';
        const auto bytes = text.str();
        const auto written = ::write(descriptor_, bytes.data(), bytes.size());
        cut_ = cut_ || written != static_cast<ssize_t>(bytes.size());
    }

private:
    const int descriptor_;
    const std::function<void()> when_cut_;
    const std::chrono::steady_clock::time_point begun_ = std::chrono::steady_clock::now();
    std::mutex mutex_;
    bool cut_ = false;  ///< guarded by mutex_
};

}  // namespace

Result<std::function<void(std::string_view)>> open_trace(const std::string& target,
                                                         const std::filesystem::path& profile,
                                                         std::function<void()> when_cut) {
    if (target != "-") JCIC_CHECK(files::may_be_overwritten(target, profile));
    int descriptor = STDERR_FILENO;
    if (target != "-") descriptor = open(target.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0600);
    struct stat kind {};
    // A file that was there keeps its mode: taken away from others before the first line.
    if (descriptor > STDERR_FILENO && fstat(descriptor, &kind) == 0 && S_ISREG(kind.st_mode) &&
        fchmod(descriptor, 0600) != 0) {
        const int error = errno;
        close(descriptor);
        descriptor = -1;
        errno = error;
    }
    if (descriptor < 0) {
        auto fault = files::trouble_with(FaultCode::file_write, target, errno);
        fault.details.push_back({"argument", "--trace"});
        return tl::unexpected<Fault>(std::move(fault));
    }
    const auto file = std::make_shared<TraceFile>(descriptor, std::move(when_cut));
    return [file](std::string_view line) { file->write(line); };
}

}  // namespace jcic::desk
