#include "ui/commands/conductor_commands.h"

#include <QTimer>

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

ConductorCommands::ConductorCommands(desk::OpenOptions opening, QObject* parent)
    : Commands(parent), options_(std::move(opening)), snapshot_(before_opening(options_.practice != nullptr)) {}

ConductorCommands::~ConductorCommands() {
    if (opening_.joinable()) opening_.join();
    conductor_.reset();
}

void ConductorCommands::open() {
    if (opening_.joinable()) return;
    opening_ = std::jthread([this] {
        auto workplace = std::make_shared<Result<std::unique_ptr<Workplace>>>(Workplace::open(options_));
        post([this, workplace] {
            if (*workplace)
                take_workplace(std::move(**workplace));
            else
                Q_EMIT could_not_open(workplace->error());
        });
    });
}

void ConductorCommands::post(std::function<void()> call) {
    QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
}

void ConductorCommands::take_workplace(std::unique_ptr<Workplace> workplace) {
    conductor_ = std::make_unique<desk::Conductor>(
        std::move(workplace), [this](std::function<void()> call) { post(std::move(call)); },
        desk::Conductor::Calls{
            [this](const SnapshotPtr& snapshot) {
                snapshot_ = snapshot;
                Q_EMIT changed(snapshot_);
            },
            [this] {
                wipe_waiting(desk::SecretKind::card, Fault{FaultCode::card_removed, "ui.password", {}});
                Q_EMIT card_gone();
            },
            [this](const Fault& fault) { Q_EMIT failed(fault); }},
        clock_);
    Q_EMIT opened();
}

std::shared_ptr<WaitingSecrets> ConductorCommands::hold(desk::Typed typed, desk::SecretKind worth) {
    std::erase_if(waiting_, [](const auto& one) { return one.second.expired(); });
    auto held = std::make_shared<WaitingSecrets>(std::move(typed));
    if (!held->empty()) waiting_.emplace_back(worth, held);
    return held;
}

void ConductorCommands::wipe_waiting(desk::SecretKind worth, const Fault& why) {
    for (const auto& [of, waiting] : waiting_)
        if (const auto held = waiting.lock(); held && (worth == desk::SecretKind::seat || of == worth)) held->wipe(why);
}

std::stop_source ConductorCommands::dispatch(Sending one, Then<std::any> then) {
    if (one.command.leaves_seat()) {
        wipe_waiting(desk::SecretKind::seat, Fault{FaultCode::cancelled, "ui.password", {}});
        then = with_grace(std::move(then));
    }
    if (!conductor_) {
        post([then = std::move(then)] { then(fail(FaultCode::session_none, "ui.opening")); });
        return {};
    }
    // The conductor's thread tells; the windows' thread shows.
    const desk::Tell tell = [this, told = std::move(one.told)](std::any progress) {
        if (told) post([told, progress = std::move(progress)] { told(progress); });
    };
    if (!one.command.reads_beside()) return run(std::move(one), tell, std::move(then));
    const auto waiting = hold(std::move(one.typed), one.command.worth());
    return conductor_->run_beside(
        [command = std::move(one.command), waiting, tell](Workplace& workplace,
                                                          std::stop_token stop) -> Result<desk::ReadBeside<std::any>> {
            JCIC_TRY(const auto given, waiting->take());
            return command.begin({workplace, given, std::move(stop), tell});
        },
        std::move(then));
}

std::stop_source ConductorCommands::run(Sending one, const desk::Tell& tell, Then<std::any> then) {
    const bool signs = !one.typed.empty() || one.command.leaves_seat();
    const auto waiting = hold(std::move(one.typed), one.command.worth());
    const auto pins = hold_pins(std::move(one.pins), one.command.worth());
    const auto what = one.command.only_asks() ? desk::Conductor::Job::asks : desk::Conductor::Job::acts;
    return conductor_->run<std::any>(
        [command = std::move(one.command), waiting, pins, signs, tell](Workplace& workplace,
                                                                       std::stop_token stop) -> Result<std::any> {
            JCIC_TRY(const auto given, waiting->take());
            JCIC_TRY(auto own, pins());
            std::shared_ptr<const void> in_hand;
            if (signs) in_hand = workplace.hold_pins(std::move(own));
            return command.carry_out({workplace, given, std::move(stop), tell});
        },
        std::move(then), what);
}

/// Wiped with the passwords that they go beside.
std::function<Result<desk::CardPins>()> ConductorCommands::hold_pins(desk::CardPins pins, desk::SecretKind worth) {
    desk::Typed secrets;
    std::vector<std::pair<domain::PersonId, bool>> whose;
    for (auto& one : pins) {
        secrets.push_back(std::move(one.pin));
        whose.emplace_back(one.person, one.last_try);
    }
    return [waiting = hold(std::move(secrets), worth), whose = std::move(whose)]() -> Result<desk::CardPins> {
        JCIC_TRY(auto taken, waiting->take());
        desk::CardPins out;
        for (std::size_t i = 0; i < whose.size(); ++i)
            out.push_back({whose[i].first, std::move(taken[i]), whose[i].second});
        return out;
    };
}

/// What is under way gets a few seconds; what then has no answer is settled at the next sign-in.
Then<std::any> ConductorCommands::with_grace(Then<std::any> then) {
    auto* waiting = new QTimer(this);
    waiting->callOnTimeout(this, [this] {
        if (conductor_) conductor_->interrupt();
    });
    waiting->start(grace);
    return [waiting, then = std::move(then)](Result<std::any> done) {
        waiting->deleteLater();
        then(std::move(done));
    };
}

void ConductorCommands::refresh() {
    if (conductor_) conductor_->round();
}

}  // namespace jcic::ui
