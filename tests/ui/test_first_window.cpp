// One window a profile: who starts the program again is shown the one that is there.
#include <sys/stat.h>

#include <QLocalServer>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <thread>

#include "app/desk/profile/profile_hold.h"
#include "support/test_program.h"
#include "ui/window/first_window.h"

using namespace jcic;
using ui::FirstWindow;

class TestFirstWindow : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { meeting_ = std::make_unique<QTemporaryDir>(); }
    void a_second_start_raises_the_first_and_ends();
    void another_profile_has_a_window_of_its_own();
    void the_next_one_is_the_first_when_that_has_gone();
    void nobody_else_may_reach_it();
    void one_that_does_not_answer_is_named_with_its_process();
    void one_on_another_display_says_where_it_is();
    void without_a_place_to_meet_each_opens_by_itself();
    void the_token_of_who_started_it_again_is_taken_over();

private:
    [[nodiscard]] std::filesystem::path meeting() const { return meeting_->path().toStdString(); }
    /// A second program's start: on a thread of its own, while the first's events go on.
    Result<std::unique_ptr<FirstWindow>> start_again(const std::filesystem::path& profile) {
        std::optional<Result<std::unique_ptr<FirstWindow>>> out;
        std::atomic<bool> done = false;
        std::jthread other([&] {
            out.emplace(FirstWindow::hold(profile, meeting()));
            done = true;
        });
        if (!QTest::qWaitFor([&] { return done.load(); }, 20'000)) qFatal("no answer");
        return std::move(*out);
    }
    std::unique_ptr<QTemporaryDir> meeting_;
};

void TestFirstWindow::a_second_start_raises_the_first_and_ends() {
    const auto first = FirstWindow::hold("/profile", meeting());
    QVERIFY(first && *first);
    QSignalSpy raised(first->get(), &FirstWindow::raised);
    const auto second = start_again("/profile");
    QVERIFY(second && *second == nullptr);
    QCOMPARE(raised.size(), 1);
    const auto third = start_again("/elsewhere/../profile");  // the same folder
    QVERIFY(third && *third == nullptr);
    QCOMPARE(raised.size(), 2);
}

void TestFirstWindow::another_profile_has_a_window_of_its_own() {
    const auto first = FirstWindow::hold("/profile", meeting());
    const auto other = FirstWindow::hold("/practice", meeting());
    QVERIFY(first && *first && other && *other);
}

void TestFirstWindow::the_next_one_is_the_first_when_that_has_gone() {
    {
        const auto first = FirstWindow::hold("/profile", meeting());
        QVERIFY(first && *first);
    }
    const auto next = FirstWindow::hold("/profile", meeting());
    QVERIFY(next && *next);
    QSignalSpy raised(next->get(), &FirstWindow::raised);
    QVERIFY(*start_again("/profile") == nullptr);
    QCOMPARE(raised.size(), 1);
}

void TestFirstWindow::nobody_else_may_reach_it() {
    const auto first = FirstWindow::hold("/profile", meeting());
    int sockets = 0;
    for (const auto& entry : std::filesystem::directory_iterator(meeting())) {
        struct stat file {};
        QCOMPARE(::lstat(entry.path().c_str(), &file), 0);
        QCOMPARE(file.st_mode & 0077U, 0U);
        if (S_ISSOCK(file.st_mode)) ++sockets;
    }
    QCOMPARE(sockets, 1);
}

void TestFirstWindow::one_that_does_not_answer_is_named_with_its_process() {
    const auto first = FirstWindow::hold("/profile", meeting());
    for (const auto& entry : std::filesystem::directory_iterator(meeting()))
        if (entry.is_socket()) std::filesystem::remove(entry.path());
    const auto second = FirstWindow::hold("/profile", meeting());
    QVERIFY(!second);
    QCOMPARE(second.error().code, FaultCode::profile_in_use);
    const auto holder = QString::fromStdString(std::string(second.error().detail("holder")));
    QVERIFY2(holder.contains(QStringLiteral("tests_ui (%1)").arg(QCoreApplication::applicationPid())),
             qPrintable(holder));
}

// As over SSH, or in a second desktop of the same login: nobody here sees that the window came to the front there.
void TestFirstWindow::one_on_another_display_says_where_it_is() {
    const auto first = FirstWindow::hold("/profile", meeting());
    std::filesystem::path socket;
    for (const auto& entry : std::filesystem::directory_iterator(meeting()))
        if (entry.is_socket()) socket = entry.path();
    QVERIFY(std::filesystem::remove(socket));
    QLocalServer elsewhere;
    QVERIFY(elsewhere.listen(QString::fromStdString(socket.string())));
    connect(&elsewhere, &QLocalServer::newConnection, this, [&elsewhere] {
        auto* line = elsewhere.nextPendingConnection();
        line->write("raised display-of-another\n");
        line->flush();
    });
    const auto second = start_again("/profile");
    QVERIFY(!second);
    QCOMPARE(second.error().code, FaultCode::profile_in_use);
    QCOMPARE(second.error().detail("reason"), std::string_view("elsewhere"));
    QCOMPARE(second.error().detail("display"), std::string_view("display-of-another"));
}

void TestFirstWindow::without_a_place_to_meet_each_opens_by_itself() {
    const auto first = FirstWindow::hold("/profile", {});
    const auto second = FirstWindow::hold("/profile", {});
    QVERIFY(first && *first && second && *second);
}

void TestFirstWindow::the_token_of_who_started_it_again_is_taken_over() {
    const auto first = FirstWindow::hold("/profile", meeting());
    QVERIFY(first && *first);
    qputenv("XDG_ACTIVATION_TOKEN", "token-17");
    QSignalSpy raised(first->get(), &FirstWindow::raised);
    QVERIFY(*start_again("/profile") == nullptr);
    QCOMPARE(raised.size(), 1);
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("token-17"));
    qunsetenv("XDG_ACTIVATION_TOKEN");
}

JCIC_TEST(TestFirstWindow)
#include "test_first_window.moc"
