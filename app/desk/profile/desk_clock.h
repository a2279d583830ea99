#pragma once
// The desk's clock: the system's; in practice ahead of it by the minutes in the practice folder's file, for the desk
// and for a practice host in another program. TLS always uses the system's time.

#include <atomic>
#include <filesystem>

#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::desk {

class DeskClock : public Clock {
public:
    DeskClock() = default;
    /// In practice: `file` has the minutes by which the practice world is ahead, and seconds behind a colon if they
    /// count ("90", "90:05"); a missing file means none.
    explicit DeskClock(std::filesystem::path file) : file_(std::move(file)) {}
    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] Millis since_boot() const override { return system_.since_boot(); }
    /// Time for judging JCIC's holding periods: now(), but not later than JCIC's own time if its host has reported it
    /// in this run, so that a period measured from this clock's stamp ends only when both agree. An earlier wrong time
    /// of this clock has no effect once it is corrected.
    [[nodiscard]] UtcTime term_time() const override;
    /// Records JCIC's time, just received from its host, which was asked at `asked`, counted as since_boot(). What an
    /// answer takes on its way is no difference of the clocks: it would hold ready records back. Returns how far JCIC's
    /// clock is ahead at least; negative if it is behind.
    Millis heed_host(UtcTime at_host, Millis asked);
    /// Adjusts for an observed change of the machine's clock, which JCIC's clock did not share.
    void heed_change(Millis by);
    /// Whether JCIC's time is known. Without it nothing irreversible is recorded: no number expires by this machine's
    /// clock alone.
    [[nodiscard]] bool knows_host() const { return knows_host_; }
    /// Faults profile.kind outside practice, file.form if the file holds no valid number (time would go back);
    /// file.write.
    Result<void> hurry(std::chrono::minutes by);

private:
    [[nodiscard]] Result<std::chrono::seconds> ahead() const;
    SystemClock system_;
    std::atomic<bool> knows_host_{false};
    std::atomic<Millis::rep> host_ahead_{0};  ///< of this clock; negative if behind
    std::filesystem::path file_;
};

}  // namespace jcic::desk
