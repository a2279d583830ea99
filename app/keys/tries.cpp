#include "app/keys/tries.h"

#include <algorithm>
#include <limits>

#include "app/keys/copies.h"
#include "app/keys/files.h"

namespace jcic::ledger {
namespace {

std::filesystem::path lock_of(const std::filesystem::path& file) {
    return file.parent_path() / "tries.lock";
}

constexpr std::uint32_t doublings = 5;

/// An hour, two, four ... a day.
Millis wait_after(std::uint32_t failures) {
    constexpr std::chrono::hours hour{1};
    constexpr std::chrono::hours day{24};
    return failures == 0 ? Millis{} : std::min<Millis>(day, hour * (1 << std::min(failures - 1, doublings)));
}

}  // namespace

Result<int> Tries::failures() const {
    const auto copies = read_copies(file_);
    if (!copies && copies.error().code == FaultCode::ledger_read) return tl::unexpected<Fault>(copies.error());
    if (!copies) return copies.error().code == FaultCode::file_missing ? 0 : std::numeric_limits<int>::max();
    Unpacker in(copies->content);
    const auto count = in.u32();
    return in.finished() && count < 1'000'000 ? static_cast<int>(count) : std::numeric_limits<int>::max();
}

Result<int> Tries::count_try(int allowed) {
    JCIC_TRY(const auto lock, FileLock::take(lock_of(file_)));
    JCIC_TRY(const int before, failures());
    if (allowed > 0 && before >= allowed) return fail(FaultCode::person_locked, "ledger.tries");
    const int now = before == std::numeric_limits<int>::max() ? 1 : before + 1;
    JCIC_CHECK(replace_copies(file_, Packer().u32(static_cast<std::uint32_t>(now)).take()));
    return now;
}

Result<void> Tries::set(int count) {
    JCIC_TRY(const auto lock, FileLock::take(lock_of(file_)));
    return replace_copies(file_, Packer().u32(static_cast<std::uint32_t>(count)).take());
}

Result<void> Tries::take_back() {
    JCIC_TRY(const auto lock, FileLock::take(lock_of(file_)));
    JCIC_TRY(const int count, failures());
    if (count <= 0 || count == std::numeric_limits<int>::max()) return {};
    return replace_copies(file_, Packer().u32(static_cast<std::uint32_t>(count - 1)).take());
}

Result<void> Tries::reset() {
    JCIC_TRY(const auto lock, FileLock::take(lock_of(file_)));
    return remove_file(file_);
}

/// A file that is no count counts as many failures, of now.
Result<PairTries::Count> PairTries::count_at(UtcTime now) const {
    const auto copies = read_copies(file_);
    if (!copies && copies.error().code == FaultCode::ledger_read) return tl::unexpected<Fault>(copies.error());
    if (!copies && copies.error().code == FaultCode::file_missing) return Count{};
    if (copies) {
        Unpacker in(copies->content);
        const auto failures = in.u32();
        const UtcTime last{Millis(static_cast<Millis::rep>(in.u64()))};
        // A time to come was written by a clock that has been set back since: the waiting begins now.
        if (in.finished()) return Count{failures, std::min(last, now)};
    }
    return Count{doublings + 1, now};
}

Result<void> PairTries::put(const Count& count) const {
    return replace_copies(
        file_,
        Packer().u32(count.failures).u64(static_cast<std::uint64_t>(count.last.time_since_epoch().count())).take());
}

Result<void> PairTries::count_try(UtcTime now) {
    JCIC_TRY(const auto count, count_at(now));
    const auto over = count.last + wait_after(count.failures);
    if (now < over) {
        JCIC_CHECK(put(count));
        const auto left = std::chrono::ceil<std::chrono::seconds>(over - now).count();
        return fail(FaultCode::session_paused, "ledger.unlock", {{"seconds", std::to_string(left)}});
    }
    before_ = count;
    return put({std::min(count.failures, doublings) + 1, now});
}

Result<void> PairTries::take_back() {
    return before_.failures == 0 ? reset() : put(before_);
}

Result<void> PairTries::reset() {
    return remove_file(file_);
}

}  // namespace jcic::ledger
