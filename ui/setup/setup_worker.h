#pragma once
// Set-up before there is a ledger or a conductor: its own thread reads, checks, saves, sets up and restores in order of
// the requests. Answers arrive on the windows' thread.

#include <QObject>
#include <QThreadPool>
#include <functional>
#include <map>
#include <optional>
#include <stop_token>

#include "app/desk/setup/setup.h"

namespace jcic::ui {

class SetupWorker : public QObject {
    Q_OBJECT
public:
    template <class T>
    using Then = std::function<void(Result<T>)>;
    using HowFar = std::function<void(std::uint64_t done, std::uint64_t total)>;

    /// The answers so far.
    struct Standing {
        std::map<std::string, std::string, std::less<>> answers;
        std::string next;             ///< first required question without an answer, for the goal; "" if none
        domain::FixedValues fixed{};  ///< answers fixed by a policy file: not asked
    };

    explicit SetupWorker(std::filesystem::path profile,
                         desk::PolicyFile policy = desk::policy_file_of(domain::WorldKind::real, {}),
                         QObject* parent = nullptr);
    /// Requests running work to stop, and waits for it.
    ~SetupWorker() override;

    /// Like Setup::so_far, synchronously.
    [[nodiscard]] desk::Setup::SoFar so_far() const { return desk::Setup::so_far(profile_, policy_); }
    /// Each is carried out even if `asker` is destroyed meanwhile: then `then` is not called.
    /// Faults as Setup::open.
    void open(const QObject* asker, desk::SetupGoal goal, Then<Standing> then);
    /// Faults as Setup::take_answer.
    void take_answer(const QObject* asker, const domain::SetupQuestion& question, std::string typed, Then<void> then);
    /// Faults as Setup::found. It cannot be stopped.
    void found(const QObject* asker, Secret head_password, Secret administrator_password, Then<void> then);
    /// Faults as Setup::restore. The returned source requests a stop.
    std::stop_source restore(const QObject* asker, desk::RestoreOrder order, desk::RestoreKey key, HowFar told,
                             Then<desk::RestoreSummary> then);

private:
    template <class T>
    void run(std::function<Result<T>(std::stop_token)> job, Then<T> then);
    void post(std::function<void()> call);

    std::filesystem::path profile_;
    desk::PolicyFile policy_;
    std::optional<desk::Setup> setup_;  ///< used by the thread only
    std::stop_source stop_;
    QThreadPool thread_;
};

}  // namespace jcic::ui
