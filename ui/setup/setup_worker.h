#pragma once
// Set-up before there is a ledger, and so before there is a conductor: one thread of its own, which reads, judges,
// keeps, founds and restores in the order in which it is asked. Answers come on the windows' thread.

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

    /// What is answered so far.
    struct Standing {
        std::map<std::string, std::string, std::less<>> answers;
        std::string next;             ///< the first that must be answered and is not, for the goal; "" for none
        domain::FixedValues fixed{};  ///< of the answers, what a policy file says: not asked
    };

    explicit SetupWorker(std::filesystem::path profile,
                         desk::PolicyFile policy = desk::policy_file_of(domain::WorldKind::real, {}),
                         QObject* parent = nullptr);
    /// What is under way is asked to stop, and waited for.
    ~SetupWorker() override;

    /// As Setup::so_far, at once.
    [[nodiscard]] desk::Setup::SoFar so_far() const { return desk::Setup::so_far(profile_, policy_); }
    // Each is carried out also where `asker` dies meanwhile: then nobody is told.
    /// Faults as Setup::open.
    void open(const QObject* asker, desk::SetupGoal goal, Then<Standing> then);
    /// Faults as Setup::take_answer.
    void take_answer(const QObject* asker, const domain::SetupQuestion& question, std::string typed, Then<void> then);
    /// Faults as Setup::found. It cannot be stopped.
    void found(const QObject* asker, Secret head_password, Secret administrator_password, Then<void> then);
    /// Faults as Setup::restore. The returned source asks it to stop.
    std::stop_source restore(const QObject* asker, desk::RestoreOrder order, desk::RestoreKey key, HowFar told,
                             Then<desk::RestoreSummary> then);

private:
    template <class T>
    void run(std::function<Result<T>(std::stop_token)> job, Then<T> then);
    void post(std::function<void()> call);

    std::filesystem::path profile_;
    desk::PolicyFile policy_;
    std::optional<desk::Setup> setup_;  ///< the thread's own
    std::stop_source stop_;
    QThreadPool thread_;
};

}  // namespace jcic::ui
