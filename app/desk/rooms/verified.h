#pragma once
// Time and result of the last verification by anyone. Its findings remain until a person's verification finds nothing.

#include <atomic>
#include <optional>
#include <thread>
#include <utility>
#include <vector>

#include "app/base/clock.h"
#include "app/desk/rooms/snapshot.h"
#include "app/domain/roc_date.h"
#include "app/ledger_check/kept_verified.h"
#include "app/ledger_check/verify.h"

namespace jcic::desk {

class Verified {
public:
    struct State {
        std::optional<UtcTime> at;
        bool ok = true;
        std::size_t findings = 0;
        std::optional<ledger::KeptVerified> quiet;     ///< the last without findings, in the trail or not
        bool daily = false;                            ///< this program verifies automatically: one with windows
        std::optional<domain::RocDate> broken_off_on;  ///< when it did not complete: the person left, or it failed
        std::optional<Millis> failed_at;               ///< since boot
        std::vector<WitnessedView> witnessed{};        ///< by the trail, the furthest first
        bool listing_bad = false;                      ///< the last one found the index inconsistent with the events
    };
    [[nodiscard]] const State& now() const { return state_; }
    /// Replaces the result. For a daily one without findings: call only if no findings stand.
    void stand(bool ok, std::size_t findings, UtcTime at) {
        state_.at = at;
        state_.ok = ok;
        state_.findings = findings;
        state_.quiet.reset();
        come_to_end();
    }
    void stand_quiet(ledger::KeptVerified quiet) { state_.quiet = quiet; }
    /// Sets the state read from the trail at sign-in.
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

/// The automatic verification at the first sign-in of a day, on a thread of its own; only sign-out waits for it.
class DailyCheck {
public:
    /// Starts. The session must outlive it.
    explicit DailyCheck(ledger::Session& session);
    /// Stops it if it runs; waits for one step of the check of the file's pages.
    ~DailyCheck() = default;
    DailyCheck(const DailyCheck&) = delete;
    DailyCheck& operator=(const DailyCheck&) = delete;

    /// Called before a sign-out is written: the writer would wait for the reading thread.
    void request_stop() { thread_.request_stop(); }
    [[nodiscard]] bool ended() const { return ended_; }
    /// Returns the report, once; waits for its end.
    [[nodiscard]] Result<ledger::VerifyReport> report();

private:
    std::atomic<bool> ended_{false};
    Result<ledger::VerifyReport> found_;  ///< read after its end
    std::jthread thread_;                 ///< must end before the fields it writes to
};

}  // namespace jcic::desk
