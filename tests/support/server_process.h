#pragma once
// A server that a test starts ends with the test, also where the test crashes or is killed: what it holds of the
// machine (pcscd's socket, a display, a port) would make every later test fail that wants the same.

#include <sys/prctl.h>

#include <QProcess>
#include <csignal>

namespace jcic::test {

/// Only what is started through sudo survives: the kernel forgets the signal where rights change (prctl(2)).
class ServerProcess : public QProcess {
public:
    ServerProcess() {
        setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    }
};

}  // namespace jcic::test
