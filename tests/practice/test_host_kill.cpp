// A killed practice host loses nothing that it has answered, and what it did and could not answer is found again.

#include <pthread.h>
#include <unistd.h>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <atomic>
#include <fstream>
#include <thread>

#include "app/practice/host/host_faults.h"
#include "app/practice/host/host_state.h"
#include "gateway/rig.h"
#include "support/built.h"
#include "support/full_disk.h"
#include "support/result.h"
#include "support/server_process.h"
#include "support/test_program.h"

using namespace jcic;
using domain::Item;

namespace {

/// The practice host in a process of its own, in the rig's folder and with its accounts.
class Served {
public:
    explicit Served(const test::Rig& rig) {
        const auto write = [&](const char* name, std::string_view text) { std::ofstream(rig.folder() / name) << text; };
        write("ca.pem", rig.authority.certificate_pem());
        write("server.pem", rig.server.certificate_pem);
        write("server-key.pem", to_text(rig.server.key_pem.view()));
        process_.start(test::built("tests/practice/practice_serve"), {QString::fromStdString(rig.folder().string())});
        process_.waitForReadyRead(30000);
        port_ = process_.readLine().trimmed().toInt();
    }
    ~Served() { kill(); }
    void kill() {
        process_.kill();
        process_.waitForFinished();
    }
    [[nodiscard]] std::string url() const { return "https://127.0.0.1:" + std::to_string(port_); }

private:
    test::ServerProcess process_;
    int port_ = 0;
};

std::unique_ptr<gateway::HttpsHost> signed_in(const test::Rig& rig, const Served& host) {
    auto address = rig.address();
    address.url = host.url();
    auto client = test::Rig::client(std::move(address));
    rig.open_both_layers(*client);
    return client;
}

/// Whichever other thread asks it for the time takes long over what it keeps for itself, when it ends.
class ClockOfThreads : public Clock {
public:
    explicit ClockOfThreads(const Clock& clock) : clock_(clock) {
        pthread_key_create(&key_, [](void* over) {
            ::usleep(300'000);
            static_cast<std::atomic<bool>*>(over)->store(true);
        });
    }
    ~ClockOfThreads() override { pthread_key_delete(key_); }
    ClockOfThreads(const ClockOfThreads&) = delete;
    ClockOfThreads& operator=(const ClockOfThreads&) = delete;
    [[nodiscard]] UtcTime now() const override {
        if (std::this_thread::get_id() != own_) pthread_setspecific(key_, &over_);
        return clock_.now();
    }
    [[nodiscard]] Millis since_boot() const override { return clock_.since_boot(); }
    [[nodiscard]] bool over() const { return over_; }

private:
    const Clock& clock_;
    const std::thread::id own_ = std::this_thread::get_id();
    mutable std::atomic<bool> over_ = false;
    pthread_key_t key_{};
};

}  // namespace

class TestHostKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void serial_numbers_and_their_key_outlive_a_kill() {
        test::Rig rig;  // opens the accounts
        rig.stop();
        const auto request = rig.request(1, {Item::t51, Item::t52});
        Served first(rig);
        const auto issued = rig.send(*signed_in(rig, first), request);
        first.kill();
        VERIFY_OK(issued);

        const Served second(rig);
        const auto client = signed_in(rig, second);
        const auto again = rig.send(*client, request).value();
        QVERIFY(*again[0].serial == *(*issued)[0].serial);
        QVERIFY(*again[1].serial == *(*issued)[1].serial);
        VERIFY_OK(client->retrieve(*again[1].serial, Item::t52, {}));
    }

    void password_change_outlives_a_kill() {
        test::Rig rig;
        rig.stop();
        const auto user = test::sure<domain::PersonId>(test::querier_code);
        Served first(rig);
        const auto changed =
            signed_in(rig, first)
                ->change_password(test::secret(test::querier_password), test::secret("Tea-Garden8"), {});
        first.kill();
        VERIFY_OK(changed);
        const Served second(rig);
        auto address = rig.address();
        address.url = second.url();
        const auto client = test::Rig::client(std::move(address));
        COMPARE_FAULT(client->sign_in(user, test::secret(test::querier_password), {}), host_password);
        VERIFY_OK(client->sign_in(user, test::secret("Tea-Garden8"), {}));
    }

    void open_session_is_on_the_disk() {
        test::Rig rig;
        const auto client = rig.signed_in();
        QCOMPARE(practice::HostStore(rig.folder() / "host-state.json").load()->sessions.size(), std::size_t{1});
    }

