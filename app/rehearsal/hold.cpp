#include "app/rehearsal/hold.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <utility>

namespace jcic::rehearsal {

std::optional<Hold> Hold::take(const std::filesystem::path& file) {
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (descriptor < 0) return std::nullopt;
    if (flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
        close(descriptor);
        return std::nullopt;
    }
    return Hold(descriptor);
}

Hold::~Hold() {
    if (descriptor_ >= 0) close(descriptor_);
}

Hold::Hold(Hold&& other) noexcept : descriptor_(std::exchange(other.descriptor_, -1)) {}

}  // namespace jcic::rehearsal
