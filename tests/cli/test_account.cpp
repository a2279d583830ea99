// account unlock and ledger recovery at the terminal: R-PW-4's procedure, and the way back for who lost the password.

#include <QTemporaryDir>

#include "app/domain/password_policy.h"
#include "cli/terminal.h"
#include "scenario/profile.h"
#include "support/test_program.h"

using namespace jcic;
using test::Ended;
using test::is_fault;

namespace {

/// A pipe whose write end the program inherits, for what it is to write there.
class Mouth {
public:
    Mouth() {
        if (pipe(ends_) != 0) qFatal("pipe");
    }
    ~Mouth() {
        close(ends_[0]);
        if (!said_) close(ends_[1]);
    }
    Mouth(const Mouth&) = delete;
    Mouth& operator=(const Mouth&) = delete;
    [[nodiscard]] QString number() const { return QString::number(ends_[1]); }
    /// What was written, once the program has ended.
    [[nodiscard]] QByteArray said() {
        close(ends_[1]);
        said_ = true;
        QByteArray out(512, '\0');
        const auto got = ::read(ends_[0], out.data(), static_cast<std::size_t>(out.size()));
        return out.left(std::max<qsizetype>(got, 0)).trimmed();
    }

private:
    int ends_[2]{};
    bool said_ = false;
};

}  // namespace

class TestAccount : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        profile_ = profiles_.fresh();
        secrets_ = test::practice_secrets(profile_);
        lock("L03");
    }

    // A file that an editor of Windows wrote begins with one.
    void the_mark_of_a_password_file_costs_no_try() {
        for (int i = 0; i < 6; ++i) QCOMPARE(as("L08", "ledger verify", "\xEF\xBB\xBF" + secrets_.at("L08")).status, 0);
    }

    void two_halves_let_in_again_who_then_must_change_the_password() {
        Mouth first;
        Mouth second;
        const auto made = make("L08", {"--first-fd", first.number(), "--second-fd", second.number()});
        QCOMPARE(made.status, 0);
        const auto one = first.said();
        const auto other = second.said();
        QVERIFY(one.startsWith("keya1-") && other.startsWith("keyb1-"));
        {
            const test::SecretPipe half(one);
            const test::SecretPipe again(one);
            QVERIFY(is_fault(use({"--first-fd", half.number(), "--second-fd", again.number(), "--as-head"}),
                             "recovery.half"));
        }
        const test::SecretPipe half(other);
        const test::SecretPipe rest(one);
        const auto used = use({"--first-fd", half.number(), "--second-fd", rest.number()});
        QCOMPARE(used.status, 0);
        QCOMPARE(used.json()["recovered"].toString(), QString("L03"));
        // The maker saw both halves, and each of these keeps one: the reviewer says that it is the officer.
        for (const char* behind : {"L08", "L01", "L02"})
            QVERIFY(is_fault(as(behind, "ledger recovery confirm L03", secrets_.at(QString::fromLatin1(behind))),
                             "person.duty"));
        const auto confirmed = as("L06", "ledger recovery confirm L03", secrets_.at("L06"));
        QCOMPARE(confirmed.status, 0);
        QCOMPARE(confirmed.json()["confirmed"].toString(), QString("L03"));
        QVERIFY(is_fault(as("L06", "ledger recovery confirm L03", secrets_.at("L06")), "input.form"));
        // Signed in, but nothing is possible before the password is changed (R-PW-2).
        QVERIFY(is_fault(as("L03", "ledger head", "Fresh-Start-2026"), "rule.R-PW-2"));
        const test::SecretPipe chosen("My-Own-Again-2026");
        QCOMPARE(as("L03", "account password --new-password-fd " + chosen.number(), "Fresh-Start-2026").status, 0);
        QCOMPARE(as("L03", "ledger head", "My-Own-Again-2026").status, 0);
        QCOMPARE(as("L07", "ledger verify", secrets_.at("L07")).status, 0);
    }

    void both_halves_restore_a_backup_and_let_two_in_anew() {
        Mouth first;
        Mouth second;
        QCOMPARE(make("L08", {"--first-fd", first.number(), "--second-fd", second.number()}).status, 0);
        const auto one = first.said();
        const auto other = second.said();
        const QTemporaryDir beside;
        const auto file = beside.filePath("backup");
        QCOMPARE(as("L08", "ledger backup " + file, secrets_.at("L08")).status, 0);
        std::filesystem::remove_all(profile_ / "ledger");
        const auto restore = [&](const QByteArray& half, const QStringList& who) {
            const test::SecretPipe typed(half);
            const test::SecretPipe rest(other);
            const test::SecretPipe heads("Head-Again-2026");
            const test::SecretPipe administrators("Admin-Again-2026");
            return test::jcic_desk_cli(QStringList{"ledger", "restore", file, "--json", "--profile",
                                                   QString::fromStdString(profile_.string()), "--by-halves",
                                                   "--first-fd", typed.number(), "--second-fd", rest.number(),
                                                   "--new-password-fd", heads.number(), "--administrator-password-fd",
                                                   administrators.number()} +
                                       who);
        };
        const QStringList right{"--user", "L01", "--administrator", "L08"};
        QVERIFY(is_fault(restore(one, {"--user", "L01"}), "usage"));
        QVERIFY(is_fault(restore(other, right), "recovery.half"));
        QVERIFY(is_fault(restore(one, {"--user", "L08", "--administrator", "L01"}), "person.duty"));
        QVERIFY(is_fault(restore(one, {"--user", "L01", "--administrator", "L01"}), "input.form"));
        QVERIFY(is_fault(restore(one, {"--user", "L01", "--administrator", "L03"}), "person.duty"));
        QVERIFY(!std::filesystem::exists(profile_ / "ledger"));
        const auto restored = restore(one, right);
        QVERIFY2(restored.status == 0, qPrintable(restored.out));
        QVERIFY(is_fault(as("L01", "ledger head", secrets_.at("L01")), "person.password"));
        QVERIFY(is_fault(as("L01", "ledger head", "Head-Again-2026"), "rule.R-PW-2"));
        QVERIFY(is_fault(as("L08", "ledger head", "Admin-Again-2026"), "rule.R-PW-2"));
        // L08 made the halves, L02 keeps one, and L01 waits too: one who checks others says who L01 is.
        const auto refused = as("L04", "ledger recovery confirm L01", secrets_.at("L04"));
        QVERIFY2(is_fault(refused, "person.duty"), qPrintable(refused.out));
        const auto change = [&] {
            const test::SecretPipe chosen("Head-Chosen-2026");
            return as("L01", "account password --new-password-fd " + chosen.number(), "Head-Again-2026");
        };
        QVERIFY(is_fault(change(), "person.duty"));  // it would be signed
        QVERIFY(is_fault(as("L02", "ledger recovery confirm L01", secrets_.at("L02")), "person.duty"));
        QCOMPARE(as("L06", "ledger recovery confirm L01", secrets_.at("L06")).status, 0);
        const auto changed = change();
        QVERIFY2(changed.status == 0, qPrintable(changed.out));
        QCOMPARE(as("L01", "ledger head", "Head-Chosen-2026").status, 0);
    }

    void a_half_that_comes_back_wrong_is_signed_for_by_nobody() {
        Mouth first;
        Mouth second;
        const test::SecretPipe wrong("keya1-qqqqq");
        QVERIFY(is_fault(make("L08", {"--first-fd", first.number(), "--first-back-fd", wrong.number(), "--second-fd",
                                      second.number()}),
                         "recovery.half"));
        QVERIFY(first.said().startsWith("keya1-"));
        QVERIFY(second.said().isEmpty());  // it went no further
    }

    void no_half_stands_on_standard_output() {
        Mouth first;
        QVERIFY(is_fault(make("L01", {"--first-fd", first.number()}), "usage"));  // nowhere to show the second
        QVERIFY(is_fault(make("L02", {"--first-fd", first.number(), "--second-fd", first.number()}), "person.duty"));
        Mouth one;
        Mouth other;
        const auto made = make("L01", {"--first-fd", one.number(), "--second-fd", other.number()});
        QCOMPARE(made.status, 0);
        QVERIFY(!made.out.contains("keya1") && !made.error.contains("keyb1"));
    }

