#include "app/ledger/keys/tries.h"

#include <limits>

#include "app/ledger/keys/files.h"

namespace jcic::ledger {
namespace {

std::filesystem::path lock_of(const std::filesystem::path& file) {
    return file.parent_path() / "tries.lock";
}

}  // namespace

int Tries::failures() const {
    const auto bytes = read_file(file_, 64);
    if (!bytes) return bytes.error().code == FaultCode::file_missing ? 0 : std::numeric_limits<int>::max();
    Unpacker in(*bytes);
    const auto count = in.u32();
    return in.finished() && count < 1'000'000 ? static_cast<int>(count) : std::numeric_limits<int>::max();
}

Result<int> Tries::begin(int allowed) {
    JCIC_TRY(const auto lock, FileLock::take(lock_of(file_)));
    const int before = failures();
    if (allowed > 0 && before >= allowed) return fail(FaultCode::person_locked, "ledger.tries");
    const int now = before == std::numeric_limits<int>::max() ? 1 : before + 1;
    JCIC_CHECK(replace_file(file_, Packer().u32(static_cast<std::uint32_t>(now)).take()));
    return now;
}

Result<void> Tries::set(int count) {
    JCIC_TRY(const auto lock, FileLock::take(lock_of(file_)));
    return replace_file(file_, Packer().u32(static_cast<std::uint32_t>(count)).take());
}

Result<void> Tries::take_back() {
    JCIC_TRY(const auto lock, FileLock::take(lock_of(file_)));
    const int count = failures();
    if (count <= 0 || count == std::numeric_limits<int>::max()) return {};
    return replace_file(file_, Packer().u32(static_cast<std::uint32_t>(count - 1)).take());
}

Result<void> Tries::reset() {
    JCIC_TRY(const auto lock, FileLock::take(lock_of(file_)));
    return remove_file(file_);
}

Result<void> typed(const Secret& password) {
    if (!password.empty()) return {};
    return fail(FaultCode::input_missing, "ledger.password", {{"field", "password"}});
}

}  // namespace jcic::ledger
