#pragma once
// A bank's places on one machine, each a folder with its own programs, and files that people carry between them: what
// is typed there is what docs/run/hub.md says.

#include <QJsonArray>
#include <QtTest>

#include "cli/terminal.h"
#include "tests/hub/hub_rig.h"
#include "tests/hub/set_up_page.h"

namespace jcic::test {

class Bank {
public:
    [[nodiscard]] bool create() {
        if (!server.create()) return false;
        for (const auto* place : {"server", "authority", "W1", "W2", "W3", "head", "audit"})
            QDir(base_.path()).mkdir(place);
        QFile::setPermissions(base_.path(), QFile::Permissions(0x7055));
        if (!QFile::copy(built("app/jcic-desk-hub"), at("server", "jcic-desk-hub"))) return false;
        if (::geteuid() == 0) {
            const auto* postgres = ::getpwnam("postgres");
            if (::chown(at("server").toUtf8().constData(), postgres->pw_uid, postgres->pw_gid) != 0) return false;
        }
        names_ = {"localhost", "host=localhost port=" + QString::number(server.port()),
                  "localhost:" + QString::number(server.port()) + "/bank"};
        typed_ = page_blocks("sh", names_) + page_blocks("console", names_);
        return true;
    }
    [[nodiscard]] QString at(const QString& place, const QString& file = {}) const {
        return base_.filePath(place + (file.isEmpty() ? "" : "/" + file));
    }
    /// Somebody carries it.
    [[nodiscard]] bool carry(const QString& file, const QString& from, const QString& to,
                             const QString& as = {}) const {
        const auto target = at(to, as.isEmpty() ? QFileInfo(file).fileName() : as);
        QFile::remove(target);
        const bool there = QFile::copy(at(from, file), target);
        return there && QFile::setPermissions(target, QFile::Permissions(0x6444));
    }
    void write(const QString& place, const QString& file, const QString& text) const {
        if (!files::replace(at(place, file).toStdString(), text.toStdString())) qFatal("not written");
    }

    /// The page's blocks of that section and place, in its order.
    [[nodiscard]] QStringList page(const QString& section, const QString& place) const {
        QStringList out;
        for (const auto& one : typed_)
            if (one.section == section && one.place == place) out << one.typed;
        return out;
    }
    [[nodiscard]] const QString& setting() const { return names_.setting; }

    /// In one shell of the server's user, as the page says: what was exported before stands.
    Ended type_at_server(const QString& script, const QString& input = {}) {
        const auto before = exports_;
        for (const auto& line : script.split('\n'))
            if (line.startsWith("export ")) exports_ += line + "\n";
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PATH", at("server") + ":" + environment.value("PATH"));
        environment.insert("HOME", at("server"));
        environment.insert("LC_ALL", "C.UTF-8");
        environment.insert("PGHOST", QString::fromStdString(server.owner_text()).section(' ', 0, 0).mid(5));
        environment.insert("PGPORT", QString::number(server.port()));
        environment.insert("PGUSER", "owner");
        QStringList line{"bash", "-eu", "-o", "pipefail", "-c", "cd \"$HOME\"\n" + before + script};
        if (::geteuid() == 0)
            line = QStringList{"setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"} + line;
        const auto program = line.takeFirst();
        return run_to_end(program, line, input.toUtf8() + "\n", environment);
    }
    [[nodiscard]] Ended type_at(const QString& place, const QString& script) const {
        return run_to_end("bash", shell_at(place, script), {}, environment_of(place));
    }
    [[nodiscard]] static QStringList shell_at(const QString& place, const QString& script) {
        return {"-eu", "-o", "pipefail", "-c",
                "cd \"$PLACE\"\n" + (place.startsWith('W') ? of_desk() : QString()) + script};
    }
    [[nodiscard]] QProcessEnvironment environment_of(const QString& place) const {
        auto environment = without_printers();
        environment.insert("PATH", QFileInfo(built("app/jcic-desk-hub")).path() + ":" + environment.value("PATH"));
        environment.insert("PLACE", at(place));
        return environment;
    }

private:
    const TestAuthority none_{"An authority that nobody believes"};  ///< the page makes one

public:
    PrivatePostgres server{none_};

private:
    /// `jcic-desk-cli` of a practice branch: who signs in and who signs beside type the passwords that stand there.
    static QString of_desk() {
        return R"(
of() { sed -n "s/^$1 = //p" profile/practice/credentials; }
jcic-desk-cli() {
    local user='' second='' before='' one
    for one in "$@"; do
        case $before in --user) user=$one ;; --second) second=$one ;; esac
        before=$one
    done
    set -- "$@" --profile profile --language en
    [ -z "$user" ] || set -- "$@" --password-fd 3
    [ -z "$second" ] || set -- "$@" --second-password-fd 4
    jcic-desk-practice-cli "$@" 3< <(of "$user") 4< <(of "$second")
}
)";
    }

    QTemporaryDir base_;
    PageNames names_;
    QList<PageBlock> typed_;
    QString exports_;
};

}  // namespace jcic::test
