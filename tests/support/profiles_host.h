#pragma once
// Serves a practice profile's host in the desk's place, which finds it held and asks it
// (app/rehearsal/running_world.h): its world knows more authorisations than the profile's.

#include <QtGlobal>
#include <filesystem>
#include <fstream>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "app/desk/profile/desk_clock.h"
#include "app/files/files.h"
#include "app/practice/ca.h"
#include "app/practice/host/host_service.h"
#include "app/practice/world/world.h"
#include "app/rehearsal/running_world.h"

namespace jcic::test {

class ProfilesHost {
public:
    /// `folder`: the profile's "practice". The more are asked for on the profile's day.
    ProfilesHost(const std::filesystem::path& folder,
                 const std::function<std::vector<domain::Authorisation>(domain::RocDate today)>& more)
        : clock_(folder / "clock"),
          world_(practice::make_world(domain::RocDate::parse(files::read_text(folder / "day").value()).value())),
          hold_(rehearsal::Hold::take(folder / "host.hold")) {
        for (auto& one : more(domain::roc_date_at(clock_.now()))) world_.authorisations.push_back(std::move(one));
        const auto ca = files::read_text(folder / "ca.pem").value();
        const auto authority =
            practice::CertificateAuthority::load(ca, files::read_secret(folder / "ca.key").value()).value();
        auto server = authority.issue_server("localhost", "127.0.0.1", SystemClock{}.now()).value();
        std::filesystem::create_directories(folder / "host");
        practice::HostSettings settings;
        settings.folder = folder / "host";
        host_ = std::make_unique<practice::PracticeHost>(std::move(settings), clock_, random_, world_);
        const auto port =
            host_->start({ca, server.certificate_pem, std::move(server.key_pem)}, accounts_in(folder / "accounts"));
        if (!hold_ || !port || !files::replace(folder / "host.port", std::to_string(*port)))
            qFatal("the profile's host");
        port_ = *port;
    }
    [[nodiscard]] std::uint16_t port() const { return port_; }

private:
    /// Lines "L03 = password".
    [[nodiscard]] std::vector<practice::AccountOpening> accounts_in(const std::filesystem::path& file) const {
        std::vector<practice::AccountOpening> out;
        std::ifstream lines(file);
        for (std::string line; std::getline(lines, line);) {
            const auto equals = line.find(" = ");
            if (equals == std::string::npos) continue;
            out.push_back({domain::PersonId::parse(line.substr(0, equals)).value(), world_.own_branch().code,
                           Secret::from(view(line.substr(equals + 3)))});
        }
        return out;
    }

    SystemRandom random_;
    desk::DeskClock clock_;
    practice::World world_;
    std::optional<rehearsal::Hold> hold_;
    std::unique_ptr<practice::PracticeHost> host_;
    std::uint16_t port_ = 0;
};

}  // namespace jcic::test
