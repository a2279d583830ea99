// Secrets' pages, and what the programs forbid before the first password.
#include "app/base/own_memory.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QRegularExpression>
#include <QTest>
#include <fstream>
#include <sstream>

#include "app/base/secret.h"
#include "support/places.h"
#include "support/test_program.h"

using namespace jcic;

namespace {

/// Whether one byte at the address can be read by this process.
bool reachable(const std::uint8_t* address) {
    int ends[2]{};
    if (pipe(ends) != 0) return false;
    const bool readable = ::write(ends[1], address, 1) == 1;
    for (const int end : ends) close(end);
    return readable;
}

}  // namespace

class TestOwnMemory : public QObject {
    Q_OBJECT
private slots:
    void a_secret_lies_between_pages_that_nobody_may_touch() {
        const Secret secret = Secret::from(std::array<std::uint8_t, 3>{1, 2, 3});
        const auto* first = secret.view().data();
        QVERIFY(reachable(first) && reachable(first + 4095));
        QVERIFY(!reachable(first - 1));
        QVERIFY(!reachable(first + 4096));
    }

    void no_core_file_and_no_tracing_from_then_on() {
        const auto child = fork();
        if (child == 0) {
            rlimit limit{1, 1};
            const bool kept = keep_memory_to_ourselves() && prctl(PR_GET_DUMPABLE) == 0 &&
                              getrlimit(RLIMIT_CORE, &limit) == 0 && limit.rlim_cur == 0 && limit.rlim_max == 0;
            _exit(kept ? 0 : 1);
        }
        int status = -1;
        QCOMPARE(waitpid(child, &status, 0), child);
        QVERIFY(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    }

    // It is the first thing that each program does, but for the variables that it forgets.
    void every_program_begins_with_it() {
        for (const auto* file : {"app/main.cpp", "app/cli/program/main.cpp", "app/verify/program/main.cpp"}) {
            std::ifstream in(test::in_source(file));
            std::ostringstream text;
            text << in.rdbuf();
            const QRegularExpression first(QStringLiteral(
                R"(int main\(int \w+, char\*\* \w+\) \{\n    (jcic::)?forget_environment\(\);\n    if \(!(jcic::)?keep_memory_to_ourselves\(\)\))"));
            QVERIFY2(first.match(QString::fromStdString(text.str())).hasMatch(), file);
        }
    }
};

JCIC_TEST(TestOwnMemory)
#include "test_own_memory.moc"
