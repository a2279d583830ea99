// A test that crashes with a server of its own: prints the server's process id.
#include <QCoreApplication>
#include <csignal>
#include <cstdio>

#include "support/server_process.h"

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    jcic::test::ServerProcess server;
    server.start("sleep", {"600"});
    if (!server.waitForStarted()) return 1;
    std::printf("%lld\n", static_cast<long long>(server.processId()));
    std::fflush(stdout);
    std::raise(SIGKILL);
}
