#include "app/hub/memory_file.h"

#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>

namespace jcic::hub {

Result<std::shared_ptr<const MemoryFile>> MemoryFile::make() {
    const int descriptor = ::memfd_create("jcic-hub", MFD_CLOEXEC);
    if (descriptor < 0) return fail(FaultCode::internal, "hub.memory");
    std::shared_ptr<const MemoryFile> out(new MemoryFile(descriptor));
    // libpq takes no key that others might read.
    if (::fchmod(descriptor, S_IRUSR | S_IWUSR) != 0) return fail(FaultCode::internal, "hub.memory");
    return out;
}

Result<std::shared_ptr<const MemoryFile>> MemoryFile::of(ByteView bytes) {
    JCIC_TRY(auto out, make());
    while (!bytes.empty()) {
        const auto written = ::write(out->descriptor_, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return fail(FaultCode::internal, "hub.memory");
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return out;
}

MemoryFile::~MemoryFile() {
    ::close(descriptor_);
}

std::filesystem::path MemoryFile::path() const {
    return "/proc/self/fd/" + std::to_string(descriptor_);
}

}  // namespace jcic::hub
