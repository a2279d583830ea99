// How the programs are built: hardened, and with the SQLCipher that was meant. And what tests start: nothing stays
// behind.
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "support/built.h"
#include "support/places.h"
#include "support/test_program.h"
#include "tests/house/sources.h"

using namespace jcic;

class TestBuilding : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void every_source_is_compiled_hardened();
    void SQLCipher_is_compiled_hardened();
    void no_time_is_compiled_in();
    void a_copy_of_SQLCipher_that_was_swapped_is_not_used();
    void a_copy_of_SQLCipher_by_other_options_is_not_used();
    void another_source_of_SQLCipher_is_not_built();
    void a_source_that_Debian_has_no_more_is_asked_of_its_archive();
    void a_precompiled_header_is_made_where_it_is_used();
    void a_server_of_a_test_ends_with_it();
    void moc_has_found_every_test();

private:
    struct Ended {
        int status = -1;
        QString said;  ///< of what went wrong
        QByteArray told{};
    };
    /// build-sqlcipher.sh for `target`, with an apt-get that does `apt` in place of fetching, and an apt-helper (which
    /// asks the archive of snapshots) that does `helper`.
    static Ended build(const QTemporaryDir& folder, const QByteArray& apt, const QByteArray& helper = "exit 9\n",
                       const QStringList& arguments = {});
    /// A target that says of itself that it was built by those options, of that source.
    static void keep_a_copy(const QTemporaryDir& folder, const QByteArray& built_by);
    static void write(const QString& path, const QByteArray& text) {
        QFile file(path);
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(text);
    }
};

void TestBuilding::every_source_is_compiled_hardened() {
    QFile file(test::built("compile_commands.json"));
    QVERIFY(file.open(QFile::ReadOnly));
    int ours = 0;
    for (const auto& entry : QJsonDocument::fromJson(file.readAll()).array()) {
        const auto source = entry[u"file"].toString();
        const auto command = entry[u"command"].toString();
        const auto root = QString::fromStdString(test::in_source(""));
        const auto of_target = QStringLiteral("CMakeFiles/desk_");  // several sources compiled as one lie there
        if (!source.startsWith(root + "/app/") && !source.startsWith(root + "/pcsc/") &&
            !source.startsWith(root + "/ui/") && !source.contains(of_target))
            continue;
        ++ours;
        QVERIFY2(command.contains(QStringLiteral(" -fstack-clash-protection")), qPrintable(source));
        QVERIFY2(command.contains(QStringLiteral(" -fstack-protector-strong")), qPrintable(source));
#ifdef __x86_64__
        QVERIFY2(command.contains(QStringLiteral(" -fcf-protection=full")), qPrintable(source));
#endif
    }
    QVERIFY(ours > 40);
}

