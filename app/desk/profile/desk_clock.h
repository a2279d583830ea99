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
    /// What a term that JCIC holds is judged by: now(), but no later than JCIC's own time where its host has told it in
    /// this run: a term that was counted from this clock's stamp is over only when both say so. What this clock once
    /// said, an hour or a year ahead, binds nobody once it is right again.
    [[nodiscard]] UtcTime term_time() const override;
    /// JCIC's host said that it was that time just now.
    void heed_host(UtcTime at_host);
    /// The machine's clock was set by so much, as this program saw: JCIC's was not.
    void heed_change(Millis by);
    /// Whether JCIC's time is known. Without it nothing is written that cannot be taken back: no number is called
    /// expired by this machine's clock alone.
    [[nodiscard]] bool knows_host() const { return knows_host_; }
    /// Faults profile.kind outside practice, file.form where the file holds no such number: the time would go back;
    /// file.write.
    Result<void> hurry(std::chrono::minutes by);

private:
    [[nodiscard]] Result<std::chrono::minutes> ahead() const;
    SystemClock system_;
    std::atomic<bool> knows_host_{false};
    std::atomic<Millis::rep> host_ahead_{0};  ///< of this clock; negative: behind it
    std::filesystem::path file_;
};

}  // namespace jcic::desk
