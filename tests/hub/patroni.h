#pragma once
// Three servers that Patroni keeps by etcd, each in a network namespace of its own on one bridge, and a fourth
// namespace for desks: docs/run/hub.md's "A standby that confirms", in which the network can be cut. Root's, and
// Debian's packages.

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <map>
#include <memory>

#include "app/hub/connection.h"
#include "support/server_process.h"
#include "support/test_authority.h"

namespace jcic::test {

class PatroniCluster {
public:
    static constexpr int nodes = 3;

    explicit PatroniCluster(const TestAuthority& authority) : authority_(authority) {
        const auto* user = ::getpwnam("postgres");
        if (user == nullptr || ::chown(folder_.path().toUtf8().constData(), user->pw_uid, user->pw_gid) != 0)
            qFatal("no user postgres");
    }
    ~PatroniCluster() {
        for (auto& [node, one] : patroni_) end(one);
        for (auto& [node, one] : etcd_) end(one);
        for (int node = 0; node <= nodes + 1; ++node) ip({"netns", "del", space(node)});
    }
    PatroniCluster(const PatroniCluster&) = delete;
    PatroniCluster& operator=(const PatroniCluster&) = delete;

    /// Until one is primary and a synchronous standby confirms what it writes.
    [[nodiscard]] bool create() {
        if (!lay_wires()) return false;
        for (int node = 1; node <= nodes; ++node) start_etcd(node);
        for (int node = 1; node <= nodes; ++node) write_node(node);
        for (int node = 1; node <= nodes; ++node) start_patroni(node);
        return QTest::qWaitFor([this] { return confirmed(); }, 120'000) &&
               psql(primary(), "postgres", "create database bank");
    }
    /// Of a namespace: node 1 to 3, or 4, where desks sit.
    [[nodiscard]] static QString space(int node) { return QStringLiteral("jcic-hub-%1").arg(node); }
    /// The one that takes writes, as it says itself; 0 for none, or for more than one.
    [[nodiscard]] int primary() const {
        int out = 0;
        for (int node = 1; node <= nodes; ++node) {
            if (ask(node, "select not pg_is_in_recovery()") != "t") continue;
            if (out != 0) return 0;
            out = node;
        }
        return out;
    }
    /// It is not alone.
    [[nodiscard]] bool confirmed() const {
        const int node = primary();
        return node != 0 && ask(node, "select count(*) from pg_stat_replication where sync_state = 'sync'") == "1";
    }
    /// Everybody streams from the primary.
    [[nodiscard]] bool whole() const {
        const int node = primary();
        return node != 0 && confirmed() &&
               ask(node, "select count(*) from pg_stat_replication where state = 'streaming'") == "2";
    }
    /// The wire of that node, and of whoever sits in its namespace.
    void cut(int node, bool cut) {
        ip({"-n", space(0), "link", "set", QStringLiteral("wire%1").arg(node), cut ? "down" : "up"});
    }
    /// SIGKILL to its Patroni and its server.
    void kill(int node) {
        patroni_[node]->kill();
        patroni_[node]->waitForFinished(10'000);
        QFile pid(folder(node) + "/data/postmaster.pid");
        if (pid.open(QIODevice::ReadOnly)) ::kill(pid.readLine().trimmed().toInt(), SIGKILL);
    }
    void start_patroni(int node) { patroni_[node] = start(node, "patroni", {folder(node) + "/patroni.yml"}); }

    [[nodiscard]] domain::HubAddress address() const {
        domain::HubAddress out{{}, "bank"};
        for (int node = 1; node <= nodes; ++node) out.servers.push_back({at(node).toStdString(), 5432});
        return out;
    }
    [[nodiscard]] std::string owner_text(int node) const {
        return "host=" + folder(node).toStdString() + " port=5432 user=postgres dbname=bank";
    }
    [[nodiscard]] QByteArray log() const {
        QByteArray out;
        for (const auto& name : QDir(folder_.path()).entryList({"*.log"})) {
            QFile file(folder_.filePath(name));
            if (file.open(QIODevice::ReadOnly)) out += name.toUtf8() + ":\n" + file.readAll().right(3'000) + "\n";
        }
        return out;
    }

private:
    using Process = std::unique_ptr<ServerProcess>;

    [[nodiscard]] static QString at(int node) { return QStringLiteral("10.77.0.%1").arg(node); }
    [[nodiscard]] QString folder(int node) const { return folder_.filePath(QString::number(node)); }
    static bool ip(const QStringList& line) { return QProcess::execute("ip", line) == 0; }

    static bool lay_wires() {
        if (!ip({"netns", "add", space(0)}) ||
            !ip({"-n", space(0), "link", "add", "name", "bridge0", "type", "bridge"}) ||
            !ip({"-n", space(0), "link", "set", "bridge0", "up"}))
            return false;
        for (int node = 1; node <= nodes + 1; ++node) {
            const auto wire = QStringLiteral("wire%1").arg(node);
            if (!ip({"netns", "add", space(node)}) ||
                !ip({"-n", space(0), "link", "add", "name", wire, "type", "veth", "peer", "name", "eth0", "netns",
                     space(node)}) ||
                !ip({"-n", space(0), "link", "set", wire, "master", "bridge0", "up"}) ||
                !ip({"-n", space(node), "addr", "add", at(node) + "/24", "dev", "eth0"}) ||
                !ip({"-n", space(node), "link", "set", "eth0", "up"}) ||
                !ip({"-n", space(node), "link", "set", "lo", "up"}))
                return false;
        }
        return true;
    }
    /// As the package's user, in that namespace; ends with this process.
    [[nodiscard]] Process start(int node, const QString& program, QStringList arguments) {
        auto out = std::make_unique<ServerProcess>();
        out->setProcessChannelMode(QProcess::MergedChannels);
        out->setStandardOutputFile(folder_.filePath(QStringLiteral("%1-%2.log").arg(program).arg(node)),
                                   QIODevice::Append);
        out->setWorkingDirectory(folder_.path());
        arguments =
            QStringList{"netns",         "exec",        space(node), "setpriv", "--reuid=postgres", "--regid=postgres",
                        "--init-groups", "--pdeathsig", "TERM",      program} +
            arguments;
        out->start("ip", arguments);
        out->waitForStarted();
        return out;
    }
    static void end(Process& process) {
        if (!process) return;
        process->terminate();
        if (!process->waitForFinished(20'000)) process->kill();
        process->waitForFinished(5'000);
    }
    void start_etcd(int node) {
        const auto peer = [](int one) { return QStringLiteral("http://%1:2380").arg(at(one)); };
        const auto client = QStringLiteral("http://%1:2379").arg(at(node));
        QStringList members;
        for (int one = 1; one <= nodes; ++one) members << QStringLiteral("n%1=%2").arg(one).arg(peer(one));
        etcd_[node] = start(node, "etcd",
                            {"--name", QStringLiteral("n%1").arg(node), "--data-dir",
                             folder_.filePath(QStringLiteral("etcd%1").arg(node)), "--listen-peer-urls", peer(node),
                             "--initial-advertise-peer-urls", peer(node), "--listen-client-urls", client,
                             "--advertise-client-urls", client, "--initial-cluster", members.join(",")});
    }
    void write(int node, const QString& name, const QByteArray& text) const {
        const auto path = folder(node) + "/" + name;
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) qFatal("%s", qPrintable(path));
        file.close();
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner);
        const auto* user = ::getpwnam("postgres");
        if (::chown(path.toUtf8().constData(), user->pw_uid, user->pw_gid) != 0) qFatal("chown");
    }
    void write_node(int node) {
        QDir().mkpath(folder(node));
        const auto* user = ::getpwnam("postgres");
        if (::chown(folder(node).toUtf8().constData(), user->pw_uid, user->pw_gid) != 0) qFatal("chown");
        const auto key = ec_key();
        CertificateWish wish;
        wish.subject = "hub.bank.example";
        wish.names = "IP:" + at(node).toStdString();
        write(node, "server.crt", QByteArray::fromStdString(TestAuthority::pem_of(authority_.issue(key.get(), wish))));
        const std::shared_ptr<BIO> out(BIO_new(BIO_s_mem()), BIO_free);
        PEM_write_bio_PKCS8PrivateKey(out.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr);
        char* text = nullptr;
        const long size = BIO_get_mem_data(out.get(), &text);
        write(node, "server.key", {text, static_cast<qsizetype>(size)});
        write(node, "ca.crt", QByteArray::fromStdString(TestAuthority::pem_of(authority_.certificate().der())));
        const auto versions = QDir("/usr/lib/postgresql").entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        QStringList servers;
        for (int one = 1; one <= nodes; ++one) servers << at(one) + ":2379";
        // As docs/run/hub.md has it, with short times.
        auto yaml = QStringLiteral(R"(scope: bank
name: n@N
restapi: {listen: '@A:8008', connect_address: '@A:8008'}
etcd3: {hosts: '@E'}
bootstrap:
  dcs:
    ttl: 20
    loop_wait: 2
    retry_timeout: 3
    synchronous_mode: true
    synchronous_mode_strict: true
    postgresql:
      use_pg_rewind: true
      parameters:
        ssl: 'on'
        ssl_cert_file: '@F/server.crt'
        ssl_key_file: '@F/server.key'
        ssl_ca_file: '@F/ca.crt'
        ssl_min_protocol_version: TLSv1.3
        unix_socket_permissions: '0777'
  initdb: [{encoding: UTF8}, {locale: C.UTF-8}]
postgresql:
  listen: '@A:5432'
  connect_address: '@A:5432'
  data_dir: '@F/data'
  bin_dir: '/usr/lib/postgresql/@V/bin'
  pgpass: '@F/pgpass'
  authentication:
    superuser: {username: postgres}
    replication: {username: replicator}
  parameters:
    unix_socket_directories: '@F'
    ssl_cert_file: '@F/server.crt'
    ssl_key_file: '@F/server.key'
    ssl_ca_file: '@F/ca.crt'
  pg_hba:
    - local all postgres trust
    - local replication postgres trust
    - host replication replicator 10.77.0.0/24 trust
    - host all postgres 10.77.0.0/24 trust
    - hostssl bank +jcic_desk 10.77.0.0/24 cert
)");
        yaml.replace("@N", QString::number(node)).replace("@A", at(node)).replace("@E", servers.join(","));
        yaml.replace("@F", folder(node)).replace("@V", versions.last());
        write(node, "patroni.yml", yaml.toUtf8());
    }
    [[nodiscard]] std::string ask(int node, const std::string& question) const {
        auto owner = hub::Connection::open_by_text(
            "host=" + folder(node).toStdString() + " port=5432 user=postgres dbname=postgres", Millis{2'000});
        if (!owner) return {};
        const auto rows = owner->run(question);
        return rows && rows->size() == 1 ? std::string(rows->text(0, 0)) : std::string();
    }
    [[nodiscard]] bool psql(int node, const std::string& database, const std::string& statement) const {
        auto owner = hub::Connection::open_by_text(
            "host=" + folder(node).toStdString() + " port=5432 user=postgres dbname=" + database, Millis{5'000});
        return owner && owner->run(statement, {}, Millis{30'000}).has_value();
    }

    const TestAuthority& authority_;
    QTemporaryDir folder_;
    std::map<int, Process> etcd_;
    std::map<int, Process> patroni_;
};

}  // namespace jcic::test
