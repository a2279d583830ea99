#include "app/hub/probe.h"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <future>
#include <memory>
#include <thread>

#include "app/base/clock.h"
#include "app/domain/roc_date.h"
#include "app/hub/certificates.h"

namespace jcic::hub {
namespace {

constexpr std::array<std::string_view, all_probe_steps.size()> names{"name", "port",    "tls", "certificate",
                                                                     "role", "version", "id",  "clock"};

Fault unreachable(const char* reason) {
    return {FaultCode::hub_unreachable, "hub.probe", {{"reason", reason}}};
}

using Resolved = std::shared_ptr<addrinfo>;

Resolved resolve(const domain::HubServer& server) {
    addrinfo wanted{};
    wanted.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    const auto port = std::to_string(server.port);
    if (::getaddrinfo(server.host.c_str(), port.c_str(), &wanted, &found) != 0) return nullptr;
    return {found, &::freeaddrinfo};
}

/// The system's resolver has no limit: one that does not come back in time is left to end by itself.
std::optional<Resolved> resolve_in_time(const domain::HubServer& server) {
    std::packaged_task<Resolved()> work([server] { return resolve(server); });
    auto came = work.get_future();
    std::thread(std::move(work)).detach();
    if (came.wait_for(Connection::usual_limit) != std::future_status::ready) return std::nullopt;
    return came.get();
}

/// Whether something listens there.
bool listens(const addrinfo& one) {
    const int socket = ::socket(one.ai_family, one.ai_socktype | SOCK_NONBLOCK | SOCK_CLOEXEC, one.ai_protocol);
    if (socket < 0) return false;
    bool open = ::connect(socket, one.ai_addr, one.ai_addrlen) == 0;
    if (!open && errno == EINPROGRESS) {
        pollfd waits{socket, POLLOUT, 0};
        int error = 0;
        socklen_t size = sizeof error;
        open = ::poll(&waits, 1, static_cast<int>(Connection::usual_limit.count())) == 1 &&
               ::getsockopt(socket, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
    }
    ::close(socket);
    return open;
}

std::string text_of(const domain::HubServer& server) {
    return server.host + ":" + std::to_string(server.port);
}

/// "2027-03-01": until when this workstation's certificate is valid; "" where it cannot be read.
std::string valid_until(const std::filesystem::path& file) {
    const auto until = certificate_until(file);
    return until ? domain::iso_text(*until).substr(0, std::string_view("2027-03-01").size()) : "";
}

/// At which step a connection ended that something listens to.
ProbeStep step_of(const Fault& fault) {
    const auto reason = fault.detail("reason");
    if (reason == "own-certificate" || reason == "no-key") return ProbeStep::certificate;
    const bool after_tls = fault.code != FaultCode::hub_unreachable && fault.code != FaultCode::hub_untrusted;
    return after_tls || reason == "full" || reason == "standby" ? ProbeStep::role : ProbeStep::tls;
}
ProbeStep step_of_state(const Fault& fault) {
    const bool version = fault.code == FaultCode::hub_newer || fault.code == FaultCode::hub_older;
    return version ? ProbeStep::version : ProbeStep::role;
}

class Probing {
public:
    Probing(const ProbeAsked& asked, const Clock& clock) : asked_(asked), clock_(clock) {}

    std::vector<Probed> run() {
        if (finds_server()) connect();
        return std::move(out_);
    }

private:
    void pass(ProbeStep step, std::string found) { out_.push_back({step, std::move(found)}); }
    void end(ProbeStep step, Fault fault) { out_.push_back({step, {}, std::move(fault)}); }

    bool finds_server() {
        std::string named;
        const char* why = "network";
        for (const auto& server : asked_.address.servers) {
            const auto resolved = resolve_in_time(server);
            if (!resolved) why = "time";
            if (!resolved || !*resolved) continue;
            named = server.host;
            for (const auto* one = resolved->get(); one != nullptr; one = one->ai_next) {
                if (!listens(*one)) continue;
                pass(ProbeStep::name, server.host);
                pass(ProbeStep::port, text_of(server));
                return true;
            }
        }
        if (named.empty()) return end(ProbeStep::name, unreachable(why)), false;
        pass(ProbeStep::name, named);
        return end(ProbeStep::port, unreachable("network")), false;
    }

    void connect() {
        const auto until = valid_until(asked_.credentials.certificate);
        auto connection = Connection::open(asked_.address, asked_.credentials);
        if (!connection) {
            const auto step = step_of(connection.error());
            return end_at(step, std::move(connection).error());
        }
        pass(ProbeStep::tls, "TLS 1.3");
        pass(ProbeStep::certificate, until);
        const auto began = clock_.since_boot();
        auto state = read_state(*connection, asked_.ledger);
        if (!state) {
            const auto step = step_of_state(state.error().fault);
            return end_at(step, std::move(state).error().fault);
        }
        pass(ProbeStep::role, asked_.credentials.role);
        pass(ProbeStep::version, std::to_string(state->version));
        look_at(*state, began);
    }

    /// The steps before it held.
    void end_at(ProbeStep step, Fault fault) {
        if (step > ProbeStep::tls) pass(ProbeStep::tls, "TLS 1.3");
        if (step > ProbeStep::certificate) pass(ProbeStep::certificate, valid_until(asked_.credentials.certificate));
        if (step > ProbeStep::role) pass(ProbeStep::role, asked_.credentials.role);
        end(step, std::move(fault));
    }

    /// `began`: when it was asked for, since boot.
    void look_at(const State& state, Millis began) {
        if (auto accepted = asked_.trusted.accepts(state.id); !accepted)
            return end(ProbeStep::id, std::move(accepted).error());
        pass(ProbeStep::id, state.id);
        const auto there = domain::parse_iso(state.at);
        if (!there) return end(ProbeStep::clock, {FaultCode::hub_answer, "hub.probe", {{"reason", "form"}}});
        const auto apart = std::chrono::duration_cast<std::chrono::seconds>(ahead_at_least(clock_, *there, began));
        if (std::chrono::abs(apart) > asked_.clock_limit)
            return end(ProbeStep::clock, {FaultCode::clock_off,
                                          "hub.probe",
                                          {{"hub-seconds", std::to_string(apart.count())},
                                           {"limit", std::to_string(asked_.clock_limit.count())}}});
        pass(ProbeStep::clock, std::to_string(apart.count()) + " s");
    }

    const ProbeAsked& asked_;
    const Clock& clock_;
    std::vector<Probed> out_;
};

}  // namespace

std::string_view name_of(ProbeStep step) {
    return names.at(static_cast<std::size_t>(step));
}

std::vector<Probed> probe(const ProbeAsked& asked, const Clock& clock) {
    return Probing(asked, clock).run();
}

}  // namespace jcic::hub
