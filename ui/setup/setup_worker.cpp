#include "ui/setup/setup_worker.h"

#include <memory>

#include "app/base/boundary.h"
#include "ui/commands/commands.h"

namespace jcic::ui {
namespace {

/// A job is copied, a secret never.
std::shared_ptr<Secret> carried(Secret secret) {
    return std::make_shared<Secret>(std::move(secret));
}

}  // namespace

SetupWorker::SetupWorker(std::filesystem::path profile, desk::PolicyFile policy, QObject* parent)
    : QObject(parent), profile_(std::move(profile)), policy_(std::move(policy)) {
    thread_.setMaxThreadCount(1);  // so that jobs keep their order
}

SetupWorker::~SetupWorker() {
    stop_.request_stop();
    thread_.waitForDone();
}

void SetupWorker::post(std::function<void()> call) {
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

template <class T>
void SetupWorker::run(std::function<Result<T>(std::stop_token)> job, Then<T> then) {
    stop_ = std::stop_source();
    thread_.start([this, job = std::move(job), then = std::move(then), stop = stop_.get_token()] {
        auto done = std::make_shared<Result<T>>(bounded("ui.setup", [&] { return job(stop); }));
        post([then, done] { then(std::move(*done)); });
    });
}

void SetupWorker::open(const QObject* asker, desk::SetupGoal goal, Then<Standing> then) {
    run<Standing>(
        [this, goal](const std::stop_token&) -> Result<Standing> {
            setup_.reset();
            JCIC_TRY(setup_, desk::Setup::open(profile_, policy_));
            Standing standing;
            for (const auto& question : domain::setup_questions()) {
                const auto* fixed = setup_->fixed(question.key);
                if (fixed != nullptr) standing.fixed.emplace(question.key, *fixed);
                // A file that is gone is asked for again.
                const bool asked = fixed == nullptr && setup_->is_open(question);
                standing.answers.emplace(question.key, asked ? std::string() : setup_->answer(question.key));
            }
            if (const auto* next = setup_->next(goal); next != nullptr) standing.next = next->key;
            return standing;
        },
        while_alive(asker, std::move(then)));
}

void SetupWorker::take_answer(const QObject* asker, const domain::SetupQuestion& question, std::string typed,
                              Then<void> then) {
    run<void>(
        [this, &question, typed = std::move(typed)](const std::stop_token&) -> Result<void> {
            if (!setup_) return fail(FaultCode::cancelled, "ui.setup");
            return setup_->take_answer(question, typed);
        },
        while_alive(asker, std::move(then)));
}

void SetupWorker::found(const QObject* asker, Secret head_password, Secret administrator_password, Then<void> then) {
    run<void>(
        [this, head = carried(std::move(head_password)),
         administrator = carried(std::move(administrator_password))](const std::stop_token&) -> Result<void> {
            if (!setup_) return fail(FaultCode::cancelled, "ui.setup");
            const auto done = setup_->found(*head, *administrator);
            head->wipe();
            administrator->wipe();
            return done;
        },
        while_alive(asker, std::move(then)));
}

std::stop_source SetupWorker::restore(const QObject* asker, desk::RestoreOrder order, desk::RestoreKey key, HowFar told,
                                      Then<desk::RestoreSummary> then) {
    const HowFar tell = [this, told = while_alive(asker, std::move(told))](std::uint64_t done, std::uint64_t total) {
        post([told, done, total] { told(done, total); });
    };
    run<desk::RestoreSummary>(
        [this, order = std::move(order), held = std::make_shared<desk::RestoreKey>(std::move(key)),
         tell](const std::stop_token& stop) -> Result<desk::RestoreSummary> {
            if (!setup_) return fail(FaultCode::cancelled, "ui.setup");
            auto done = setup_->restore(order, *held, stop, tell);
            *held = Secret();  // whatever it held is wiped
            return done;
        },
        while_alive(asker, std::move(then)));
    return stop_;
}

}  // namespace jcic::ui