    void state_file_that_is_not_ours_stops_the_host() {
        test::Rig rig;
        rig.stop();
        std::ofstream(rig.folder() / "host-state.json") << "{\"format\": 1, \"accounts\": [{}]}";
        practice::HostSettings settings;
        settings.folder = rig.folder();
        practice::PracticeHost host(settings, rig.clock, rig.random, rig.world);
        COMPARE_FAULT(host.start(rig.credentials(), {}), file_form);
    }

    void nothing_is_answered_that_could_not_be_written() {
        test::Rig rig;
        const auto client = rig.signed_in();
        {
            const test::FullDisk full(0);
            COMPARE_FAULT(rig.send(*client, rig.request(1, {Item::t52})), host_unknown_effect);
        }
        const auto issued = rig.send(*client, rig.request(1, {Item::t52}));
        VERIFY_OK(issued);
        VERIFY_OK(issued->front().serial);
    }

    /// A program that ends while OpenSSL puts down what it kept for a thread crashes there.
    void nothing_of_its_thread_is_left_once_it_has_stopped() {
        test::Rig rig;
        ClockOfThreads clock(rig.clock);
        practice::HostSettings settings;
        settings.folder = rig.folder() / "other";
        std::filesystem::create_directory(settings.folder);
        practice::PracticeHost host(settings, clock, rig.random, rig.world);
        const auto port = host.start(rig.credentials(), test::Rig::accounts());
        VERIFY_OK(port);
        auto address = rig.address();
        address.url = "https://127.0.0.1:" + std::to_string(*port);
        const auto client = test::Rig::client(std::move(address));
        VERIFY_OK(client->sign_in(test::sure<domain::PersonId>(test::querier_code),
                                  test::secret(test::querier_password), {}));
        QVERIFY(!clock.over());
        host.stop();
        QVERIFY(clock.over());
    }

    void port_that_is_taken_is_said() {
        test::Rig rig;
        practice::HostSettings settings;
        settings.folder = rig.folder() / "other";
        std::filesystem::create_directory(settings.folder);
        settings.port = static_cast<std::uint16_t>(rig.port());
        practice::PracticeHost host(settings, rig.clock, rig.random, rig.world);
        COMPARE_FAULT(host.start(rig.credentials(), {}), host_unreachable);
    }
};

// How the practice host is told to misbehave.
using practice::Misbehaviour;

class TestHostFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rules_apply_in_order_and_so_often() {
        write(
            "[{\"operation\": \"retrieve\", \"fault\": \"expired\", \"times\": 1},"
            " {\"operation\": \"*\", \"fault\": \"slow\", \"milliseconds\": 30}]");
        practice::FaultFile file(path());
        QVERIFY(file.next("retrieve")->what == Misbehaviour::expired);
        const auto second = file.next("retrieve");
        QVERIFY(second->what == Misbehaviour::slow);
        QVERIFY(second->delay == Millis{30});
        QVERIFY(file.next("signIn")->what == Misbehaviour::slow);
    }

    void changed_file_is_read_again() {
        write("[]");
        practice::FaultFile file(path());
        QVERIFY(!file.next("retrieve"));
        write("[{\"operation\": \"retrieve\", \"fault\": \"maintenance\"}]");
        QVERIFY(file.next("retrieve")->what == Misbehaviour::maintenance);
        std::filesystem::remove(path());
        QVERIFY(!file.next("retrieve"));
    }

    void file_that_cannot_be_read_leaves_the_rules_as_they_were() {
        write("[{\"operation\": \"retrieve\", \"fault\": \"other-way\"}]");
        practice::FaultFile file(path());
        QVERIFY(file.next("retrieve")->what == Misbehaviour::other_way);
        write("[{\"operation\": \"retrieve\", \"fault\": \"no such thing\"}]");
        QVERIFY(file.next("retrieve")->what == Misbehaviour::other_way);
    }

    void wrong_rules_say_what_is_wrong() {
        const auto unknown = practice::parse_fault_rules("{\"rules\": [{\"operation\": \"*\", \"fault\": \"odd\"}]}");
        COMPARE_FAULT(unknown, file_form);
        QCOMPARE(std::string(unknown.error().detail("reason")), std::string("odd"));
        COMPARE_FAULT(practice::parse_fault_rules("{\"rules\": [{\"fault\": \"slow\"}]}"), file_form);
        COMPARE_FAULT(practice::parse_fault_rules("no JSON"), file_form);
    }

private:
    [[nodiscard]] std::filesystem::path path() const {
        return folder_.filePath(QStringLiteral("f.json")).toStdString();
    }
    void write(const char* rules) const { std::ofstream(path()) << "{\"rules\": " << rules << "}"; }
    QTemporaryDir folder_;
};

JCIC_TEST(TestHostKill)
JCIC_TEST(TestHostFaults)
#include "test_host_kill.moc"
