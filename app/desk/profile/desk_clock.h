#pragma once
// The desk's clock: the system's, and in practice so much ahead of it as the practice folder's file says, for the desk
// and a practice host in another program alike. TLS always uses the system's time.

#include <atomic>
#include <filesystem>

#include "app/base/clock.h"
#include "app/base/fault.h"

namespace jcic::desk {

class DeskClock : public Clock {
public:
    DeskClock() = default;
    /// In practice: `file` holds how many minutes ahead the practice world is; a missing file means none.
    explicit DeskClock(std::filesystem::path file) : file_(std::move(file)) {}
    [[nodiscard]] UtcTime now() const override;
    [[nodiscard]] Millis since_boot() const override { return system_.since_boot(); }
    [[nodiscard]] UtcTime at_latest() const override;
    /// An event was written then: it is later now, whatever the clock says.
    void heed(UtcTime written);
    /// Faults profile.kind outside practice, file.form where the file holds no such number: the time would go back;
    /// file.write.
    Result<void> hurry(std::chrono::minutes by);

private:
    [[nodiscard]] Result<std::chrono::minutes> ahead() const;
    void raise_to(Millis booted) const;
    SystemClock system_;
    mutable std::atomic<Millis::rep> booted_{0};  ///< the latest time of boot that any reading of the clock came to
    std::filesystem::path file_;
};

}  // namespace jcic::desk
