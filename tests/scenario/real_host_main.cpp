// JCIC's host for a test that stands for a real branch: the practice host's classes under an authority of the test's
// own, in a process of its own. `real_host FOLDER`: ca.pem, server.pem, server.key, accounts ("L03 = password" lines).
// Prints its port, and ends with its standard input.

#include <QCoreApplication>
#include <fstream>
#include <iostream>

#include "app/files/files.h"
#include "app/practice/host/host_service.h"
#include "app/practice/world/world.h"

int main(int argc, char** argv) {
    using namespace jcic;
    const QCoreApplication application(argc, argv);
    if (argc != 2) return 2;
    const std::filesystem::path folder = argv[1];
    SystemClock clock;
    SystemRandom random;
    const auto world = practice::make_world(domain::roc_date_at(clock.now()));
    practice::HostSettings settings;
    settings.folder = folder / "state";
    settings.kind = domain::WorldKind::real;
    std::filesystem::create_directories(settings.folder);
    std::vector<practice::AccountOpening> accounts;
    std::ifstream lines(folder / "accounts");
    for (std::string line; std::getline(lines, line);) {
        const auto equals = line.find(" = ");
        accounts.push_back({domain::PersonId::parse(line.substr(0, equals)).value(), world.own_branch().code,
                            Secret::from(view(line.substr(equals + 3)))});
    }
    practice::PracticeHost host(settings, clock, random, world);
    const auto port =
        host.start({files::read_text(folder / "ca.pem").value(), files::read_text(folder / "server.pem").value(),
                    files::read_secret(folder / "server.key").value()},
                   std::move(accounts));
    if (!port) return 1;
    std::cout << *port << std::endl;
    std::cin.get();
    return 0;
}
