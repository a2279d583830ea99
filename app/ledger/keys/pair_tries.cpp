#include "app/ledger/keys/pair_tries.h"

#include <algorithm>

#include "app/ledger/keys/files.h"

namespace jcic::ledger {
namespace {

constexpr std::uint32_t doublings = 5;

/// An hour, two, four ... a day.
Millis wait_after(std::uint32_t failures) {
    constexpr std::chrono::hours hour{1};
    constexpr std::chrono::hours day{24};
    return failures == 0 ? Millis{} : std::min<Millis>(day, hour * (1 << std::min(failures - 1, doublings)));
}

}  // namespace

/// A file that cannot be read counts as many failures, of now.
PairTries::Count PairTries::count_at(UtcTime now) const {
    const auto bytes = read_file(file_, 64);
    if (!bytes && bytes.error().code == FaultCode::file_missing) return {};
    if (bytes) {
        Unpacker in(*bytes);
        const auto failures = in.u32();
        const UtcTime last{Millis(static_cast<Millis::rep>(in.u64()))};
        // A time to come was written by a clock that has been set back since: the waiting begins now.
        if (in.finished()) return {failures, std::min(last, now)};
    }
    return {doublings + 1, now};
}

Result<void> PairTries::put(const Count& count) const {
    return replace_file(
        file_,
        Packer().u32(count.failures).u64(static_cast<std::uint64_t>(count.last.time_since_epoch().count())).take());
}

Result<void> PairTries::begin(UtcTime now) {
    const auto count = count_at(now);
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