TestBuilding::Ended TestBuilding::build(const QTemporaryDir& folder, const QByteArray& apt, const QByteArray& helper,
                                        const QStringList& arguments) {
    const auto tools = folder.filePath("tools");
    QDir().mkpath(tools);
    for (const auto& [name, does] : {std::pair{"/apt-get", apt}, std::pair{"/apt-helper", helper}}) {
        QFile::remove(tools + name);
        write(tools + name, "#!/bin/sh\n" + does);
        QFile::setPermissions(tools + name, QFile::ReadOwner | QFile::ExeOwner);
    }
    QProcess process;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("PATH", tools + ":" + environment.value("PATH"));
    environment.insert("JCIC_SQLCIPHER", folder.filePath("target"));
    process.setProcessEnvironment(environment);
    process.start("/bin/sh",
                  QStringList(QString::fromStdString(test::in_source("cmake/build-sqlcipher.sh"))) + arguments);
    if (!process.waitForFinished(60'000)) return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardError()), process.readAllStandardOutput()};
}

void TestBuilding::keep_a_copy(const QTemporaryDir& folder, const QByteArray& built_by) {
    const auto target = folder.filePath("target");
    QDir().mkpath(target);
    write(target + "/libsqlcipher.a", "as built");
    write(target + "/sqlite3.h", "as built");
    write(target + "/built.by", built_by);
    QProcess sums;
    sums.setWorkingDirectory(target);
    sums.start("/bin/sh", {"-c", "sha256sum libsqlcipher.a sqlite3.h >built.sha256"});
    QVERIFY(sums.waitForFinished(60'000));
}

/// It is what reads a ledger's file, whoever wrote that.
void TestBuilding::SQLCipher_is_compiled_hardened() {
    QFile file(QString::fromStdString(test::in_source("cmake/build-sqlcipher.sh")));
    QVERIFY(file.open(QFile::ReadOnly));
    const auto script = QString::fromUtf8(file.readAll());
    const auto compiles = script.mid(script.indexOf(QStringLiteral("${CC:-cc} -c")));
    QVERIFY(compiles.section(u'\n', 0, 0).contains(QStringLiteral(" $options ")));
    QVERIFY(
        script.section(QStringLiteral("\noptions="), 1).section(u'\n', 0, 0).contains(QStringLiteral(" $hardened ")));
    const auto begin = script.indexOf(QStringLiteral("hardened="));
    const auto hardened = script.mid(begin, script.indexOf(QStringLiteral("${CC:-cc} -c")) - begin);
    for (const char* option : {"-fstack-protector-strong", "-fstack-clash-protection", "-fcf-protection=full"})
        QVERIFY2(hardened.contains(QLatin1String(option)), option);
}

/// Two builds of the same sources are the same: Qt's later formats of resources hold when each file was made.
void TestBuilding::no_time_is_compiled_in() {
    int resources = 0;
    QDirIterator files(test::built("."), {QStringLiteral("qrc_*.cpp")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QFile::ReadOnly));
        QVERIFY2(file.readAll().contains("int version = 1;"), qPrintable(file.fileName()));
        ++resources;
    }
    QVERIFY(resources >= 2);
}

void TestBuilding::a_copy_of_SQLCipher_that_was_swapped_is_not_used() {
    const QTemporaryDir folder;
    const auto target = folder.filePath("target");
    keep_a_copy(folder, build(folder, "", "", {QStringLiteral("--by")}).told);
    QCOMPARE(build(folder, "exit 9\n").status, 0);  // nothing is fetched
    write(target + "/libsqlcipher.a", "swapped");
    const auto refused = build(folder, "exit 9\n");
    QVERIFY(refused.status != 0);
    QVERIFY2(refused.said.contains(QStringLiteral("not as it was built")), qPrintable(refused.said));
    QVERIFY(!QFile::exists(target + "/libsqlcipher.a"));
    QVERIFY(build(folder, "exit 9\n").status != 0);  // nor is one without digests
}

/// One of before it was compiled hardened is as it was built, and yet not what is meant.
void TestBuilding::a_copy_of_SQLCipher_by_other_options_is_not_used() {
    const QTemporaryDir folder;
    auto by = build(folder, "", "", {QStringLiteral("--by")}).told;
    QVERIFY(by.contains(" -fstack-clash-protection ") && by.contains("sqlcipher_"));
    const QStringList check{QStringLiteral("--check")};
    keep_a_copy(folder, by);
    QCOMPARE(build(folder, "", "", check).status, 0);
    for (const auto& older : {QByteArray(by).replace(" -fstack-clash-protection", ""),
                              QByteArray(by).replace("sqlcipher_4", "sqlcipher_3")}) {
        keep_a_copy(folder, older);
        QCOMPARE(build(folder, "", "", check).status, 1);  // nor does CMake take it
        QVERIFY(QFile::exists(folder.filePath("target/libsqlcipher.a")));
        const auto refused = build(folder, "exit 9\n");
        QVERIFY(refused.status != 0);
        QVERIFY2(refused.said.contains(QStringLiteral("by other options")), qPrintable(refused.said));
        QVERIFY(!QFile::exists(folder.filePath("target/libsqlcipher.a")));
    }
    keep_a_copy(folder, by);
    QVERIFY(QFile::remove(folder.filePath("target/built.by")));  // what was built before that was written
    QVERIFY(build(folder, "exit 9\n").status != 0);
}

void TestBuilding::another_source_of_SQLCipher_is_not_built() {
    const QTemporaryDir folder;
    const auto refused = build(folder, "echo other >sqlcipher_4.6.1.orig.tar.gz; mkdir -p sqlcipher-4.6.1\n");
    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.said.contains(QStringLiteral("sqlcipher.sha256")), qPrintable(refused.said));
    QVERIFY(!QFile::exists(folder.filePath("target")));
}

void TestBuilding::a_source_that_Debian_has_no_more_is_asked_of_its_archive() {
    const QTemporaryDir folder;
    const auto asked = folder.filePath("asked");
    // What the archive hands out is held to the digests as well: here it is another.
    const auto refused = build(folder, "exit 100\n", "echo \"$@\" >>'" + asked.toUtf8() + "'; echo other >\"$3\"\n");
    QCOMPARE(refused.status, 3);
    QVERIFY2(refused.said.contains(QStringLiteral("sqlcipher.sha256")), qPrintable(refused.said));
    QFile file(asked);
    QVERIFY(file.open(QFile::ReadOnly));
    const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QFile pinned(QString::fromStdString(test::in_source("cmake/sqlcipher.sha256")));
    QVERIFY(pinned.open(QFile::ReadOnly));
    const auto pins = QString::fromUtf8(pinned.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(pins.size(), 3);
    QCOMPARE(lines.size(), pins.size());
    for (qsizetype i = 0; i < pins.size(); ++i) {
        const auto digest = pins[i].section(u' ', 0, 0);
        const auto name = pins[i].section(u' ', -1);
        QVERIFY2(lines[i].startsWith(QStringLiteral("download-file https://snapshot.debian.org/archive/debian/")) &&
                     lines[i].endsWith("/pool/main/s/sqlcipher/" + name + " " + name + " SHA256:" + digest),
                 qPrintable(lines[i]));
    }
}

// clang's precompiled header names the folder in which it was made; one from the cache of a clone that was deleted
// since cannot be read. What is made of it may come from the cache, by the digest of the header's text.
void TestBuilding::a_precompiled_header_is_made_where_it_is_used() {
    QTemporaryDir folder;
    const auto tools = folder.filePath("tools");
    QDir().mkpath(tools);
    write(tools + "/ccache", "#!/bin/sh\necho asked the cache >&2\nexit 9\n");
    QFile::setPermissions(tools + "/ccache", QFile::ReadOwner | QFile::ExeOwner);
    write(folder.filePath("all.h"), "inline int two() { return 2; }\n");
    write(folder.filePath("one.cpp"), "#include \"all.h\"\nint one() { return two() - 1; }\n");
    const auto compile = [&](const QStringList& arguments) {
        QProcess process;
        auto surroundings = QProcessEnvironment::systemEnvironment();
        surroundings.insert("PATH", tools + ":" + surroundings.value("PATH"));
        process.setProcessEnvironment(surroundings);
        process.setWorkingDirectory(folder.path());
        process.start(QString::fromStdString(test::in_source("cmake/compiler-cache.sh")),
                      QStringList{folder.path(), "c++"} + arguments);
        process.waitForFinished();
        return process.exitCode();
    };
    QCOMPARE(compile({"-x", "c++-header", "-c", "all.h", "-o", "all.h.gch"}), 0);
    QVERIFY(QFile::exists(folder.filePath("all.h.gch")));
    QVERIFY(QFile::exists(folder.filePath("all.h.gch.sum")));
    QCOMPARE(compile({"-c", "one.cpp", "-o", "one.o"}), 9);
}

// moc 6.4 loses what follows a brace in a raw string, and says nothing: such a test would never run.
void TestBuilding::moc_has_found_every_test() {
    static const QRegularExpression section(R"(\b(?:private|public|protected)(?: (Q_SLOTS|slots))?:)");
    static const QRegularExpression slot(R"(^    void (\w+)\(\)(?: \{|;))");
    int read = 0;
    QStringList lost;
    for (const auto& source : house::sources(QString::fromStdString(test::in_source("")), {"tests"})) {
        QFile meta(test::built(qPrintable(source.path.chopped(4) + ".moc")));
        if (!source.path.endsWith(".cpp") || !meta.open(QFile::ReadOnly)) continue;
        const auto found = QString::fromUtf8(meta.readAll());
        bool among_tests = false;
        for (const auto& line : source.text.split(u'\n')) {
            if (const auto begun = section.match(line); begun.hasMatch()) among_tests = begun.hasCaptured(1);
            if (line.startsWith("};")) among_tests = false;
            const auto named = slot.match(line);
            if (!among_tests || !named.hasMatch()) continue;
            ++read;
            if (!found.contains("->" + named.captured(1) + "()")) lost << source.path + ": " + named.captured(1);
        }
    }
    QVERIFY(read > 1000);
    QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
}

// A test that crashed in CI left its pcscd behind, and eight programs after it failed for nothing.
void TestBuilding::a_server_of_a_test_ends_with_it() {
    static const QRegularExpression kept(R"(\bQProcess (\w+_, )*\w+_;)");
    for (const auto& source : house::sources(QString::fromStdString(test::in_source("")), {"tests"}))
        QVERIFY2(
            !house::without_comments_and_strings(source.text).contains(kept),
            qPrintable(source.path + " keeps a QProcess: ServerProcess (support/server_process.h) ends with the test"));
    qint64 server = 0;
    {
        QProcess test_that_crashes;
        test_that_crashes.start(test::built("tests/house/crashing_test"), {});
        QVERIFY(test_that_crashes.waitForFinished());
        QCOMPARE(test_that_crashes.exitStatus(), QProcess::CrashExit);
        server = test_that_crashes.readAllStandardOutput().trimmed().toLongLong();
    }
    QVERIFY(server > 0);
    QTRY_VERIFY(!QFile::exists(QStringLiteral("/proc/%1").arg(server)));
}

JCIC_TEST(TestBuilding)
#include "test_building.moc"
