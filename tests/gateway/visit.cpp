// A visit to the host as a program of its own, so that the test can watch whom it calls:
//   gateway_visit URL FOLDER      (FOLDER holds ca.pem, certificate.pem, key.pem)

#include <QCoreApplication>
#include <fstream>
#include <iterator>

#include "app/gateway/https_host.h"

namespace {

std::string read(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

}  // namespace

int main(int argc, char** argv) {
    using namespace jcic;
    const QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    const auto folder = arguments.at(2).toStdString();
    const auto key = read(folder + "/key.pem");
    auto opened = gateway::HttpsHost::open({arguments.at(1).toStdString(),
                                            read(folder + "/ca.pem"),
                                            read(folder + "/certificate.pem"),
                                            Secret::from(view(key)),
                                            {},
                                            true});
    if (!opened) return 2;
    auto& host = **opened;
    if (!host.capabilities({})) return 3;
    if (!host.sign_in(domain::PersonId::parse("L03").value(), Secret::from(view("Rice-Field7")), {})) return 4;
    const auto today = domain::roc_date_at(SystemClock().now());
    if (!host.query_records(today, today, {})) return 5;
    return host.sign_out({}) ? 0 : 6;
}
