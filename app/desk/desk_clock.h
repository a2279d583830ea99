#pragma once
// The desk's clock: the system's, and in practice so much ahead of it as the practice folder's file says, for the desk
// and a practice host in another program alike. TLS always uses the system's time.

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
    /// Faults profile.kind outside practice, file.form where the file holds no such number: the time would go back;
    /// file.write.
    Result<void> hurry(std::chrono::minutes by);

private:
    [[nodiscard]] Result<std::chrono::minutes> ahead() const;
    SystemClock system_;
    std::filesystem::path file_;
};

}  // namespace jcic::desk
