#pragma once
// When the ledger was last verified, by whomever, and what came of it. What a verification found stands until a
// person's finds nothing.

#include <atomic>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "app/base/clock.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/roc_date.h"
#include "app/ledger/verify/kept_verified.h"
#include "app/ledger/verify/verify.h"

namespace jcic::desk {

class Verified {
public:
    struct State {
        std::optional<UtcTime> at;
        bool ok = true;
        std::size_t findings = 0;
        std::optional<ledger::KeptVerified> quiet;     ///< the last that found nothing, in the trail or not
        bool daily = false;                            ///< this desk does so by itself: a program with windows
        std::optional<domain::RocDate> broken_off_on;  ///< it did not come to its end: who was first left, or it failed
        std::optional<Millis> failed_at;               ///< since boot
        std::vector<WitnessedView> witnessed{};        ///< by the trail, whoever came furthest first
        bool listing_bad = false;                      ///< the last one found that it does not say what the events say
    };
    [[nodiscard]] const State& now() const { return state_; }
    /// What was known before is known no more. Of a daily one that found nothing only where no findings stand.
    void stand(bool ok, std::size_t findings, UtcTime at) {
        state_.at = at;
        state_.ok = ok;
        state_.findings = findings;
        state_.quiet.reset();
        come_to_end();
    }
    void stand_quiet(ledger::KeptVerified quiet) { state_.quiet = quiet; }
    /// As the trail says at a sign-in.
    void recall(std::optional<UtcTime> at, bool ok, std::size_t findings, std::optional<ledger::KeptVerified> quiet) {
        state_.at = at;
        state_.ok = ok;
        state_.findings = findings;
        state_.quiet = quiet;
    }
    void show_witnessed(std::vector<WitnessedView> witnessed) { state_.witnessed = std::move(witnessed); }
    void find_listing(bool bad) { state_.listing_bad = bad; }

    void verify_daily() { state_.daily = true; }
    void break_off(domain::RocDate today) { state_.broken_off_on = today; }
    void fail(domain::RocDate today, Millis since_boot) {
        break_off(today);
        state_.failed_at = since_boot;
    }
    void come_to_end() {
        state_.broken_off_on.reset();
        state_.failed_at.reset();
    }

private:
    friend struct PartsForTests;
    State state_;
};

/// The ledger verified by the desk itself, at the first sign-in of a day: beside, on a thread of its own, which nobody
/// waits for but who leaves the seat.
class DailyCheck {
public:
    /// Begins. The session outlives it.
    explicit DailyCheck(ledger::Session& session);
    /// Stops it where it still runs; one step of the look at the file's pages is waited for.
    ~DailyCheck() = default;
    DailyCheck(const DailyCheck&) = delete;
    DailyCheck& operator=(const DailyCheck&) = delete;

    /// Asked before whoever leaves writes that they do: what reads the file would be waited for by the writer.
    void request_stop() { thread_.request_stop(); }
    [[nodiscard]] bool ended() const { return ended_; }
    /// What it found, once; waits for its end.
    [[nodiscard]] Result<ledger::VerifyReport> report();

private:
    std::atomic<bool> ended_{false};
    Result<ledger::VerifyReport> found_;  ///< to be read once it has ended
    std::jthread thread_;                 ///< ends before what it writes to
};

}  // namespace jcic::desk
