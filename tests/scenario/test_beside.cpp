// A command whose file is read beside the conductor: the desk goes on meanwhile, and who left gets no answer.

#include <QtTest>
#include <atomic>
#include <condition_variable>

#include "app/desk/commands/proof.h"
#include "app/desk/conductor.h"
#include "app/desk/seat/seat.h"
#include "at_the_desk.h"
#include "support/test_program.h"

using namespace jcic;
using scenario::code;

namespace {

/// A reader that takes long: until it may go on, or is asked to stop.
class SlowReader {
public:
    Result<void> read(const std::stop_token& stop) {
        std::unique_lock lock(mutex_);
        reading_ = true;
        if (woken_.wait(lock, stop, [&] { return may_go_on_; })) return {};
        return fail(FaultCode::cancelled, "test");
    }
    void go_on() {
        const std::lock_guard lock(mutex_);
        may_go_on_ = true;
        woken_.notify_all();
    }
    [[nodiscard]] bool reading() const { return reading_; }

private:
    std::mutex mutex_;
    std::condition_variable_any woken_;
    std::atomic<bool> reading_ = false;
    bool may_go_on_ = false;
};

}  // namespace

class BesideTest : public QObject, private scenario::AtTheDesk {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        open_desk();
        reader_ = std::make_shared<SlowReader>();
        judged_ = std::make_shared<std::atomic<int>>(0);
        snapshot_.reset();
        answer_ = "none";
    }

    void cleanup() {
        conductor_.reset();
        close_desk();
    }

    void while_a_file_is_read_another_command_is_served() {
        conduct();
        read();
        QTRY_VERIFY(reader_->reading());
        int other = 0;
        conductor_->run<int>([](desk::Workplace&, std::stop_token) -> Result<int> { return 5; },
                             [&](Result<int> result) { other = *result; });
        QTRY_COMPARE(other, 5);
        QCOMPARE(answer_, QString("none"));
        reader_->go_on();
        QTRY_COMPARE(answer_, QString());
        QCOMPARE(judged_->load(), 1);
    }

    void while_a_file_is_read_a_card_is_seen() {
        conduct();
        read();
        QTRY_VERIFY(reader_->reading());
        const auto move = [this](void (desk::PracticeWorld::*hand)()) {
            conductor_->run<void>(
                [hand](desk::Workplace& desk, std::stop_token) -> Result<void> {
                    (desk.practice()->*hand)();
                    return {};
                },
                [](const Result<void>&) {});
        };
        move(&desk::PracticeWorld::insert_card);
        QTRY_VERIFY(snapshot_ && snapshot_->card.state == desk::CardState::present);
        move(&desk::PracticeWorld::pull_card);
        QTRY_COMPARE(snapshot_->card.state, desk::CardState::empty);
        QCOMPARE(answer_, QString("none"));
    }

    void who_asks_to_stop_gets_no_answer() {
        conduct();
        auto stop = read();
        QTRY_VERIFY(reader_->reading());
        stop.request_stop();
        QTRY_COMPARE(answer_, QString("cancelled"));
        QCOMPARE(judged_->load(), 0);
    }

    void who_signs_out_meanwhile_ends_the_reading_and_the_answer_is_dropped() {
        conduct();
        read();
        QTRY_VERIFY(reader_->reading());
        sign_out();
        // Nobody let the reader go on: the desk ended it.
        QTRY_COMPARE(answer_, QString("session.none"));
        QCOMPARE(judged_->load(), 0);
    }

    /// Also where somebody else sits there by then.
    void what_was_read_for_who_left_is_judged_for_nobody_else() {
        conduct();
        read();
        QTRY_VERIFY(reader_->reading());
        std::atomic<bool> sits = false;
        conductor_->run<void>(
            [&sits, reader = reader_](desk::Workplace& desk, std::stop_token) -> Result<void> {
                JCIC_CHECK(desk.seat().sign_out("asked", std::nullopt));
                const auto signed_in = scenario::Officer(desk).sign_in();
                sits = signed_in.has_value();
                reader->go_on();
                return {};
            },
            [](const Result<void>&) {});
        QTRY_COMPARE(answer_, QString("session.none"));
        QVERIFY(sits);
        QCOMPARE(judged_->load(), 0);
    }

    void a_fault_of_the_first_stage_is_the_answer_and_nothing_is_read() {
        conduct();
        conductor_->run_beside(
            [](desk::Workplace&, std::stop_token) -> Result<desk::ReadBeside<std::any>> {
                return fail(FaultCode::person_duty, "test");
            },
            [this](const Result<std::any>& result) { answer_ = code(result); });
        QTRY_COMPARE(answer_, QString("person.duty"));
    }

    void what_escapes_from_the_reading_is_a_fault() {
        conduct();
        conductor_->run_beside(
            [](desk::Workplace&, std::stop_token) -> Result<desk::ReadBeside<std::any>> {
                return desk::ReadBeside<std::any>(
                    [](const std::stop_token&) -> Result<desk::Judge<std::any>> { throw std::bad_alloc(); });
            },
            [this](const Result<std::any>& result) { answer_ = code(result); });
        QTRY_COMPARE(answer_, QString("internal"));
    }

    void the_desk_closes_while_a_file_is_read() {
        conduct();
        read();
        QTRY_VERIFY(reader_->reading());
        conductor_.reset();  // returns, and nothing of it is left
        QCOMPARE(judged_->load(), 0);
    }

    void nobody_signed_in_has_no_paper_read() {
        const desk::Typed none;
        const desk::CommandContext context{*desk_, none, {}, [](const std::any&) {}};
        const std::filesystem::path file = profile_ / "none.pdf";
        QCOMPARE(code(desk::command::VerifyPaper{file, {}}.begin(context)), QString("session.none"));
        QCOMPARE(code(desk::command::FindOrigin{file}.begin(context)), QString("session.none"));
        QCOMPARE(code(desk::command::LookAtForm{file}.begin(context)), QString("session.none"));
    }

    void the_commands_that_read_a_file_do_it_in_the_stage_beside() {
        if (!officer().sign_in()) qFatal("sign-in");
        const desk::Typed none;
        const desk::CommandContext context{*desk_, none, {}, [](const std::any&) {}};
        const std::filesystem::path file = profile_ / "none.pdf";
        for (const auto& one :
             {desk::Command(desk::command::VerifyPaper{file, {}}), desk::Command(desk::command::FindOrigin{file}),
              desk::Command(desk::command::LookAtForm{file})}) {
            QVERIFY(one.reads_beside());
            const auto read = one.begin(context);
            QCOMPARE(code(read), QString());
            QCOMPARE(code((*read)(std::stop_token())), QString("file.missing"));
        }
    }