private:
    Ended as(const QString& person, const QString& command, const QByteArray& password) const {
        return test::jcic_desk_cli(
            command.split(' ') + QStringList{"--json", "--profile", QString::fromStdString(profile_.string()), "--user",
                                             person, "--password-fd", "0"},
            password + '\n');
    }
    /// The halves for L02 and L01, who sign for them.
    Ended make(const QString& person, const QStringList& more) const {
        const test::SecretPipe first(secrets_.at("L02"));
        const test::SecretPipe second(secrets_.at("L01"));
        return test::jcic_desk_cli(
            QStringList{"ledger", "recovery", "make", "--json", "--profile", QString::fromStdString(profile_.string()),
                        "--user", person, "--password-fd", "0", "--first-keeper", "L02", "--first-password-fd",
                        first.number(), "--second-keeper", "L01", "--second-password-fd", second.number()} +
                more,
            secrets_.at(person) + '\n');
    }
    Ended use(const QStringList& more) const {
        const test::SecretPipe password("Fresh-Start-2026");
        return test::jcic_desk_cli(QStringList{"ledger", "recovery", "use", "--json", "--profile",
                                               QString::fromStdString(profile_.string()), "--person", "L03",
                                               "--new-password-fd", password.number()} +
                                   more);
    }
    void lock(const QString& person) const {
        for (int i = 0; i < domain::password_failures_allowed; ++i)
            QVERIFY(is_fault(as(person, "ledger head", "Wrong-1234-Wrong"), "person.password"));
        QVERIFY(is_fault(as(person, "ledger head", secrets_.at(person)), "person.locked"));
    }

    scenario::Profiles profiles_;
    std::filesystem::path profile_;
    std::map<QString, QByteArray> secrets_;
};

JCIC_TEST(TestAccount)
#include "test_account.moc"
