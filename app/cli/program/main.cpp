// jcic-desk-cli: the terminal program.

#include <sys/prctl.h>
#include <sys/resource.h>

#include <QCoreApplication>

#include "app/cli/command.h"

int main(int argc, char** argv) {
    // Secrets pass through: no core file, no tracing by other processes of the same user.
    const rlimit none{0, 0};
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0);
    const QCoreApplication application(argc, argv);
    return jcic::cli::run({argv + 1, argv + argc});
}
