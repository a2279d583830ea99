#include "ui/conductor_commands.h"

#include <QTimer>

#include "app/desk/backup_desk.h"
#include "app/desk/check_desk.h"

namespace jcic::ui {
namespace {

using desk::Workplace;

constexpr std::chrono::seconds grace{3};

SnapshotPtr before_opening(bool practice) {
    auto snapshot = std::make_shared<desk::Snapshot>();
    snapshot->practice = practice;
    snapshot->now = SystemClock().now();
    return snapshot;
}

}  // namespace

ConductorCommands::ConductorCommands(desk::Opening opening, QObject* parent)
    : Commands(parent), wishes_(std::move(opening)), snapshot_(before_opening(wishes_.practice != nullptr)) {}

ConductorCommands::~ConductorCommands() {
    if (opening_.joinable()) opening_.join();
    conductor_.reset();
}

void ConductorCommands::open() {
    if (opening_.joinable()) return;
    opening_ = std::jthread([this] {
        auto workplace = std::make_shared<Result<std::unique_ptr<Workplace>>>(Workplace::open(wishes_));
        post([this, workplace] {
            if (*workplace)
                take(std::move(**workplace));
            else
                Q_EMIT could_not_open(workplace->error());
        });
    });
}

void ConductorCommands::post(std::function<void()> call) {
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void ConductorCommands::take(std::unique_ptr<Workplace> workplace) {
    conductor_ = std::make_unique<desk::Conductor>(
        std::move(workplace), [this](std::function<void()> call) { post(std::move(call)); },
        desk::Conductor::Calls{[this](const SnapshotPtr& snapshot) {
                                   snapshot_ = snapshot;
                                   Q_EMIT changed(snapshot_);
                               },
                               [this] {
                                   wipe_waiting(Worth::card, Fault{FaultCode::card_removed, "ui.password", {}});
                                   Q_EMIT card_gone();
                               },
                               [this](const Fault& fault) { Q_EMIT failed(fault); }});
    Q_EMIT opened();
}

std::shared_ptr<WaitingSecrets> ConductorCommands::hold(std::vector<Secret> passwords, Worth worth) {
    std::erase_if(waiting_, [](const auto& one) { return one.second.expired(); });
    auto held = std::make_shared<WaitingSecrets>(std::move(passwords));
    waiting_.emplace_back(worth, held);
    return held;
}

void ConductorCommands::wipe_waiting(Worth worth, const Fault& why) {
    for (const auto& [of, waiting] : waiting_)
        if (const auto held = waiting.lock(); held && (worth == Worth::seat || of == worth)) held->wipe(why);
}

void ConductorCommands::dispatch(desk::Command command, desk::Typed typed, Then<std::any> then) {
    run_with(std::move(typed), Worth::seat, std::move(then),
             [command = std::move(command)](Workplace& w, const std::vector<Secret>& given, std::stop_token stop) {
                 return desk::carry_out(command, w, given, stop);
             });
}

void ConductorCommands::refresh() {
    if (conductor_) conductor_->round();
}

void ConductorCommands::sign_in(const domain::PersonId& person, Secret password, Then<desk::SignedIn> then) {
    run_with(together(std::move(password)), Worth::seat, std::move(then),
             [person](Workplace& w, const std::vector<Secret>& given, std::stop_token) {
                 return w.seat().sign_in(person, given[0]);
             });
}

void ConductorCommands::sign_out(const std::string& why, const std::optional<inquiry::Form>& draft, Then<void> then) {
    wipe_waiting(Worth::seat, Fault{FaultCode::cancelled, "ui.password", {}});
    // What is under way gets a few seconds; what then has no answer is settled at the next sign-in.
    auto* waiting = new QTimer(this);
    waiting->callOnTimeout(this, [this] {
        if (conductor_) conductor_->interrupt();
    });
    waiting->start(grace);
    const Then<void> left = [waiting, then = std::move(then)](Result<void> done) {
        waiting->deleteLater();
        then(std::move(done));
    };
    run(left, [why, draft](Workplace& w, std::stop_token) { return w.seat().sign_out(why, draft); });
}

void ConductorCommands::take_draft(Then<std::optional<inquiry::Form>> then) {
    run(std::move(then), [](Workplace& w, std::stop_token) { return w.seat().take_draft(); });
}

void ConductorCommands::drop_draft(Then<void> then) {
    run(std::move(then), [](Workplace& w, std::stop_token) { return w.seat().drop_draft(); });
}

void ConductorCommands::keep_draft(const inquiry::Form& form, Then<void> then) {
    run(std::move(then), [form](Workplace& w, std::stop_token) { return w.seat().keep_draft(form); });
}

void ConductorCommands::change_password(Secret old_password, Secret new_password, Then<void> then) {
    run_with(together(std::move(old_password), std::move(new_password)), Worth::seat, std::move(then),
             [](Workplace& w, const std::vector<Secret>& given, std::stop_token) {
                 return w.seat().change_password(given[0], given[1]);
             });
}

void ConductorCommands::open_account(Secret password, Then<void> then) {
    run_with(together(std::move(password)), Worth::seat, std::move(then),
             [](Workplace& w, const std::vector<Secret>& given, std::stop_token) {
                 return w.seat().open_account(given[0]);
             });
}

std::stop_source ConductorCommands::self_check(std::function<void(const selfcheck::Finding&)> progress,
                                               Then<selfcheck::Findings> then) {
    // The conductor's thread tells; the windows' thread shows.
    const auto tell = [this, progress = std::move(progress)](const selfcheck::Finding& finding) {
        post([progress, finding] { progress(finding); });
    };
    return run(std::move(then),
               [tell](Workplace& w, std::stop_token stop) { return w.checks().run(tell, std::move(stop)); });
}

void ConductorCommands::check(const inquiry::Form& form, Then<inquiry::Verdict> then) {
    run(std::move(then), [form](Workplace& w, std::stop_token) { return w.queries().check(form); });
}

void ConductorCommands::submit(const inquiry::Form& form, Then<inquiry::QueryId> then) {
    run(std::move(then), [form](Workplace& w, std::stop_token) { return w.queries().submit(form); });
}

void ConductorCommands::authorisations(const std::string& subject, Then<std::vector<domain::Authorisation>> then) {
    run(std::move(then), [subject](Workplace& w, std::stop_token) -> Result<std::vector<domain::Authorisation>> {
        return w.queries().authorisations(subject);
    });
}

void ConductorCommands::approval(const inquiry::QueryId& id, Then<desk::ApprovalView> then) {
    run(std::move(then), [id](Workplace& w, std::stop_token) { return w.queries().approval(id); });
}

void ConductorCommands::decide(const inquiry::QueryId& id, const inquiry::ApprovalPage& seen,
                               const std::set<domain::Item>& approved, const std::string& remark,
                               const domain::PersonId& approver, Secret password, Then<void> then) {
    run_with(together(std::move(password)), Worth::seat, std::move(then),
             [=](Workplace& w, const std::vector<Secret>& given, std::stop_token) {
                 return w.queries().decide(id, seen, approved, remark, approver, given[0]);
             });
}

void ConductorCommands::withdraw(const inquiry::QueryId& id, const std::string& why, Then<void> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.queries().withdraw(id, why); });
}

