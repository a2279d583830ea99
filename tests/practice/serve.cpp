// The practice host as a program of its own, to be killed:
//   practice_serve FOLDER      (holds ca.pem, server.pem, server-key.pem); prints its port

#include <QCoreApplication>
#include <cstdio>
#include <fstream>
#include <iterator>

#include "app/practice/host/host_service.h"

namespace {

std::string read(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int argc, char** argv) {
    using namespace jcic;
    const QCoreApplication application(argc, argv);
    const std::filesystem::path folder = argv[1];
    SystemClock clock;
    SystemRandom random;
    const auto world = practice::make_world(domain::roc_date_at(clock.now()));
    practice::HostSettings settings;
    settings.folder = folder;
    settings.faults_file = folder / "faults.json";
    practice::PracticeHost host(settings, clock, random, world);
    const auto key = read(folder / "server-key.pem");
    const practice::HostCredentials credentials{read(folder / "ca.pem"), read(folder / "server.pem"),
                                                Secret::from(view(key))};
    const auto port = host.start(credentials, {});
    if (!port) return 2;
    std::printf("%d\n", static_cast<int>(*port));
    std::fflush(stdout);
    return QCoreApplication::exec();
}
