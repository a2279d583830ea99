#pragma once
// Commands carried out by the real desk through its conductor.

#include <thread>

#include "app/desk/conductor.h"
#include "ui/commands/commands.h"
#include "ui/secrets/waiting_secrets.h"

namespace jcic::ui {

class ConductorCommands : public Commands {
    Q_OBJECT
public:
    explicit ConductorCommands(desk::OpenOptions opening, QObject* parent = nullptr);
    ~ConductorCommands() override;

    /// Opens the desk on its own thread, at the first call; emits `opened` or `could_not_open`, then snapshots.
    void open();

    [[nodiscard]] SnapshotPtr snapshot() const override { return snapshot_; }
    void refresh() override;

Q_SIGNALS:
    void opened();
    void could_not_open(const jcic::Fault& fault);

protected:
    /// Before the desk is open, fails with session.none.
    std::stop_source dispatch(Sending one, Then<std::any> then) override;

private:
    std::stop_source run(Sending one, const desk::Tell& tell, Then<std::any> then);
    [[nodiscard]] std::function<Result<desk::CardPins>()> hold_pins(desk::CardPins pins, desk::SecretKind worth);
    std::shared_ptr<WaitingSecrets> hold(desk::Typed typed, desk::SecretKind worth);
    /// Wipes the commands that the desk has not started.
    void wipe_waiting(desk::SecretKind worth, const Fault& why);
    [[nodiscard]] Then<std::any> with_grace(Then<std::any> then);
    void post(std::function<void()> call);
    void take_workplace(std::unique_ptr<desk::Workplace> workplace);

    desk::OpenOptions options_;
    SnapshotPtr snapshot_;
    SystemClock clock_;
    std::unique_ptr<desk::Conductor> conductor_;
    std::vector<std::pair<desk::SecretKind, std::weak_ptr<WaitingSecrets>>> waiting_;
    std::jthread opening_;
};

}  // namespace jcic::ui