void ConductorCommands::request(const inquiry::QueryId& id, Then<void> then) {
    run(std::move(then), [id](Workplace& w, std::stop_token stop) { return w.queries().request(id, std::move(stop)); });
}

void ConductorCommands::settle(const inquiry::QueryId& id, Then<void> then) {
    run(std::move(then), [id](Workplace& w, std::stop_token stop) { return w.queries().settle(id, std::move(stop)); });
}

void ConductorCommands::retrieve(const inquiry::QueryId& id, domain::Item item, Then<bool> then) {
    run(std::move(then),
        [=](Workplace& w, std::stop_token stop) { return w.queries().retrieve(id, item, std::move(stop)); });
}

void ConductorCommands::reveal_serial(const inquiry::QueryId& id, domain::Item item, Then<std::string> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.queries().reveal_serial(id, item); });
}

void ConductorCommands::note_doubt(const inquiry::QueryId& id, domain::Item item, const inquiry::Doubt& doubt,
                                   Then<void> then) {
    run(std::move(then), [=](Workplace& w, std::stop_token) { return w.queries().note_doubt(id, item, doubt); });
}

void ConductorCommands::story(const inquiry::QueryId& id, Then<std::vector<desk::StoryLine>> then) {
    run(std::move(then), [id](Workplace& w, std::stop_token) { return w.queries().story(id); });
}

void ConductorCommands::practice_world(Then<PracticeWorld> then) {
    run(std::move(then), [](Workplace& w, std::stop_token) -> Result<PracticeWorld> {
        const auto* practice = w.practice();
        if (practice == nullptr) return fail(FaultCode::profile_kind, "ui.practice");
        return PracticeWorld{practice->credentials(), practice->card_password(), practice->examples()};
    });
}

void ConductorCommands::practise(std::function<Result<void>(desk::PracticeWorld&)> act) {
    const Then<void> say = [this](Result<void> done) {
        if (!done) Q_EMIT failed(done.error());
    };
    run(say, [act = std::move(act)](Workplace& w, std::stop_token) -> Result<void> {
        auto* practice = w.practice();
        if (practice == nullptr) return fail(FaultCode::profile_kind, "ui.practice");
        return act(*practice);
    });
}

void ConductorCommands::insert_card() {
    practise([](desk::PracticeWorld& practice) -> Result<void> {
        practice.insert_card();
        return {};
    });
}

void ConductorCommands::pull_card() {
    practise([](desk::PracticeWorld& practice) -> Result<void> {
        practice.pull_card();
        return {};
    });
}

void ConductorCommands::hurry(std::chrono::minutes by) {
    practise([by](desk::PracticeWorld& practice) { return practice.hurry(by); });
}

}  // namespace jcic::ui
