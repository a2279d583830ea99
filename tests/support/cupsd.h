#pragma once
// A real cupsd of a test's own: its folder, socket, queues and spool are temporary, its only backend a tray that keeps
// what is printed and can be told to wait or to jam. The system's printing is not touched.

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "support/office_printer.h"
#include "support/server_process.h"

namespace jcic::test {

class PrivateCups {
public:
    /// Whether it keeps what it printed, as cupsd does by default (cupsd.conf(5), PreserveJobFiles).
    enum class Documents { kept, dropped };
    explicit PrivateCups(Documents documents = Documents::kept) {
        for (const char* sub : {"etc", "spool", "cache", "run", "tmp", "log", "tray", "bin/backend"})
            QDir(folder_.path()).mkpath(QString::fromLatin1(sub));
        for (const char* part : {"daemon", "filter", "monitor", "notifier"})
            QFile::link(QStringLiteral("/usr/lib/cups/") + QString::fromLatin1(part),
                        at("bin/") + QString::fromLatin1(part));
        // cupsd runs filters and backends as another user where it runs as root.
        constexpr auto open_to_all = QFile::Permissions(0x7777);
        for (const char* sub : {"", "tmp", "tray"}) QFile::setPermissions(at(sub), open_to_all);
        write("bin/backend/tray", backend_script, QFile::Permissions(0x7755));  // cupsd insists
        write("etc/cupsd.conf", QByteArray(server_settings) + (documents == Documents::kept ? "PreserveJobFiles Yes\n"
                                                                                            : "PreserveJobFiles No\n"));
        write("etc/cups-files.conf", files_settings);
    }
    ~PrivateCups() { stop(); }
    PrivateCups(const PrivateCups&) = delete;
    PrivateCups& operator=(const PrivateCups&) = delete;