private:
    void conduct() {
        if (!officer().sign_in()) qFatal("sign-in");
        conductor_ = std::make_unique<desk::Conductor>(
            std::move(desk_),
            [this](std::function<void()> call) {
                QMetaObject::invokeMethod(this, std::move(call), Qt::QueuedConnection);
            },
            desk::Conductor::Calls{[this](std::shared_ptr<const desk::Snapshot> snapshot) { snapshot_ = snapshot; },
                                   [] {}, [](const Fault&) {}},
            clock_);
    }

    /// By the slow reader; what was judged is counted.
    std::stop_source read();

    void sign_out() {
        conductor_->run<void>(
            [](desk::Workplace& desk, std::stop_token) { return desk.seat().sign_out("asked", std::nullopt); },
            [](const Result<void>&) {});
    }

    SystemClock clock_;
    std::shared_ptr<SlowReader> reader_;
    std::unique_ptr<desk::Conductor> conductor_;
    std::shared_ptr<const desk::Snapshot> snapshot_;
    QString answer_;
    std::shared_ptr<std::atomic<int>> judged_;
};

std::stop_source BesideTest::read() {
    const auto judge = [judged = judged_](desk::Workplace&) -> Result<std::any> {
        ++*judged;
        return std::any(7);
    };
    return conductor_->run_beside(
        [reader = reader_, judge](desk::Workplace&, std::stop_token) -> Result<desk::ReadBeside<std::any>> {
            return desk::ReadBeside<std::any>(
                [reader, judge](const std::stop_token& stop) -> Result<desk::Judge<std::any>> {
                    JCIC_CHECK(reader->read(stop));
                    return desk::Judge<std::any>(judge);
                });
        },
        [this](const Result<std::any>& result) { answer_ = result ? QString() : code(result); });
}

JCIC_TEST(BesideTest)
#include "test_beside.moc"
