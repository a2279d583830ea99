// A card is put into a virtual reader: until the window's strip has painted it, found, read and looked up in the
// register, beside one bare SCardGetStatusChange that waits for the same card. What remains is the daemon's own poll;
// what we add is told as a difference. Without a daemon of its own to start it says so and measures nothing.
#include <QApplication>
#include <QEventLoop>
#include <QTemporaryDir>
#include <atomic>
#include <thread>

#include "app/practice/card/card_soft.h"
#include "app/practice/card/card_vpcd.h"
#include "app/rehearsal/running_world.h"
#include "app/rehearsal/worlds.h"
#include "bare_reader.h"
#include "bench.h"
#include "support/pcscd.h"
#include "ui/commands/conductor_commands.h"
#include "ui/seat/rail_and_strip.h"

using namespace jcic;
using SteadyTime = std::chrono::steady_clock::time_point;

namespace {

constexpr const char* reader = "Virtual PCD 00 00";
constexpr int rounds = 20;

/// The strip over the desk, and when its card was painted last.
class Window : public QObject {
public:
    explicit Window(const desk::OpenOptions& opening) : commands_(opening) {
        connect(&commands_, &ui::Commands::changed, this,
                [this] { strip_.show_snapshot(*commands_.snapshot(), false); });
        strip_.findChild<QWidget*>(QStringLiteral("stripCard"))->installEventFilter(this);
        strip_.resize(1280, strip_.sizeHint().height());
        strip_.show();
        commands_.open();
    }
    /// Returns when the card's cell has been painted with this state.
    SteadyTime painted(desk::CardState state) {
        wanted_ = state;
        if (shown_ != state) loop_.exec();
        return at_;
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            // After this event, with what it painted.
            QMetaObject::invokeMethod(
                this, [this, state = commands_.snapshot()->card.state] { tell(state); }, Qt::QueuedConnection);
        return QObject::eventFilter(watched, event);
    }

private:
    void tell(desk::CardState state) {
        shown_ = state;
        at_ = std::chrono::steady_clock::now();
        if (shown_ == wanted_) loop_.quit();
    }
    ui::ConductorCommands commands_;
    ui::Strip strip_;
    QEventLoop loop_;
    std::optional<desk::CardState> shown_;
    std::optional<desk::CardState> wanted_;
    SteadyTime at_;
};

}  // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    test::Pcscd daemon;
    if (!daemon.start()) {
        std::fprintf(stderr, "card_shown: no PC/SC daemon of its own to measure with\n");
        return 0;
    }
    const QTemporaryDir folder;
    const std::filesystem::path profile = folder.filePath(QStringLiteral("desk")).toStdString();
    SystemRandom random;
    if (!rehearsal::worlds().make(profile, random)) return 1;
    // Held here, the practice card is in no reader of the desk's own: it looks for one at the service.
    const auto held = rehearsal::Hold::take(profile / "practice" / "card.hold");
    auto card = practice::SoftCard::from(std::make_shared<practice::CardFile>(profile / "practice" / "card.state"),
                                         std::make_shared<SystemRandom>());
    if (!held || !card) return 1;
    practice::VpcdCard slot(std::make_shared<practice::SoftCard>(std::move(*card)));
    desk::OpenOptions opening;
    opening.profile = profile;
    opening.practice = &rehearsal::worlds();
    Window window(opening);
    window.painted(desk::CardState::empty);
    std::vector<bench::Micros> ours;
    std::vector<bench::Micros> bare;
    for (int round = 0; round < rounds; ++round) {
        bench::BareReader waiting;
        waiting.look(reader);
        SteadyTime told;
        std::thread waiter([&] {
            while (!waiting.wait()) {
            }
            told = std::chrono::steady_clock::now();
        });
        const auto begin = std::chrono::steady_clock::now();
        if (!slot.insert()) return 1;
        ours.push_back(window.painted(desk::CardState::present) - begin);
        waiter.join();
        bare.push_back(told - begin);
        slot.remove();
        window.painted(desk::CardState::empty);
    }
    bench::report_difference("card put in to window painted, more than SCardGetStatusChange", ours, bare);
}