    [[nodiscard]] bool start() {
        daemon_.start(program("cupsd"), {"-f", "-c", at("etc/cupsd.conf"), "-s", at("etc/cups-files.conf")});
        return daemon_.waitForStarted() && QTest::qWaitFor([this] { return listens(); }, 10'000);
    }
    void stop() {
        if (daemon_.state() == QProcess::NotRunning) return;
        daemon_.terminate();
        if (!daemon_.waitForFinished(10'000)) daemon_.kill();
    }
    [[nodiscard]] QString socket() const { return at("run/cups.sock"); }
    /// Its socket is there some time before it takes anybody in.
    [[nodiscard]] bool listens() const {
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        const auto path = socket().toStdString();
        if (path.size() >= sizeof(address.sun_path)) return false;
        path.copy(address.sun_path, path.size());
        const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const bool taken = ::connect(descriptor, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
        ::close(descriptor);
        return taken;
    }

    /// A queue that prints into the tray through cups-pdf's printer description and Debian's filters.
    [[nodiscard]] bool add_queue(const QString& name) const {
        return tell("lpadmin", {"-p", name, "-E", "-v", "tray:/", "-D", name + " (test)", "-P",
                                "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd"});
    }
    /// The same for a printer that has two sides, two trays and two bins; with another description instead.
    [[nodiscard]] bool add_office_printer(const QString& name, const QByteArray& description = office_printer) const {
        write("office.ppd", description);
        return tell("lpadmin", {"-p", name, "-E", "-v", "tray:/", "-P", at("office.ppd")});
    }
    /// Where the queue says that it sends to: its backend is the tray under another name.
    [[nodiscard]] bool set_device(const QString& name, const QString& uri) const {
        QFile::link(at("bin/backend/tray"), at("bin/backend/") + uri.section(':', 0, 0));
        return tell("lpadmin", {"-p", name, "-v", uri});
    }
    /// What the queue does with a job that does not say otherwise.
    [[nodiscard]] bool set_default(const QString& name, const QString& option) const {
        return tell("lpadmin", {"-p", name, "-o", option});
    }
    [[nodiscard]] bool enable(const QString& name) const { return tell("cupsenable", {name}); }
    [[nodiscard]] bool hold(const QString& name, int job) const {
        return tell("lp", {"-i", name + "-" + QString::number(job), "-H", "hold"});
    }
    [[nodiscard]] bool make_default(const QString& name) const { return tell("lpadmin", {"-d", name}); }
    [[nodiscard]] bool disable(const QString& name) const { return tell("cupsdisable", {name}); }
    /// It takes jobs and prints none until they are released.
    [[nodiscard]] bool hold_new_jobs(const QString& name) const { return tell("cupsdisable", {"--hold", name}); }
    [[nodiscard]] bool reject(const QString& name) const { return tell("cupsreject", {name}); }
    [[nodiscard]] bool cancel(int job) const { return tell("cancel", {QString::number(job)}); }

    /// The tray takes a job and does not finish it until it goes on again.
    void hold_tray() const { write("tray/hold", {}); }
    void release_tray() const { QFile::remove(at("tray/hold")); }
    /// The tray says that it has no paper, and waits for some.
    void empty_tray() const {
        write("tray/empty", {});
        hold_tray();
    }
    void fill_tray() const {
        QFile::remove(at("tray/empty"));
        release_tray();
    }
    /// The options that the job's backend was called with.
    [[nodiscard]] QByteArray options_of(int job) const {
        QFile file(at(QStringLiteral("tray/options-%1").arg(job)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// The tray fails every job in a way that stops the queue (backend(7), CUPS_BACKEND_STOP).
    void jam_tray() const { write("tray/jam", {}); }

    /// The job's document as cupsd keeps it: the bytes that were handed over.
    [[nodiscard]] QByteArray spooled(int job) const {
        QFile file(at(QStringLiteral("spool/d%1-001").arg(job, 5, 10, QChar('0'))));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    /// Everything that cupsd wrote to its logs.
    [[nodiscard]] QByteArray logs() const {
        QByteArray all;
        for (const QString& name : QDir(at("log")).entryList(QDir::Files)) {
            QFile file(at("log/") + name);
            if (file.open(QIODevice::ReadOnly)) all += file.readAll();
        }
        return all;
    }

private:
    static constexpr const char* backend_script = R"(#!/bin/sh
# job user title copies options [file]; the document on standard input where no file is named
tray="ROOT/tray"
cat ${6:+"$6"} > "$tray/job-$1"
printf 'copies=%s %s' "$4" "$5" > "$tray/options-$1"
[ -e "$tray/empty" ] && echo "STATE: +media-empty-error" >&2
while [ -e "$tray/hold" ]; do sleep 0.05; done
echo "STATE: -media-empty-error" >&2
[ -e "$tray/jam" ] && exit 4
exit 0
)";
    static constexpr const char* server_settings = R"(Listen ROOT/run/cups.sock
LogLevel debug
Browsing No
WebInterface No
PreserveJobHistory Yes
DefaultAuthType None
<Location />
  Order allow,deny
  Allow all
</Location>
<Policy default>
  <Limit All>
    Order allow,deny
    Allow all
  </Limit>
</Policy>
)";
    static constexpr const char* files_settings = R"(ServerRoot ROOT/etc
ServerBin ROOT/bin
StateDir ROOT/run
CacheDir ROOT/cache
RequestRoot ROOT/spool
TempDir ROOT/tmp
DataDir /usr/share/cups
ErrorLog ROOT/log/error_log
AccessLog ROOT/log/access_log
PageLog ROOT/log/page_log
Printcap ROOT/run/printcap
SystemGroup root
Sandboxing relaxed
)";

    [[nodiscard]] QString at(const QString& name) const { return folder_.filePath(name); }
    [[nodiscard]] QString at(const char* name) const { return at(QString::fromLatin1(name)); }

    static QString program(const char* name) {
        const QString found = QStandardPaths::findExecutable(QString::fromLatin1(name));
        return found.isEmpty() ? QStringLiteral("/usr/sbin/") + QString::fromLatin1(name) : found;
    }
    void write(const char* name, QByteArray text, QFile::Permissions permissions = QFile::Permissions(0x6644)) const {
        QFile file(at(name));
        if (!file.open(QIODevice::WriteOnly)) return;
        file.write(text.replace("ROOT", folder_.path().toUtf8()));
        file.setPermissions(permissions);
    }
    [[nodiscard]] bool tell(const char* name, const QStringList& arguments) const {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("CUPS_SERVER", socket());
        process.setProcessEnvironment(environment);
        process.start(program(name), arguments);
        return process.waitForFinished(30'000) && process.exitCode() == 0;
    }

    QTemporaryDir folder_;
    ServerProcess daemon_;
};

}  // namespace jcic::test
