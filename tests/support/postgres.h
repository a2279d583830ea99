#pragma once
// A real PostgreSQL of a test's own: Debian's server, a cluster made by initdb in a temporary folder, TLS on loopback,
// its owner over a socket in that folder. The system's cluster is not touched. PostgreSQL refuses root: where the test
// runs as root, the server runs as the package's user. What it wrote is not synced unless the test's settings say so:
// a killed process leaves it in the page cache all the same.

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <csignal>
#include <memory>

#include "app/hub/connection.h"
#include "support/server_process.h"
#include "support/test_authority.h"

namespace jcic::test {

class PrivatePostgres {
public:
    explicit PrivatePostgres(const TestAuthority& authority, QByteArray settings = {})
        : authority_(authority), settings_(std::move(settings)) {
        if (::geteuid() == 0) user_ = ::getpwnam("postgres");
        own(folder_.path());
    }
    ~PrivatePostgres() { stop(); }
    PrivatePostgres(const PrivatePostgres&) = delete;
    PrivatePostgres& operator=(const PrivatePostgres&) = delete;

    /// Makes the cluster and the database "bank", and starts. False says why in the log().
    [[nodiscard]] bool create() {
        if (!call("initdb",
                  {"-D", data(), "-U", "owner", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "--no-sync"}))
            return false;
        write_settings();
        return start() && call("createdb", {"-h", folder_.path(), "-p", QString::number(port_), "-U", "owner", "bank"});
    }
    /// A standby of that one, which streams from it: its folder is a base backup.
    [[nodiscard]] bool create_standby_of(const PrivatePostgres& primary) {
        if (!call("pg_basebackup", {"-D", data(), "-h", primary.folder_.path(), "-p", QString::number(primary.port_),
                                    "-U", "owner", "-R", "-X", "stream", "--checkpoint=fast"}))
            return false;
        write_settings();
        return start();
    }
    /// Again where it ends at once: right after a kill a child of the old server may still hold the memory of both.
    [[nodiscard]] bool start() {
        for (int tries = 0; tries < 20; ++tries) {
            server_ = std::make_unique<ServerProcess>();
            run_as(*server_, program("postgres"), {"-D", data()});
            const auto ended = [this] { return server_->state() == QProcess::NotRunning; };
            if (!server_->waitForStarted()) return false;
            if (!QTest::qWaitFor([&] { return ended() || is_ready(); }, 120'000)) return false;
            if (!ended()) return true;
            QTest::qWait(500);
        }
        return false;
    }
    /// Fast: open transactions are rolled back.
    void stop() {
        if (!server_ || server_->state() == QProcess::NotRunning) return;
        static_cast<void>(call("pg_ctl", {"-D", data(), "-m", "fast", "-w", "stop"}));
        if (!server_->waitForFinished(20'000)) server_->kill();
        server_->waitForFinished(5'000);
    }
    /// SIGKILL to the postmaster, and the end of its children: a power cut, but for the page cache.
    void kill() {
        if (!server_) return;
        // Who is connected is answered until its own process has seen that the first one is gone: it is nobody's child
        // then, so they are counted before.
        const auto processes = children_of(server_->processId());
        server_->kill();
        server_->waitForFinished(10'000);
        static_cast<void>(QTest::qWaitFor([&] { return std::ranges::none_of(processes, is_server); }, 10'000));
        QFile::remove(data() + "/postmaster.pid");
    }
    /// It answers nobody, and no connection ends, until it goes on.
    void freeze(bool frozen) {
        auto processes = children_of(server_->processId());
        processes.prepend(QString::number(server_->processId()));
        for (const auto& one : processes) ::kill(one.toInt(), frozen ? SIGSTOP : SIGCONT);
    }
    [[nodiscard]] bool promote() { return call("pg_ctl", {"-D", data(), "-w", "promote"}); }
    /// A setting, at once: ALTER SYSTEM and reload.
    [[nodiscard]] bool set(const QString& name, const QString& value) {
        return psql(QStringLiteral("alter system set %1 = '%2'").arg(name, value)) && psql("select pg_reload_conf()");
    }
    [[nodiscard]] bool psql(const QString& statement, const QString& database = QStringLiteral("bank")) {
        return call("psql", {"-X", "-q", "-v", "ON_ERROR_STOP=1", "-h", folder_.path(), "-p", QString::number(port_),
                             "-U", "owner", "-d", database, "-c", statement});
    }
    /// A line more in pg_hba.conf, and without the last one.
    [[nodiscard]] bool add_rule(const QByteArray& line) {
        rules_ += line;
        return write_rules();
    }
    [[nodiscard]] bool drop_last_rule() {
        rules_.removeLast();
        return write_rules();
    }
    /// The data folder as it is, beside it; and back. Only while the server is stopped.
    [[nodiscard]] bool save_data() {
        QDir(data() + ".saved").removeRecursively();
        return call_any("cp", {"-a", data(), data() + ".saved"});
    }
    [[nodiscard]] bool put_back_data() {
        QDir(data()).removeRecursively();
        return call_any("cp", {"-a", data() + ".saved", data()});
    }

    [[nodiscard]] std::string owner_text() const {
        return "host=" + folder_.path().toStdString() + " port=" + std::to_string(port_) + " user=owner dbname=bank";
    }
    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] domain::HubAddress address() const { return {{{"127.0.0.1", port_}}, "bank"}; }
    [[nodiscard]] const QByteArray& log() const { return log_; }
    /// How many connections came over the network: of a server that was told so (`logs_connections`).
    [[nodiscard]] qsizetype connections() const {
        QFile file(folder_.filePath("log"));
        if (!file.open(QIODevice::ReadOnly)) return 0;
        return file.readAll().count("connection received: host=127.0.0.1");
    }
    static constexpr const char* logs_connections = "log_connections = on\nlog_min_messages = 'log'\n";

private:
    static QString program(const char* name) {
        const auto versions = QDir("/usr/lib/postgresql").entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        return versions.isEmpty() ? QString() : "/usr/lib/postgresql/" + versions.last() + "/bin/" + name;
    }
    [[nodiscard]] QString data() const { return folder_.filePath("data"); }
    void own(const QString& path) const {
        if (user_ != nullptr && ::chown(path.toUtf8().constData(), user_->pw_uid, user_->pw_gid) != 0) qFatal("chown");
    }
    static std::uint16_t free_port() {
        QTcpServer probe;
        probe.listen(QHostAddress::LocalHost);
        return probe.serverPort();
    }
    static void write(const QString& path, const QByteArray& text) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("%s", qPrintable(path));
    }
    /// Owned by who reads it, as the server insists.
    void write_own(const QString& name, const QByteArray& text) const {
        const auto path = folder_.filePath("data/" + name);
        QFile::remove(path);
        write(path, text);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        own(path);
    }
    void write_settings() {
        if (port_ == 0) port_ = free_port();
        const auto key = ec_key();
        CertificateWish wish;
        wish.subject = "hub.bank.example";
        wish.names = "DNS:localhost,IP:127.0.0.1";
        write_own("server.crt", QByteArray::fromStdString(TestAuthority::pem_of(authority_.issue(key.get(), wish))));
        write_own("server.key", key_text(key));
        write_own("clients.crt", QByteArray::fromStdString(TestAuthority::pem_of(authority_.certificate().der())));
        write_own("postgresql.conf", "listen_addresses = '127.0.0.1'\nport = " + QByteArray::number(port_) +
                                         "\nunix_socket_directories = '" + folder_.path().toUtf8() +
                                         "'\nunix_socket_permissions = 0777\nssl = on\nssl_cert_file = 'server.crt'\n"
                                         "ssl_key_file = 'server.key'\nssl_ca_file = 'clients.crt'\n"
                                         "ssl_min_protocol_version = 'TLSv1.3'\nfsync = off\nshared_buffers = '16MB'\n"
                                         "max_wal_size = '64MB'\nautovacuum = off\nlog_min_messages = 'fatal'\n"
                                         "max_wal_senders = 4\n" +
                                         settings_);
        write_own("pg_hba.conf", rules_.join('\n') + "\n");
    }
    [[nodiscard]] bool write_rules() {
        write_own("pg_hba.conf", rules_.join('\n') + "\n");
        return psql("select pg_reload_conf()");
    }
    static QByteArray key_text(const KeyPtr& key) {
        const std::shared_ptr<BIO> out(BIO_new(BIO_s_mem()), BIO_free);
        PEM_write_bio_PKCS8PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        char* at = nullptr;
        const long size = BIO_get_mem_data(out.get(), &at);
        return {at, static_cast<qsizetype>(size)};
    }
    void run_as(QProcess& process, const QString& name, const QStringList& arguments) const {
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.setStandardOutputFile(folder_.filePath("log"), QIODevice::Append);
        if (user_ != nullptr)
            process.setChildProcessModifier([user = user_] {
                if (::setgid(user->pw_gid) != 0 || ::setgroups(0, nullptr) != 0 || ::setuid(user->pw_uid) != 0)
                    ::_exit(126);
                ::prctl(PR_SET_PDEATHSIG, SIGINT);  // after the user has changed, which forgets it
            });
        process.setWorkingDirectory(folder_.path());
        process.start(name, arguments);
    }
    [[nodiscard]] bool call(const char* name, const QStringList& arguments) {
        return call_any(program(name), arguments);
    }
    [[nodiscard]] bool call_any(const QString& name, const QStringList& arguments) {
        QProcess process;
        run_as(process, name, arguments);
        const bool good =
            process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0;
        QFile file(folder_.filePath("log"));
        if (!good && file.open(QIODevice::ReadOnly)) log_ = file.readAll();
        return good;
    }
    [[nodiscard]] bool is_ready() const {
        return hub::Connection::open_by_text("host=" + folder_.path().toStdString() + " port=" + std::to_string(port_) +
                                                 " user=owner dbname=postgres",
                                             Millis{1'000})
            .has_value();
    }
    static bool is_server(const QString& process) {
        QFile command("/proc/" + process + "/cmdline");
        return command.open(QIODevice::ReadOnly) && command.readAll().startsWith("postgres:");
    }
    static QStringList children_of(qint64 parent) {
        QStringList out;
        for (const auto& one : QDir("/proc").entryList(QDir::Dirs)) {
            if (one.toInt() <= 0 || !is_server(one)) continue;
            QFile status("/proc/" + one + "/status");
            if (status.open(QIODevice::ReadOnly) &&
                status.readAll().contains("\nPPid:\t" + QByteArray::number(parent) + "\n"))
                out += one;
        }
        return out;
    }

    const TestAuthority& authority_;
    QByteArray settings_;
    QTemporaryDir folder_;
    const passwd* user_ = nullptr;
    std::uint16_t port_ = 0;
    std::unique_ptr<ServerProcess> server_;
    QByteArray log_;
    QByteArrayList rules_{"local all owner trust", "local replication owner trust",
                          "hostssl bank +jcic_desk 127.0.0.1/32 cert", "hostssl bank +jcic_office 127.0.0.1/32 cert",
                          "hostssl bank +jcic_witness 127.0.0.1/32 cert"};
};

}  // namespace jcic::test
